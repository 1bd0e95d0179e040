refused-password-short = { $count ->
    [one] The password needs at least { $count } character.
   *[other] The password needs at least { $count } characters.
}
refused-password-long = { $count ->
    [one] The password can have at most { $count } character.
   *[other] The password can have at most { $count } characters.
}
refused-rows = { $count ->
    [one] Send at most { $count } person at once.
   *[other] Send at most { $count } people at once.
}
refused-attempts = { $count ->
    [one] Too many attempts. Try again in { $count } second.
   *[other] Too many attempts. Try again in { $count } seconds.
}
refused-mails = { $count ->
    [one] An email was sent a moment ago. Try again in { $count } second.
   *[other] An email was sent a moment ago. Try again in { $count } seconds.
}
refused-previews = { $count ->
    [one] Too many previews. Try again in { $count } second.
   *[other] Too many previews. Try again in { $count } seconds.
}
refused-forbidden = You don’t have permission to do this. Ask an administrator of the organization for access.
refused-exceeds = This concerns “{ $what }”, which you don’t have yourself. Ask someone who has it.
refused-exceeds-until = You have “{ $what }” only until { $until }. Ask someone who has it for longer.
refused-unknown-permission = There is no permission “{ $code }”. See Roles for the available ones.
refused-unknown-role = There is no role “{ $code }”. See Roles for the available ones.
refused-unknown-resource = The organization has no resource { $id }.
refused-unknown-license = This license no longer exists. Choose another.
refused-unknown-template = This permission template no longer exists. Choose another.
refused-unknown-member = Member not found in this organization.
refused-unknown-organization = You are not a member of that organization.
refused-unknown-invitation = Invitation not found in this organization.
refused-address-blocked = This address is blocked. Use another one, or remove it from the blocklist.
refused-seats = This license has no free seats. Release a seat, add seats, or choose another license.
refused-already-member = This address already belongs to a member.
refused-already-invited = This address already has an open invitation. Resend that one instead.
refused-member-blocked = This address belongs to a blocked member. Unblock the member instead.
refused-repeated = This person is already on the list. Remove one of the two entries.
refused-another-address = This member has a different address.
refused-expiry-past = The expiry date is in the past. Choose a later one.
refused-password-kinds = Use lowercase and uppercase letters, digits and symbols in the password.
refused-login = Wrong email or password, or you are not a member of an organization.
refused-not-proved = The account’s email address is not confirmed. Open the link in the email we sent.
refused-page = This page link is not valid. Start again from the first page.
refused-in-flight = This request is already being processed.
refused-revision = Someone else changed this in the meantime. Review it before you change it.
refused-not-found = This no longer exists: { $thing }.
refused-exists = This already exists: { $thing }.
refused-in-use = This is in use: { $thing }.
refused-own-access = You can’t remove your own access. Ask another administrator.
refused-last-member = This is the last active member. Add someone else first.
refused-archived = This organization is archived. Restore it before you change anything in it.
refused-domain = This organization does not allow invitations to this domain.
refused-value = The value of { $field } { $reason }.
refused-invitation-pending = The invitation is still open.
refused-invitation-accepted = The invitation is already accepted.
refused-invitation-declined = The invitation is declined.
refused-invitation-cancelled = The invitation is cancelled.
refused-invitation-revoked = The invitation is revoked.
refused-invitation-expired = The invitation is expired.
refused-person-contact = This is not possible because the person is a contact without access.
refused-person-invited = This is not possible because the person is invited but has not joined.
refused-person-active = This is not possible because the person is an active member.
refused-person-blocked = This is not possible because the person is blocked.
refused-person-removed = This is not possible because the person is removed.
noun-api-key = API key
noun-blocklist-entry = blocklist entry
noun-license = license
noun-member = member
noun-organization = organization
noun-slug = short name
noun-permission = permission
noun-resource = resource
noun-role = role
noun-session = session
noun-webhook = webhook
noun-identity-provider = identity provider
noun-event = event
noun-mail = mail
noun-suppression = bounced address
noun-password-link = password link
noun-import = import
noun-permission-template = permission template
overloaded-text = { $count ->
    [one] The server is busy. Try again in { $count } second; nothing was changed.
   *[other] The server is busy. Try again in { $count } seconds; nothing was changed.
}
blocked-text = You are blocked in this organization. Ask an administrator to unblock you.
blocked-title = Access blocked
request-failed = Request failed
no-page-text = Check the address, or go back to the console.
no-page-title = Page not found
wrong-method-text = This address cannot be opened directly. Go back to the console.
too-large-text = The limit is { $limit } bytes. Split the list into smaller parts.
too-large-title = Request too large
overloaded-title = Try again in a moment
unreadable-form-text = The request could not be read. Go back, reload the page and try again.
unreadable-form-encoding = The form was sent in { $encoding } and not in UTF-8, and nothing was changed. Go back, set your browser or program to UTF-8, reload the page and try again.
foreign-form-text = This form belongs to an older session or another site, and nothing was changed. Reload the page and try again.
away-text = The console is unavailable. Try again in a minute; nothing was changed.
away-title = Try again in a minute
incident-text = Something went wrong on our side. Give this incident ID to your operator: { $incident }.
