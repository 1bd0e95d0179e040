part-invitations = Pozvánky
part-invite = Pozvat
part-members = Členové
part-licenses = Licence
part-roles = Role
part-resources = Prostředky
part-keys = Klíče API
part-webhooks = Webhooky
part-addresses = Adresy
part-settings = Nastavení
part-audit = Audit
part-shadow = Stínový režim
part-account = Můj účet

skip-to-content = Přejít k obsahu
console-navigation = Konzole
other-organizations = Vaše další organizace
change-password = Změnit heslo
sign-out = Odhlásit se
go-back = Zpět

alarm-waiting = { $count ->
    [one] { $count } e-mail čeká na odeslání: { $why }. Odešle se automaticky, jakmile to Váš provozovatel napraví. Poslední odpověď: { $reason }.
    [few] { $count } e-maily čekají na odeslání: { $why }. Odešlou se automaticky, jakmile to Váš provozovatel napraví. Poslední odpověď: { $reason }.
   *[other] { $count } e-mailů čeká na odeslání: { $why }. Odešlou se automaticky, jakmile to Váš provozovatel napraví. Poslední odpověď: { $reason }.
}
alarm-server = poštovní server je nedostupný nebo právě nepřijímá poštu
alarm-helo-name = poštovní server odmítá název, kterým se mu Usher představuje
alarm-authentication = poštovní server odmítá uživatelské jméno nebo heslo Usheru
alarm-sender = poštovní server odmítá adresu odesílatele
alarm-policy = pravidla poštovního serveru odmítají poštu odsud
archived = Tato organizace je archivovaná. Dokud ji správce v Nastavení neobnoví, nelze v ní nic měnit.
archived-until = Tato organizace je archivovaná a { $until } bude vymazána, pokud ji správce v Nastavení neobnoví.

moment-just-now = právě teď
moment-in-a-moment = za chvíli
moment-minutes-ago = { $count ->
    [one] před { $count } minutou
    [few] před { $count } minutami
   *[other] před { $count } minutami
}
moment-hours-ago = { $count ->
    [one] před { $count } hodinou
    [few] před { $count } hodinami
   *[other] před { $count } hodinami
}
moment-days-ago = { $count ->
    [one] před { $count } dnem
    [few] před { $count } dny
   *[other] před { $count } dny
}

script-close = Zavřít
script-copied = Zkopírováno
script-copy = Kopírovat
script-copy-table = Kopírovat jako tabulku
script-go-back = Zpět
script-go-to = Přejít na: %
script-invite = Pozvat lidi
script-search = Hledat v tomto seznamu
script-select-all = Vybrat vše na této stránce
script-selected = Vybráno: %
script-shortcuts = Klávesové zkratky
script-show-shortcuts = Zobrazit tento seznam
script-table-selected = Tabulka je vybraná. Teď ji zkopírujte.
script-then = potom
script-use-shortcuts = Používat tyto zkratky v tomto prohlížeči

word-all = Vše
word-name = Název
word-description = Popis
word-description-optional = Popis (nepovinný)
word-color-optional = Barva (nepovinná)
word-address = Adresa
word-events = Události
word-status = Stav
word-edit = Upravit
word-edit-it = Upravit: { $name }
word-delete-ask = Smazat…
word-done = Hotovo
word-other-languages = V jiných jazycích
word-enter-name = Zadejte název na jednom řádku, nejvýše 200 znaků.
word-enter-color = Zadejte barvu, například #ec6c50, nebo nechte pole prázdné.
word-email = E-mail
word-email-address = E-mailová adresa
word-last-name = Příjmení
word-permissions = Oprávnění
word-problem = Chyba: { $title }
word-line = Řádek
word-details = Podrobnosti
word-license = Licence
word-resource = Prostředek
word-save = Uložit
