mail-subject-inviter = { $inviter } Vás zve do organizace { $organization }
mail-subject = Pozvánka do organizace { $organization }
mail-reminder-subject = Připomínka: { $subject }
mail-reminder = Na tuto pozvánku jste zatím neodpověděli.
mail-hello = Dobrý den, { $invitee },
mail-hello-nobody = Dobrý den,
mail-message = { $sender } píše:
mail-open-page = Chcete-li pozvánku přijmout nebo odmítnout, otevřete tuto stránku:
mail-preview = Přijmout nebo odmítnout můžete na jedné stránce.
mail-button = Přijmout pozvánku
mail-button-fails = Tlačítko nefunguje, nebo chcete pozvánku odmítnout? Otevřete tento odkaz, který je určen jen Vám:
mail-unexpected = Tento e-mail jste nečekali?
mail-unexpected-advice = Pak ho nechte být: dokud pozvánku nepřijmete, nic se nestane.
mail-reason-inviter = Tento e-mail dostáváte, protože Vás { $inviter } zve do organizace { $organization } a uvádí přitom Vaši adresu.
mail-reason = Tento e-mail dostáváte, protože někdo zadal Vaši adresu, aby Vás pozval do organizace { $organization }.
mail-replies = Odpovědi dostane osoba, která Vás pozvala.
mail-replies-organization = Odpovědi dostane organizace { $organization }.

mail-password-subject = Nastavte si heslo
mail-password-text = Tímto odkazem si nastavíte nové heslo ke svému účtu na { $site }:
mail-password-until = Funguje jen jednou, do { $until }.
mail-password-advice = Nežádali jste o něj? Pak tento e-mail ignorujte: Vaše heslo zůstane, jaké je. Odkaz nikomu nepředávejte.
mail-password-changed-subject = Vaše heslo bylo změněno
mail-password-changed-text = Heslo k Vašemu účtu na { $site } bylo změněno:
mail-password-changed-at = Všude jinde, kde jste byli přihlášeni, jste byli odhlášeni.
mail-password-changed-linked = Všude jinde, kde jste byli přihlášeni, jste byli odhlášeni. Poskytovatel identity propojený s Vaším účtem Vás nadále přihlašuje: v části „Můj účet“ zkontrolujte, zda ho znáte.
mail-password-changed-advice = Nebyli jste to Vy? Pak si na této stránce ihned nastavte nové heslo:
mail-password-reason = Tento e-mail dostáváte, protože na { $site } existuje účet s Vaší adresou.
mail-identity-linked-subject = S Vaším účtem bylo propojeno přihlášení
mail-identity-linked-text = S Vaším účtem na { $site } bylo propojeno přihlášení u poskytovatele identity:
mail-identity-linked-detail = Odteď se jím lze k Vašemu účtu přihlásit bez Vašeho hesla.
mail-identity-unlinked-subject = Přihlášení bylo od Vašeho účtu odpojeno
mail-identity-unlinked-text = Přihlášení u poskytovatele identity bylo od Vašeho účtu na { $site } odpojeno:
mail-identity-unlinked-detail = K Vašemu účtu se jím už přihlásit nelze.
mail-identity-advice = Nebyli jste to Vy? Pak si na této stránce ihned nastavte nové heslo a v části „Můj účet“ zkontrolujte propojená přihlášení:
mail-account-deleted-subject = Váš účet byl smazán
mail-account-deleted-text = Váš účet na { $site } byl smazán:
mail-account-deleted-detail = Nejste tam již členem žádné organizace a Vaše osobní údaje se mažou.
mail-account-deleted-advice = Nebyli jste to Vy? Pak se ihned obraťte na provozovatele { $site }.
mail-account-deleted-reason = Tento e-mail dostáváte, protože na { $site } existoval účet s Vaší adresou.

notice-bounce-subject = Vaši pozvánku pro { $invitee } se nepodařilo doručit
notice-bounce-text = Vaše pozvánka pro { $invitee } do organizace { $organization } nedorazila: na tuto adresu nelze doručovat poštu.
notice-bounce-said = Odpověď poštovního systému: { $reason }
notice-bounce-advice = Je adresa napsána správně? Pokud ne, pozvánku odvolejte a pozvěte správnou adresu. Pokud ano, spojte se s pozvanou osobou nejprve jiným způsobem.
notice-bounce-reason = Tento e-mail dostáváte, protože jste někoho pozvali do organizace { $organization }.
notice-move-subject = { $invitee } žádá o pozvánku na jinou adresu
notice-move-text = { $invitee } dostal(a) pozvánku do { $organization } a žádá o její zaslání na jinou adresu. Pozvánka byla odeslána na:
notice-move-advice = Druhou adresu uvidíte, když pozvánku otevřete v konzoli. Přesuňte ji jen tehdy, když víte, kdo o to žádá: přijmout ji může každý, kdo čte poštu druhé adresy.
notice-webhook-subject = Webhook na { $host } byl vypnut
notice-webhook-text = Události organizace { $organization } se už neposílají na tento koncový bod:
notice-webhook-gone = Odpověděl stavem 410: natrvalo zanikl. Webhook je vypnutý od { $since }.
notice-webhook-failing = { $count ->
    [one] Od { $since }, tedy { $count } den, tam nedorazila ani jedna zpráva.
    [few] Od { $since }, tedy { $count } dny, tam nedorazila ani jedna zpráva.
    [many] Od { $since }, tedy { $count } dne, tam nedorazila ani jedna zpráva.
   *[other] Od { $since }, tedy { $count } dní, tam nedorazila ani jedna zpráva.
}
notice-webhook-advice = Události se po určitou dobu uchovávají: opravte koncový bod, webhook znovu zapněte a nechte si zmeškané události poslat ještě jednou. Pokud webhook už nepotřebujete, smažte ho.
notice-webhook-reason = Tento e-mail dostáváte, protože jste nastavili nebo spravujete webhooky organizace { $organization }.
