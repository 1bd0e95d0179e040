nameless-organization = (bez názvu)
invites-inviter = { $inviter } Vás pozýva do organizácie { $organization }.
invites = Organizácia { $organization } Vás pozýva, aby ste sa pripojili.
open-until = Pozvánka platí do { $until }.
open-for-good = Platnosť pozvánky nie je obmedzená.
expires-in = Platnosť pozvánky sa skončí { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] o { $count } deň
    [few] o { $count } dni
    [many] o { $count } dňa
   *[other] o { $count } dní
}
in-hours = { $count ->
    [one] o { $count } hodinu
    [few] o { $count } hodiny
    [many] o { $count } hodiny
   *[other] o { $count } hodín
}
in-minutes = { $count ->
    [one] o { $count } minútu
    [few] o { $count } minúty
    [many] o { $count } minúty
   *[other] o { $count } minút
}
link-personal = Odkaz je určený len Vám, prosíme, neposúvajte ho ďalej.

language = Jazyk
invitation-title = Pozvánka do organizácie { $organization }
invitation-address = Táto pozvánka je pre adresu { $email }.
grants-heading = Čo získate
grants-none = Stanete sa členom. S touto pozvánkou nie sú spojené ďalšie práva.
grants-roles = Roly
grants-permissions = { $count ->
    [one] { $count } oprávnenie
    [few] { $count } oprávnenia
    [many] { $count } oprávnenia
   *[other] { $count } oprávnení
}
grants-resources = Prístup je obmedzený na
grants-everything = Všetko
grants-everything-of = Všetko v oblasti { $family }
grants-until = do { $until }

accept-heading = Prijať pozvánku
accept-new = Vytvorte si účet: zadajte meno a heslo.
accept-known = Pre adresu { $email } už účet existuje. Na prijatie zadajte jeho heslo.
first-name = Meno
last-name = Priezvisko (nepovinné)
password = Heslo
password-show = Zobraziť heslo
password-hide = Skryť heslo
password-weak = Slabé heslo
password-fair = Priemerné heslo
password-strong = Silné heslo
password-rules = { $count ->
    [one] Aspoň { $count } znak.
    [few] Aspoň { $count } znaky.
    [many] Aspoň { $count } znaku.
   *[other] Aspoň { $count } znakov.
}
accept-new-button = Vytvoriť účet a prijať
accept-known-button = Prihlásiť sa a prijať
other-address = Nie je to Vaša adresa?
other-address-advice = Pozvánku možno prijať len pre adresu { $email }. Ak chcete použiť inú adresu, požiadajte osobu, ktorá Vás pozvala, o novú pozvánku.
other-address-label = Vaša iná adresa
other-address-button = Požiadať pozývajúcu osobu
move-requested-title = Vaša žiadosť bola odovzdaná
move-requested-text = Ak je pozvánka stále otvorená, organizácia rozhodne, či namiesto toho pozve druhú adresu. Na ňu potom príde e-mail.
unexpected = Túto pozvánku ste nečakali? Potom túto stránku zatvorte: kým pozvánku neprijmete, nič sa nestane.

decline-link = Odmietnuť pozvánku
decline-title = Odmietnuť pozvánku?
decline-text = Pozvánka do organizácie { $organization } sa tým skončí a jej odkaz prestane fungovať. Neskôr môžete byť pozvaní znova.
decline-button = Áno, odmietnuť
decline-back = Späť na pozvánku

problem = Niečo nie je v poriadku
problem-in-title = Chyba: { $title }
problem-form = Formulár sa nepodarilo overiť. Odošlite ho, prosím, ešte raz.
problem-first-name-missing = Zadajte svoje meno.
problem-name-long = Meno je príliš dlhé. Skráťte ho.
problem-password-missing = Zadajte heslo.
problem-password-short = { $count ->
    [one] Zvoľte heslo, ktoré má aspoň { $count } znak.
    [few] Zvoľte heslo, ktoré má aspoň { $count } znaky.
    [many] Zvoľte heslo, ktoré má aspoň { $count } znaku.
   *[other] Zvoľte heslo, ktoré má aspoň { $count } znakov.
}
problem-password-long = Heslo je príliš dlhé. Zvoľte kratšie.
problem-password-kinds = Použite v hesle veľké písmeno, malé písmeno a číslicu.
problem-password-common = Toto heslo používa veľa ľudí. Zvoľte iné.
problem-password-characters = Zvoľte heslo bez riadiacich znakov.
problem-password-wrong = Heslo nie je správne. Zadajte heslo svojho existujúceho účtu.

