invite-review = Każde zaproszenie można sprawdzić przed wysłaniem.
invite-people = Osoby do zaproszenia
invite-people-hint = Jeden adres w wierszu, z imieniem i nazwiskiem lub bez: { $example }. Można też wkleić tabelę. Kolumny: e-mail, imię, nazwisko, role, uprawnienia, zasoby, ID licencji, notatka, język.
invite-checked = Osoby na tej liście
invite-checked-said = Odczytano: { $read }, z błędem: { $wrong }.
invite-more = I jeszcze: { $count }.
invite-file = Lub plik do przesłania
invite-file-hint = Lista lub CSV. Ma pierwszeństwo przed danymi powyżej.
invite-automatic = Automatycznie
invite-encoding = Kodowanie pliku
invite-delimiter = Między kolumnami tabeli
invite-commas = Przecinki
invite-semicolons = Średniki
invite-tabs = Tabulatory
invite-bars = Kreski pionowe
invite-columns = Kolumny
invite-samples = Na przykład: { $samples }
invite-choose = Wybierz…
invite-skip = Nie importuj
invite-skip-others = Nie importuj kolumn, dla których nic nie wybrano
invite-full-name = Imię i nazwisko
invite-license-id = ID licencji
invite-language-code = Kod języka
invite-template = Szablon uprawnień
invite-template-hint = Podgląd zaznaczy poniżej, co nadaje szablon. Przed wysłaniem można to jeszcze zmienić.
invite-license = Licencja
invite-license-free = { $name } (wolne: { $free } z { $seats })
invite-language = Język wiadomości
invite-default-language = Domyślny w organizacji
invite-expires = Ostatni dzień na przyjęcie (opcjonalnie)
invite-expires-hint = Do końca tego dnia w UTC. Bez niego obowiązują ustawienia organizacji.
invite-if-pending = Jeśli ktoś ma już otwarte zaproszenie
invite-if-pending-as-set = Zgodnie z ustawieniami organizacji
invite-if-pending-skip = Pozostaw je bez zmian
invite-if-pending-resend = Wyślij je ponownie
invite-if-pending-refuse = Pomiń osobę i poinformuj o tym
invite-message = Wiadomość osobista (opcjonalnie)
invite-message-hint = Zwykły tekst w wiadomości z zaproszeniem, najwyżej 2000 znaków. Linków w nim nie można kliknąć.
invite-preview = Podgląd

invite-preview-title = Podgląd zaproszeń
invite-nobody = Nikogo z tej listy nie można zaprosić.
invite-good = { $count ->
    [one] Można zaprosić { $count } osobę.
    [few] Można zaprosić { $count } osoby.
   *[many] Można zaprosić { $count } osób.
}
invite-bad = { $count ->
    [one] { $count } wiersz zawiera błąd i zostanie pominięty.
    [few] { $count } wiersze zawierają błędy i zostaną pominięte.
   *[many] { $count } wierszy zawiera błędy i zostanie pominiętych.
}
invite-unsent = Nic jeszcze nie wysłano.
invite-untried = { $count ->
    [one] Teraz sprawdzono pierwsze 1000 osób. Pozostała { $count } osoba zostanie sprawdzona, gdy przyjdzie jej kolej; kogo nie można zaprosić, będzie widać na końcu.
    [few] Teraz sprawdzono pierwsze 1000 osób. Pozostałe { $count } osoby zostaną sprawdzone, gdy przyjdzie ich kolej; kogo nie można zaprosić, będzie widać na końcu.
   *[many] Teraz sprawdzono pierwsze 1000 osób. Pozostałych { $count } osób zostanie sprawdzonych, gdy przyjdzie ich kolej; kogo nie można zaprosić, będzie widać na końcu.
}
invite-send = { $count ->
    [one] Wyślij { $count } zaproszenie
    [few] Wyślij { $count } zaproszenia
   *[many] Wyślij { $count } zaproszeń
}
invite-skipped = Pominięto
invite-skipped-caption = Wiersze, które zostaną pominięte, i powody
invite-ready = Gotowe do wysłania
invite-ready-caption = Osoby, które zostaną zaproszone
invite-what-happens = Co się stanie
invite-would-invite = Zaproszenie zostanie wysłane
invite-would-resend = Otwarte zaproszenie zostanie wysłane ponownie
invite-would-update = Otwarte zaproszenie zostanie zaktualizowane
invite-would-join = Osoba od razu zostanie członkiem
invite-would-grant = Osoba otrzyma dodatkowe uprawnienia
invite-would-leave = Już zaproszono; nic się nie zmieni
invite-mail = Wiadomość
invite-mail-hint = Do pierwszej osoby z listy. Pozostałe otrzymają taką samą ze swoim imieniem i nazwiskiem.
invite-change = Wprowadź zmiany
invite-see-preview = Nikogo z tej listy nie można zaprosić. Powody pokaże podgląd.

