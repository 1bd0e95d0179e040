operator-console = Konzole provozovatele
operator-sign-in-text = Přihlaste se a uvidíte všechny organizace této instalace.
operator-key = Klíč instalace
operator-key-hint = Vytvořte jej na příkazovém řádku:
operator-key-show = Zobrazit klíč
operator-key-hide = Skrýt klíč
operator-wrong-key = Tento klíč neexistuje, vypršel nebo byl odvolán.
operator-organizations = Organizace
operator-health = Stav systému
operator-search = Název nebo krátký název
operator-none-match = Nenašly se žádné organizace.
operator-shown = { $count ->
    [one] Zobrazena { $count } organizace.
    [few] Zobrazeny { $count } organizace.
   *[other] Zobrazeno { $count } organizací.
}
operator-active = Aktivní
operator-archived = Archivované
operator-deleting = K vymazání
operator-created = Vytvořeno
operator-members = Aktivní členové
operator-invitations = Otevřené pozvánky
operator-waiting = Čekající e-maily
operator-undeliverable = Nedoručené e-maily
operator-counts = Přehled
operator-oldest = Nejstarší čekající e-mail
operator-none = Žádný
operator-sent = E-maily odeslané za posledních 24 hodin
operator-failed = E-maily neodeslané za posledních 24 hodin
operator-webhooks = Používané webhooky
operator-webhooks-failing = Webhooky s chybou
operator-names = Název a krátký název
operator-archived-text = Tato organizace je archivovaná. Dokud ji neobnovíte, nelze v ní nic měnit.
operator-erased-on = Tato organizace je archivovaná a { $until } bude vymazána se všemi daty, pokud ji neobnovíte.
operator-archive-text = Archivovanou organizaci mohou její členové číst, ale nelze v ní nic měnit. Její vlastní správci ji obnovit nemohou.
operator-new-text = První správce má všechna oprávnění. Kdo nemá potvrzený účet, dostane pozvánku e-mailem.
operator-administrator = E-mailová adresa prvního správce
operator-enter-email = Zadejte e-mailovou adresu prvního správce.
operator-done-created = Organizace byla vytvořena.
operator-done-edited = Organizace byla uložena.
operator-well = Vše funguje
operator-unwell = Vyžaduje pozornost
operator-mail = E-maily
operator-obstructed = { $count ->
    [one] { $count } e-mail čeká na odeslání: { $why }. Odešle se automaticky, jakmile se to napraví. Poslední odpověď: { $reason }.
    [few] { $count } e-maily čekají na odeslání: { $why }. Odešlou se automaticky, jakmile se to napraví. Poslední odpověď: { $reason }.
   *[other] { $count } e-mailů čeká na odeslání: { $why }. Odešlou se automaticky, jakmile se to napraví. Poslední odpověď: { $reason }.
}
operator-unobstructed = Odesílání e-mailů nic nebrání.
operator-only-held = Poštovní server odesílání nebrání. Pozdržené e-maily odejdou, jakmile to dovolí jejich limit nebo bude obnovena jejich organizace.
operator-held = Zadržené limitem nebo archivovanou organizací
operator-dead = Definitivně neodeslané
operator-unchained = Události, které ještě nejsou v auditním řetězci
operator-workers = Procesy na pozadí
operator-no-workers = V tomto procesu neběží žádné procesy na pozadí.
operator-worker-works = Funguje
operator-worker-down = Neběží
operator-restarts = { $count ->
    [one] Restartován { $count }krát
    [few] Restartován { $count }krát
   *[other] Restartován { $count }krát
}
operator-database = Databáze
operator-database-fine = Do databáze lze zapisovat a má všechny migrace.
operator-database-outdated = Chybí migrace { $migration }. Spusťte „usher migrate“.
operator-database-foreign = Databáze patří jiné instalaci nebo byla vytvořena s jiným tajemstvím.
operator-database-failing = Do databáze nelze zapisovat.
operator-is-active = Aktivní
operator-is-archived = Archivovaná
operator-is-deleting = K vymazání
