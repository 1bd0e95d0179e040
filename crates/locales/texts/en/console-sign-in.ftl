sign-in-text = Sign in to manage your organization.
sign-in-again-text = You are not signed in, or your session has ended. Sign in to continue.
sign-in-joined-text = Sign in to see { $organization } and your other organizations.
sign-in-switch-text = You are signed in as { $email }. Signing in here switches to the invited address.
sign-in-kept = Your session has ended, and nothing was changed. Sign in to continue: what you typed is kept.
sign-in-ended = Your session has ended, and nothing was changed. Sign in and try again.

resume-title = Continue
resume-text = You are signed in again. What you typed was not sent yet.
resume-text-organization = You are signed in to { $organization } again. What you typed was not sent yet.
resume-file = File
resume-send = Send it now
resume-discard = Discard it

change-password-title = Change your password
change-password-text = You stay signed in here and are signed out everywhere else.
change-password-current = Current password
change-password-show-current = Show current password
change-password-hide-current = Hide current password
change-password-show-new = Show new password
change-password-hide-new = Hide new password
change-password-short = Too short
change-password-common = Too common
change-password-weak = Weak
change-password-fair = Fair
change-password-strong = Strong
change-password-wrong = The current password is wrong.
