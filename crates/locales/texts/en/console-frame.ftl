part-invitations = Invitations
part-invite = Invite
part-members = Members
part-licenses = Licenses
part-roles = Roles
part-resources = Resources
part-keys = API keys
part-webhooks = Webhooks
part-addresses = Addresses
part-settings = Settings
part-audit = Audit
part-shadow = Shadow
part-account = My account

skip-to-content = Skip to content
console-navigation = Console
other-organizations = Your other organizations
change-password = Change password
sign-out = Sign out
go-back = Go back

alarm-waiting = { $count ->
    [one] { $count } mail is waiting: { $why }. It is sent automatically once your operator has fixed this. Last answer: { $reason }.
   *[other] { $count } mails are waiting: { $why }. They are sent automatically once your operator has fixed this. Last answer: { $reason }.
}
alarm-server = the mail server cannot be reached or does not take mail right now
alarm-helo-name = the mail server refuses the name that Usher greets it with
alarm-authentication = the mail server refuses Usher’s user name or password
alarm-sender = the mail server refuses the sender address
alarm-policy = the mail server’s rules refuse mail from here
archived = This organization is archived. Nothing in it can be changed until an administrator restores it in Settings.
archived-until = This organization is archived and will be erased on { $until }, unless an administrator restores it in Settings.

moment-just-now = just now
moment-in-a-moment = in a moment
moment-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
moment-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
moment-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}

script-close = Close
script-copied = Copied
script-copy = Copy
script-copy-table = Copy as a table
script-go-back = Go back
script-go-to = Go to %
script-invite = Invite people
script-search = Search this list
script-select-all = Select all on this page
script-selected = % selected
script-shortcuts = Keyboard shortcuts
script-show-shortcuts = Show this list
script-table-selected = The table is selected. Copy it now.
script-then = then
script-use-shortcuts = Use these shortcuts in this browser

word-all = All
word-name = Name
word-description = Description
word-description-optional = Description (optional)
word-color-optional = Color (optional)
word-address = Address
word-events = Events
word-status = Status
word-edit = Edit
word-edit-it = Edit { $name }
word-delete-ask = Delete…
word-done = Done
word-other-languages = In other languages
word-enter-name = Enter a name of at most 200 characters in one line.
word-enter-color = Enter a color such as #ec6c50, or leave it empty.
word-email = Email
word-email-address = Email address
word-last-name = Last name
word-permissions = Permissions
word-problem = Problem: { $title }
word-line = Line
word-details = Details
word-license = License
word-resource = Resource
word-save = Save
