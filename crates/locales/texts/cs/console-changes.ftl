changes-archived-by-operator = Tuto organizaci archivoval provozovatel tohoto serveru. Dokud ji neobnoví, nelze v ní nic měnit.
changes-archived-by-operator-until = Tuto organizaci archivoval provozovatel tohoto serveru a { $until } bude vymazána, pokud ji dříve neobnoví.
changes-operator-restores = Tuto organizaci archivoval provozovatel tohoto serveru, a proto ji může obnovit jen on.
changes-delete-text = Smazaná organizace se později vymaže se všemi daty. Do té doby ji může obnovit jen provozovatel tohoto serveru.
changes-only-with = Ke změně potřebujete oprávnění „{ $permission }“. Požádejte o něj správce organizace.

changes-rights = Změnit oprávnění
changes-rights-title = Členové: Změnit oprávnění
changes-rights-choose = Vyberte, co členové získají, nebo o co přijdou. Než se cokoli změní, uvidíte, co to pro každého z nich znamená.
changes-rights-how = Změna
changes-rights-add = Přidělit
changes-rights-take = Odebrat
changes-rights-what = Role nebo oprávnění
changes-rights-missing = Vyberte ze seznamu roli nebo oprávnění.
changes-rights-means-add = Kromě toho, co už mají, získají „{ $right }“.
changes-rights-means-take = Přijdou o „{ $right }“. Vše ostatní zůstane.
changes-rights-gets = získá „{ $right }“
changes-rights-got = nyní má „{ $right }“
changes-rights-loses = přijde o „{ $right }“
changes-rights-lost = už nemá „{ $right }“
changes-rights-button = Změnit ({ $count })
changes-rights-has = Tato osoba to už má.
changes-rights-has-not = Tato osoba to nemá.
changes-rights-inactive = Zde lze měnit jen oprávnění aktivních členů.

changes-export = Exportovat jako CSV
changes-undo-block = { $count ->
    [one] Vrátit zpět: odblokovat { $count } člena
    [few] Vrátit zpět: odblokovat { $count } členy
   *[other] Vrátit zpět: odblokovat { $count } členů
}

changes-details = Změnit jméno, licenční místo nebo platnost…
