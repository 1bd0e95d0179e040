invite-review = Pred odoslaním môžete každú pozvánku skontrolovať.
invite-people = Koho pozvať
invite-people-hint = Jedna adresa na riadok, s menom alebo bez neho: { $example }. Alebo vložte tabuľku. Stĺpce: e-mail, meno, priezvisko, roly, oprávnenia, prostriedky, ID licencie, poznámka, jazyk.
invite-checked = Ľudia v tomto zozname
invite-checked-said = Prečítané: { $read }, s chybou: { $wrong }.
invite-more = A ďalšie: { $count }.
invite-file = Alebo nahrajte súbor
invite-file-hint = Zoznam alebo CSV. Má prednosť pred údajmi vyššie.
invite-automatic = Automaticky
invite-encoding = Kódovanie súboru
invite-delimiter = Medzi stĺpcami tabuľky
invite-commas = Čiarky
invite-semicolons = Bodkočiarky
invite-tabs = Tabulátory
invite-bars = Zvislé čiary
invite-columns = Stĺpce
invite-samples = Napríklad: { $samples }
invite-choose = Vyberte…
invite-skip = Neimportovať
invite-skip-others = Neimportovať stĺpce, pre ktoré nie je nič vybrané
invite-full-name = Celé meno
invite-license-id = ID licencie
invite-language-code = Kód jazyka
invite-template = Šablóna oprávnení
invite-template-hint = Ukážka nižšie zaškrtne, čo šablóna udeľuje. Pred odoslaním to ešte môžete zmeniť.
invite-license = Licencia
invite-license-free = { $name } (voľné: { $free } z { $seats })
invite-language = Jazyk e-mailu
invite-default-language = Predvolený v organizácii
invite-expires = Posledný deň na prijatie (nepovinné)
invite-expires-hint = Do konca tohto dňa v UTC. Bez neho platí nastavenie organizácie.
invite-if-pending = Ak už niekto má otvorenú pozvánku
invite-if-pending-as-set = Podľa nastavenia organizácie
invite-if-pending-skip = Ponechať ju bez zmeny
invite-if-pending-resend = Poslať ju znova
invite-if-pending-refuse = Osobu preskočiť a oznámiť to
invite-message = Osobná správa (nepovinná)
invite-message-hint = Obyčajný text v e-maile s pozvánkou, najviac 2 000 znakov. Na odkazy v ňom nemožno kliknúť.
invite-preview = Ukážka

invite-preview-title = Ukážka pozvánok
invite-nobody = Nikoho z tohto zoznamu nemožno pozvať.
invite-good = { $count ->
    [one] Možno pozvať { $count } osobu.
    [few] Možno pozvať { $count } osoby.
   *[other] Možno pozvať { $count } osôb.
}
invite-bad = { $count ->
    [one] { $count } riadok obsahuje chybu a bude preskočený.
    [few] { $count } riadky obsahujú chybu a budú preskočené.
   *[other] { $count } riadkov obsahuje chybu a bude preskočených.
}
invite-unsent = Zatiaľ nebolo nič odoslané.
invite-untried = { $count ->
    [one] Teraz bolo skontrolovaných prvých 1 000 osôb. Zostávajúca { $count } osoba sa skontroluje, keď na ňu príde rad; koho nemožno pozvať, uvidíte na konci.
    [few] Teraz bolo skontrolovaných prvých 1 000 osôb. Zostávajúce { $count } osoby sa skontrolujú, keď na ne príde rad; koho nemožno pozvať, uvidíte na konci.
   *[other] Teraz bolo skontrolovaných prvých 1 000 osôb. Zostávajúcich { $count } osôb sa skontroluje, keď na ne príde rad; koho nemožno pozvať, uvidíte na konci.
}
invite-send = { $count ->
    [one] Odoslať { $count } pozvánku
    [few] Odoslať { $count } pozvánky
   *[other] Odoslať { $count } pozvánok
}
invite-skipped = Preskočené
invite-skipped-caption = Riadky, ktoré budú preskočené, a dôvody
invite-ready = Pripravené na odoslanie
invite-ready-caption = Ľudia, ktorí budú pozvaní
invite-what-happens = Čo sa stane
invite-would-invite = Bude odoslaná pozvánka
invite-would-resend = Otvorená pozvánka bude odoslaná znova
invite-would-update = Otvorená pozvánka bude aktualizovaná
invite-would-join = Osoba sa ihneď stane členom
invite-would-grant = Osoba získa ďalšie oprávnenia
invite-would-leave = Už pozvané; nič sa nezmení
invite-mail = E-mail
invite-mail-hint = Pre prvú osobu v zozname. Ostatní dostanú to isté so svojím menom.
invite-change = Vykonať zmeny
invite-see-preview = Nikoho z tohto zoznamu nemožno pozvať. Dôvody uvidíte v ukážke.

