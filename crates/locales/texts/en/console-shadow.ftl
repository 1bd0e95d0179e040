shadow-title = Shadow mode
shadow-empty = No protocol is in shadow mode.
shadow-text = The original still answers these protocols. Usher decides the same calls of your organization, changes nothing, and compares the answers.
shadow-counting = Counted by this server since it started. Calls whose credentials Usher doesn’t know, and calls too long or too many to compare, are only in the metrics.
shadow-no-calls = No calls compared since { $since }.
shadow-calls = { $count ->
    [one] { $count } call compared since { $since }: { $alike }, { $different }.
   *[other] { $count } calls compared since { $since }: { $alike }, { $different }.
}
shadow-alike = { $count } alike
shadow-different = { $count } different
shadow-operation = { $alike }, { $different }
shadow-fields = Fields that differed last:
shadow-field = { $count ->
    [one] { $field } in { $count } call, last { $last }
   *[other] { $field } in { $count } calls, last { $last }
}
