operator-console = Console del gestore
operator-sign-in-text = Acceda per vedere tutte le organizzazioni di questa installazione.
operator-key = Chiave dell’installazione
operator-key-hint = La crei dalla riga di comando:
operator-key-show = Mostra chiave
operator-key-hide = Nascondi chiave
operator-wrong-key = Questa chiave non esiste, è scaduta o è stata revocata.
operator-organizations = Organizzazioni
operator-health = Stato
operator-search = Nome o nome breve
operator-none-match = Nessuna organizzazione corrispondente.
operator-shown = { $count ->
    [one] { $count } organizzazione mostrata.
   *[other] { $count } organizzazioni mostrate.
}
operator-active = Attive
operator-archived = Archiviate
operator-deleting = In eliminazione
operator-created = Creazione
operator-members = Membri attivi
operator-invitations = Inviti aperti
operator-waiting = E-mail in attesa
operator-undeliverable = E-mail non recapitate
operator-counts = In sintesi
operator-oldest = E-mail in attesa da più tempo
operator-none = Nessuna
operator-sent = E-mail inviate nelle ultime 24 ore
operator-failed = E-mail non riuscite nelle ultime 24 ore
operator-webhooks = Webhook in uso
operator-webhooks-failing = Webhook in errore
operator-names = Nome e nome breve
operator-archived-text = Questa organizzazione è archiviata. Non è possibile modificare nulla finché non la ripristina.
operator-erased-on = Questa organizzazione è archiviata e sarà cancellata con tutti i suoi dati il { $until }, a meno che non la ripristini.
operator-archive-text = Un’organizzazione archiviata può essere consultata dai suoi membri, ma non è possibile modificare nulla. I suoi amministratori non possono ripristinarla.
operator-new-text = Il primo amministratore ha tutte le autorizzazioni. Chi non ha un account confermato riceve un invito per e-mail.
operator-administrator = Indirizzo e-mail del primo amministratore
operator-enter-email = Inserisca l’indirizzo e-mail del primo amministratore.
operator-done-created = Organizzazione creata.
operator-done-edited = Organizzazione salvata.
operator-well = Tutto funziona
operator-unwell = Richiede attenzione
operator-mail = E-mail
operator-obstructed = { $count ->
    [one] { $count } e-mail in attesa: { $why }. L’invio avverrà automaticamente non appena il problema sarà risolto. Ultima risposta: { $reason }.
   *[other] { $count } e-mail in attesa: { $why }. L’invio avverrà automaticamente non appena il problema sarà risolto. Ultima risposta: { $reason }.
}
operator-unobstructed = Nulla impedisce l’invio delle e-mail.
operator-only-held = Il server di posta non è d’ostacolo. Le e-mail trattenute partono appena il limite lo consente o l’organizzazione viene ripristinata.
operator-held = Trattenute da un limite o da un’organizzazione archiviata
operator-dead = Non riuscite definitivamente
operator-unchained = Eventi non ancora nella catena di audit
operator-workers = Processi in background
operator-no-workers = In questo processo non è in esecuzione alcun processo in background.
operator-worker-works = Funziona
operator-worker-down = Non attivo
operator-restarts = { $count ->
    [one] Riavviato { $count } volta
   *[other] Riavviato { $count } volte
}
operator-database = Database
operator-database-fine = Il database è scrivibile e ha tutte le migrazioni.
operator-database-outdated = Manca la migrazione { $migration }. Esegua «usher migrate».
operator-database-foreign = Il database appartiene a un’altra installazione o è stato creato con un altro segreto.
operator-database-failing = Il database non è scrivibile.
operator-is-active = Attiva
operator-is-archived = Archiviata
operator-is-deleting = In eliminazione
