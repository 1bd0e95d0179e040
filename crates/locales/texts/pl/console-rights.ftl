rights-none = Brak
rights-all = Wszystkie uprawnienia
rights-permissions = { $count ->
    [one] { $count } uprawnienie
    [few] { $count } uprawnienia
   *[many] { $count } uprawnień
}
rights-limited-to-resources = { $count ->
    [one] ograniczono do { $count } zasobu
    [few] ograniczono do { $count } zasobów
   *[many] ograniczono do { $count } zasobów
}
rights-single-permissions = Poszczególne uprawnienia
rights-limit-to-resources = Ogranicz do zasobów
rights-resources-cut = Pokazano tylko pierwszych 1000 zasobów. Do ograniczenia dostępu do innych służy API.
rights-only-in = Tylko zasób { $resource } i wszystko poniżej
rights-ends = Daty końcowe i pojedyncze zasoby
rights-ends-after = { $right } – ważne do
rights-new-ends-after = Nowo dodane – ważne do
rights-ends-hint = Dni kończą się o północy UTC. Puste pole oznacza brak ograniczenia.
rights-permission-in-resource = Dodaj uprawnienie do jednego zasobu
rights-save = Zapisz uprawnienia
rights-held-none = Nie ma jeszcze uprawnień. O dostęp proszę zwrócić się do administratora.
rights-held-limited-to = Ograniczono do: { $resources }
