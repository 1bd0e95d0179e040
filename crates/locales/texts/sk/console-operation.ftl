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
