licenses-empty = Tato organizace nemá žádné licence, členové tedy nepotřebují místo.
licenses-used = použito
licenses-reserved = rezervováno pro pozvané
licenses-free = volno
license-usage = { $count ->
    [one] Použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } místa
    [few] Použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } míst
   *[other] Použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } míst
}
license-usage-free = volno: { $count }
license-picture = { $count ->
    [one] { $name } – použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } místa
    [few] { $name } – použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } míst
   *[other] { $name } – použito: { $used }, rezervováno: { $reserved }, { $free } z { $count } míst
}
license-new = Nová licence
license-seats = Místa
license-create = Vytvořit licenci
license-save = Uložit licenci
license-delete-text = Licenci lze smazat, když nikdo nemá žádné z jejích míst ani na něj nečeká.
license-delete = Smazat licenci
license-enter-seats = Zadejte, kolik míst licence má.

roles-title = Role a oprávnění
roles-cut = Od každého druhu je zobrazeno jen prvních 1 000. Všechny získáte přes API.
roles-custom = vlastní
roles-nothing = Žádná oprávnění
role-new = Nová role
role-everyone = Co zde změníte, začne okamžitě platit pro všechny, kdo tuto roli mají.
role-code = Kód
role-create = Vytvořit roli
role-save = Uložit roli
role-delete-text = Roli lze smazat, když ji nemá žádný člen ani žádná otevřená pozvánka.
role-delete = Smazat roli
role-enter-code = Zadejte kód bez mezer, nejvýše 128 znaků, například stage-manager.

resources-text = Prostředky jsou to, na co lze omezit přístup, například akce, oblasti nebo portfolia. Přístup k prostředku zahrnuje vše pod ním.
resources-empty = Zatím žádné prostředky.
resource-below-it = Nadřazený prostředek: { $parent }
resource-new = Nový prostředek
resource-kind = Druh
resource-below = Nadřazený prostředek
resource-below-nothing = Žádný: je samostatný
resource-create = Vytvořit prostředek
resource-save = Uložit prostředek
resource-delete-text = Prostředek lze smazat, když na něj není omezen ničí přístup a nic pod ním není.
resource-delete = Smazat prostředek
resource-enter-kind = Zadejte, o co jde, například „akce“.
resource-choose = Vyberte prostředek ze seznamu.

templates-title = Šablony oprávnění
templates-text = Šablona je sada rolí a oprávnění, ze které lze vycházet při zvaní. Její změna ani smazání nemění to, co lidé už mají.
templates-empty = Zatím žádné šablony oprávnění.
template-new = Nová šablona
template-new-title = Nová šablona oprávnění
template-create = Vytvořit šablonu
template-save = Uložit šablonu
template-delete-text = Z této šablony už nebude možné při zvaní vycházet. Lidem, kteří s ní byli pozváni, zůstane, co mají.
template-delete = Smazat šablonu
template-enter-description = Zadejte popis na jednom řádku, nejvýše 1 000 znaků.
license-name-taken = Licence s tímto názvem už existuje. Zvolte jiný název, nebo u ní změňte počet míst.
