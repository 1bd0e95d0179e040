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

mail-subject-inviter = { $inviter } Vás pozýva do organizácie { $organization }
mail-subject = Pozvánka do organizácie { $organization }
mail-hello = Dobrý deň, { $invitee },
mail-hello-nobody = Dobrý deň,
mail-message = { $sender } píše:
mail-open-page = Ak chcete pozvánku prijať alebo odmietnuť, otvorte túto stránku:
mail-preview = Prijať alebo odmietnuť môžete na jednej stránke.
mail-button = Prijať pozvánku
mail-button-fails = Tlačidlo nefunguje alebo chcete pozvánku odmietnuť? Otvorte tento odkaz, ktorý je určený len Vám:
mail-unexpected = Tento e-mail ste nečakali?
mail-unexpected-advice = Potom ho nechajte tak: kým pozvánku neprijmete, nič sa nestane.
mail-reason-inviter = Tento e-mail dostávate, pretože Vás { $inviter } pozýva do organizácie { $organization } a uvádza pritom Vašu adresu.
mail-reason = Tento e-mail dostávate, pretože niekto zadal Vašu adresu, aby Vás pozval do organizácie { $organization }.
mail-replies = Odpovede dostane osoba, ktorá Vás pozvala.
mail-replies-organization = Odpovede dostane organizácia { $organization }.

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

mail-password-subject = Nastavte si svoje heslo
mail-password-text = Týmto odkazom si nastavíte nové heslo k svojmu účtu na { $site }:
mail-password-until = Funguje len raz, do { $until }.
mail-password-advice = Nežiadali ste oň? Potom tento e-mail ignorujte: Vaše heslo zostane, aké je. Odkaz nikomu neposúvajte.
mail-password-changed-subject = Vaše heslo bolo zmenené
mail-password-changed-text = Heslo k Vášmu účtu na { $site } bolo zmenené:
mail-password-changed-at = Všade inde, kde ste boli prihlásení, ste boli odhlásení.
mail-password-changed-advice = Neboli ste to Vy? Potom si na tejto stránke ihneď nastavte nové heslo:
mail-password-reason = Tento e-mail dostávate, pretože na { $site } existuje účet s Vašou adresou.
mail-account-deleted-subject = Váš účet bol odstránený
mail-account-deleted-text = Váš účet na { $site } bol odstránený:
mail-account-deleted-detail = Nie ste tam už členom žiadnej organizácie a Vaše osobné údaje sa vymazávajú.
mail-account-deleted-advice = Neboli ste to Vy? Potom sa ihneď obráťte na prevádzkovateľa { $site }.
mail-account-deleted-reason = Tento e-mail dostávate, pretože na { $site } existoval účet s Vašou adresou.

notice-bounce-subject = Vašu pozvánku pre { $invitee } sa nepodarilo doručiť
notice-bounce-text = Vaša pozvánka pre { $invitee } do organizácie { $organization } nedorazila: na túto adresu nemožno doručovať poštu.
notice-bounce-said = Odpoveď poštového systému: { $reason }
notice-bounce-advice = Je adresa napísaná správne? Ak nie, pozvánku odvolajte a pozvite správnu adresu. Ak áno, spojte sa s pozvanou osobou najprv iným spôsobom.
notice-bounce-reason = Tento e-mail dostávate, pretože ste niekoho pozvali do organizácie { $organization }.
notice-move-subject = { $invitee } žiada o pozvánku na inú adresu
notice-move-text = { $invitee } dostal(a) pozvánku do { $organization } a žiada o jej zaslanie na inú adresu. Pozvánka bola odoslaná na:
notice-move-advice = Druhú adresu uvidíte, keď pozvánku otvoríte v konzole. Presuňte ju len vtedy, keď viete, kto o to žiada: prijať ju môže každý, kto číta poštu druhej adresy.
notice-webhook-subject = Webhook na { $host } bol vypnutý
notice-webhook-text = Udalosti organizácie { $organization } sa už neposielajú na tento koncový bod:
notice-webhook-gone = Odpovedal stavom 410: natrvalo zanikol. Webhook je vypnutý od { $since }.
notice-webhook-failing = { $count ->
    [one] Od { $since }, teda { $count } deň, tam nedorazila ani jedna správa.
    [few] Od { $since }, teda { $count } dni, tam nedorazila ani jedna správa.
    [many] Od { $since }, teda { $count } dňa, tam nedorazila ani jedna správa.
   *[other] Od { $since }, teda { $count } dní, tam nedorazila ani jedna správa.
}
notice-webhook-advice = Udalosti sa určitý čas uchovávajú: opravte koncový bod, webhook znova zapnite a nechajte si zmeškané udalosti poslať ešte raz. Ak webhook už nepotrebujete, zmažte ho.
notice-webhook-reason = Tento e-mail dostávate, pretože ste nastavili alebo spravujete webhooky organizácie { $organization }.
