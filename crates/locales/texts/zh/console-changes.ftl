changes-archived-by-operator = 此组织已由此服务器的运营方归档。在运营方恢复之前，其中的任何内容都无法更改。
changes-archived-by-operator-until = 此组织已由此服务器的运营方归档，并将于 { $until } 被清除，除非运营方在此之前将其恢复。
changes-operator-restores = 此组织由此服务器的运营方归档，因此只有运营方可以恢复。
changes-delete-text = 删除的组织之后会连同所有数据一并清除。在此之前，只有此服务器的运营方可以恢复。
changes-only-with = 要更改此内容，您需要“{ $permission }”权限。请向组织管理员申请。

changes-rights = 更改权限
changes-rights-title = 成员：更改权限
changes-rights-choose = 请选择要授予或收回的内容。在更改之前，您会看到对每位成员的影响。
changes-rights-how = 更改
changes-rights-add = 授予
changes-rights-take = 收回
changes-rights-what = 角色或权限
changes-rights-missing = 请从列表中选择角色或权限。
changes-rights-means-add = 除现有权限外，他们还将获得“{ $right }”。
changes-rights-means-take = 他们将失去“{ $right }”。其他保持不变。
changes-rights-gets = 将获得“{ $right }”
changes-rights-got = 现在拥有“{ $right }”
changes-rights-loses = 将失去“{ $right }”
changes-rights-lost = 不再拥有“{ $right }”
changes-rights-button = 更改 { $count } 人
changes-rights-has = 此人已拥有。
changes-rights-has-not = 此人没有。
changes-rights-inactive = 此处只能更改活跃成员的权限。

changes-export = 导出为 CSV
changes-undo-block = 撤销：解除封禁 { $count } 人

changes-details = 更改姓名、席位或到期日期…
