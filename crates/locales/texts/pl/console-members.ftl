members-tab-active = Aktywni
members-tab-blocked = Zablokowani
members-tab-invited = Zaproszeni
members-tab-contacts = Kontakty
members-tab-removed = Usunięci
members-status-active = aktywny
members-status-blocked = zablokowany
members-status-invited = zaproszony
members-status-contact = kontakt
members-status-removed = usunięty
members-none-match-filter = Brak pasujących członków. Proszę zmienić lub wyczyścić filtr.
members-look-among-everybody = Szukaj wśród wszystkich
members-none = Nie ma jeszcze członków.
members-shown = { $count ->
    [one] Wyświetlono { $count } członka.
    [few] Wyświetlono { $count } członków.
   *[many] Wyświetlono { $count } członków.
}
members-unnamed = Członek bez imienia i nazwiska
members-joined = Dołączenie
members-joined-not = Jeszcze nie
members-seat = Miejsce w licencji

members-block = Zablokuj
members-block-title = Członkowie: Zablokuj
members-block-means = Nie będą mieć dostępu do czasu odblokowania. Zachowają swoje miejsca.
members-block-done = zablokowany
members-block-button = Zablokuj ({ $count })
members-unblock = Odblokuj
members-unblock-title = Członkowie: Odblokuj
members-unblock-means = Znów będą mieć dostęp ze wszystkim, co mieli wcześniej.
members-unblock-done = odblokowany
members-unblock-button = Odblokuj ({ $count })
members-remove = Usuń
members-remove-title = Członkowie: Usuń
members-remove-means = Stracą cały dostęp i swoje miejsca, a otwarte zaproszenia zostaną wycofane. Później można ich zaprosić ponownie.
members-remove-done = usunięty
members-remove-button = Usuń ({ $count })
members-select-one = Proszę zaznaczyć na liście co najmniej jedną osobę.
members-left-oneself = To Państwa własne konto. Proszę zwrócić się do innego administratora.
members-left-active = Ta osoba nie jest zablokowana.
members-left-blocked = Ta osoba jest już zablokowana.
members-left-invited = Ta osoba jeszcze nie dołączyła.
members-left-contact = Ta osoba jest kontaktem i nie ma dostępu.
members-left-removed = Ta osoba została już usunięta.

member-title = Członek { $name }
member-all = Wszyscy członkowie
member-added = Dodano
member-removed = Usunięto
member-seat-reserved = { $license } (zarezerwowane)
member-invitation = Zaproszenie
member-view-invitation = Pokaż otwarte zaproszenie
member-rename = Zmień imię i nazwisko…
member-rename-button = Zapisz imię i nazwisko
member-name-long = Imię lub nazwisko może mieć najwyżej 250 znaków w jednym wierszu.
member-block = Zablokuj…
member-block-text = Ta osoba nie będzie mieć dostępu do czasu odblokowania. Zachowa uprawnienia i miejsce.
member-block-button = Zablokuj członka
member-remove = Usuń…
member-remove-text = Ta osoba straci cały dostęp i swoje miejsce, a ewentualne otwarte zaproszenie zostanie wycofane. Później można ją zaprosić ponownie.
member-remove-button = Usuń członka
member-rights-of-invitation = Uprawnienia tej osoby są ustawione w jej zaproszeniu.

history-title = Historia
history-none = Nic się jeszcze nie wydarzyło.
history-all = Wszystkie zdarzenia dotyczące tej osoby