invite-read-list = Odczytano jako listę adresów.
invite-read-commas = Odczytano jako tabelę z przecinkami między kolumnami: { $columns }.
invite-read-semicolons = Odczytano jako tabelę ze średnikami między kolumnami: { $columns }.
invite-read-tabs = Odczytano jako tabelę z tabulatorami między kolumnami: { $columns }.
invite-read-bars = Odczytano jako tabelę z kreskami pionowymi między kolumnami: { $columns }.
invite-as-email = „{ $heading }” jako e-mail
invite-as-first-name = „{ $heading }” jako imię
invite-as-last-name = „{ $heading }” jako nazwisko
invite-as-full-name = „{ $heading }” jako imię i nazwisko
invite-as-permissions = „{ $heading }” jako uprawnienia
invite-as-roles = „{ $heading }” jako role
invite-as-resources = „{ $heading }” jako zasoby
invite-as-license-id = „{ $heading }” jako ID licencji
invite-as-note = „{ $heading }” jako notatka
invite-as-message = „{ $heading }” jako wiadomość
invite-as-language-code = „{ $heading }” jako kod języka

people-empty = Proszę wkleić co najmniej jeden adres.
people-long = Lista jest za długa. Naraz można przesłać najwyżej { $limit } KiB.
people-header-only = Jest tu tylko wiersz nagłówka. Proszę dodać co najmniej jedną osobę.
people-no-email = Proszę wybrać kolumnę z adresami e-mail.
people-repeated-column = Dwie kolumny zawierają to samo. Dla „{ $heading }” proszę wybrać coś innego.
people-unmatched = Proszę wybrać, co zawiera każda z tych kolumn, a następnie ponownie wyświetlić podgląd: { $columns }.
people-column = „{ $heading }”
people-not-utf8 = Plik nie jest zapisany w UTF-8 (wiersz { $line }). Odczytano go jako { $encoding }: proszę sprawdzić poniższe imiona i nazwiska i ponownie wyświetlić podgląd. Jeśli są błędne, proszę wybrać kodowanie i dołączyć plik ponownie.
people-not-in-encoding = Tekst nie jest zapisany w kodowaniu { $encoding }. Proszę wybrać kodowanie, w którym go zapisano, lub zapisać go jako UTF-8.
people-utf32 = Tekst jest zapisany w UTF-32, czego nie można odczytać. Proszę zapisać go jako UTF-8.
people-workbook = Plik jest skoroszytem. Proszę zapisać go w arkuszu kalkulacyjnym jako CSV UTF-8.
people-header = Nie można odczytać wiersza nagłówka (wiersz { $line }). { $problem }
people-unknown-column = Nie ma takiej kolumny: { $heading }
people-no-header = Pierwszy wiersz nie zawiera nazw kolumn. Proszę zacząć od wiersza takiego jak `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Można przesłać najwyżej { $count } kolumnę.
    [few] Można przesłać najwyżej { $count } kolumny.
   *[many] Można przesłać najwyżej { $count } kolumn.
}
people-many = { $count ->
    [one] W jednym pliku można przesłać najwyżej { $count } wiersz.
    [few] W jednym pliku można przesłać najwyżej { $count } wiersze.
   *[many] W jednym pliku można przesłać najwyżej { $count } wierszy.
}

line-at = { $column }: { $problem }
line-no-address = Proszę podać adres.
line-not-address = To nie jest adres e-mail.
line-address = Proszę podać adres w postaci `local@domain`, na przykład `grace@example.com`.
line-long = { $count ->
    [one] Proszę podać najwyżej { $count } znak.
    [few] Proszę podać najwyżej { $count } znaki.
   *[many] Proszę podać najwyżej { $count } znaków.
}
line-entries = { $count ->
    [one] Proszę podać najwyżej { $count } pozycję.
    [few] Proszę podać najwyżej { $count } pozycje.
   *[many] Proszę podać najwyżej { $count } pozycji.
}
line-unseen = Proszę podać tekst w jednym wierszu, bez znaków sterujących i znaków, które nie są wyświetlane.
line-permission = To nie jest kod: wymagane jest od 1 do 128 widocznych znaków ASCII, nazwy rozdzielone kropkami lub dwukropkami, `*` tylko jako ostatnia nazwa.
line-role = Proszę podać od 1 do 128 widocznych znaków ASCII bez spacji.
line-id = Proszę podać identyfikator zaczynający się od `{ $prefix }` lub sam UUID.
line-language = Proszę podać jedną z wartości: { $codes }.
line-unclosed = W tym wierszu otwarto cudzysłów i go nie zamknięto. Proszę go zamknąć lub usunąć.
line-stray-quote = Wewnątrz komórki jest cudzysłów. Proszę ująć całą komórkę w cudzysłów, a ten wewnątrz podwoić.
line-text-after-quote = Po cudzysłowie zamykającym następuje tekst. Proszę ująć w cudzysłów całą komórkę.
line-nul = Wiersz zawiera znak NUL. Proszę go usunąć.
line-cells = Liczba komórek w wierszu to { $cells }, a w nagłówku { $columns }.
line-unnamed = Komórka { $cell } jest w kolumnie bez nagłówka. Proszę nazwać kolumnę lub opróżnić komórkę.
line-already-member = Adres należy do aktywnego członka. Proszę pominąć ten wiersz.
line-already-invited = Dla tego adresu istnieje otwarte zaproszenie. Proszę wysłać je ponownie lub ustawić w organizacji, co ma się wtedy stać.
line-repeated = Ta sama osoba jest już w wierszu { $line }. Proszę pominąć jeden z dwóch wierszy.
line-exceeds-until = „{ $what }” mają Państwo, ale nie na tak długo. Proszę zwrócić się do osoby, która ma to na dłużej.
