rights-none = Žádná
rights-all = Všechna oprávnění
rights-permissions = { $count ->
    [one] { $count } oprávnění
    [few] { $count } oprávnění
   *[other] { $count } oprávnění
}
rights-limited-to-resources = { $count ->
    [one] omezeno na { $count } prostředek
    [few] omezeno na { $count } prostředky
   *[other] omezeno na { $count } prostředků
}
rights-single-permissions = Jednotlivá oprávnění
rights-limit-to-resources = Omezit na prostředky
rights-resources-cut = Je uvedeno jen prvních 1 000 zdrojů. Přístup k dalším omezte přes API.
rights-only-in = Jen prostředek { $resource } a vše pod ním
rights-ends = Data ukončení a jednotlivé prostředky
rights-ends-after = { $right } platí do
rights-new-ends-after = Co teď přidáte, platí do
rights-ends-hint = Dny končí o půlnoci UTC. Prázdné pole znamená bez omezení.
rights-permission-in-resource = Přidat oprávnění k jednomu prostředku
rights-save = Uložit oprávnění
rights-held-none = Zatím žádná oprávnění. O přístup požádejte správce.
rights-held-limited-to = Omezeno na: { $resources }
