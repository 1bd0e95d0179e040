invite-review = You can review every invitation before anything is sent.
invite-people = People to invite
invite-people-hint = One address per line, with or without a name: { $example }. Or paste a table. Columns: email, first name, last name, roles, permissions, resources, license ID, note, language.
invite-checked = People in this list
invite-checked-said = { $read } read, { $wrong } with a problem.
invite-more = And { $count } more.
invite-file = Or upload a file
invite-file-hint = A list or CSV. It takes precedence over the entries above.
invite-automatic = Automatic
invite-encoding = File encoding
invite-delimiter = Between the columns of a table
invite-commas = Commas
invite-semicolons = Semicolons
invite-tabs = Tabs
invite-bars = Vertical bars
invite-columns = Columns
invite-samples = Such as: { $samples }
invite-choose = Choose…
invite-skip = Don’t import
invite-skip-others = Don’t import columns that nothing is chosen for
invite-full-name = Full name
invite-license-id = License ID
invite-language-code = Language code
invite-template = Permission template
invite-template-hint = The preview ticks what it grants below. You can still change that before you send.
invite-license = License
invite-license-free = { $name } ({ $free } free of { $seats })
invite-language = Email language
invite-default-language = Organization default
invite-expires = Last day to accept (optional)
invite-expires-hint = Until the end of this day in UTC. Without it, as the organization has set.
invite-if-pending = If somebody has an open invitation
invite-if-pending-as-set = As the organization has set
invite-if-pending-skip = Leave it as it is
invite-if-pending-resend = Send it again
invite-if-pending-refuse = Skip the person and say so
invite-message = Personal message (optional)
invite-message-hint = Plain text in the invitation email, up to 2,000 characters. Links in it are not clickable.
invite-preview = Preview

invite-preview-title = Preview invitations
invite-nobody = Nobody on this list can be invited.
invite-good = { $count ->
    [one] One person can be invited.
   *[other] { $count } people can be invited.
}
invite-bad = { $count ->
    [one] One line has a problem and will be skipped.
   *[other] { $count } lines have problems and will be skipped.
}
invite-unsent = Nothing has been sent yet.
invite-untried = { $count ->
    [one] The first 1,000 people were checked now. The other { $count } is checked when its turn comes; who cannot be invited is listed at the end.
   *[other] The first 1,000 people were checked now. The other { $count } are checked when their turn comes; who cannot be invited is listed at the end.
}
invite-send = { $count ->
    [one] Send invitation
   *[other] Send { $count } invitations
}
invite-skipped = Skipped
invite-skipped-caption = Lines that are skipped, and why
invite-ready = Ready to send
invite-ready-caption = People who will be invited
invite-what-happens = What happens
invite-would-invite = Will be invited
invite-would-resend = Open invitation will be resent
invite-would-update = Open invitation will be updated
invite-would-join = Will become a member immediately
invite-would-grant = Will be granted more
invite-would-leave = Already invited; nothing changes
invite-mail = The email
invite-mail-hint = To the first person of the list. The others get the same with their own name.
invite-change = Make changes
invite-see-preview = Nobody on this list can be invited. Preview it to see why.

invite-read-list = Read as a list of addresses.
invite-read-commas = Read as a table with commas between the columns: { $columns }.
invite-read-semicolons = Read as a table with semicolons between the columns: { $columns }.
invite-read-tabs = Read as a table with tabs between the columns: { $columns }.
invite-read-bars = Read as a table with vertical bars between the columns: { $columns }.
invite-as-email = “{ $heading }” as email
invite-as-first-name = “{ $heading }” as first name
invite-as-last-name = “{ $heading }” as last name
invite-as-full-name = “{ $heading }” as full name
invite-as-permissions = “{ $heading }” as permissions
invite-as-roles = “{ $heading }” as roles
invite-as-resources = “{ $heading }” as resources
invite-as-license-id = “{ $heading }” as license ID
invite-as-note = “{ $heading }” as note
invite-as-message = “{ $heading }” as message
invite-as-language-code = “{ $heading }” as language code

people-empty = Paste at least one address.
people-long = The list is too long. Send at most { $limit } KiB at a time.
people-header-only = There is a header row only. Add at least one person.
people-no-email = Choose the column that has the email addresses.
people-repeated-column = Two columns hold the same. Choose something else for “{ $heading }”.
people-unmatched = Choose what each of these columns holds, then preview again: { $columns }.
people-column = “{ $heading }”
people-not-utf8 = The file is not in UTF-8 (line { $line }). It was read as { $encoding }: check the names below, then preview again. If they look wrong, choose the encoding and attach the file again.
people-not-in-encoding = The text is not in { $encoding }. Choose the encoding it was saved in, or save it as UTF-8.
people-utf32 = The text is in UTF-32, which cannot be read. Save it as UTF-8.
people-workbook = The file is a workbook. Save it as CSV UTF-8 in the spreadsheet program.
people-header = The header line (line { $line }) cannot be read. { $problem }
people-unknown-column = There is no such column: { $heading }
people-no-header = The first line does not name the columns. Begin with a line such as `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Send at most { $count } column.
   *[other] Send at most { $count } columns.
}
people-many = { $count ->
    [one] Send at most { $count } line in one file.
   *[other] Send at most { $count } lines in one file.
}

line-at = { $column }: { $problem }
line-no-address = Send an address.
line-not-address = This is not an email address.
line-address = Send an address of the form `local@domain`, such as `grace@example.com`.
line-long = { $count ->
    [one] Send at most { $count } character.
   *[other] Send at most { $count } characters.
}
line-entries = { $count ->
    [one] Send at most { $count } entry.
   *[other] Send at most { $count } entries.
}
line-unseen = Send the text in one line, without control characters and characters that are not shown.
line-permission = This is not a code: 1 to 128 visible ASCII characters, names separated by dots or colons, `*` only as the last name.
line-role = Send 1 to 128 visible ASCII characters without blanks.
line-id = Send an id that starts with `{ $prefix }`, or a plain UUID.
line-language = Send one of: { $codes }.
line-unclosed = A quotation mark is opened on this line and not closed. Close it or remove it.
line-stray-quote = A quotation mark stands inside a cell. Put the whole cell in quotation marks and write the one inside twice.
line-text-after-quote = Text follows a closing quotation mark. Put the whole cell in quotation marks.
line-nul = The line contains a NUL character. Remove it.
line-cells = The line has { $cells } cells and the header line { $columns }.
line-unnamed = Cell { $cell } is in a column without a heading. Name the column or empty the cell.
line-already-member = The address belongs to an active member. Leave the line out.
line-already-invited = The address has a pending invitation. Resend it, or have the organization set what happens then.
line-repeated = The same person is on line { $line } already. Leave one of the two out.
line-exceeds-until = You have “{ $what }”, but not for that long. Ask someone who has it for longer.
