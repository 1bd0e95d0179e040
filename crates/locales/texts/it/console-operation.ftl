delivery-payload = Contenuto
delivery-payload-hint = Il corpo della richiesta, esattamente come viene firmato.
redeliver-since-open = Invia di nuovo tutto dal…
redeliver-since-title = Invia di nuovo gli eventi
redeliver-since-text = Tutti gli eventi da quel momento vengono inviati ancora una volta a questo webhook, qualunque sia stato il loro esito, compresi quelli persi mentre era disattivato. Quelli ancora in attesa restano come sono.
redeliver-since-label = Tutto dal
redeliver-since-hint = In UTC
redeliver-since-preview = Anteprima
redeliver-since-found = { $count ->
    [one] Dal { $since }, { $count } evento verrà inviato di nuovo.
   *[other] Dal { $since }, { $count } eventi verranno inviati di nuovo.
}
redeliver-since-none = Dal { $since } non c’è nulla da inviare di nuovo.
redeliver-since-enter = Inserisca una data e un’ora, ad esempio 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Invia di nuovo { $count } evento
   *[other] Invia di nuovo { $count } eventi
}
done-redelivered-since = Gli eventi vengono inviati di nuovo.

key-made-by = Creata da { $maker }
key-last-used = Ultimo utilizzo: { $at }
key-never-used = Nessun utilizzo registrato
