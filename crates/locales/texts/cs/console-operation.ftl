delivery-payload = Obsah
delivery-payload-hint = Tělo požadavku přesně tak, jak se podepisuje.
redeliver-since-open = Znovu odeslat vše od…
redeliver-since-title = Znovu odeslat události
redeliver-since-text = Všechny události od té doby se na tento webhook odešlou ještě jednou, ať už dopadly jakkoli, i ty, které zmeškal, když byl vypnutý. Co ještě čeká, zůstane beze změny.
redeliver-since-label = Vše od
redeliver-since-hint = V UTC
redeliver-since-preview = Náhled
redeliver-since-found = { $count ->
    [one] Znovu se odešle { $count } událost od { $since }.
    [few] Znovu se odešlou { $count } události od { $since }.
   *[other] Znovu se odešle { $count } událostí od { $since }.
}
redeliver-since-none = Od { $since } není co znovu odeslat.
redeliver-since-enter = Zadejte datum a čas, například 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Znovu odeslat { $count } událost
    [few] Znovu odeslat { $count } události
   *[other] Znovu odeslat { $count } událostí
}
done-redelivered-since = Události se znovu odesílají.

key-made-by = Vytvořil(a) { $maker }
key-last-used = Naposledy použito { $at }
key-never-used = Použití zatím nezaznamenáno
