rights-none = Inget
rights-all = Alla behörigheter
rights-permissions = { $count ->
    [one] { $count } behörighet
   *[other] { $count } behörigheter
}
rights-limited-to-resources = { $count ->
    [one] begränsat till { $count } resurs
   *[other] begränsat till { $count } resurser
}
rights-single-permissions = Enskilda behörigheter
rights-limit-to-resources = Begränsa till resurser
rights-resources-cut = Bara de första 1 000 resurserna visas. Använd API:et för att begränsa åtkomsten till andra.
rights-only-in = Bara i { $resource } och det som ligger under
rights-ends = Slutdatum och enskilda resurser
rights-ends-after = { $right } upphör efter
rights-new-ends-after = Det du lägger till nu upphör efter
rights-ends-hint = Dagar slutar vid midnatt UTC. Tomt betyder inget slutdatum.
rights-permission-in-resource = Lägg till en behörighet i en resurs
rights-save = Spara behörigheter
rights-held-none = Inga behörigheter än. Be en administratör om åtkomst.
rights-held-limited-to = Begränsat till { $resources }
