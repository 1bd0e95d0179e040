mail-subject-inviter = { $inviter } invites you to { $organization }
mail-subject = You are invited to { $organization }
mail-reminder-subject = Reminder: { $subject }
mail-reminder = You have not answered this invitation yet.
mail-hello = Hello { $invitee },
mail-hello-nobody = Hello,
mail-message = { $sender } writes:
mail-open-page = To accept or decline, open this page:
mail-preview = Accept or decline on one page.
mail-button = Accept the invitation
mail-button-fails = If the button does not work, or to decline, open this link. It is for you only:
mail-unexpected = You did not expect this?
mail-unexpected-advice = Then ignore this mail: nothing happens until you accept.
mail-reason-inviter = You receive this mail because { $inviter } entered your address to invite you to { $organization }.
mail-reason = You receive this mail because somebody entered your address to invite you to { $organization }.
mail-replies = Replies go to the person who invited you.
mail-replies-organization = Replies go to { $organization }.

mail-password-subject = Set your password
mail-password-text = This link sets a new password for your account at { $site }:
mail-password-until = It works once, until { $until }.
mail-password-advice = You did not ask for it? Then ignore this mail: your password stays as it is. Do not pass the link on to anybody.
mail-password-changed-subject = Your password was changed
mail-password-changed-text = The password of your account at { $site } was changed:
mail-password-changed-at = Wherever else you were signed in, you have been signed out.
mail-password-changed-linked = Wherever else you were signed in, you have been signed out. An identity provider that is linked to your account still signs you in: check under “My account” whether you know it.
mail-password-changed-advice = That was not you? Then set a new password at once on this page:
mail-password-reason = You receive this mail because there is an account with your address at { $site }.
mail-identity-linked-subject = A sign-in was linked to your account
mail-identity-linked-text = A sign-in at an identity provider was linked to your account at { $site }:
mail-identity-linked-detail = From now on, it signs in to your account without your password.
mail-identity-unlinked-subject = A sign-in was unlinked from your account
mail-identity-unlinked-text = A sign-in at an identity provider was unlinked from your account at { $site }:
mail-identity-unlinked-detail = It no longer signs in to your account.
mail-identity-advice = That was not you? Then set a new password at once on this page, and check the linked sign-ins under “My account”:
mail-account-deleted-subject = Your account was deleted
mail-account-deleted-text = Your account at { $site } was deleted:
mail-account-deleted-detail = You are no longer a member of any organization there, and your personal data is being erased.
mail-account-deleted-advice = That was not you? Then tell the operator of { $site } at once.
mail-account-deleted-reason = You receive this mail because there was an account with your address at { $site }.

notice-bounce-subject = Your invitation of { $invitee } could not be delivered
notice-bounce-text = Your invitation of { $invitee } to { $organization } did not arrive: mail to this address cannot be delivered.
notice-bounce-said = What the mail system said: { $reason }
notice-bounce-advice = Is the address spelled right? If it is not, take the invitation back and invite the right address. If it is, reach the person in another way first.
notice-bounce-reason = You receive this mail because you invited somebody to { $organization }.
notice-move-subject = { $invitee } asks for the invitation to go to another address
notice-move-text = { $invitee } was invited to { $organization } and asks for the invitation to go to another address. The invitation went to:
notice-move-advice = Open the invitation in the console to see the other address. Move the invitation only if you know who is asking: whoever reads the mail of the other address can accept it.
notice-webhook-subject = The webhook at { $host } was disabled
notice-webhook-text = Events of { $organization } are no longer sent to this endpoint:
notice-webhook-gone = It answered with status 410: it is gone for good. The webhook has been disabled since { $since }.
notice-webhook-failing = { $count ->
    [one] Since { $since }, for { $count } day, not a single message has arrived there.
   *[other] Since { $since }, for { $count } days, not a single message has arrived there.
}
notice-webhook-advice = Events are kept for a while: put the endpoint in order, enable the webhook again and have the missed events sent once more. Delete the webhook if it is no longer needed.
notice-webhook-reason = You receive this mail because you set up or manage webhooks of { $organization }.
