part-invitations = Pozvánky
part-invite = Pozvať
part-members = Členovia
part-licenses = Licencie
part-roles = Roly
part-resources = Prostriedky
part-keys = Kľúče API
part-webhooks = Webhooky
part-addresses = Adresy
part-settings = Nastavenia
part-audit = Audit
part-shadow = Tieňový režim
part-account = Môj účet

skip-to-content = Prejsť na obsah
console-navigation = Konzola
other-organizations = Vaše ďalšie organizácie
change-password = Zmeniť heslo
sign-out = Odhlásiť sa
go-back = Späť

alarm-waiting = { $count ->
    [one] { $count } e-mail čaká na odoslanie: { $why }. Odošle sa automaticky, keď to Váš prevádzkovateľ napraví. Posledná odpoveď: { $reason }.
    [few] { $count } e-maily čakajú na odoslanie: { $why }. Odošlú sa automaticky, keď to Váš prevádzkovateľ napraví. Posledná odpoveď: { $reason }.
   *[other] { $count } e-mailov čaká na odoslanie: { $why }. Odošlú sa automaticky, keď to Váš prevádzkovateľ napraví. Posledná odpoveď: { $reason }.
}
alarm-server = poštový server je nedostupný alebo práve neprijíma poštu
alarm-helo-name = poštový server odmieta názov, ktorým sa mu Usher predstavuje
alarm-authentication = poštový server odmieta používateľské meno alebo heslo Usheru
alarm-sender = poštový server odmieta adresu odosielateľa
alarm-policy = pravidlá poštového servera odmietajú poštu odtiaľto
archived = Táto organizácia je archivovaná. Kým ju správca v Nastaveniach neobnoví, nemožno v nej nič meniť.
archived-until = Táto organizácia je archivovaná a { $until } bude vymazaná, ak ju správca v Nastaveniach neobnoví.

moment-just-now = práve teraz
moment-in-a-moment = o chvíľu
moment-minutes-ago = { $count ->
    [one] pred { $count } minútou
    [few] pred { $count } minútami
   *[other] pred { $count } minútami
}
moment-hours-ago = { $count ->
    [one] pred { $count } hodinou
    [few] pred { $count } hodinami
   *[other] pred { $count } hodinami
}
moment-days-ago = { $count ->
    [one] pred { $count } dňom
    [few] pred { $count } dňami
   *[other] pred { $count } dňami
}

script-close = Zavrieť
script-copied = Skopírované
script-copy = Kopírovať
script-copy-table = Kopírovať ako tabuľku
script-go-back = Späť
script-go-to = Prejsť na: %
script-invite = Pozvať ľudí
script-search = Hľadať v tomto zozname
script-select-all = Vybrať všetko na tejto stránke
script-selected = Vybrané: %
script-shortcuts = Klávesové skratky
script-show-shortcuts = Zobraziť tento zoznam
script-table-selected = Tabuľka je vybraná. Teraz ju skopírujte.
script-then = potom
script-use-shortcuts = Používať tieto skratky v tomto prehliadači

word-all = Všetko
word-name = Názov
word-description = Popis
word-description-optional = Popis (nepovinný)
word-color-optional = Farba (nepovinná)
word-address = Adresa
word-events = Udalosti
word-status = Stav
word-edit = Upraviť
word-edit-it = Upraviť: { $name }
word-delete-ask = Odstrániť…
word-done = Hotovo
word-other-languages = V iných jazykoch
word-enter-name = Zadajte názov v jednom riadku, najviac 200 znakov.
word-enter-color = Zadajte farbu, napríklad #ec6c50, alebo nechajte pole prázdne.
word-email = E-mail
word-email-address = E-mailová adresa
word-last-name = Priezvisko
word-permissions = Oprávnenia
word-problem = Chyba: { $title }
word-line = Riadok
word-details = Podrobnosti
word-license = Licencia
word-resource = Prostriedok
word-save = Uložiť
