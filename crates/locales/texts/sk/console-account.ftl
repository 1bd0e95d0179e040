account-profile = Profil
account-confirmed = potvrdený
account-not-confirmed = nepotvrdený
account-language-hint = Pre konzolu, e-maily o Vašom účte a stránky pozvánok.
account-name-hint = Vaše meno vidia všetky Vaše organizácie.
account-save = Uložiť profil
account-first-name-long = { $count ->
    [one] Meno môže mať najviac { $count } znak.
    [few] Meno môže mať najviac { $count } znaky.
   *[other] Meno môže mať najviac { $count } znakov.
}
account-last-name-long = { $count ->
    [one] Priezvisko môže mať najviac { $count } znak.
    [few] Priezvisko môže mať najviac { $count } znaky.
   *[other] Priezvisko môže mať najviac { $count } znakov.
}
account-first-name-unseen = Meno obsahuje znaky, ktoré sa nezobrazujú.
account-last-name-unseen = Priezvisko obsahuje znaky, ktoré sa nezobrazujú.

account-invitations = Pozvánky pre Vás
account-inviter = Pozýva Vás { $inviter }.
account-expires = Vyprší { $distance }
account-join = Pripojiť sa k organizácii { $organization }
account-decline = Odmietnuť
account-organizations = Organizácie
account-current = aktuálna
account-joined = Pripojenie: { $distance }
account-no-access = Tu nemáte prístup. Požiadajte správcu o odblokovanie.
account-switch = Prepnúť do organizácie { $organization }
account-leave-open = Opustiť organizáciu { $organization }…
account-leave = Opustiť organizáciu { $organization }
account-leave-text = Okamžite stratíte prístup aj svoje miesto. Na návrat budete potrebovať novú pozvánku.
account-only-organization = Toto je Vaša jediná organizácia: bez nej sa tu nebudete môcť prihlásiť.
account-last-administrator = Ste jediným správcom organizácie { $organization }. Najprv určte za správcu niekoho iného.

account-permission-in = { $permission } (prostriedok { $resource })

account-security = Zabezpečenie
account-sessions-hint = Pozrite sa, kde ste prihlásení, a odhláste sa tam.
account-delete = Odstrániť účet
account-delete-hint = Opustite všetky organizácie a nechajte vymazať svoje údaje.

sessions-title = Relácie
sessions-advice = Tu všade ste prihlásení. Ukončite relácie, ktoré nespoznávate, a zmeňte si heslo.
sessions-api = API ({ $protocol })
sessions-this = táto relácia
sessions-times = Prihlásenie: { $opened }, koniec: { $ends }
sessions-end = Ukončiť reláciu
sessions-everywhere = Odhlásiť sa všade
sessions-everywhere-text = Ukončí všetky Vaše relácie vrátane tejto. Kľúče API budú ďalej fungovať.

delete-account-title = Odstránenie účtu
delete-account-text = Túto akciu nemožno vrátiť späť:
delete-account-organizations = Opustíte všetky svoje organizácie a Vaše miesta sa uvoľnia.
delete-account-sessions = Budete všade odhlásení a Vaše kľúče API prestanú fungovať.
delete-account-data = Vaše meno, e-mailová adresa a ďalšie osobné údaje budú vymazané.
delete-account-mail = Potvrdíme to e-mailom na { $email }. Vaše údaje budú vymazané po odoslaní tohto e-mailu, najneskôr do jedného dňa.
delete-account-unmailed = Vaše údaje budú vymazané najneskôr do jedného dňa. E-mail s potvrdením nepríde, pretože tento server žiadne neposiela.
delete-account-button = Odstrániť môj účet
delete-account-wrong-password = Heslo nie je správne.

new-organization-title = Nová organizácia
new-organization-text = Budete ju spravovať a môžete pozvať ďalších ľudí.
new-organization-slug = Krátky názov do adries
new-organization-slug-hint = Malé písmená, číslice a spojovníky.
new-organization-button = Vytvoriť organizáciu
new-organization-forbidden = Tu nemôžete vytvárať organizácie. Obráťte sa na prevádzkovateľa tohto servera.
new-organization-no-name = Zadajte názov.
new-organization-name-long = Názov môže mať najviac 200 znakov.

account-providers = Prihlásenie bez hesla
account-provider-link = Prepojiť { $provider }
account-provider-unlink = Odpojiť { $provider }
account-provider-linked = Prepojené
account-provider-retired = Tu sa už neponúka
account-of-organization = Ste prihlásení cez poskytovateľa identity svojej organizácie, ktorý platí len v tejto organizácii. Svoj účet uvidíte po prihlásení heslom.
