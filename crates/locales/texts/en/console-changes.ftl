changes-archived-by-operator = The operator of this server archived this organization. Nothing in it can be changed until the operator restores it.
changes-archived-by-operator-until = The operator of this server archived this organization and will have it erased on { $until }, unless the operator restores it before.
changes-operator-restores = The operator of this server archived this organization, so only the operator can restore it.
changes-delete-text = A deleted organization is erased with all its data later. Until then, only the operator of this server can restore it.
changes-only-with = To change this, you need the permission “{ $permission }”. Ask an administrator of the organization for it.

changes-rights = Change rights
changes-rights-title = Members: Change rights
changes-rights-choose = Choose what they get or lose. Before anything changes, you see what it means for each of them.
changes-rights-how = Change
changes-rights-add = Give
changes-rights-take = Take away
changes-rights-what = Role or permission
changes-rights-missing = Choose a role or a permission from the list.
changes-rights-means-add = They get “{ $right }” besides what they have.
changes-rights-means-take = They lose “{ $right }”. Everything else stays.
changes-rights-gets = gets “{ $right }”
changes-rights-got = has “{ $right }” now
changes-rights-loses = loses “{ $right }”
changes-rights-lost = no longer has “{ $right }”
changes-rights-button = Change { $count }
changes-rights-has = They have this already.
changes-rights-has-not = They don’t have this.
changes-rights-inactive = Only the rights of active members can be changed here.

changes-export = Export as CSV
changes-undo-block = { $count ->
    [one] Undo: unblock { $count } member
   *[other] Undo: unblock { $count } members
}

changes-details = Change name, seat or expiry…