invite-read-list = Prečítané ako zoznam adries.
invite-read-commas = Prečítané ako tabuľka s čiarkami medzi stĺpcami: { $columns }.
invite-read-semicolons = Prečítané ako tabuľka s bodkočiarkami medzi stĺpcami: { $columns }.
invite-read-tabs = Prečítané ako tabuľka s tabulátormi medzi stĺpcami: { $columns }.
invite-read-bars = Prečítané ako tabuľka so zvislými čiarami medzi stĺpcami: { $columns }.
invite-as-email = „{ $heading }“ ako e-mail
invite-as-first-name = „{ $heading }“ ako meno
invite-as-last-name = „{ $heading }“ ako priezvisko
invite-as-full-name = „{ $heading }“ ako celé meno
invite-as-permissions = „{ $heading }“ ako oprávnenia
invite-as-roles = „{ $heading }“ ako roly
invite-as-resources = „{ $heading }“ ako prostriedky
invite-as-license-id = „{ $heading }“ ako ID licencie
invite-as-note = „{ $heading }“ ako poznámka
invite-as-message = „{ $heading }“ ako správa
invite-as-language-code = „{ $heading }“ ako kód jazyka

people-empty = Vložte aspoň jednu adresu.
people-long = Zoznam je príliš dlhý. Naraz možno odoslať najviac { $limit } KiB.
people-header-only = Je tu len riadok hlavičky. Pridajte aspoň jednu osobu.
people-no-email = Vyberte stĺpec s e-mailovými adresami.
people-repeated-column = Dva stĺpce obsahujú to isté. Pre „{ $heading }“ vyberte niečo iné.
people-unmatched = Vyberte, čo obsahuje každý z týchto stĺpcov, a potom znova zobrazte ukážku: { $columns }.
people-column = „{ $heading }“
people-not-utf8 = Súbor nie je v kódovaní UTF-8 (riadok { $line }). Bol prečítaný v kódovaní { $encoding }: skontrolujte mená nižšie a znova zobrazte ukážku. Ak nie sú správne, vyberte kódovanie a pripojte súbor znova.
people-not-in-encoding = Text nie je v kódovaní { $encoding }. Vyberte kódovanie, v ktorom bol uložený, alebo ho uložte ako UTF-8.
people-utf32 = Text je v kódovaní UTF-32, ktoré nemožno prečítať. Uložte ho ako UTF-8.
people-workbook = Súbor je zošit tabuľkového programu. Uložte ho v tomto programe ako CSV UTF-8.
people-header = Riadok hlavičky (riadok { $line }) nemožno prečítať. { $problem }
people-unknown-column = Taký stĺpec neexistuje: { $heading }
people-no-header = Prvý riadok neobsahuje názvy stĺpcov. Začnite riadkom ako `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Možno odoslať najviac { $count } stĺpec.
    [few] Možno odoslať najviac { $count } stĺpce.
   *[other] Možno odoslať najviac { $count } stĺpcov.
}
people-many = { $count ->
    [one] V jednom súbore možno odoslať najviac { $count } riadok.
    [few] V jednom súbore možno odoslať najviac { $count } riadky.
   *[other] V jednom súbore možno odoslať najviac { $count } riadkov.
}

line-at = { $column }: { $problem }
line-no-address = Zadajte adresu.
line-not-address = Toto nie je e-mailová adresa.
line-address = Zadajte adresu v tvare `local@domain`, napríklad `grace@example.com`.
line-long = { $count ->
    [one] Zadajte najviac { $count } znak.
    [few] Zadajte najviac { $count } znaky.
   *[other] Zadajte najviac { $count } znakov.
}
line-entries = { $count ->
    [one] Zadajte najviac { $count } položku.
    [few] Zadajte najviac { $count } položky.
   *[other] Zadajte najviac { $count } položiek.
}
line-unseen = Zadajte text v jednom riadku, bez riadiacich znakov a znakov, ktoré sa nezobrazujú.
line-permission = Toto nie je kód: použite 1 až 128 viditeľných znakov ASCII, názvy oddelené bodkami alebo dvojbodkami, `*` len ako posledný názov.
line-role = Zadajte 1 až 128 viditeľných znakov ASCII bez medzier.
line-id = Zadajte ID, ktoré sa začína na `{ $prefix }`, alebo samotné UUID.
line-language = Zadajte jednu z hodnôt: { $codes }.
line-unclosed = V tomto riadku je otvorená a neuzavretá úvodzovka. Uzavrite ju alebo ju odstráňte.
line-stray-quote = Vnútri bunky je úvodzovka. Dajte celú bunku do úvodzoviek a tú vnútri zdvojte.
line-text-after-quote = Za uzatváracou úvodzovkou nasleduje text. Dajte do úvodzoviek celú bunku.
line-nul = Riadok obsahuje znak NUL. Odstráňte ho.
line-cells = Počet buniek v riadku je { $cells }, v hlavičke { $columns }.
line-unnamed = Bunka { $cell } je v stĺpci bez názvu. Stĺpec pomenujte alebo bunku vyprázdnite.
line-already-member = Adresa patrí aktívnemu členovi. Riadok vynechajte.
line-already-invited = Pre túto adresu existuje otvorená pozvánka. Pošlite ju znova alebo v organizácii nastavte, čo sa v takom prípade stane.
line-repeated = Rovnaká osoba už je v riadku { $line }. Jeden z oboch riadkov vynechajte.
line-exceeds-until = „{ $what }“ máte, ale nie na tak dlho. Požiadajte niekoho, kto to má na dlhší čas.
