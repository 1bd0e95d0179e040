delivery-payload = Treść
delivery-payload-hint = Treść żądania dokładnie w tej postaci, w jakiej jest podpisywana.
redeliver-since-open = Wyślij ponownie wszystko od…
redeliver-since-title = Ponowne wysyłanie zdarzeń
redeliver-since-text = Wszystkie zdarzenia od tej chwili zostaną wysłane do tego webhooka jeszcze raz, bez względu na to, co się z nimi stało, także te, które go ominęły, gdy był wyłączony. Zdarzenia, które jeszcze oczekują, pozostają bez zmian.
redeliver-since-label = Wszystko od
redeliver-since-hint = W UTC
redeliver-since-preview = Podgląd
redeliver-since-found = { $count ->
    [one] { $count } zdarzenie od { $since } zostanie wysłane ponownie.
    [few] { $count } zdarzenia od { $since } zostaną wysłane ponownie.
   *[many] { $count } zdarzeń od { $since } zostanie wysłanych ponownie.
}
redeliver-since-none = Od { $since } nie ma nic do ponownego wysłania.
redeliver-since-enter = Proszę podać datę i godzinę, na przykład 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Wyślij ponownie { $count } zdarzenie
    [few] Wyślij ponownie { $count } zdarzenia
   *[many] Wyślij ponownie { $count } zdarzeń
}
done-redelivered-since = Zdarzenia są wysyłane ponownie.

key-made-by = Klucz utworzony przez: { $maker }
key-last-used = Ostatnie użycie { $at }
key-never-used = Nie odnotowano jeszcze użycia

holders-title = Kto to ma
holders-nobody = Nie ma tego żaden członek ani żadne otwarte zaproszenie.
holders-members = { $count ->
    [one] { $count } członek
    [few] { $count } członków
   *[many] { $count } członków
}
holders-invitations = { $count ->
    [one] { $count } otwarte zaproszenie
    [few] { $count } otwarte zaproszenia
   *[many] { $count } otwartych zaproszeń
}
holders-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
   *[many] i jeszcze { $count }
}
permission-new = Nowe uprawnienie
permission-allows = Na co pozwala (opcjonalnie)
permission-create = Utwórz uprawnienie
permission-save = Zapisz uprawnienie
permission-delete = Usuń uprawnienie
permission-delete-text = Uprawnienie można usunąć, gdy nie ma go żaden członek, żadne otwarte zaproszenie ani żadna rola.
permission-enter-code = Proszę podać kod bez spacji i bez *, najwyżej 128 znaków, na przykład stage.manage.
permission-roles = Role, które je zawierają
done-permission-created = Utworzono uprawnienie.
done-permission-edited = Zapisano uprawnienie.
done-permission-deleted = Usunięto uprawnienie.

role-preview = Podgląd zmian
role-preview-title = Co się zmieni
role-preview-nothing = Niczyje uprawnienia się nie zmienią.
role-preview-gain = { $count ->
    [one] { $count } członek otrzyma:
    [few] { $count } członków otrzyma:
   *[many] { $count } członków otrzyma:
}
role-preview-gain-nobody = Żaden członek nie ma jeszcze tej roli. Rola otrzyma:
role-preview-lose = { $count ->
    [one] { $count } członek straci:
    [few] { $count } członków straci:
   *[many] { $count } członków straci:
}
role-preview-lose-nobody = Żaden członek nie ma jeszcze tej roli. Rola straci:
role-preview-kept = Kto ma uprawnienie także w inny sposób, zachowa je.
role-preview-invited = { $count ->
    [one] Tak samo zmieni się { $count } otwarte zaproszenie.
    [few] Tak samo zmienią się { $count } otwarte zaproszenia.
   *[many] Tak samo zmieni się { $count } otwartych zaproszeń.
}
