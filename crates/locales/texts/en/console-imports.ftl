imports-title = Imports
imports-empty = No imports yet. Paste a list or upload a file to invite many people at once.
imports-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
imports-counts = { $invited } invited, { $unchanged } already invited, { $refused } skipped
imports-counts-left = { $invited } invited, { $unchanged } already invited, { $refused } skipped, { $left } left

import-title = Import
import-all = All imports
import-inviting = { $count ->
    [one] Inviting { $count } person
   *[other] Inviting { $count } people
}
import-nobody = Nobody was invited
import-invited = { $count ->
    [one] One person was invited
   *[other] { $count } people were invited
}
import-progress = { $done } of { $total } done
import-goes-on = You can close this page; the import goes on.
import-again = Show the current state
import-created = The invitations were created. See the invitation list for the status of each.
import-count-invited = Invited
import-count-unchanged = Already invited
import-count-skipped = Skipped
import-count-left = Left
import-started = Started
import-cancel = Cancel import
import-cancel-text = Nobody else of the list is invited. Who was invited already stays invited.
import-view-invitations = View invitations
import-invite-more = Invite more people
import-download = Download the result of every line (CSV)
import-lines-deleted = The lines were deleted some time after the import ended.
import-skipped-caption = Lines of the list that were skipped, and why

import-status-queued = waiting
import-status-running = in progress
import-status-done = done
import-status-cancelled = cancelled
import-status-failed = stopped
import-stopped-forbidden = The import stopped because the person who started it may no longer invite people. Start a new import with the rest of the list.
import-stopped-maker-gone = The import stopped because the person who started it is no longer an active member. Start a new import with the rest of the list.
import-stopped-broken = The import stopped because of a problem on our side. Ask your operator to look in the log, then start a new import with the rest of the list.
