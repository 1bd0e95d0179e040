changes-archived-by-operator = Tuto organizaci archivoval provozovatel tohoto serveru. Dokud ji neobnoví, nelze v ní nic měnit.
changes-archived-by-operator-until = Tuto organizaci archivoval provozovatel tohoto serveru a { $until } bude vymazána, pokud ji dříve neobnoví.
changes-operator-restores = Tuto organizaci archivoval provozovatel tohoto serveru, a proto ji může obnovit jen on.
changes-delete-text = Smazaná organizace se později vymaže se všemi daty. Do té doby ji může obnovit jen provozovatel tohoto serveru.
changes-only-with = Ke změně potřebujete oprávnění „{ $permission }“. Požádejte o něj správce organizace.
