rights-none = Žiadne
rights-all = Všetky oprávnenia
rights-permissions = { $count ->
    [one] { $count } oprávnenie
    [few] { $count } oprávnenia
   *[other] { $count } oprávnení
}
rights-limited-to-resources = { $count ->
    [one] obmedzené na { $count } prostriedok
    [few] obmedzené na { $count } prostriedky
   *[other] obmedzené na { $count } prostriedkov
}
rights-single-permissions = Jednotlivé oprávnenia
rights-limit-to-resources = Obmedziť na prostriedky
rights-resources-cut = Zobrazených je len prvých 1 000 zdrojov. Prístup k ďalším obmedzte cez API.
rights-only-in = Len prostriedok { $resource } a všetko pod ním
rights-ends = Dátumy ukončenia a jednotlivé prostriedky
rights-ends-after = { $right } platí do
rights-new-ends-after = Čo teraz pridáte, platí do
rights-ends-hint = Dni sa končia o polnoci UTC. Prázdne pole znamená bez obmedzenia.
rights-permission-in-resource = Pridať oprávnenie k jednému prostriedku
rights-save = Uložiť oprávnenia
rights-held-none = Zatiaľ žiadne oprávnenia. O prístup požiadajte správcu.
rights-held-limited-to = Obmedzené na: { $resources }
