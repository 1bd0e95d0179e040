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
