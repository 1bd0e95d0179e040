licenses-empty = Táto organizácia nemá žiadne licencie, členovia teda nepotrebujú miesto.
licenses-used = použité
licenses-reserved = rezervované pre pozvaných
licenses-free = voľné
license-usage = { $count ->
    [one] Použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miesta
    [few] Použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miest
   *[other] Použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miest
}
license-usage-free = voľné: { $count }
license-picture = { $count ->
    [one] { $name } – použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miesta
    [few] { $name } – použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miest
   *[other] { $name } – použité: { $used }, rezervované: { $reserved }, { $free } z { $count } miest
}
license-new = Nová licencia
license-seats = Miesta
license-create = Vytvoriť licenciu
license-save = Uložiť licenciu
license-delete-text = Licenciu možno odstrániť, keď nikto nemá žiadne z jej miest ani naň nečaká.
license-delete = Odstrániť licenciu
license-enter-seats = Zadajte, koľko miest licencia má.

roles-title = Roly a oprávnenia
roles-cut = Z každého druhu je zobrazených len prvých 1 000. Všetky získate cez API.
roles-custom = vlastné
roles-nothing = Žiadne oprávnenia
role-new = Nová rola
role-everyone = Čo tu zmeníte, začne okamžite platiť pre všetkých, ktorí túto rolu majú.
role-code = Kód
role-create = Vytvoriť rolu
role-save = Uložiť rolu
role-delete-text = Rolu možno odstrániť, keď ju nemá žiadny člen ani žiadna otvorená pozvánka.
role-delete = Odstrániť rolu
role-enter-code = Zadajte kód bez medzier, najviac 128 znakov, napríklad stage-manager.

resources-text = Prostriedky sú to, na čo možno obmedziť prístup, napríklad podujatia, oblasti alebo portfóliá. Prístup k prostriedku zahŕňa všetko pod ním.
resources-empty = Zatiaľ žiadne prostriedky.
resource-below-it = Nadradený prostriedok: { $parent }
resource-new = Nový prostriedok
resource-kind = Druh
resource-below = Nadradený prostriedok
resource-below-nothing = Žiadny: je samostatný
resource-create = Vytvoriť prostriedok
resource-save = Uložiť prostriedok
resource-delete-text = Prostriedok možno odstrániť, keď naň nie je obmedzený ničí prístup a nič pod ním nie je.
resource-delete = Odstrániť prostriedok
resource-enter-kind = Zadajte, o čo ide, napríklad „podujatie“.
resource-choose = Vyberte prostriedok zo zoznamu.

templates-title = Šablóny oprávnení
templates-text = Šablóna je súbor rolí a oprávnení, z ktorého možno pri pozývaní vychádzať. Jej zmena ani odstránenie nemení to, čo ľudia už majú.
templates-empty = Zatiaľ žiadne šablóny oprávnení.
template-new = Nová šablóna
template-new-title = Nová šablóna oprávnení
template-create = Vytvoriť šablónu
template-save = Uložiť šablónu
template-delete-text = Z tejto šablóny už nebude možné pri pozývaní vychádzať. Ľuďom, ktorí s ňou boli pozvaní, zostane, čo majú.
template-delete = Odstrániť šablónu
template-enter-description = Zadajte popis v jednom riadku, najviac 1 000 znakov.
license-name-taken = Licencia s týmto názvom už existuje. Zvoľte iný názov alebo v nej zmeňte počet miest.
