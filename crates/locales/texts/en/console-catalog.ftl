licenses-empty = This organization has no licenses, so members don’t need a seat.
licenses-used = used
licenses-reserved = reserved for invitees
licenses-free = free
license-usage = { $count ->
    [one] { $used } used, { $reserved } reserved, { $free } of { $count } seat
   *[other] { $used } used, { $reserved } reserved, { $free } of { $count } seats
}
license-usage-free = { $count } free
license-picture = { $count ->
    [one] { $name }: { $used } used, { $reserved } reserved, { $free } of { $count } seat
   *[other] { $name }: { $used } used, { $reserved } reserved, { $free } of { $count } seats
}
license-new = New license
license-seats = Seats
license-create = Create license
license-save = Save license
license-delete-text = A license can be deleted when nobody holds or waits for one of its seats.
license-delete = Delete license
license-enter-seats = Enter how many seats the license has.

roles-title = Roles and permissions
roles-cut = Only the first 1,000 of each are shown. Use the API to list them all.
roles-custom = custom
roles-nothing = No permissions
role-new = New role
role-everyone = Everyone who has this role gets and loses what you change here, immediately.
role-code = Code
role-create = Create role
role-save = Save role
role-delete-text = A role can be deleted when no member and no open invitation has it.
role-delete = Delete role
role-enter-code = Enter a code of at most 128 characters without spaces, such as stage-manager.

resources-text = Resources are the things that access can be limited to, such as events, areas or portfolios. Access to a resource includes everything below it.
resources-empty = No resources yet.
resource-below-it = Below { $parent }
resource-new = New resource
resource-kind = Kind
resource-below = Below
resource-below-nothing = Nothing: it stands for itself
resource-create = Create resource
resource-save = Save resource
resource-delete-text = A resource can be deleted when nobody’s access is limited to it and nothing is below it.
resource-delete = Delete resource
resource-enter-kind = Enter what it is, such as “event”.
resource-choose = Choose a resource of the list.

templates-title = Permission templates
templates-text = A template is a set of roles and permissions to start invitations from. Changing or deleting one doesn’t change what people already have.
templates-empty = No permission templates yet.
template-new = New template
template-new-title = New permission template
template-create = Create template
template-save = Save template
template-delete-text = Nobody can start an invitation from this template any more. People who were invited with it keep what they have.
template-delete = Delete template
template-enter-description = Enter a description of at most 1,000 characters in one line.
license-name-taken = There is a license with this name already. Choose another name, or change the seats of that one.
