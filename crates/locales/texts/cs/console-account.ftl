account-profile = Profil
account-confirmed = potvrzený
account-not-confirmed = nepotvrzený
account-language-hint = Pro konzoli, e-maily o Vašem účtu a stránky pozvánek.
account-name-hint = Vaše jméno vidí všechny Vaše organizace.
account-save = Uložit profil
account-first-name-long = { $count ->
    [one] Jméno může mít nejvýše { $count } znak.
    [few] Jméno může mít nejvýše { $count } znaky.
   *[other] Jméno může mít nejvýše { $count } znaků.
}
account-last-name-long = { $count ->
    [one] Příjmení může mít nejvýše { $count } znak.
    [few] Příjmení může mít nejvýše { $count } znaky.
   *[other] Příjmení může mít nejvýše { $count } znaků.
}
account-first-name-unseen = Jméno obsahuje znaky, které se nezobrazují.
account-last-name-unseen = Příjmení obsahuje znaky, které se nezobrazují.

account-invitations = Pozvánky pro Vás
account-inviter = Zve Vás { $inviter }.
account-expires = Vyprší { $distance }
account-join = Připojit se k organizaci { $organization }
account-decline = Odmítnout
account-organizations = Organizace
account-current = aktuální
account-joined = Připojení: { $distance }
account-no-access = Zde nemáte přístup. Požádejte správce o odblokování.
account-switch = Přepnout do organizace { $organization }
account-leave-open = Opustit organizaci { $organization }…
account-leave = Opustit organizaci { $organization }
account-leave-text = Okamžitě ztratíte přístup i své místo. K návratu budete potřebovat novou pozvánku.
account-only-organization = Toto je Vaše jediná organizace: bez ní se zde nebudete moci přihlásit.
account-last-administrator = Jste jediným správcem organizace { $organization }. Nejdříve určete správcem někoho jiného.

account-permission-in = { $permission } (prostředek { $resource })

account-security = Zabezpečení
account-sessions-hint = Podívejte se, kde jste přihlášeni, a odhlaste se tam.
account-delete = Smazat účet
account-delete-hint = Opusťte všechny organizace a nechte vymazat svá data.

sessions-title = Relace
sessions-advice = Zde všude jste přihlášeni. Ukončete relace, které nepoznáváte, a změňte si heslo.
sessions-api = API ({ $protocol })
sessions-this = tato relace
sessions-times = Přihlášení: { $opened }, konec: { $ends }
sessions-end = Ukončit relaci
sessions-everywhere = Odhlásit se všude
sessions-everywhere-text = Ukončí všechny Vaše relace včetně této. Klíče API budou dál fungovat.

delete-account-title = Smazání účtu
delete-account-text = Tuto akci nelze vrátit zpět:
delete-account-organizations = Opustíte všechny své organizace a Vaše místa se uvolní.
delete-account-sessions = Budete všude odhlášeni a Vaše klíče API přestanou fungovat.
delete-account-data = Vaše jméno, e-mailová adresa a další osobní údaje budou vymazány.
delete-account-mail = Potvrdíme to e-mailem na { $email }. Vaše data budou vymazána po odeslání tohoto e-mailu, nejpozději do jednoho dne.
delete-account-unmailed = Vaše data budou vymazána nejpozději do jednoho dne. E-mail s potvrzením nepřijde, protože tento server žádné neposílá.
delete-account-button = Smazat můj účet
delete-account-wrong-password = Heslo není správné.

new-organization-title = Nová organizace
new-organization-text = Budete ji spravovat a můžete pozvat další lidi.
new-organization-slug = Krátký název do adres
new-organization-slug-hint = Malá písmena, číslice a spojovníky.
new-organization-button = Vytvořit organizaci
new-organization-forbidden = Zde nemůžete vytvářet organizace. Obraťte se na provozovatele tohoto serveru.
new-organization-no-name = Zadejte název.
new-organization-name-long = Název může mít nejvýše 200 znaků.

account-providers = Přihlášení bez hesla
account-provider-link = Propojit { $provider }
account-provider-unlink = Odpojit { $provider }
account-provider-linked = Propojeno
account-provider-retired = Zde se už nenabízí
account-of-organization = Jste přihlášeni přes poskytovatele identity své organizace, který platí jen v této organizaci. Svůj účet uvidíte po přihlášení heslem.
