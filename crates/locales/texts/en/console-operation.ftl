delivery-payload = Payload
delivery-payload-hint = The body of the request, exactly as it is signed.
redeliver-since-open = Send again everything since…
redeliver-since-title = Send events again
redeliver-since-text = Every event since then is sent to this webhook once more, whatever became of it, including what it missed while it was disabled. Events that are still waiting are left as they are.
redeliver-since-label = Everything since
redeliver-since-hint = In UTC
redeliver-since-preview = Preview
redeliver-since-found = { $count ->
    [one] { $count } event since { $since } will be sent again.
   *[other] { $count } events since { $since } will be sent again.
}
redeliver-since-none = There is nothing to send again since { $since }.
redeliver-since-enter = Enter a date and a time, such as 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Send { $count } event again
   *[other] Send { $count } events again
}
done-redelivered-since = The events are being sent again.

key-made-by = Created by { $maker }
key-last-used = Last used { $at }
key-never-used = No use recorded yet

holders-title = Who has it
holders-nobody = No member and no open invitation has it.
holders-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
holders-invitations = { $count ->
    [one] { $count } open invitation
   *[other] { $count } open invitations
}
holders-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
permission-new = New permission
permission-allows = What it allows (optional)
permission-create = Create permission
permission-save = Save permission
permission-delete = Delete permission
permission-delete-text = A permission can be deleted when no member, no open invitation and no role has it.
permission-enter-code = Enter a code of at most 128 characters without spaces or *, such as stage.manage.
permission-roles = Roles that include it
done-permission-created = Permission created.
done-permission-edited = Permission saved.
done-permission-deleted = Permission deleted.

role-preview = Preview changes
role-preview-title = What changes
role-preview-nothing = Nobody’s permissions change.
role-preview-gain = { $count ->
    [one] { $count } member gets:
   *[other] { $count } members get:
}
role-preview-gain-nobody = No member has this role yet. It gets:
role-preview-lose = { $count ->
    [one] { $count } member loses:
   *[other] { $count } members lose:
}
role-preview-lose-nobody = No member has this role yet. It loses:
role-preview-kept = Whoever has a permission in another way as well keeps it.
role-preview-invited = { $count ->
    [one] { $count } open invitation changes in the same way.
   *[other] { $count } open invitations change in the same way.
}
