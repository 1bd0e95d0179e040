delivery-payload = Obsah
delivery-payload-hint = Telo požiadavky presne tak, ako sa podpisuje.
redeliver-since-open = Znova odoslať všetko od…
redeliver-since-title = Znova odoslať udalosti
redeliver-since-text = Všetky udalosti od toho času sa na tento webhook odošlú ešte raz, nech dopadli akokoľvek, aj tie, ktoré zmeškal, keď bol vypnutý. Čo ešte čaká, zostane bez zmeny.
redeliver-since-label = Všetko od
redeliver-since-hint = V UTC
redeliver-since-preview = Náhľad
redeliver-since-found = { $count ->
    [one] Znova sa odošle { $count } udalosť od { $since }.
    [few] Znova sa odošlú { $count } udalosti od { $since }.
   *[other] Znova sa odošle { $count } udalostí od { $since }.
}
redeliver-since-none = Od { $since } nie je čo znova odoslať.
redeliver-since-enter = Zadajte dátum a čas, napríklad 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Znova odoslať { $count } udalosť
    [few] Znova odoslať { $count } udalosti
   *[other] Znova odoslať { $count } udalostí
}
done-redelivered-since = Udalosti sa znova odosielajú.

key-made-by = Vytvoril(a) { $maker }
key-last-used = Naposledy použité { $at }
key-never-used = Použitie zatiaľ nezaznamenané

holders-title = Kto to má
holders-nobody = Nemá to žiadny člen ani žiadna otvorená pozvánka.
holders-members = { $count ->
    [one] { $count } člen
    [few] { $count } členovia
   *[other] { $count } členov
}
holders-invitations = { $count ->
    [one] { $count } otvorená pozvánka
    [few] { $count } otvorené pozvánky
   *[other] { $count } otvorených pozvánok
}
holders-more = { $count ->
    [one] a { $count } ďalší
    [few] a { $count } ďalšie
   *[other] a { $count } ďalších
}
permission-new = Nové oprávnenie
permission-allows = Čo umožňuje (nepovinné)
permission-create = Vytvoriť oprávnenie
permission-save = Uložiť oprávnenie
permission-delete = Odstrániť oprávnenie
permission-delete-text = Oprávnenie možno odstrániť, keď ho nemá žiadny člen, žiadna otvorená pozvánka ani žiadna rola.
permission-enter-code = Zadajte kód bez medzier a bez *, najviac 128 znakov, napríklad stage.manage.
permission-roles = Roly, ktoré ho obsahujú
done-permission-created = Oprávnenie bolo vytvorené.
done-permission-edited = Oprávnenie bolo uložené.
done-permission-deleted = Oprávnenie bolo odstránené.

role-preview = Náhľad zmien
role-preview-title = Čo sa zmení
role-preview-nothing = Nikomu sa oprávnenia nezmenia.
role-preview-gain = { $count ->
    [one] { $count } člen získa:
    [few] { $count } členovia získajú:
   *[other] { $count } členov získa:
}
role-preview-gain-nobody = Túto rolu zatiaľ nemá žiadny člen. Rola získa:
role-preview-lose = { $count ->
    [one] { $count } člen stratí:
    [few] { $count } členovia stratia:
   *[other] { $count } členov stratí:
}
role-preview-lose-nobody = Túto rolu zatiaľ nemá žiadny člen. Rola stratí:
role-preview-kept = Kto má oprávnenie aj inak, tomu zostane.
role-preview-invited = { $count ->
    [one] Rovnako sa zmení { $count } otvorená pozvánka.
    [few] Rovnako sa zmenia { $count } otvorené pozvánky.
   *[other] Rovnako sa zmení { $count } otvorených pozvánok.
}