accepted-title = Ste členom organizácie { $organization }
accepted-text = Pozvánka je prijatá. Do organizácie { $organization } sa odteraz prihlasujte svojou adresou a heslom; tento odkaz už nepotrebujete.
accepted-leading = O chvíľu budete presmerovaní na { $site }.
account-link-text = Vo svojom účte vidíte svoje organizácie a čo v každej z nich smiete.
account-link = Prejsť na svoj účet
continue-to = Pokračovať na { $site }
declined-title = Pozvánka je odmietnutá
declined-text = K organizácii { $organization } ste sa nepripojili. Ak to bol omyl, požiadajte osobu, ktorá Vás pozvala, o novú pozvánku.
expired-title = Platnosť pozvánky uplynula
expired-text = Platila do { $until }. Na pozvanú adresu si môžete nechať poslať nový odkaz.
expired-button = Poslať nový odkaz
mailed-link-text = Tento odkaz pozvánku iba ukazuje, na prijatie nestačí. Odkaz na prijatie si môžete nechať poslať na pozvanú adresu.
requested-title = Pozrite sa do svojej schránky
requested-text = Ak možno pozvánku obnoviť, nový odkaz je na ceste na pozvanú adresu. Starý odkaz už nefunguje.
requested-advice = Ani po niekoľkých minútach nič neprišlo? Pozrite sa do priečinka s nevyžiadanou poštou alebo sa opýtajte osoby, ktorá Vás pozvala.
closed-title = Pozvánka už nie je otvorená
closed-text = Bola odvolaná. Ak to považujete za omyl, požiadajte osobu, ktorá Vás pozvala, o novú pozvánku.
unknown-title = Tento odkaz neotvára žiadnu pozvánku
unknown-text = Možno nie je úplný alebo ho nahradil novší e-mail. Otvorte odkaz z najnovšieho e-mailu alebo požiadajte osobu, ktorá Vás pozvala, o novú pozvánku.
refused-title = Pozvánku nemožno prijať
refused-text = Obráťte sa, prosím, na organizáciu { $organization } alebo na osobu, ktorá Vás pozvala.
archived-text = Organizácia { $organization } je archivovaná a teraz nikoho neprijíma. Obráťte sa, prosím, na organizáciu { $organization } alebo na osobu, ktorá Vás pozvala.

unreadable-title = Požiadavke sa nepodarilo porozumieť
unreadable-text = Otvorte odkaz zo svojho e-mailu a odošlite formulár ešte raz.
busy-title = Príliš veľa požiadaviek
busy-text = { $count ->
    [one] Skúste to, prosím, znova o { $count } sekundu.
    [few] Skúste to, prosím, znova o { $count } sekundy.
    [many] Skúste to, prosím, znova o { $count } sekundy.
   *[other] Skúste to, prosím, znova o { $count } sekúnd.
}
unavailable-title = Momentálne nie je k dispozícii
unavailable-text = Skúste to, prosím, znova o niekoľko minút. Nič sa nezmenilo.
failed-title = Niečo sa nepodarilo
failed-text = Skúste to, prosím, neskôr. Ak sa to zopakuje, oznámte nám toto číslo: { $incident }

forgot-link = Zabudli ste heslo?
forgot-title = Nastavenie nového hesla
forgot-text = Zadajte adresu svojho účtu. Príde Vám e-mail s odkazom, ktorým si nastavíte nové heslo.
email = E-mailová adresa
forgot-button = Poslať odkaz
forgot-sent-text = Ak účet s touto adresou existuje, odkaz je na ceste. Funguje len raz a len krátky čas.
forgot-sent-advice = Ani po niekoľkých minútach nič neprišlo? Pozrite sa do priečinka s nevyžiadanou poštou a overte, že je to adresa Vášho účtu.
problem-email = Zadajte úplnú e-mailovú adresu, napríklad meno@example.com.
reset-title = Zvoľte si nové heslo
reset-text = Pre účet { $email }.
new-password = Nové heslo
reset-button = Nastaviť heslo
reset-done-title = Vaše heslo je nastavené
reset-done-text = Odteraz sa ním môžete prihlasovať. Všade inde, kde ste boli prihlásení, ste boli odhlásení.
reset-over-title = Tento odkaz už nefunguje
reset-over-text = Už bol použitý alebo jeho platnosť vypršala. Nechajte si na svoju adresu poslať nový odkaz.
reset-over-link = Poslať nový odkaz
sign-in-link = Prihlásiť sa

provider-continue = Pokračovať cez { $provider }
provider-finish = Dokončiť prihlásenie
provider-stale = Toto prihlásenie vypršalo alebo bolo začaté v inom okne. Začnite znova.
provider-declined = Poskytovateľ vás neprihlásil. Skúste to znova alebo použite heslo.
provider-rejected = Odpoveď poskytovateľa sa nepodarilo overiť. Skúste to znova. Ak to nepomôže, obráťte sa na prevádzkovateľa servera.
provider-unavailable = Poskytovateľ teraz nie je dostupný. Skúste to o niekoľko minút alebo použite heslo.
provider-no-account = Pre toto prihlásenie tu nie je žiadny účet. Požiadajte správcu svojej organizácie o pozvánku.
provider-unverified = Poskytovateľ vašu e-mailovú adresu neoveril. Overte ju uňho a skúste to znova.
provider-other-address = Prihlásili ste sa pod inou adresou, než na ktorú prišla pozvánka. Prihláste sa pod pozvanou adresou alebo požiadajte o zaslanie pozvánky na druhú adresu.
provider-linked-elsewhere = Toto prihlásenie je prepojené s iným účtom alebo je váš účet prepojený s iným prihlásením. Použite heslo a zmeňte prepojenie v časti „Môj účet“.
