operator-console = Operator console
operator-sign-in-text = Sign in to see all organizations of this installation.
operator-key = Key of the installation
operator-key-hint = Make one at the command line:
operator-key-show = Show key
operator-key-hide = Hide key
operator-wrong-key = This key doesn’t exist, has expired or was revoked.
operator-organizations = Organizations
operator-health = Health
operator-search = Name or short name
operator-none-match = No organizations match.
operator-shown = { $count ->
    [one] { $count } organization shown.
   *[other] { $count } organizations shown.
}
operator-active = Active
operator-archived = Archived
operator-deleting = Being deleted
operator-created = Created
operator-members = Active members
operator-invitations = Open invitations
operator-waiting = Mails waiting
operator-undeliverable = Mails not delivered
operator-counts = At a glance
operator-oldest = Oldest waiting mail
operator-none = None
operator-sent = Mails sent in the last 24 hours
operator-failed = Mails failed in the last 24 hours
operator-webhooks = Webhooks in use
operator-webhooks-failing = Webhooks failing
operator-names = Name and short name
operator-archived-text = This organization is archived. Nothing in it can be changed until you restore it.
operator-erased-on = This organization is archived and will be erased with all its data on { $until }, unless you restore it.
operator-archive-text = Its members can still read an archived organization, but nothing in it can be changed. Its own administrators can’t restore it.
operator-new-text = The first administrator holds all permissions. Whoever has no confirmed account gets an invitation by mail.
operator-administrator = Email address of the first administrator
operator-enter-email = Enter the email address of the first administrator.
operator-done-created = Organization created.
operator-done-edited = Organization saved.
operator-well = Everything works
operator-unwell = Needs attention
operator-mail = Mail
operator-obstructed = { $count ->
    [one] { $count } mail is waiting: { $why }. It is sent automatically once this is fixed. Last answer: { $reason }.
   *[other] { $count } mails are waiting: { $why }. They are sent automatically once this is fixed. Last answer: { $reason }.
}
operator-unobstructed = Nothing keeps mail from going out.
operator-only-held = The mail server is not in the way. Held mails go out once their limit allows it, or their organization is restored.
operator-held = Held by a limit or an archived organization
operator-dead = Failed for good
operator-unchained = Events not in the audit chain yet
operator-workers = Background workers
operator-no-workers = No background workers run in this process.
operator-worker-works = Works
operator-worker-down = Down
operator-restarts = { $count ->
    [one] Restarted { $count } time
   *[other] Restarted { $count } times
}
operator-database = Database
operator-database-fine = The database can be written to and has all migrations.
operator-database-outdated = The migration { $migration } is missing. Run “usher migrate”.
operator-database-foreign = The database belongs to another installation, or was made with another secret.
operator-database-failing = The database can’t be written to.
operator-is-active = Active
operator-is-archived = Archived
operator-is-deleting = Being deleted
