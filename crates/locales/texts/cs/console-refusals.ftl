refused-password-short = { $count ->
    [one] Heslo musí mít alespoň { $count } znak.
    [few] Heslo musí mít alespoň { $count } znaky.
   *[other] Heslo musí mít alespoň { $count } znaků.
}
refused-password-long = { $count ->
    [one] Heslo může mít nejvýše { $count } znak.
    [few] Heslo může mít nejvýše { $count } znaky.
   *[other] Heslo může mít nejvýše { $count } znaků.
}
refused-rows = { $count ->
    [one] Najednou lze zpracovat nejvýše { $count } osobu.
    [few] Najednou lze zpracovat nejvýše { $count } osoby.
   *[other] Najednou lze zpracovat nejvýše { $count } osob.
}
refused-attempts = { $count ->
    [one] Příliš mnoho pokusů. Zkuste to znovu za { $count } sekundu.
    [few] Příliš mnoho pokusů. Zkuste to znovu za { $count } sekundy.
   *[other] Příliš mnoho pokusů. Zkuste to znovu za { $count } sekund.
}
refused-mails = { $count ->
    [one] E-mail byl odeslán před chvílí. Zkuste to znovu za { $count } sekundu.
    [few] E-mail byl odeslán před chvílí. Zkuste to znovu za { $count } sekundy.
   *[other] E-mail byl odeslán před chvílí. Zkuste to znovu za { $count } sekund.
}
refused-previews = { $count ->
    [one] Příliš mnoho náhledů. Zkuste to znovu za { $count } sekundu.
    [few] Příliš mnoho náhledů. Zkuste to znovu za { $count } sekundy.
   *[other] Příliš mnoho náhledů. Zkuste to znovu za { $count } sekund.
}
refused-forbidden = K této akci nemáte oprávnění. O přístup požádejte správce organizace.
refused-exceeds = Jde o „{ $what }“, což sami nemáte. Požádejte někoho, kdo to má.
refused-exceeds-until = „{ $what }“ máte jen do { $until }. Požádejte někoho, kdo to má na delší dobu.
refused-unknown-permission = Oprávnění „{ $code }“ neexistuje. Dostupná oprávnění najdete v části Role.
refused-unknown-role = Role „{ $code }“ neexistuje. Dostupné role najdete v části Role.
refused-unknown-resource = Organizace nemá prostředek { $id }.
refused-unknown-license = Tato licence už neexistuje. Vyberte jinou.
refused-unknown-template = Tato šablona oprávnění už neexistuje. Vyberte jinou.
refused-unknown-member = Člen nebyl v této organizaci nalezen.
refused-unknown-organization = Nejste členem této organizace.
refused-unknown-invitation = Pozvánka nebyla v této organizaci nalezena.
refused-address-blocked = Tato adresa je zablokovaná. Použijte jinou, nebo ji odeberte ze seznamu blokovaných adres.
refused-seats = Tato licence nemá volná místa. Uvolněte místo, přidejte místa nebo vyberte jinou licenci.
refused-already-member = Tato adresa už patří členovi.
refused-already-invited = Pro tuto adresu už existuje otevřená pozvánka. Místo nové pošlete znovu tu stávající.
refused-member-blocked = Tato adresa patří zablokovanému členovi. Místo pozvání ho odblokujte.
refused-repeated = Tato osoba už v seznamu je. Jednu z obou položek odeberte.
refused-another-address = Tento člen má jinou adresu.
refused-expiry-past = Datum konce platnosti je v minulosti. Zvolte pozdější.
refused-password-kinds = Použijte v hesle malá i velká písmena, číslice a symboly.
refused-login = E-mail nebo heslo není správné, nebo nejste členem žádné organizace.
refused-not-proved = E-mailová adresa účtu není potvrzená. Otevřete odkaz v e-mailu, který jsme Vám poslali.
refused-page = Tento odkaz na stránku není platný. Začněte znovu od první stránky.
refused-in-flight = Tento požadavek se už zpracovává.
refused-revision = Mezitím to změnil někdo jiný. Než provedete změnu, zkontrolujte aktuální stav.
refused-not-found = Toto už neexistuje: { $thing }.
refused-exists = Toto už existuje: { $thing }.
refused-in-use = Toto se používá: { $thing }.
refused-own-access = Vlastní přístup si odebrat nemůžete. Požádejte jiného správce.
refused-last-member = Toto je poslední aktivní člen. Nejdříve přidejte někoho dalšího.
refused-archived = Tato organizace je archivovaná. Než v ní něco změníte, obnovte ji.
refused-domain = Tato organizace nepovoluje pozvánky na adresy v této doméně.
refused-value = Hodnota pole { $field } není platná: { $reason }.
refused-invitation-pending = Pozvánka je stále otevřená.
refused-invitation-accepted = Pozvánka už byla přijata.
refused-invitation-declined = Pozvánka byla odmítnuta.
refused-invitation-cancelled = Pozvánka byla zrušena.
refused-invitation-revoked = Pozvánka byla odvolána.
refused-invitation-expired = Platnost pozvánky vypršela.
refused-person-contact = Není to možné, protože tato osoba je kontakt bez přístupu.
refused-person-invited = Není to možné, protože tato osoba je pozvaná, ale ještě se nepřipojila.
refused-person-active = Není to možné, protože tato osoba je aktivním členem.
refused-person-blocked = Není to možné, protože tato osoba je zablokovaná.
refused-person-removed = Není to možné, protože tato osoba byla odebrána.
noun-api-key = klíč API
noun-blocklist-entry = položka seznamu blokovaných adres
noun-license = licence
noun-member = člen
noun-organization = organizace
noun-slug = krátký název
noun-permission = oprávnění
noun-resource = prostředek
noun-role = role
noun-session = relace
noun-webhook = webhook
noun-identity-provider = poskytovatel identity
noun-event = událost
noun-mail = e-mail
noun-suppression = nedoručitelná adresa
noun-password-link = odkaz k nastavení hesla
noun-import = import
noun-permission-template = šablona oprávnění
overloaded-text = { $count ->
    [one] Server je přetížený. Zkuste to znovu za { $count } sekundu; nic se nezměnilo.
    [few] Server je přetížený. Zkuste to znovu za { $count } sekundy; nic se nezměnilo.
   *[other] Server je přetížený. Zkuste to znovu za { $count } sekund; nic se nezměnilo.
}
blocked-text = V této organizaci jste zablokováni. Požádejte správce o odblokování.
blocked-title = Přístup je zablokován
request-failed = Požadavek se nezdařil
no-page-text = Zkontrolujte adresu, nebo se vraťte do konzole.
no-page-title = Stránka nebyla nalezena
wrong-method-text = Tuto adresu nelze otevřít přímo. Vraťte se do konzole.
too-large-text = Limit je { $limit } bajtů. Rozdělte seznam na menší části.
too-large-title = Požadavek je příliš velký
overloaded-title = Zkuste to znovu za chvíli
unreadable-form-text = Požadavek se nepodařilo přečíst. Vraťte se, načtěte stránku znovu a zkuste to ještě jednou.
unreadable-form-encoding = Formulář byl odeslán v kódování { $encoding }, ne v UTF-8, a nic se nezměnilo. Vraťte se, nastavte prohlížeč nebo program na UTF-8, načtěte stránku znovu a zkuste to ještě jednou.
foreign-form-text = Tento formulář patří ke starší relaci nebo k jinému webu a nic se nezměnilo. Načtěte stránku znovu a zkuste to ještě jednou.
away-text = Konzole není k dispozici. Zkuste to znovu za minutu; nic se nezměnilo.
away-title = Zkuste to znovu za minutu
incident-text = Na naší straně se něco pokazilo. Sdělte svému provozovateli toto ID incidentu: { $incident }.
