members-tab-active = Aktívni
members-tab-blocked = Zablokovaní
members-tab-invited = Pozvaní
members-tab-contacts = Kontakty
members-tab-removed = Odobratí
members-status-active = aktívny
members-status-blocked = zablokovaný
members-status-invited = pozvaný
members-status-contact = kontakt
members-status-removed = odobratý
members-none-match-filter = Filtru nezodpovedajú žiadni členovia. Zmeňte ho alebo ho zrušte.
members-look-among-everybody = Hľadať medzi všetkými
members-none = Zatiaľ žiadni členovia.
members-shown = { $count ->
    [one] Zobrazený { $count } člen.
    [few] Zobrazení { $count } členovia.
   *[other] Zobrazených { $count } členov.
}
members-unnamed = Člen bez mena
members-joined = Pripojenie
members-joined-not = Zatiaľ nie
members-seat = Licenčné miesto

members-block = Zablokovať
members-block-title = Členovia: Zablokovať
members-block-means = Nebudú mať prístup, kým ich neodblokujete. Ich miesta im zostanú.
members-block-done = zablokovaný
members-block-button = Zablokovať ({ $count })
members-unblock = Odblokovať
members-unblock-title = Členovia: Odblokovať
members-unblock-means = Budú mať opäť prístup so všetkým, čo mali predtým.
members-unblock-done = odblokovaný
members-unblock-button = Odblokovať ({ $count })
members-remove = Odobrať
members-remove-title = Členovia: Odobrať
members-remove-means = Stratia všetok prístup aj svoje miesta a otvorené pozvánky budú odvolané. Neskôr ich môžete pozvať znova.
members-remove-done = odobratý
members-remove-button = Odobrať ({ $count })
members-select-one = Vyberte v zozname aspoň jednu osobu.
members-left-oneself = To ste Vy. Požiadajte iného správcu.
members-left-active = Táto osoba nie je zablokovaná.
members-left-blocked = Táto osoba už je zablokovaná.
members-left-invited = Táto osoba sa ešte nepripojila.
members-left-contact = Táto osoba je kontakt a nemá prístup.
members-left-removed = Táto osoba už bola odobratá.

member-title = Člen { $name }
member-all = Všetci členovia
member-added = Pridané
member-removed = Odobraté
member-seat-reserved = { $license } (rezervované)
member-invitation = Pozvánka
member-view-invitation = Zobraziť otvorenú pozvánku
member-rename = Zmeniť meno…
member-rename-button = Uložiť meno
member-name-long = Meno môže mať najviac 250 znakov a musí byť v jednom riadku.
member-block = Zablokovať…
member-block-text = Táto osoba nebude mať prístup, kým ju neodblokujete. Oprávnenia a miesto jej zostanú.
member-block-button = Zablokovať člena
member-remove = Odobrať…
member-remove-text = Táto osoba stratí všetok prístup aj svoje miesto a prípadná otvorená pozvánka bude odvolaná. Neskôr ju môžete pozvať znova.
member-remove-button = Odobrať člena
member-rights-of-invitation = Oprávnenia tejto osoby sú nastavené v jej pozvánke.

history-title = História
history-none = Zatiaľ sa nič nestalo.
history-all = Všetky udalosti týkajúce sa tejto osoby
