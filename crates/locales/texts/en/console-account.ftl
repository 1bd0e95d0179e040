account-profile = Profile
account-confirmed = confirmed
account-not-confirmed = not confirmed
account-language-hint = For the console, emails about your account, and the pages of invitations.
account-name-hint = All your organizations see your name.
account-save = Save profile
account-first-name-long = { $count ->
    [one] The first name can have at most { $count } character.
   *[other] The first name can have at most { $count } characters.
}
account-last-name-long = { $count ->
    [one] The last name can have at most { $count } character.
   *[other] The last name can have at most { $count } characters.
}
account-first-name-unseen = The first name has characters that are not shown.
account-last-name-unseen = The last name has characters that are not shown.

account-invitations = Invitations to you
account-inviter = { $inviter } invited you.
account-expires = Expires { $distance }
account-join = Join { $organization }
account-decline = Decline
account-organizations = Organizations
account-current = current
account-joined = Joined { $distance }
account-no-access = You have no access here. Ask an administrator to unblock you.
account-switch = Switch to { $organization }
account-leave-open = Leave { $organization }…
account-leave = Leave { $organization }
account-leave-text = You lose your access and your seat at once. To come back, you need a new invitation.
account-only-organization = This is your only organization: without it you cannot sign in here.
account-last-administrator = You are the only administrator of { $organization }. Make someone else an administrator first.

account-permission-in = { $permission } (in { $resource })

account-security = Security
account-sessions-hint = See where you are signed in, and sign out there.
account-delete = Delete account
account-delete-hint = Leave everywhere and have your data erased.

sessions-title = Sessions
sessions-advice = You are signed in here. End what you don’t recognize, and change your password.
sessions-api = API ({ $protocol })
sessions-this = this session
sessions-times = Signed in { $opened }, ends { $ends }
sessions-end = End session
sessions-everywhere = Sign out everywhere
sessions-everywhere-text = Ends all your sessions, this one too. API keys keep working.

delete-account-title = Delete your account
delete-account-text = This cannot be undone:
delete-account-organizations = You leave all your organizations, and your seats are released.
delete-account-sessions = You are signed out everywhere, and your API keys stop working.
delete-account-data = Your name, your email address and other personal data are erased.
delete-account-mail = We confirm it by email to { $email }. Your data is erased once that email is sent, within a day at most.
delete-account-unmailed = Your data is erased within a day at most. No email confirms it, because this server sends none.
delete-account-button = Delete my account
delete-account-wrong-password = The password is wrong.

new-organization-title = New organization
new-organization-text = You administer it, and can invite other people.
new-organization-slug = Short name in addresses
new-organization-slug-hint = Lowercase letters, digits and hyphens.
new-organization-button = Create organization
new-organization-forbidden = You can’t create organizations here. Ask whoever runs this server.
new-organization-no-name = Enter a name.
new-organization-name-long = Use at most 200 characters in the name.

account-providers = Sign in without a password
account-provider-link = Link { $provider }
account-provider-unlink = Unlink { $provider }
account-provider-linked = Linked
account-provider-retired = No longer offered here
account-of-organization = You are signed in with your organization’s identity provider, which counts in this organization only. To see your account, sign in with your password.
