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

holders-title = Chi ce l’ha
holders-nobody = Non ce l’ha nessun membro e nessun invito aperto.
holders-members = { $count ->
    [one] { $count } membro
   *[other] { $count } membri
}
holders-invitations = { $count ->
    [one] { $count } invito aperto
   *[other] { $count } inviti aperti
}
holders-more = { $count ->
    [one] e { $count } altro
   *[other] e altri { $count }
}
permission-new = Nuova autorizzazione
permission-allows = Che cosa consente (facoltativo)
permission-create = Crea autorizzazione
permission-save = Salva autorizzazione
permission-delete = Elimina autorizzazione
permission-delete-text = Un’autorizzazione può essere eliminata quando non ce l’ha nessun membro, nessun invito aperto e nessun ruolo.
permission-enter-code = Inserisca un codice di al massimo 128 caratteri, senza spazi né *, ad esempio stage.manage.
permission-roles = Ruoli che la includono
done-permission-created = Autorizzazione creata.
done-permission-edited = Autorizzazione salvata.
done-permission-deleted = Autorizzazione eliminata.

role-preview = Anteprima delle modifiche
role-preview-title = Che cosa cambia
role-preview-nothing = Le autorizzazioni non cambiano per nessuno.
role-preview-gain = { $count ->
    [one] { $count } membro riceve:
   *[other] { $count } membri ricevono:
}
role-preview-gain-nobody = Nessun membro ha ancora questo ruolo. Il ruolo riceve:
role-preview-lose = { $count ->
    [one] { $count } membro perde:
   *[other] { $count } membri perdono:
}
role-preview-lose-nobody = Nessun membro ha ancora questo ruolo. Il ruolo perde:
role-preview-kept = Chi ha un’autorizzazione anche per altra via la conserva.
role-preview-invited = { $count ->
    [one] { $count } invito aperto cambia allo stesso modo.
   *[other] { $count } inviti aperti cambiano allo stesso modo.
}
