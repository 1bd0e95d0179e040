nameless-organization = (bez názvu)
invites-inviter = { $inviter } Vás zve do organizace { $organization }.
invites = Organizace { $organization } Vás zve, abyste se připojili.
open-until = Pozvánka platí do { $until }.
open-for-good = Platnost pozvánky není omezena.
expires-in = Platnost pozvánky skončí { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] za { $count } den
    [few] za { $count } dny
    [many] za { $count } dne
   *[other] za { $count } dní
}
in-hours = { $count ->
    [one] za { $count } hodinu
    [few] za { $count } hodiny
    [many] za { $count } hodiny
   *[other] za { $count } hodin
}
in-minutes = { $count ->
    [one] za { $count } minutu
    [few] za { $count } minuty
    [many] za { $count } minuty
   *[other] za { $count } minut
}
link-personal = Odkaz je určen jen Vám, prosíme, nepředávejte jej dál.

language = Jazyk
invitation-title = Pozvánka do organizace { $organization }
invitation-address = Tato pozvánka je pro adresu { $email }.
grants-heading = Co získáte
grants-none = Stanete se členem. Další práva s touto pozvánkou spojena nejsou.
grants-roles = Role
grants-permissions = { $count ->
    [one] { $count } oprávnění
    [few] { $count } oprávnění
    [many] { $count } oprávnění
   *[other] { $count } oprávnění
}
grants-resources = Přístup je omezen na
grants-everything = Vše
grants-everything-of = Vše v oblasti { $family }
grants-until = do { $until }

accept-heading = Přijmout pozvánku
accept-new = Vytvořte si účet: zadejte jméno a heslo.
accept-known = Pro adresu { $email } už účet existuje. K přijetí zadejte jeho heslo.
first-name = Jméno
last-name = Příjmení (nepovinné)
password = Heslo
password-show = Zobrazit heslo
password-hide = Skrýt heslo
password-weak = Slabé heslo
password-fair = Průměrné heslo
password-strong = Silné heslo
password-rules = { $count ->
    [one] Alespoň { $count } znak.
    [few] Alespoň { $count } znaky.
    [many] Alespoň { $count } znaku.
   *[other] Alespoň { $count } znaků.
}
accept-new-button = Vytvořit účet a přijmout
accept-known-button = Přihlásit se a přijmout
other-address = Není to Vaše adresa?
other-address-advice = Pozvánku lze přijmout jen pro adresu { $email }. Chcete-li použít jinou adresu, požádejte osobu, která Vás pozvala, o novou pozvánku.
other-address-label = Vaše jiná adresa
other-address-button = Požádat zvoucí osobu
move-requested-title = Vaše žádost byla předána
move-requested-text = Je-li pozvánka stále otevřená, organizace rozhodne, zda místo toho pozve druhou adresu. Na ni pak přijde e-mail.
unexpected = Tuto pozvánku jste nečekali? Pak tuto stránku zavřete: dokud pozvánku nepřijmete, nic se nestane.

decline-link = Odmítnout pozvánku
decline-title = Odmítnout pozvánku?
decline-text = Pozvánka do organizace { $organization } tím skončí a její odkaz přestane fungovat. Později můžete být pozváni znovu.
decline-button = Ano, odmítnout
decline-back = Zpět k pozvánce

problem = Něco není v pořádku
problem-in-title = Chyba: { $title }
problem-form = Formulář se nepodařilo ověřit. Odešlete ho prosím ještě jednou.
problem-first-name-missing = Zadejte své jméno.
problem-name-long = Jméno je příliš dlouhé. Zkraťte ho.
problem-password-missing = Zadejte heslo.
problem-password-short = { $count ->
    [one] Zvolte heslo, které má alespoň { $count } znak.
    [few] Zvolte heslo, které má alespoň { $count } znaky.
    [many] Zvolte heslo, které má alespoň { $count } znaku.
   *[other] Zvolte heslo, které má alespoň { $count } znaků.
}
problem-password-long = Heslo je příliš dlouhé. Zvolte kratší.
problem-password-kinds = Použijte v hesle velké písmeno, malé písmeno a číslici.
problem-password-common = Toto heslo používá mnoho lidí. Zvolte jiné.
problem-password-characters = Zvolte heslo bez řídicích znaků.
problem-password-wrong = Heslo není správné. Zadejte heslo svého stávajícího účtu.

