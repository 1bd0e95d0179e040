nameless-organization = (bez nazwy)
invites-inviter = { $inviter } zaprasza Państwa do organizacji { $organization }.
invites = Organizacja { $organization } zaprasza Państwa do dołączenia.
open-until = Zaproszenie jest ważne do { $until }.
open-for-good = Zaproszenie nie wygasa.
expires-in = Zaproszenie wygasa { $distance } ({ $weekday }, { $until }).
in-days = { $count ->
    [one] za { $count } dzień
    [few] za { $count } dni
    [many] za { $count } dni
   *[other] za { $count } dnia
}
in-hours = { $count ->
    [one] za { $count } godzinę
    [few] za { $count } godziny
    [many] za { $count } godzin
   *[other] za { $count } godziny
}
in-minutes = { $count ->
    [one] za { $count } minutę
    [few] za { $count } minuty
    [many] za { $count } minut
   *[other] za { $count } minuty
}
link-personal = Link jest przeznaczony wyłącznie dla Państwa: prosimy go nie przekazywać.

language = Język
invitation-title = Zaproszenie do organizacji { $organization }
invitation-address = To zaproszenie jest dla adresu { $email }.
grants-heading = Co obejmuje zaproszenie
grants-none = Członkostwo w organizacji. Z zaproszeniem nie wiążą się dalsze uprawnienia.
grants-roles = Role
grants-permissions = { $count ->
    [one] { $count } uprawnienie
    [few] { $count } uprawnienia
    [many] { $count } uprawnień
   *[other] { $count } uprawnienia
}
grants-resources = Dostęp jest ograniczony do
grants-everything = Wszystko
grants-everything-of = Wszystko w obszarze { $family }
grants-until = do { $until }

accept-heading = Przyjęcie zaproszenia
accept-new = Proszę utworzyć konto, podając imię i hasło.
accept-known = Dla adresu { $email } istnieje już konto. Aby przyjąć zaproszenie, proszę podać jego hasło.
first-name = Imię
last-name = Nazwisko (opcjonalnie)
password = Hasło
password-show = Pokaż hasło
password-hide = Ukryj hasło
password-weak = Słabe hasło
password-fair = Średnie hasło
password-strong = Silne hasło
password-rules = { $count ->
    [one] Co najmniej { $count } znak.
    [few] Co najmniej { $count } znaki.
    [many] Co najmniej { $count } znaków.
   *[other] Co najmniej { $count } znaku.
}
accept-new-button = Utwórz konto i przyjmij
accept-known-button = Zaloguj się i przyjmij
other-address = To nie jest Państwa adres?
other-address-advice = Zaproszenie można przyjąć tylko dla adresu { $email }. Aby użyć innego adresu, proszę zwrócić się do osoby zapraszającej o nowe zaproszenie.
other-address-label = Inny adres
other-address-button = Poproś osobę zapraszającą
move-requested-title = Prośba została przekazana
move-requested-text = Jeśli zaproszenie jest nadal otwarte, organizacja zdecyduje, czy zaprosić zamiast tego inny adres. Przyjdzie na niego wtedy e-mail.
unexpected = To zaproszenie jest nieoczekiwane? Proszę zamknąć tę stronę: nic się nie stanie, dopóki zaproszenie nie zostanie przyjęte.

decline-link = Odrzuć zaproszenie
decline-title = Odrzucić zaproszenie?
decline-text = Zaproszenie do organizacji { $organization } zakończy się, a link przestanie działać. Później można otrzymać nowe zaproszenie.
decline-button = Tak, odrzuć
decline-back = Wróć do zaproszenia

problem = Wystąpił problem
problem-in-title = Błąd: { $title }
problem-form = Nie udało się sprawdzić formularza. Proszę wysłać go jeszcze raz.
problem-first-name-missing = Proszę podać imię.
problem-name-long = Imię lub nazwisko jest za długie. Proszę je skrócić.
problem-password-missing = Proszę podać hasło.
problem-password-short = { $count ->
    [one] Proszę wybrać hasło o długości co najmniej { $count } znaku.
    [few] Proszę wybrać hasło o długości co najmniej { $count } znaków.
    [many] Proszę wybrać hasło o długości co najmniej { $count } znaków.
   *[other] Proszę wybrać hasło o długości co najmniej { $count } znaku.
}
problem-password-long = Hasło jest za długie. Proszę wybrać krótsze.
problem-password-kinds = Hasło musi zawierać wielką literę, małą literę i cyfrę.
problem-password-common = Wiele osób używa tego hasła. Proszę wybrać inne.
problem-password-characters = Proszę wybrać hasło bez znaków sterujących.
problem-password-wrong = Hasło jest nieprawidłowe. Proszę podać hasło istniejącego konta.

