invite-review = Před odesláním můžete každou pozvánku zkontrolovat.
invite-people = Koho pozvat
invite-people-hint = Jedna adresa na řádek, se jménem nebo bez něj: { $example }. Nebo vložte tabulku. Sloupce: e-mail, jméno, příjmení, role, oprávnění, prostředky, ID licence, poznámka, jazyk.
invite-checked = Lidé v tomto seznamu
invite-checked-said = Přečteno: { $read }, s chybou: { $wrong }.
invite-more = A další: { $count }.
invite-file = Nebo nahrajte soubor
invite-file-hint = Seznam nebo CSV. Má přednost před údaji výše.
invite-automatic = Automaticky
invite-encoding = Kódování souboru
invite-delimiter = Mezi sloupci tabulky
invite-commas = Čárky
invite-semicolons = Středníky
invite-tabs = Tabulátory
invite-bars = Svislé čáry
invite-columns = Sloupce
invite-samples = Například: { $samples }
invite-choose = Vyberte…
invite-skip = Neimportovat
invite-skip-others = Neimportovat sloupce, pro které není nic vybráno
invite-full-name = Celé jméno
invite-license-id = ID licence
invite-language-code = Kód jazyka
invite-template = Šablona oprávnění
invite-template-hint = Náhled níže zaškrtne, co šablona uděluje. Před odesláním to ještě můžete změnit.
invite-license = Licence
invite-license-free = { $name } (volno: { $free } z { $seats })
invite-language = Jazyk e-mailu
invite-default-language = Výchozí v organizaci
invite-expires = Poslední den k přijetí (nepovinné)
invite-expires-hint = Do konce tohoto dne v UTC. Bez něj platí nastavení organizace.
invite-if-pending = Pokud někdo už má otevřenou pozvánku
invite-if-pending-as-set = Podle nastavení organizace
invite-if-pending-skip = Ponechat ji beze změny
invite-if-pending-resend = Poslat ji znovu
invite-if-pending-refuse = Osobu přeskočit a oznámit to
invite-message = Osobní zpráva (nepovinná)
invite-message-hint = Prostý text v e-mailu s pozvánkou, nejvýše 2 000 znaků. Na odkazy v něm nelze kliknout.
invite-preview = Náhled

invite-preview-title = Náhled pozvánek
invite-nobody = Nikoho z tohoto seznamu nelze pozvat.
invite-good = { $count ->
    [one] Lze pozvat { $count } osobu.
    [few] Lze pozvat { $count } osoby.
   *[other] Lze pozvat { $count } osob.
}
invite-bad = { $count ->
    [one] { $count } řádek obsahuje chybu a bude přeskočen.
    [few] { $count } řádky obsahují chybu a budou přeskočeny.
   *[other] { $count } řádků obsahuje chybu a bude přeskočeno.
}
invite-unsent = Zatím nebylo nic odesláno.
invite-untried = { $count ->
    [one] Nyní bylo zkontrolováno prvních 1 000 osob. Zbývající { $count } osoba se zkontroluje, až na ni přijde řada; koho nelze pozvat, uvidíte na konci.
    [few] Nyní bylo zkontrolováno prvních 1 000 osob. Zbývající { $count } osoby se zkontrolují, až na ně přijde řada; koho nelze pozvat, uvidíte na konci.
   *[other] Nyní bylo zkontrolováno prvních 1 000 osob. Zbývajících { $count } osob se zkontroluje, až na ně přijde řada; koho nelze pozvat, uvidíte na konci.
}
invite-send = { $count ->
    [one] Odeslat { $count } pozvánku
    [few] Odeslat { $count } pozvánky
   *[other] Odeslat { $count } pozvánek
}
invite-skipped = Přeskočeno
invite-skipped-caption = Řádky, které budou přeskočeny, a důvody
invite-ready = Připraveno k odeslání
invite-ready-caption = Lidé, kteří budou pozváni
invite-what-happens = Co se stane
invite-would-invite = Bude odeslána pozvánka
invite-would-resend = Otevřená pozvánka bude odeslána znovu
invite-would-update = Otevřená pozvánka bude aktualizována
invite-would-join = Osoba se ihned stane členem
invite-would-grant = Osoba získá další oprávnění
invite-would-leave = Už pozváno; nic se nezmění
invite-mail = E-mail
invite-mail-hint = Pro první osobu v seznamu. Ostatní dostanou totéž se svým jménem.
invite-change = Provést změny
invite-see-preview = Nikoho z tohoto seznamu nelze pozvat. Důvody uvidíte v náhledu.

