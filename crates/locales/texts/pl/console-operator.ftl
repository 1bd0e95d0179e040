operator-console = Konsola operatora
operator-sign-in-text = Proszę się zalogować, aby zobaczyć wszystkie organizacje tej instalacji.
operator-key = Klucz instalacji
operator-key-hint = Tworzy się go w wierszu poleceń:
operator-key-show = Pokaż klucz
operator-key-hide = Ukryj klucz
operator-wrong-key = Ten klucz nie istnieje, wygasł lub został unieważniony.
operator-organizations = Organizacje
operator-health = Stan systemu
operator-search = Nazwa lub krótka nazwa
operator-none-match = Brak pasujących organizacji.
operator-shown = { $count ->
    [one] Pokazano { $count } organizację.
    [few] Pokazano { $count } organizacje.
   *[many] Pokazano { $count } organizacji.
}
operator-active = Aktywne
operator-archived = Zarchiwizowane
operator-deleting = W trakcie usuwania
operator-created = Utworzono
operator-members = Aktywni członkowie
operator-invitations = Otwarte zaproszenia
operator-waiting = Oczekujące wiadomości
operator-undeliverable = Niedostarczone wiadomości
operator-counts = W skrócie
operator-oldest = Najstarsza oczekująca wiadomość
operator-none = Brak
operator-sent = Wiadomości wysłane w ciągu ostatnich 24 godzin
operator-failed = Wiadomości niewysłane w ciągu ostatnich 24 godzin
operator-webhooks = Używane webhooki
operator-webhooks-failing = Webhooki z błędami
operator-names = Nazwa i krótka nazwa
operator-archived-text = Ta organizacja jest zarchiwizowana. Do czasu przywrócenia nie można w niej nic zmienić.
operator-erased-on = Ta organizacja jest zarchiwizowana i { $until } zostanie usunięta ze wszystkimi danymi, o ile nie zostanie przywrócona.
operator-archive-text = Zarchiwizowaną organizację jej członkowie mogą odczytywać, ale nie można w niej nic zmienić. Jej administratorzy nie mogą jej przywrócić.
operator-new-text = Pierwszy administrator ma wszystkie uprawnienia. Osoba bez potwierdzonego konta otrzyma zaproszenie e-mailem.
operator-administrator = Adres e-mail pierwszego administratora
operator-enter-email = Proszę podać adres e-mail pierwszego administratora.
operator-done-created = Utworzono organizację.
operator-done-edited = Zapisano organizację.
operator-well = Wszystko działa
operator-unwell = Wymaga uwagi
operator-mail = Poczta
operator-obstructed = { $count ->
    [one] { $count } wiadomość czeka na wysłanie: { $why }. Zostanie wysłana automatycznie po usunięciu problemu. Ostatnia odpowiedź: { $reason }.
    [few] { $count } wiadomości czekają na wysłanie: { $why }. Zostaną wysłane automatycznie po usunięciu problemu. Ostatnia odpowiedź: { $reason }.
   *[many] { $count } wiadomości czeka na wysłanie: { $why }. Zostaną wysłane automatycznie po usunięciu problemu. Ostatnia odpowiedź: { $reason }.
}
operator-unobstructed = Nic nie wstrzymuje wysyłania poczty.
operator-only-held = Serwer poczty nie stoi na przeszkodzie. Wstrzymane wiadomości zostaną wysłane, gdy pozwoli na to limit lub organizacja zostanie przywrócona.
operator-held = Wstrzymane przez limit lub zarchiwizowaną organizację
operator-dead = Ostatecznie niewysłane
operator-unchained = Zdarzenia, których nie ma jeszcze w łańcuchu audytu
operator-workers = Procesy w tle
operator-no-workers = W tym procesie nie działają żadne procesy w tle.
operator-worker-works = Działa
operator-worker-down = Nie działa
operator-restarts = { $count ->
    [one] Uruchomiono ponownie { $count } raz
    [few] Uruchomiono ponownie { $count } razy
   *[many] Uruchomiono ponownie { $count } razy
}
operator-database = Baza danych
operator-database-fine = W bazie danych można zapisywać i ma ona wszystkie migracje.
operator-database-outdated = Brakuje migracji { $migration }. Proszę uruchomić „usher migrate”.
operator-database-foreign = Baza danych należy do innej instalacji lub została utworzona z innym sekretem.
operator-database-failing = W bazie danych nie można zapisywać.
operator-is-active = Aktywna
operator-is-archived = Zarchiwizowana
operator-is-deleting = W trakcie usuwania
