members-tab-active = Active
members-tab-blocked = Blocked
members-tab-invited = Invited
members-tab-contacts = Contacts
members-tab-removed = Removed
members-status-active = active
members-status-blocked = blocked
members-status-invited = invited
members-status-contact = contact
members-status-removed = removed
members-none-match-filter = No members match. Change or clear the filter.
members-look-among-everybody = Look among everybody
members-none = No members yet.
members-shown = { $count ->
    [one] { $count } member shown.
   *[other] { $count } members shown.
}
members-unnamed = Unnamed member
members-joined = Joined
members-joined-not = Not yet
members-seat = Seat

members-block = Block
members-block-title = Members: Block
members-block-means = They have no access until you unblock them. Their seats stay theirs.
members-block-done = blocked
members-block-button = Block { $count }
members-unblock = Unblock
members-unblock-title = Members: Unblock
members-unblock-means = They have access again, with everything they had before.
members-unblock-done = unblocked
members-unblock-button = Unblock { $count }
members-remove = Remove
members-remove-title = Members: Remove
members-remove-means = They lose all access and their seats, and open invitations are revoked. You can invite them again later.
members-remove-done = removed
members-remove-button = Remove { $count }
members-select-one = Select at least one person in the list.
members-left-oneself = That is you. Ask another administrator.
members-left-active = They are not blocked.
members-left-blocked = They are blocked already.
members-left-invited = They have not joined yet.
members-left-contact = They are a contact and have no access.
members-left-removed = They were removed already.

member-title = Member { $name }
member-all = All members
member-added = Added
member-removed = Removed
member-seat-reserved = { $license } (reserved)
member-invitation = Invitation
member-view-invitation = View open invitation
member-rename = Change name…
member-rename-button = Save name
member-name-long = A name can have at most 250 characters, in one line.
member-block = Block…
member-block-text = This person has no access until you unblock them. They keep their permissions and their seat.
member-block-button = Block member
member-remove = Remove…
member-remove-text = This person loses all access and their seat, and any open invitation is revoked. You can invite them again later.
member-remove-button = Remove member
member-rights-of-invitation = This person’s permissions are set in their invitation.

history-title = History
history-none = Nothing has happened yet.
history-all = All events about this person