invite-read-list = Přečteno jako seznam adres.
invite-read-commas = Přečteno jako tabulka s čárkami mezi sloupci: { $columns }.
invite-read-semicolons = Přečteno jako tabulka se středníky mezi sloupci: { $columns }.
invite-read-tabs = Přečteno jako tabulka s tabulátory mezi sloupci: { $columns }.
invite-read-bars = Přečteno jako tabulka se svislými čarami mezi sloupci: { $columns }.
invite-as-email = „{ $heading }“ jako e-mail
invite-as-first-name = „{ $heading }“ jako jméno
invite-as-last-name = „{ $heading }“ jako příjmení
invite-as-full-name = „{ $heading }“ jako celé jméno
invite-as-permissions = „{ $heading }“ jako oprávnění
invite-as-roles = „{ $heading }“ jako role
invite-as-resources = „{ $heading }“ jako prostředky
invite-as-license-id = „{ $heading }“ jako ID licence
invite-as-note = „{ $heading }“ jako poznámka
invite-as-message = „{ $heading }“ jako zpráva
invite-as-language-code = „{ $heading }“ jako kód jazyka

people-empty = Vložte alespoň jednu adresu.
people-long = Seznam je příliš dlouhý. Najednou lze odeslat nejvýše { $limit } KiB.
people-header-only = Je zde jen řádek záhlaví. Přidejte alespoň jednu osobu.
people-no-email = Vyberte sloupec s e-mailovými adresami.
people-repeated-column = Dva sloupce obsahují totéž. Pro „{ $heading }“ vyberte něco jiného.
people-unmatched = Vyberte, co obsahuje každý z těchto sloupců, a pak znovu zobrazte náhled: { $columns }.
people-column = „{ $heading }“
people-not-utf8 = Soubor není v kódování UTF-8 (řádek { $line }). Byl přečten v kódování { $encoding }: zkontrolujte jména níže a znovu zobrazte náhled. Pokud nejsou správně, vyberte kódování a připojte soubor znovu.
people-not-in-encoding = Text není v kódování { $encoding }. Vyberte kódování, ve kterém byl uložen, nebo ho uložte jako UTF-8.
people-utf32 = Text je v kódování UTF-32, které nelze přečíst. Uložte ho jako UTF-8.
people-workbook = Soubor je sešit tabulkového programu. Uložte ho v tomto programu jako CSV UTF-8.
people-header = Řádek záhlaví (řádek { $line }) nelze přečíst. { $problem }
people-unknown-column = Takový sloupec neexistuje: { $heading }
people-no-header = První řádek neobsahuje názvy sloupců. Začněte řádkem jako `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Lze odeslat nejvýše { $count } sloupec.
    [few] Lze odeslat nejvýše { $count } sloupce.
   *[other] Lze odeslat nejvýše { $count } sloupců.
}
people-many = { $count ->
    [one] V jednom souboru lze odeslat nejvýše { $count } řádek.
    [few] V jednom souboru lze odeslat nejvýše { $count } řádky.
   *[other] V jednom souboru lze odeslat nejvýše { $count } řádků.
}

line-at = { $column }: { $problem }
line-no-address = Zadejte adresu.
line-not-address = Toto není e-mailová adresa.
line-address = Zadejte adresu ve tvaru `local@domain`, například `grace@example.com`.
line-long = { $count ->
    [one] Zadejte nejvýše { $count } znak.
    [few] Zadejte nejvýše { $count } znaky.
   *[other] Zadejte nejvýše { $count } znaků.
}
line-entries = { $count ->
    [one] Zadejte nejvýše { $count } položku.
    [few] Zadejte nejvýše { $count } položky.
   *[other] Zadejte nejvýše { $count } položek.
}
line-unseen = Zadejte text na jednom řádku, bez řídicích znaků a znaků, které se nezobrazují.
line-permission = Toto není kód: použijte 1 až 128 viditelných znaků ASCII, názvy oddělené tečkami nebo dvojtečkami, `*` jen jako poslední název.
line-role = Zadejte 1 až 128 viditelných znaků ASCII bez mezer.
line-id = Zadejte ID, které začíná na `{ $prefix }`, nebo samotné UUID.
line-language = Zadejte jednu z hodnot: { $codes }.
line-unclosed = Na tomto řádku je otevřená a neuzavřená uvozovka. Uzavřete ji, nebo ji odstraňte.
line-stray-quote = Uvnitř buňky je uvozovka. Dejte celou buňku do uvozovek a tu uvnitř zdvojte.
line-text-after-quote = Za uzavírací uvozovkou následuje text. Dejte do uvozovek celou buňku.
line-nul = Řádek obsahuje znak NUL. Odstraňte ho.
line-cells = Počet buněk na řádku je { $cells }, v záhlaví { $columns }.
line-unnamed = Buňka { $cell } je ve sloupci bez názvu. Sloupec pojmenujte, nebo buňku vyprázdněte.
line-already-member = Adresa patří aktivnímu členovi. Řádek vynechte.
line-already-invited = Pro tuto adresu existuje otevřená pozvánka. Pošlete ji znovu, nebo v organizaci nastavte, co se v takovém případě stane.
line-repeated = Stejná osoba už je na řádku { $line }. Jeden z obou řádků vynechte.
line-exceeds-until = „{ $what }“ máte, ale ne na tak dlouho. Požádejte někoho, kdo to má na delší dobu.
