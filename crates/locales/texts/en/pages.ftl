nameless-organization = an organization
invites-inviter = { $inviter } invites you to join { $organization }.
invites = { $organization } invites you to join.
open-until = The invitation is open until { $until }.
open-for-good = The invitation does not expire.
expires-in = The invitation expires { $distance } ({ $weekday }, { $until }).
in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
link-personal = This link is for you only. Please do not share it.

language = Language
invitation-title = Invitation to { $organization }
invitation-address = This invitation is for { $email }.
grants-heading = What you get
grants-none = You become a member. This invitation comes with no further permissions.
grants-roles = Roles
grants-permissions = { $count ->
    [one] One permission
   *[other] { $count } permissions
}
grants-resources = Access is limited to
grants-everything = Everything
grants-everything-of = Everything in { $family }
grants-until = until { $until }

accept-heading = Accept the invitation
accept-new = Create your account with a name and a password.
accept-known = There is already an account for { $email }. Enter its password to accept.
first-name = First name
last-name = Last name (optional)
password = Password
password-show = Show password
password-hide = Hide password
password-weak = Weak password
password-fair = Fair password
password-strong = Strong password
password-rules = { $count ->
    [one] At least { $count } character.
   *[other] At least { $count } characters.
}
accept-new-button = Create account and accept
accept-known-button = Sign in and accept
other-address = Not your address?
other-address-advice = The invitation can only be accepted for { $email }. If you want to use another address, ask the person who invited you for a new invitation.
other-address-label = Your other address
other-address-button = Ask the inviter
move-requested-title = Your request was passed on
move-requested-text = If the invitation is still open, the organization decides whether to invite the other address instead. It gets a mail then.
unexpected = You did not expect this invitation? Then close this page: nothing happens until you accept.

decline-link = Decline the invitation
decline-title = Decline the invitation?
decline-text = The invitation to { $organization } ends and its link stops working. You can be invited again later.
decline-button = Yes, decline
decline-back = Back to the invitation

problem = There is a problem
problem-in-title = Error: { $title }
problem-form = The form could not be checked. Please send it once more.
problem-first-name-missing = Enter your first name.
problem-name-long = The name is too long. Shorten it.
problem-password-missing = Enter a password.
problem-password-short = { $count ->
    [one] Choose a password of at least { $count } character.
   *[other] Choose a password of at least { $count } characters.
}
problem-password-long = The password is too long. Choose a shorter one.
problem-password-kinds = Use an upper-case letter, a lower-case letter and a digit in the password.
problem-password-common = This password is too common. Choose another.
problem-password-characters = Choose a password without control characters.
problem-password-wrong = The password is wrong. Enter the password of your existing account.

accepted-title = You are a member of { $organization }
accepted-text = The invitation is accepted. From now on sign in to { $organization } with your address and password; this link is no longer needed.
accepted-leading = You are being taken to { $site }.
account-link-text = In your account you see your organizations and what you may do in each of them.
account-link = Go to your account
continue-to = Continue to { $site }
declined-title = The invitation is declined
declined-text = You did not join { $organization }. If this was a mistake, ask the person who invited you for a new invitation.
expired-title = The invitation has expired
expired-text = It was open until { $until }. You can have a new link sent to the address that was invited.
expired-button = Send me a new link
mailed-link-text = This link shows the invitation, but it is not enough to accept it. You can have the link to accept sent to the address that was invited.
requested-title = Check your inbox
requested-text = If the invitation can be renewed, a new link is on its way to the address that was invited. The old link no longer works.
requested-advice = Nothing arrived after a few minutes? Check your spam folder, or ask the person who invited you.
closed-title = The invitation is no longer open
closed-text = It was withdrawn. If you think this is a mistake, ask the person who invited you for a new invitation.
unknown-title = This link is not valid
unknown-text = It may be incomplete, or a newer mail has replaced it. Open the link of the newest mail, or ask the person who invited you for a new invitation.
refused-title = The invitation cannot be accepted
refused-text = Please contact { $organization } or the person who invited you.
archived-text = { $organization } is archived, so nobody can join it now. Please contact { $organization } or the person who invited you.

unreadable-title = The request could not be understood
unreadable-text = Open the link of your mail and send the form once more.
busy-title = Too many requests
busy-text = { $count ->
    [one] Please try again in { $count } second.
   *[other] Please try again in { $count } seconds.
}
unavailable-title = Not available at the moment
unavailable-text = Please try again in a few minutes. Nothing was changed.
failed-title = Something went wrong
failed-text = Please try again later. If it happens again, tell us this number: { $incident }

forgot-link = Forgot your password?
forgot-title = Set a new password
forgot-text = Enter the address of your account. You get a mail with a link to set a new password.
email = E-mail address
forgot-button = Send me a link
forgot-sent-text = If there is an account with this address, a link is on its way there. It works once, and for a short time only.
forgot-sent-advice = Nothing arrived after a few minutes? Check your spam folder, and check that this is the address of your account.
problem-email = Enter a complete e-mail address, such as name@example.com.
reset-title = Choose a new password
reset-text = For the account { $email }.
new-password = New password
reset-button = Set password
reset-done-title = Your password is set
reset-done-text = You can sign in with it from now on. Wherever else you were signed in, you have been signed out.
reset-over-title = This link no longer works
reset-over-text = It was already used or has expired. Request a new link.
reset-over-link = Send a new link
sign-in-link = Sign in

provider-continue = Continue with { $provider }
provider-finish = Finish signing in
provider-stale = This sign-in has expired or was started in another window. Start again.
provider-declined = The provider did not sign you in. Try again, or use your password.
provider-rejected = The provider’s answer could not be verified. Try again. If that doesn’t help, tell whoever runs this server.
provider-unavailable = The provider cannot be reached right now. Try again in a few minutes, or use your password.
provider-no-account = There is no account here for this sign-in. Ask an administrator of your organization to invite you.
provider-unverified = The provider has not verified your email address. Verify it there, then try again.
provider-other-address = You signed in with a different address than the one that was invited. Sign in with the invited address, or ask for the invitation to be sent to the other one.
provider-linked-elsewhere = This sign-in is linked to another account, or your account is linked to another sign-in. Use your password, and change the link in “My account”.
