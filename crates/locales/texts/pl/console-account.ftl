account-profile = Profil
account-confirmed = potwierdzony
account-not-confirmed = niepotwierdzony
account-language-hint = Dla konsoli, wiadomości dotyczących konta i stron zaproszeń.
account-name-hint = Imię i nazwisko widzą wszystkie Państwa organizacje.
account-save = Zapisz profil
account-first-name-long = { $count ->
    [one] Imię może mieć najwyżej { $count } znak.
    [few] Imię może mieć najwyżej { $count } znaki.
   *[many] Imię może mieć najwyżej { $count } znaków.
}
account-last-name-long = { $count ->
    [one] Nazwisko może mieć najwyżej { $count } znak.
    [few] Nazwisko może mieć najwyżej { $count } znaki.
   *[many] Nazwisko może mieć najwyżej { $count } znaków.
}
account-first-name-unseen = Imię zawiera znaki, które nie są wyświetlane.
account-last-name-unseen = Nazwisko zawiera znaki, które nie są wyświetlane.

account-invitations = Zaproszenia dla Państwa
account-inviter = Zaprasza { $inviter }.
account-expires = Wygasa { $distance }
account-join = Dołącz do organizacji { $organization }
account-decline = Odrzuć
account-organizations = Organizacje
account-current = bieżąca
account-joined = Dołączenie: { $distance }
account-no-access = Nie mają tu Państwo dostępu. O odblokowanie proszę zwrócić się do administratora.
account-switch = Przełącz na organizację { $organization }
account-leave-open = Opuść organizację { $organization }…
account-leave = Opuść organizację { $organization }
account-leave-text = Nastąpi natychmiastowa utrata dostępu i miejsca. Powrót wymaga nowego zaproszenia.
account-only-organization = To Państwa jedyna organizacja: bez niej nie można się tu zalogować.
account-last-administrator = Organizacja { $organization } nie ma innego administratora. Proszę najpierw wyznaczyć kogoś innego.

account-permission-in = { $permission } (zasób { $resource })

account-security = Bezpieczeństwo
account-sessions-hint = Można tu sprawdzić, gdzie są Państwo zalogowani, i wylogować się tam.
account-delete = Usuń konto
account-delete-hint = Opuszczenie wszystkich organizacji i usunięcie swoich danych.

sessions-title = Sesje
sessions-advice = Tutaj są Państwo zalogowani. Proszę zakończyć nieznane sesje i zmienić hasło.
sessions-api = API ({ $protocol })
sessions-this = ta sesja
sessions-times = Logowanie: { $opened }, koniec: { $ends }
sessions-end = Zakończ sesję
sessions-everywhere = Wyloguj wszędzie
sessions-everywhere-text = Kończy wszystkie Państwa sesje, także tę. Klucze API nadal będą działać.

delete-account-title = Usuwanie konta
delete-account-text = Tej operacji nie można cofnąć:
delete-account-organizations = Opuszczą Państwo wszystkie swoje organizacje, a zajmowane miejsca zostaną zwolnione.
delete-account-sessions = Wszędzie nastąpi wylogowanie, a Państwa klucze API przestaną działać.
delete-account-data = Imię i nazwisko, adres e-mail oraz inne dane osobowe zostaną trwale usunięte.
delete-account-mail = Potwierdzimy to wiadomością na adres { $email }. Dane zostaną trwale usunięte po jej wysłaniu, najpóźniej w ciągu jednego dnia.
delete-account-unmailed = Dane zostaną trwale usunięte najpóźniej w ciągu jednego dnia. Wiadomości z potwierdzeniem nie będzie, ponieważ ten serwer ich nie wysyła.
delete-account-button = Usuń moje konto
delete-account-wrong-password = Hasło jest nieprawidłowe.

new-organization-title = Nowa organizacja
new-organization-text = Będą Państwo nią zarządzać i mogą zaprosić inne osoby.
new-organization-slug = Krótka nazwa w adresach
new-organization-slug-hint = Małe litery, cyfry i łączniki.
new-organization-button = Utwórz organizację
new-organization-forbidden = Nie można tu tworzyć organizacji. Proszę zwrócić się do operatora tego serwera.
new-organization-no-name = Proszę podać nazwę.
new-organization-name-long = Nazwa może mieć najwyżej 200 znaków.

account-providers = Logowanie bez hasła
account-provider-link = Połącz: { $provider }
account-provider-unlink = Odłącz: { $provider }
account-provider-linked = Połączono
account-provider-retired = Nie jest już tu oferowane
account-of-organization = Logowanie nastąpiło przez dostawcę tożsamości organizacji, który liczy się tylko w tej organizacji. Aby zobaczyć swoje konto, proszę zalogować się hasłem.
