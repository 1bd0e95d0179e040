refused-password-short = { $count ->
    [one] Heslo musí mať aspoň { $count } znak.
    [few] Heslo musí mať aspoň { $count } znaky.
   *[other] Heslo musí mať aspoň { $count } znakov.
}
refused-password-long = { $count ->
    [one] Heslo môže mať najviac { $count } znak.
    [few] Heslo môže mať najviac { $count } znaky.
   *[other] Heslo môže mať najviac { $count } znakov.
}
refused-rows = { $count ->
    [one] Naraz možno spracovať najviac { $count } osobu.
    [few] Naraz možno spracovať najviac { $count } osoby.
   *[other] Naraz možno spracovať najviac { $count } osôb.
}
refused-attempts = { $count ->
    [one] Príliš veľa pokusov. Skúste to znova o { $count } sekundu.
    [few] Príliš veľa pokusov. Skúste to znova o { $count } sekundy.
   *[other] Príliš veľa pokusov. Skúste to znova o { $count } sekúnd.
}
refused-mails = { $count ->
    [one] E-mail bol odoslaný pred chvíľou. Skúste to znova o { $count } sekundu.
    [few] E-mail bol odoslaný pred chvíľou. Skúste to znova o { $count } sekundy.
   *[other] E-mail bol odoslaný pred chvíľou. Skúste to znova o { $count } sekúnd.
}
refused-previews = { $count ->
    [one] Príliš veľa ukážok. Skúste to znova o { $count } sekundu.
    [few] Príliš veľa ukážok. Skúste to znova o { $count } sekundy.
   *[other] Príliš veľa ukážok. Skúste to znova o { $count } sekúnd.
}
refused-forbidden = Na túto akciu nemáte oprávnenie. O prístup požiadajte správcu organizácie.
refused-exceeds = Ide o „{ $what }“, čo sami nemáte. Požiadajte niekoho, kto to má.
refused-exceeds-until = „{ $what }“ máte len do { $until }. Požiadajte niekoho, kto to má na dlhší čas.
refused-unknown-permission = Oprávnenie „{ $code }“ neexistuje. Dostupné oprávnenia nájdete v časti Roly.
refused-unknown-role = Rola „{ $code }“ neexistuje. Dostupné roly nájdete v časti Roly.
refused-unknown-resource = Organizácia nemá prostriedok { $id }.
refused-unknown-license = Táto licencia už neexistuje. Vyberte inú.
refused-unknown-template = Táto šablóna oprávnení už neexistuje. Vyberte inú.
refused-unknown-member = Člen sa v tejto organizácii nenašiel.
refused-unknown-organization = Nie ste členom tejto organizácie.
refused-unknown-invitation = Pozvánka sa v tejto organizácii nenašla.
refused-address-blocked = Táto adresa je zablokovaná. Použite inú alebo ju odoberte zo zoznamu blokovaných adries.
refused-seats = Táto licencia nemá voľné miesta. Uvoľnite miesto, pridajte miesta alebo vyberte inú licenciu.
refused-already-member = Táto adresa už patrí členovi.
refused-already-invited = Pre túto adresu už existuje otvorená pozvánka. Namiesto novej pošlite znova existujúcu.
refused-member-blocked = Táto adresa patrí zablokovanému členovi. Namiesto pozvania ho odblokujte.
refused-repeated = Táto osoba už v zozname je. Jednu z oboch položiek odoberte.
refused-another-address = Tento člen má inú adresu.
refused-expiry-past = Dátum konca platnosti je v minulosti. Zvoľte neskorší.
refused-password-kinds = Použite v hesle malé aj veľké písmená, číslice a symboly.
refused-login = E-mail alebo heslo nie je správne alebo nie ste členom žiadnej organizácie.
refused-not-proved = E-mailová adresa účtu nie je potvrdená. Otvorte odkaz v e-maile, ktorý sme Vám poslali.
refused-page = Tento odkaz na stránku nie je platný. Začnite znova od prvej stránky.
refused-in-flight = Táto požiadavka sa už spracúva.
refused-revision = Medzitým to zmenil niekto iný. Skôr ako vykonáte zmenu, skontrolujte aktuálny stav.
refused-not-found = Toto už neexistuje: { $thing }.
refused-exists = Toto už existuje: { $thing }.
refused-in-use = Toto sa používa: { $thing }.
refused-own-access = Vlastný prístup si odobrať nemôžete. Požiadajte iného správcu.
refused-last-member = Toto je posledný aktívny člen. Najprv pridajte niekoho ďalšieho.
refused-archived = Táto organizácia je archivovaná. Skôr ako v nej niečo zmeníte, obnovte ju.
refused-domain = Táto organizácia nepovoľuje pozvánky na adresy v tejto doméne.
refused-value = Hodnota poľa { $field } nie je platná: { $reason }.
refused-invitation-pending = Pozvánka je stále otvorená.
refused-invitation-accepted = Pozvánka už bola prijatá.
refused-invitation-declined = Pozvánka bola odmietnutá.
refused-invitation-cancelled = Pozvánka bola zrušená.
refused-invitation-revoked = Pozvánka bola odvolaná.
refused-invitation-expired = Platnosť pozvánky uplynula.
refused-person-contact = Nie je to možné, pretože táto osoba je kontakt bez prístupu.
refused-person-invited = Nie je to možné, pretože táto osoba je pozvaná, ale ešte sa nepripojila.
refused-person-active = Nie je to možné, pretože táto osoba je aktívnym členom.
refused-person-blocked = Nie je to možné, pretože táto osoba je zablokovaná.
refused-person-removed = Nie je to možné, pretože táto osoba bola odobratá.
noun-api-key = kľúč API
noun-blocklist-entry = položka zoznamu blokovaných adries
noun-license = licencia
noun-member = člen
noun-organization = organizácia
noun-slug = krátky názov
noun-permission = oprávnenie
noun-resource = prostriedok
noun-role = rola
noun-session = relácia
noun-webhook = webhook
noun-identity-provider = poskytovateľ identity
noun-event = udalosť
noun-mail = e-mail
noun-suppression = nedoručiteľná adresa
noun-password-link = odkaz na nastavenie hesla
noun-import = import
noun-permission-template = šablóna oprávnení
overloaded-text = { $count ->
    [one] Server je preťažený. Skúste to znova o { $count } sekundu; nič sa nezmenilo.
    [few] Server je preťažený. Skúste to znova o { $count } sekundy; nič sa nezmenilo.
   *[other] Server je preťažený. Skúste to znova o { $count } sekúnd; nič sa nezmenilo.
}
blocked-text = V tejto organizácii ste zablokovaní. Požiadajte správcu o odblokovanie.
blocked-title = Prístup je zablokovaný
request-failed = Požiadavka zlyhala
no-page-text = Skontrolujte adresu alebo sa vráťte do konzoly.
no-page-title = Stránka sa nenašla
wrong-method-text = Túto adresu nemožno otvoriť priamo. Vráťte sa do konzoly.
too-large-text = Limit je { $limit } bajtov. Rozdeľte zoznam na menšie časti.
too-large-title = Požiadavka je príliš veľká
overloaded-title = Skúste to znova o chvíľu
unreadable-form-text = Požiadavku sa nepodarilo prečítať. Vráťte sa, načítajte stránku znova a skúste to ešte raz.
unreadable-form-encoding = Formulár bol odoslaný v kódovaní { $encoding }, nie v UTF-8, a nič sa nezmenilo. Vráťte sa, nastavte prehliadač alebo program na UTF-8, načítajte stránku znova a skúste to ešte raz.
foreign-form-text = Tento formulár patrí k staršej relácii alebo k inému webu a nič sa nezmenilo. Načítajte stránku znova a skúste to ešte raz.
away-text = Konzola nie je k dispozícii. Skúste to znova o minútu; nič sa nezmenilo.
away-title = Skúste to znova o minútu
incident-text = Na našej strane sa niečo pokazilo. Oznámte svojmu prevádzkovateľovi toto ID incidentu: { $incident }.
