changes-archived-by-operator = 此组织已由此服务器的运营方归档。在运营方恢复之前，其中的任何内容都无法更改。
changes-archived-by-operator-until = 此组织已由此服务器的运营方归档，并将于 { $until } 被清除，除非运营方在此之前将其恢复。
changes-operator-restores = 此组织由此服务器的运营方归档，因此只有运营方可以恢复。
changes-delete-text = 删除的组织之后会连同所有数据一并清除。在此之前，只有此服务器的运营方可以恢复。
changes-only-with = 要更改此内容，您需要“{ $permission }”权限。请向组织管理员申请。
