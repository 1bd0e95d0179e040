changes-archived-by-operator = Tę organizację zarchiwizował operator tego serwera. Nie można w niej nic zmienić, dopóki operator jej nie przywróci.
changes-archived-by-operator-until = Tę organizację zarchiwizował operator tego serwera. Zostanie trwale usunięta { $until }, chyba że operator wcześniej ją przywróci.
changes-operator-restores = Tę organizację zarchiwizował operator tego serwera i tylko on może ją przywrócić.
changes-delete-text = Usunięta organizacja zostanie później trwale usunięta ze wszystkimi danymi. Do tego czasu przywrócić ją może tylko operator tego serwera.
changes-only-with = Do zmiany potrzebne jest uprawnienie „{ $permission }”. Proszę zwrócić się o nie do administratora organizacji.

changes-rights = Zmień uprawnienia
changes-rights-title = Członkowie: Zmień uprawnienia
changes-rights-choose = Proszę wybrać, co zostanie nadane lub odebrane. Przed każdą zmianą widać, co oznacza ona dla każdej osoby.
changes-rights-how = Zmiana
changes-rights-add = Nadaj
changes-rights-take = Odbierz
changes-rights-what = Rola lub uprawnienie
changes-rights-missing = Proszę wybrać rolę lub uprawnienie z listy.
changes-rights-means-add = Oprócz tego, co mają, otrzymają „{ $right }”.
changes-rights-means-take = Stracą „{ $right }”. Wszystko inne pozostanie bez zmian.
changes-rights-gets = otrzyma „{ $right }”
changes-rights-got = ma teraz „{ $right }”
changes-rights-loses = straci „{ $right }”
changes-rights-lost = nie ma już „{ $right }”
changes-rights-button = Zmień ({ $count })
changes-rights-has = Ta osoba już to ma.
changes-rights-has-not = Ta osoba tego nie ma.
changes-rights-inactive = Tutaj można zmieniać tylko uprawnienia aktywnych członków.

changes-export = Eksportuj jako CSV
changes-undo-block = { $count ->
    [one] Cofnij: odblokuj { $count } członka
    [few] Cofnij: odblokuj { $count } członków
   *[many] Cofnij: odblokuj { $count } członków
}

changes-details = Zmień imię i nazwisko, miejsce lub ważność…
