mail-subject-inviter = { $inviter } zaprasza do organizacji { $organization }
mail-subject = Zaproszenie do organizacji { $organization }
mail-reminder-subject = Przypomnienie: { $subject }
mail-reminder = To zaproszenie nadal czeka na odpowiedź.
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

mail-password-subject = Proszę ustawić hasło
mail-password-text = Tym linkiem można ustawić nowe hasło do konta w { $site }:
mail-password-until = Działa tylko raz, do { $until }.
mail-password-advice = To nie była Państwa prośba? Proszę zignorować tę wiadomość: hasło pozostanie bez zmian. Linku nie należy nikomu przekazywać.
mail-password-changed-subject = Hasło zostało zmienione
mail-password-changed-text = Hasło do Państwa konta w { $site } zostało zmienione:
mail-password-changed-at = Na wszystkich innych urządzeniach nastąpiło wylogowanie.
mail-password-changed-linked = Na wszystkich innych urządzeniach nastąpiło wylogowanie. Dostawca tożsamości połączony z Państwa kontem nadal pozwala się zalogować: w części „Moje konto” można sprawdzić, czy jest znany.
mail-password-changed-advice = To nie Państwo zmienili hasło? Proszę natychmiast ustawić nowe na tej stronie:
mail-password-reason = Otrzymują Państwo tę wiadomość, ponieważ w { $site } istnieje konto z Państwa adresem.
mail-identity-linked-subject = Z Państwa kontem połączono logowanie
mail-identity-linked-text = Z Państwa kontem w { $site } połączono logowanie u dostawcy tożsamości:
mail-identity-linked-detail = Od teraz pozwala ono zalogować się na Państwa konto bez hasła.
mail-identity-unlinked-subject = Od Państwa konta odłączono logowanie
mail-identity-unlinked-text = Od Państwa konta w { $site } odłączono logowanie u dostawcy tożsamości:
mail-identity-unlinked-detail = Nie pozwala już ono zalogować się na Państwa konto.
mail-identity-advice = To nie Państwo? Proszę natychmiast ustawić nowe hasło na tej stronie i sprawdzić połączone logowania w części „Moje konto”:
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
notice-move-advice = Proszę otworzyć zaproszenie w konsoli, aby zobaczyć inny adres. Proszę przenieść je tylko wtedy, gdy wiadomo, kto o to prosi: przyjąć je będzie mógł każdy, kto czyta pocztę pod tym adresem.
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
