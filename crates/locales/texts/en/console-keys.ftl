keys-empty = No API keys yet.
keys-heading = Keys
key-new = New key
key-protocol = API
key-scopes = Permissions (optional)
key-choose-permissions = Choose permissions
key-last-day = Last day on which it works
key-scopes-hint = Separate codes with spaces, such as { $example }. Leave empty to give the key all your permissions.
key-create = Create key
key-untitled = Untitled key
key-hint = { $protocol }, ends in …{ $hint }
key-active = active
key-suspended = suspended
key-expired = expired
key-revoked = revoked
key-revoked-at = revoked { $at }
key-times = Created { $created }
key-times-ending = Created { $created }, expires { $end }
key-times-ended = Created { $created }, expired { $end }
key-suspended-text = This key is suspended because its creator or owner is blocked or no longer a member. Take it over to become its owner, or rotate it if it may have been copied.
key-take-over = Take over
key-rotate-it = Rotate key …{ $hint }
key-rotate-text = You get a new key to copy. The old one keeps working for 24 hours.
key-rotate = Rotate key
key-revoke-it = Revoke key …{ $hint }
key-revoke-text = Anything that uses this key loses access immediately. This cannot be undone.
key-revoke = Revoke key
key-created-title = Key created
key-created-for = For { $protocol }
key-created-description = { $description }, for { $protocol }
key-created-text = Copy the key now. You won’t be able to see it again.
key-overlap = { $count ->
    [one] The old key keeps working for { $count } hour.
   *[other] The old key keeps working for { $count } hours.
}
