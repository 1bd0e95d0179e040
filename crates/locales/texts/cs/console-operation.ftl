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

holders-title = Kdo to má
holders-nobody = Nemá to žádný člen ani žádná otevřená pozvánka.
holders-members = { $count ->
    [one] { $count } člen
    [few] { $count } členové
   *[other] { $count } členů
}
holders-invitations = { $count ->
    [one] { $count } otevřená pozvánka
    [few] { $count } otevřené pozvánky
   *[other] { $count } otevřených pozvánek
}
holders-more = { $count ->
    [one] a { $count } další
    [few] a { $count } další
   *[other] a { $count } dalších
}
permission-new = Nové oprávnění
permission-allows = Co umožňuje (nepovinné)
permission-create = Vytvořit oprávnění
permission-save = Uložit oprávnění
permission-delete = Smazat oprávnění
permission-delete-text = Oprávnění lze smazat, když je nemá žádný člen, žádná otevřená pozvánka ani žádná role.
permission-enter-code = Zadejte kód bez mezer a bez *, nejvýše 128 znaků, například stage.manage.
permission-roles = Role, které je obsahují
done-permission-created = Oprávnění bylo vytvořeno.
done-permission-edited = Oprávnění bylo uloženo.
done-permission-deleted = Oprávnění bylo smazáno.

role-preview = Náhled změn
role-preview-title = Co se změní
role-preview-nothing = Nikomu se oprávnění nezmění.
role-preview-gain = { $count ->
    [one] { $count } člen získá:
    [few] { $count } členové získají:
   *[other] { $count } členů získá:
}
role-preview-gain-nobody = Tuto roli zatím nemá žádný člen. Role získá:
role-preview-lose = { $count ->
    [one] { $count } člen ztratí:
    [few] { $count } členové ztratí:
   *[other] { $count } členů ztratí:
}
role-preview-lose-nobody = Tuto roli zatím nemá žádný člen. Role ztratí:
role-preview-kept = Kdo má oprávnění i jinak, tomu zůstane.
role-preview-invited = { $count ->
    [one] Stejně se změní { $count } otevřená pozvánka.
    [few] Stejně se změní { $count } otevřené pozvánky.
   *[other] Stejně se změní { $count } otevřených pozvánek.
}
