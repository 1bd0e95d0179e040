part-invitations = Zaproszenia
part-invite = Zaproś
part-members = Członkowie
part-licenses = Licencje
part-roles = Role
part-resources = Zasoby
part-keys = Klucze API
part-webhooks = Webhooki
part-addresses = Adresy
part-settings = Ustawienia
part-audit = Audyt
part-shadow = Tryb cienia
part-account = Moje konto

skip-to-content = Przejdź do treści
console-navigation = Konsola
other-organizations = Pozostałe organizacje
change-password = Zmień hasło
sign-out = Wyloguj się
go-back = Wróć

alarm-waiting = { $count ->
    [one] { $count } wiadomość czeka na wysłanie: { $why }. Zostanie wysłana automatycznie, gdy operator usunie problem. Ostatnia odpowiedź: { $reason }.
    [few] { $count } wiadomości czekają na wysłanie: { $why }. Zostaną wysłane automatycznie, gdy operator usunie problem. Ostatnia odpowiedź: { $reason }.
   *[many] { $count } wiadomości czeka na wysłanie: { $why }. Zostaną wysłane automatycznie, gdy operator usunie problem. Ostatnia odpowiedź: { $reason }.
}
alarm-server = serwer pocztowy jest niedostępny lub chwilowo nie przyjmuje poczty
alarm-helo-name = serwer pocztowy odrzuca nazwę, pod jaką przedstawia mu się Usher
alarm-authentication = serwer pocztowy odrzuca nazwę użytkownika lub hasło Ushera
alarm-sender = serwer pocztowy odrzuca adres nadawcy
alarm-policy = reguły serwera pocztowego odrzucają pocztę z tego serwera
archived = Ta organizacja jest zarchiwizowana. Nie można w niej nic zmienić, dopóki administrator nie przywróci jej w Ustawieniach.
archived-until = Ta organizacja jest zarchiwizowana i zostanie trwale usunięta { $until }, chyba że administrator przywróci ją w Ustawieniach.

moment-just-now = przed chwilą
moment-in-a-moment = za chwilę
moment-minutes-ago = { $count ->
    [one] { $count } minutę temu
    [few] { $count } minuty temu
   *[many] { $count } minut temu
}
moment-hours-ago = { $count ->
    [one] { $count } godzinę temu
    [few] { $count } godziny temu
   *[many] { $count } godzin temu
}
moment-days-ago = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
   *[many] { $count } dni temu
}

script-close = Zamknij
script-copied = Skopiowano
script-copy = Kopiuj
script-copy-table = Kopiuj jako tabelę
script-go-back = Wróć
script-go-to = Przejdź do: %
script-invite = Zaproś osoby
script-search = Przeszukaj tę listę
script-select-all = Zaznacz wszystko na tej stronie
script-selected = Zaznaczono: %
script-shortcuts = Skróty klawiszowe
script-show-shortcuts = Pokaż tę listę
script-table-selected = Tabela jest zaznaczona. Można ją teraz skopiować.
script-then = potem
script-use-shortcuts = Używaj tych skrótów w tej przeglądarce

word-all = Wszystko
word-name = Nazwa
word-description = Opis
word-description-optional = Opis (opcjonalnie)
word-color-optional = Kolor (opcjonalnie)
word-address = Adres
word-events = Zdarzenia
word-status = Status
word-edit = Edytuj
word-edit-it = Edytuj: { $name }
word-delete-ask = Usuń…
word-done = Gotowe
word-other-languages = W innych językach
word-enter-name = Proszę podać nazwę w jednym wierszu, najwyżej 200 znaków.
word-enter-color = Proszę podać kolor, na przykład #ec6c50, lub pozostawić pole puste.
word-email = E-mail
word-email-address = Adres e-mail
word-last-name = Nazwisko
word-permissions = Uprawnienia
word-problem = Błąd: { $title }
word-line = Wiersz
word-details = Szczegóły
word-license = Licencja
word-resource = Zasób
word-save = Zapisz