accepted-title = Dołączono do organizacji { $organization }
accepted-text = Zaproszenie zostało przyjęte. Od teraz proszę logować się do organizacji { $organization } swoim adresem i hasłem; ten link nie jest już potrzebny.
accepted-leading = Za chwilę nastąpi przejście do { $site }.
account-link-text = Na swoim koncie widzą Państwo swoje organizacje i uprawnienia w każdej z nich.
account-link = Przejdź do swojego konta
continue-to = Przejdź do { $site }
declined-title = Zaproszenie zostało odrzucone
declined-text = Nie dołączono do organizacji { $organization }. Jeśli to pomyłka, proszę zwrócić się do osoby zapraszającej o nowe zaproszenie.
expired-title = Zaproszenie wygasło
expired-text = Było ważne do { $until }. Nowy link można wysłać na zaproszony adres.
expired-button = Wyślij nowy link
mailed-link-text = Ten link pokazuje zaproszenie, ale nie wystarcza, aby je przyjąć. Link do przyjęcia zaproszenia można wysłać na zaproszony adres.
requested-title = Proszę sprawdzić skrzynkę pocztową
requested-text = Jeśli zaproszenie można odnowić, nowy link jest już w drodze na zaproszony adres. Stary link już nie działa.
requested-advice = Po kilku minutach nic nie dotarło? Proszę sprawdzić folder ze spamem lub zwrócić się do osoby zapraszającej.
closed-title = Zaproszenie nie jest już otwarte
closed-text = Zostało wycofane. Jeśli to pomyłka, proszę zwrócić się do osoby zapraszającej o nowe zaproszenie.
unknown-title = Ten link nie otwiera żadnego zaproszenia
unknown-text = Być może jest niepełny albo zastąpiła go nowsza wiadomość. Proszę otworzyć link z najnowszej wiadomości lub zwrócić się do osoby zapraszającej o nowe zaproszenie.
refused-title = Nie można przyjąć zaproszenia
refused-text = Proszę zwrócić się do organizacji { $organization } lub do osoby zapraszającej.
archived-text = Organizacja { $organization } jest zarchiwizowana i obecnie nikogo nie przyjmuje. Proszę zwrócić się do organizacji { $organization } lub do osoby zapraszającej.

unreadable-title = Nie udało się zrozumieć żądania
unreadable-text = Proszę otworzyć link z wiadomości i wysłać formularz jeszcze raz.
busy-title = Zbyt wiele żądań
busy-text = { $count ->
    [one] Proszę spróbować ponownie za { $count } sekundę.
    [few] Proszę spróbować ponownie za { $count } sekundy.
    [many] Proszę spróbować ponownie za { $count } sekund.
   *[other] Proszę spróbować ponownie za { $count } sekundy.
}
unavailable-title = Chwilowo niedostępne
unavailable-text = Proszę spróbować ponownie za kilka minut. Nic nie zostało zmienione.
failed-title = Coś poszło nie tak
failed-text = Proszę spróbować później. Jeśli sytuacja się powtórzy, prosimy podać nam ten numer: { $incident }

forgot-link = Nie pamiętają Państwo hasła?
forgot-title = Ustawianie nowego hasła
forgot-text = Proszę podać adres swojego konta. Wyślemy wiadomość z linkiem do ustawienia nowego hasła.
email = Adres e-mail
forgot-button = Wyślij link
forgot-sent-text = Jeśli istnieje konto z tym adresem, link jest już w drodze. Działa tylko raz i tylko przez krótki czas.
forgot-sent-advice = Po kilku minutach nic nie dotarło? Proszę sprawdzić folder ze spamem oraz czy jest to adres Państwa konta.
problem-email = Proszę podać pełny adres e-mail, na przykład imie@example.com.
reset-title = Proszę wybrać nowe hasło
reset-text = Dla konta { $email }.
new-password = Nowe hasło
reset-button = Ustaw hasło
reset-done-title = Hasło zostało ustawione
reset-done-text = Od teraz można się nim logować. Na wszystkich innych urządzeniach nastąpiło wylogowanie.
reset-over-title = Ten link już nie działa
reset-over-text = Został już użyty albo stracił ważność. Nowy link można wysłać na swój adres.
reset-over-link = Wyślij nowy link
sign-in-link = Zaloguj się

provider-continue = Kontynuuj przez { $provider }
provider-finish = Dokończ logowanie
provider-stale = To logowanie wygasło lub zostało rozpoczęte w innym oknie. Proszę zacząć od nowa.
provider-declined = Dostawca nie potwierdził logowania. Proszę spróbować ponownie lub użyć hasła.
provider-rejected = Nie udało się zweryfikować odpowiedzi dostawcy. Proszę spróbować ponownie. Jeśli to nie pomoże, proszę powiadomić administratora tego serwera.
provider-unavailable = Dostawca jest teraz nieosiągalny. Proszę spróbować ponownie za kilka minut lub użyć hasła.
provider-no-account = Nie ma tu konta dla tego logowania. Proszę poprosić administratora organizacji o zaproszenie.
provider-unverified = Dostawca nie zweryfikował Państwa adresu e-mail. Proszę zweryfikować go u dostawcy i spróbować ponownie.
provider-other-address = Zalogowano się innym adresem niż zaproszony. Proszę zalogować się zaproszonym adresem lub poprosić o wysłanie zaproszenia na ten drugi.
provider-linked-elsewhere = To logowanie jest połączone z innym kontem lub Państwa konto z innym logowaniem. Proszę użyć hasła i zmienić połączenie w części „Moje konto”.
