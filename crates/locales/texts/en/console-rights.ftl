rights-none = None
rights-all = All permissions
rights-permissions = { $count ->
    [one] { $count } permission
   *[other] { $count } permissions
}
rights-limited-to-resources = { $count ->
    [one] limited to { $count } resource
   *[other] limited to { $count } resources
}
rights-single-permissions = Individual permissions
rights-limit-to-resources = Limit to resources
rights-resources-cut = Only the first 1,000 resources are listed. Use the API to limit access to others.
rights-only-in = Only in { $resource } and what is below it
rights-ends = End dates and single resources
rights-ends-after = { $right } ends after
rights-new-ends-after = What you add now ends after
rights-ends-hint = Days end at midnight UTC. Empty means no end.
rights-permission-in-resource = Add a permission in one resource
rights-save = Save permissions
rights-held-none = No permissions yet. Ask an administrator for access.
rights-held-limited-to = Limited to { $resources }