accepted-title = Jste členem organizace { $organization }
accepted-text = Pozvánka je přijata. Do organizace { $organization } se nyní přihlašujte svou adresou a heslem; tento odkaz už nepotřebujete.
accepted-leading = Za okamžik budete přesměrováni na { $site }.
account-link-text = Ve svém účtu vidíte své organizace a co v každé z nich smíte.
account-link = Přejít ke svému účtu
continue-to = Pokračovat na { $site }
declined-title = Pozvánka je odmítnuta
declined-text = K organizaci { $organization } jste se nepřipojili. Pokud to byl omyl, požádejte osobu, která Vás pozvala, o novou pozvánku.
expired-title = Platnost pozvánky vypršela
expired-text = Platila do { $until }. Na pozvanou adresu si můžete nechat poslat nový odkaz.
expired-button = Poslat nový odkaz
mailed-link-text = Tento odkaz pozvánku jen ukazuje, k přijetí nestačí. Odkaz k přijetí si můžete nechat poslat na pozvanou adresu.
requested-title = Podívejte se do své schránky
requested-text = Pokud lze pozvánku obnovit, je nový odkaz na cestě na pozvanou adresu. Starý odkaz už nefunguje.
requested-advice = Ani po několika minutách nic nepřišlo? Podívejte se do složky s nevyžádanou poštou nebo se zeptejte osoby, která Vás pozvala.
closed-title = Pozvánka už není otevřená
closed-text = Byla odvolána. Pokud to považujete za omyl, požádejte osobu, která Vás pozvala, o novou pozvánku.
unknown-title = Tento odkaz neotevírá žádnou pozvánku
unknown-text = Možná není úplný, nebo ho nahradil novější e-mail. Otevřete odkaz z nejnovějšího e-mailu, nebo požádejte osobu, která Vás pozvala, o novou pozvánku.
refused-title = Pozvánku nelze přijmout
refused-text = Obraťte se prosím na organizaci { $organization } nebo na osobu, která Vás pozvala.
archived-text = Organizace { $organization } je archivovaná a nyní nikoho nepřijímá. Obraťte se prosím na organizaci { $organization } nebo na osobu, která Vás pozvala.

unreadable-title = Požadavku se nepodařilo porozumět
unreadable-text = Otevřete odkaz ze svého e-mailu a odešlete formulář ještě jednou.
busy-title = Příliš mnoho požadavků
busy-text = { $count ->
    [one] Zkuste to prosím znovu za { $count } sekundu.
    [few] Zkuste to prosím znovu za { $count } sekundy.
    [many] Zkuste to prosím znovu za { $count } sekundy.
   *[other] Zkuste to prosím znovu za { $count } sekund.
}
unavailable-title = Momentálně není k dispozici
unavailable-text = Zkuste to prosím znovu za několik minut. Nic se nezměnilo.
failed-title = Něco se nepovedlo
failed-text = Zkuste to prosím později. Pokud se to bude opakovat, sdělte nám toto číslo: { $incident }

forgot-link = Zapomněli jste heslo?
forgot-title = Nastavení nového hesla
forgot-text = Zadejte adresu svého účtu. Přijde Vám e-mail s odkazem, kterým si nastavíte nové heslo.
email = E-mailová adresa
forgot-button = Poslat odkaz
forgot-sent-text = Pokud účet s touto adresou existuje, je odkaz na cestě. Funguje jen jednou a jen krátkou dobu.
forgot-sent-advice = Ani po několika minutách nic nepřišlo? Podívejte se do složky s nevyžádanou poštou a ověřte, že je to adresa Vašeho účtu.
problem-email = Zadejte úplnou e-mailovou adresu, například jmeno@example.com.
reset-title = Zvolte si nové heslo
reset-text = Pro účet { $email }.
new-password = Nové heslo
reset-button = Nastavit heslo
reset-done-title = Vaše heslo je nastaveno
reset-done-text = Od této chvíle se jím můžete přihlašovat. Všude jinde, kde jste byli přihlášeni, jste byli odhlášeni.
reset-over-title = Tento odkaz už nefunguje
reset-over-text = Už byl použit, nebo jeho platnost vypršela. Nechte si na svou adresu poslat nový odkaz.
reset-over-link = Poslat nový odkaz
sign-in-link = Přihlásit se

provider-continue = Pokračovat přes { $provider }
provider-finish = Dokončit přihlášení
provider-stale = Toto přihlášení vypršelo nebo bylo zahájeno v jiném okně. Začněte znovu.
provider-declined = Poskytovatel vás nepřihlásil. Zkuste to znovu, nebo použijte heslo.
provider-rejected = Odpověď poskytovatele se nepodařilo ověřit. Zkuste to znovu. Pokud to nepomůže, obraťte se na provozovatele serveru.
provider-unavailable = Poskytovatel teď není dostupný. Zkuste to za několik minut, nebo použijte heslo.
provider-no-account = Pro toto přihlášení zde není žádný účet. Požádejte správce své organizace o pozvánku.
provider-unverified = Poskytovatel vaši e-mailovou adresu neověřil. Ověřte ji u něj a zkuste to znovu.
provider-other-address = Přihlásili jste se pod jinou adresou, než na kterou přišla pozvánka. Přihlaste se pod pozvanou adresou, nebo požádejte o zaslání pozvánky na druhou adresu.
provider-linked-elsewhere = Toto přihlášení je propojeno s jiným účtem, nebo je váš účet propojen s jiným přihlášením. Použijte heslo a změňte propojení v části „Můj účet“.
