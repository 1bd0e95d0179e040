mail-subject-inviter = { $inviter } Vás pozýva do organizácie { $organization }
mail-subject = Pozvánka do organizácie { $organization }
mail-reminder-subject = Pripomienka: { $subject }
mail-reminder = Na túto pozvánku ste zatiaľ neodpovedali.
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

mail-password-subject = Nastavte si svoje heslo
mail-password-text = Týmto odkazom si nastavíte nové heslo k svojmu účtu na { $site }:
mail-password-until = Funguje len raz, do { $until }.
mail-password-advice = Nežiadali ste oň? Potom tento e-mail ignorujte: Vaše heslo zostane, aké je. Odkaz nikomu neposúvajte.
mail-password-changed-subject = Vaše heslo bolo zmenené
mail-password-changed-text = Heslo k Vášmu účtu na { $site } bolo zmenené:
mail-password-changed-at = Všade inde, kde ste boli prihlásení, ste boli odhlásení.
mail-password-changed-linked = Všade inde, kde ste boli prihlásení, ste boli odhlásení. Poskytovateľ identity prepojený s Vaším účtom Vás naďalej prihlasuje: v časti „Môj účet“ skontrolujte, či ho poznáte.
mail-password-changed-advice = Neboli ste to Vy? Potom si na tejto stránke ihneď nastavte nové heslo:
mail-password-reason = Tento e-mail dostávate, pretože na { $site } existuje účet s Vašou adresou.
mail-identity-linked-subject = S Vaším účtom bolo prepojené prihlásenie
mail-identity-linked-text = S Vaším účtom na { $site } bolo prepojené prihlásenie u poskytovateľa identity:
mail-identity-linked-detail = Odteraz sa ním dá k Vášmu účtu prihlásiť bez Vášho hesla.
mail-identity-unlinked-subject = Prihlásenie bolo od Vášho účtu odpojené
mail-identity-unlinked-text = Prihlásenie u poskytovateľa identity bolo od Vášho účtu na { $site } odpojené:
mail-identity-unlinked-detail = K Vášmu účtu sa ním už prihlásiť nedá.
mail-identity-advice = Neboli ste to Vy? Potom si na tejto stránke ihneď nastavte nové heslo a v časti „Môj účet“ skontrolujte prepojené prihlásenia:
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
