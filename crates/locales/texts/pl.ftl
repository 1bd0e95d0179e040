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

mail-subject-inviter = { $inviter } zaprasza do organizacji { $organization }
mail-subject = Zaproszenie do organizacji { $organization }
mail-hello = Dzień dobry { $invitee },
mail-hello-nobody = Dzień dobry,
mail-message = { $sender } pisze:
mail-open-page = Aby przyjąć lub odrzucić zaproszenie, proszę otworzyć tę stronę:
mail-preview = Zaproszenie można przyjąć lub odrzucić na jednej stronie.
mail-button = Przyjmij zaproszenie
mail-button-fails = Przycisk nie działa lub chcą Państwo odrzucić zaproszenie? Proszę otworzyć ten link, przeznaczony wyłącznie dla Państwa:
mail-unexpected = To zaproszenie jest nieoczekiwane?
mail-unexpected-advice = Proszę zignorować tę wiadomość: nic się nie stanie, dopóki zaproszenie nie zostanie przyjęte.
mail-reason-inviter = Otrzymują Państwo tę wiadomość, ponieważ { $inviter } zaprasza Państwa do organizacji { $organization }, podając Państwa adres.
mail-reason = Otrzymują Państwo tę wiadomość, ponieważ ktoś podał Państwa adres w zaproszeniu do organizacji { $organization }.
mail-replies = Odpowiedzi trafiają do osoby zapraszającej.
mail-replies-organization = Odpowiedzi trafiają do organizacji { $organization }.

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

mail-password-subject = Proszę ustawić hasło
mail-password-text = Tym linkiem można ustawić nowe hasło do konta w { $site }:
mail-password-until = Działa tylko raz, do { $until }.
mail-password-advice = To nie była Państwa prośba? Proszę zignorować tę wiadomość: hasło pozostanie bez zmian. Linku nie należy nikomu przekazywać.
mail-password-changed-subject = Hasło zostało zmienione
mail-password-changed-text = Hasło do Państwa konta w { $site } zostało zmienione:
mail-password-changed-at = Na wszystkich innych urządzeniach nastąpiło wylogowanie.
mail-password-changed-advice = To nie Państwo zmienili hasło? Proszę natychmiast ustawić nowe na tej stronie:
mail-password-reason = Otrzymują Państwo tę wiadomość, ponieważ w { $site } istnieje konto z Państwa adresem.
mail-account-deleted-subject = Konto zostało usunięte
mail-account-deleted-text = Państwa konto w { $site } zostało usunięte:
mail-account-deleted-detail = Nie należą tam Państwo już do żadnej organizacji, a Państwa dane osobowe są usuwane.
mail-account-deleted-advice = To nie Państwo usunęli konto? Proszę natychmiast zawiadomić operatora { $site }.
mail-account-deleted-reason = Otrzymują Państwo tę wiadomość, ponieważ w { $site } istniało konto z Państwa adresem.

notice-bounce-subject = Zaproszenie dla { $invitee } nie mogło zostać dostarczone
notice-bounce-text = Zaproszenie dla { $invitee } do organizacji { $organization } nie dotarło: na ten adres nie można dostarczać poczty.
notice-bounce-said = Odpowiedź systemu pocztowego: { $reason }
notice-bounce-advice = Czy adres jest zapisany poprawnie? Jeśli nie, proszę wycofać zaproszenie i zaprosić właściwy adres. Jeśli tak, proszę najpierw skontaktować się z tą osobą w inny sposób.
notice-bounce-reason = Otrzymują Państwo tę wiadomość, ponieważ wysłano od Państwa zaproszenie do organizacji { $organization }.
notice-move-subject = { $invitee } prosi o zaproszenie na inny adres
notice-move-text = { $invitee } otrzymał(a) zaproszenie do { $organization } i prosi o wysłanie go na inny adres. Zaproszenie wysłano na:
notice-move-advice = Otwórz zaproszenie w konsoli, aby zobaczyć inny adres. Przenieś je tylko wtedy, gdy wiesz, kto o to prosi: przyjąć je będzie mógł każdy, kto czyta pocztę pod tym adresem.
notice-webhook-subject = Webhook pod adresem { $host } został wyłączony
notice-webhook-text = Zdarzenia organizacji { $organization } nie są już wysyłane do tego punktu końcowego:
notice-webhook-gone = Odpowiedział statusem 410: nie istnieje już na stałe. Webhook jest wyłączony od { $since }.
notice-webhook-failing = { $count ->
    [one] Od { $since }, czyli przez { $count } dzień, nie dotarła tam ani jedna wiadomość.
    [few] Od { $since }, czyli przez { $count } dni, nie dotarła tam ani jedna wiadomość.
    [many] Od { $since }, czyli przez { $count } dni, nie dotarła tam ani jedna wiadomość.
   *[other] Od { $since }, czyli przez { $count } dnia, nie dotarła tam ani jedna wiadomość.
}
notice-webhook-advice = Zdarzenia są przez pewien czas przechowywane: proszę naprawić punkt końcowy, ponownie włączyć webhook i zlecić ponowne wysłanie pominiętych zdarzeń. Jeśli webhook nie jest już potrzebny, proszę go usunąć.
notice-webhook-reason = Otrzymują Państwo tę wiadomość, ponieważ konfigurują Państwo webhooki organizacji { $organization } lub nimi zarządzają.
