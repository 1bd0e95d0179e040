changes-archived-by-operator = The operator of this server archived this organization. Nothing in it can be changed until the operator restores it.
changes-archived-by-operator-until = The operator of this server archived this organization and will have it erased on { $until }, unless the operator restores it before.
changes-operator-restores = The operator of this server archived this organization, so only the operator can restore it.
changes-delete-text = A deleted organization is erased with all its data later. Until then, only the operator of this server can restore it.
changes-only-with = To change this, you need the permission “{ $permission }”. Ask an administrator of the organization for it.
