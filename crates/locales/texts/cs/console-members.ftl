members-tab-active = Aktivní
members-tab-blocked = Zablokovaní
members-tab-invited = Pozvaní
members-tab-contacts = Kontakty
members-tab-removed = Odebraní
members-status-active = aktivní
members-status-blocked = zablokovaný
members-status-invited = pozvaný
members-status-contact = kontakt
members-status-removed = odebraný
members-none-match-filter = Filtru neodpovídají žádní členové. Změňte ho nebo ho zrušte.
members-look-among-everybody = Hledat mezi všemi
members-none = Zatím žádní členové.
members-shown = { $count ->
    [one] Zobrazen { $count } člen.
    [few] Zobrazeni { $count } členové.
   *[other] Zobrazeno { $count } členů.
}
members-unnamed = Člen beze jména
members-joined = Připojení
members-joined-not = Zatím ne
members-seat = Licenční místo

members-block = Zablokovat
members-block-title = Členové: Zablokovat
members-block-means = Nebudou mít přístup, dokud je neodblokujete. Jejich místa jim zůstanou.
members-block-done = zablokovaný
members-block-button = Zablokovat ({ $count })
members-unblock = Odblokovat
members-unblock-title = Členové: Odblokovat
members-unblock-means = Budou mít opět přístup se vším, co měli předtím.
members-unblock-done = odblokovaný
members-unblock-button = Odblokovat ({ $count })
members-remove = Odebrat
members-remove-title = Členové: Odebrat
members-remove-means = Ztratí veškerý přístup i svá místa a otevřené pozvánky budou odvolány. Později je můžete pozvat znovu.
members-remove-done = odebraný
members-remove-button = Odebrat ({ $count })
members-select-one = Vyberte v seznamu alespoň jednu osobu.
members-left-oneself = To jste Vy. Požádejte jiného správce.
members-left-active = Tato osoba není zablokovaná.
members-left-blocked = Tato osoba už je zablokovaná.
members-left-invited = Tato osoba se ještě nepřipojila.
members-left-contact = Tato osoba je kontakt a nemá přístup.
members-left-removed = Tato osoba už byla odebrána.

member-title = Člen { $name }
member-all = Všichni členové
member-added = Přidáno
member-removed = Odebráno
member-seat-reserved = { $license } (rezervováno)
member-invitation = Pozvánka
member-view-invitation = Zobrazit otevřenou pozvánku
member-rename = Změnit jméno…
member-rename-button = Uložit jméno
member-name-long = Jméno může mít nejvýše 250 znaků a musí být na jednom řádku.
member-block = Zablokovat…
member-block-text = Tato osoba nebude mít přístup, dokud ji neodblokujete. Oprávnění a místo jí zůstanou.
member-block-button = Zablokovat člena
member-remove = Odebrat…
member-remove-text = Tato osoba ztratí veškerý přístup i své místo a případná otevřená pozvánka bude odvolána. Později ji můžete pozvat znovu.
member-remove-button = Odebrat člena
member-rights-of-invitation = Oprávnění této osoby jsou nastavena v její pozvánce.

history-title = Historie
history-none = Zatím se nic nestalo.
history-all = Všechny události týkající se této osoby
