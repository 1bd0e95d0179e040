refused-password-short = { $count ->
    [one] Hasło musi mieć co najmniej { $count } znak.
    [few] Hasło musi mieć co najmniej { $count } znaki.
   *[many] Hasło musi mieć co najmniej { $count } znaków.
}
refused-password-long = { $count ->
    [one] Hasło może mieć najwyżej { $count } znak.
    [few] Hasło może mieć najwyżej { $count } znaki.
   *[many] Hasło może mieć najwyżej { $count } znaków.
}
refused-rows = { $count ->
    [one] Naraz można przetworzyć najwyżej { $count } osobę.
    [few] Naraz można przetworzyć najwyżej { $count } osoby.
   *[many] Naraz można przetworzyć najwyżej { $count } osób.
}
refused-attempts = { $count ->
    [one] Zbyt wiele prób. Proszę spróbować ponownie za { $count } sekundę.
    [few] Zbyt wiele prób. Proszę spróbować ponownie za { $count } sekundy.
   *[many] Zbyt wiele prób. Proszę spróbować ponownie za { $count } sekund.
}
refused-mails = { $count ->
    [one] Wiadomość wysłano przed chwilą. Proszę spróbować ponownie za { $count } sekundę.
    [few] Wiadomość wysłano przed chwilą. Proszę spróbować ponownie za { $count } sekundy.
   *[many] Wiadomość wysłano przed chwilą. Proszę spróbować ponownie za { $count } sekund.
}
refused-previews = { $count ->
    [one] Zbyt wiele podglądów. Proszę spróbować ponownie za { $count } sekundę.
    [few] Zbyt wiele podglądów. Proszę spróbować ponownie za { $count } sekundy.
   *[many] Zbyt wiele podglądów. Proszę spróbować ponownie za { $count } sekund.
}
refused-forbidden = Brak uprawnień do tej czynności. O dostęp proszę zwrócić się do administratora organizacji.
refused-exceeds = Dotyczy to „{ $what }”, czego sami Państwo nie mają. Proszę zwrócić się do osoby, która to ma.
refused-exceeds-until = „{ $what }” mają Państwo tylko do { $until }. Proszę zwrócić się do osoby, która ma to na dłużej.
refused-unknown-permission = Uprawnienie „{ $code }” nie istnieje. Dostępne uprawnienia są w części Role.
refused-unknown-role = Rola „{ $code }” nie istnieje. Dostępne role są w części Role.
refused-unknown-resource = Organizacja nie ma zasobu { $id }.
refused-unknown-license = Ta licencja już nie istnieje. Proszę wybrać inną.
refused-unknown-template = Ten szablon uprawnień już nie istnieje. Proszę wybrać inny.
refused-unknown-member = Nie znaleziono członka w tej organizacji.
refused-unknown-organization = Nie należą Państwo do tej organizacji.
refused-unknown-invitation = Nie znaleziono zaproszenia w tej organizacji.
refused-address-blocked = Ten adres jest zablokowany. Proszę użyć innego lub usunąć go z listy zablokowanych adresów.
refused-seats = Ta licencja nie ma wolnych miejsc. Proszę zwolnić miejsce, dodać miejsca lub wybrać inną licencję.
refused-already-member = Ten adres należy już do członka.
refused-already-invited = Dla tego adresu istnieje już otwarte zaproszenie. Proszę wysłać je ponownie.
refused-member-blocked = Ten adres należy do zablokowanego członka. Zamiast zapraszać, proszę go odblokować.
refused-repeated = Ta osoba jest już na liście. Proszę usunąć jeden z dwóch wpisów.
refused-another-address = Ten członek ma inny adres.
refused-expiry-past = Data wygaśnięcia już minęła. Proszę wybrać późniejszą.
refused-password-kinds = Hasło musi zawierać małe i wielkie litery, cyfry oraz symbole.
refused-login = Adres e-mail lub hasło jest nieprawidłowe albo nie należą Państwo do żadnej organizacji.
refused-not-proved = Adres e-mail konta nie jest potwierdzony. Proszę otworzyć link z wysłanej przez nas wiadomości.
refused-page = Ten link do strony jest nieprawidłowy. Proszę zacząć od pierwszej strony.
refused-in-flight = To żądanie jest już przetwarzane.
refused-revision = W międzyczasie ktoś inny to zmienił. Przed wprowadzeniem zmian proszę sprawdzić aktualny stan.
refused-not-found = To już nie istnieje: { $thing }.
refused-exists = To już istnieje: { $thing }.
refused-in-use = To jest w użyciu: { $thing }.
refused-own-access = Nie można odebrać sobie własnego dostępu. Proszę zwrócić się do innego administratora.
refused-last-member = To ostatni aktywny członek. Proszę najpierw dodać kogoś innego.
refused-archived = Ta organizacja jest zarchiwizowana. Przed wprowadzeniem zmian proszę ją przywrócić.
refused-domain = Ta organizacja nie zezwala na zaproszenia na adresy w tej domenie.
refused-value = Wartość pola { $field } jest nieprawidłowa: { $reason }.
refused-invitation-pending = Zaproszenie jest nadal otwarte.
refused-invitation-accepted = Zaproszenie zostało już przyjęte.
refused-invitation-declined = Zaproszenie zostało odrzucone.
refused-invitation-cancelled = Zaproszenie zostało anulowane.
refused-invitation-revoked = Zaproszenie zostało wycofane.
refused-invitation-expired = Zaproszenie wygasło.
refused-person-contact = Nie jest to możliwe, ponieważ ta osoba jest kontaktem bez dostępu.
refused-person-invited = Nie jest to możliwe, ponieważ ta osoba została zaproszona, ale jeszcze nie dołączyła.
refused-person-active = Nie jest to możliwe, ponieważ ta osoba jest aktywnym członkiem.
refused-person-blocked = Nie jest to możliwe, ponieważ ta osoba jest zablokowana.
refused-person-removed = Nie jest to możliwe, ponieważ ta osoba została usunięta.
noun-api-key = klucz API
noun-blocklist-entry = wpis na liście zablokowanych adresów
noun-license = licencja
noun-member = członek
noun-organization = organizacja
noun-slug = krótka nazwa
noun-permission = uprawnienie
noun-resource = zasób
noun-role = rola
noun-session = sesja
noun-webhook = webhook
noun-identity-provider = dostawca tożsamości
noun-event = zdarzenie
noun-mail = wiadomość
noun-suppression = niedoręczalny adres
noun-password-link = link do ustawienia hasła
noun-import = import
noun-permission-template = szablon uprawnień
overloaded-text = { $count ->
    [one] Serwer jest przeciążony. Proszę spróbować ponownie za { $count } sekundę; nic nie zostało zmienione.
    [few] Serwer jest przeciążony. Proszę spróbować ponownie za { $count } sekundy; nic nie zostało zmienione.
   *[many] Serwer jest przeciążony. Proszę spróbować ponownie za { $count } sekund; nic nie zostało zmienione.
}
blocked-text = Państwa dostęp do tej organizacji jest zablokowany. O odblokowanie proszę zwrócić się do administratora.
blocked-title = Dostęp zablokowany
request-failed = Żądanie nie powiodło się
no-page-text = Proszę sprawdzić adres lub wrócić do konsoli.
no-page-title = Nie znaleziono strony
wrong-method-text = Tego adresu nie można otworzyć bezpośrednio. Proszę wrócić do konsoli.
too-large-text = Limit w bajtach: { $limit }. Proszę podzielić listę na mniejsze części.
too-large-title = Żądanie jest za duże
overloaded-title = Proszę spróbować ponownie za chwilę
unreadable-form-text = Nie udało się odczytać żądania. Proszę wrócić, odświeżyć stronę i spróbować ponownie.
unreadable-form-encoding = Formularz wysłano w kodowaniu { $encoding }, a nie w UTF-8, i nic nie zostało zmienione. Proszę wrócić, ustawić w przeglądarce lub programie UTF-8, odświeżyć stronę i spróbować ponownie.
foreign-form-text = Ten formularz pochodzi ze starszej sesji lub z innej witryny i nic nie zostało zmienione. Proszę odświeżyć stronę i spróbować ponownie.
away-text = Konsola jest niedostępna. Proszę spróbować ponownie za minutę; nic nie zostało zmienione.
away-title = Proszę spróbować ponownie za minutę
incident-text = Coś poszło nie tak po naszej stronie. Proszę podać operatorowi ten identyfikator incydentu: { $incident }.
