keys-empty = Ancora nessuna chiave API.
keys-heading = Chiavi
key-new = Nuova chiave
key-protocol = API
key-scopes = Autorizzazioni (facoltativo)
key-choose-permissions = Scegli le autorizzazioni
key-last-day = Ultimo giorno di validità
key-scopes-hint = Separi i codici con spazi, ad esempio { $example }. Lasci vuoto per dare alla chiave tutte le Sue autorizzazioni.
key-create = Crea chiave
key-untitled = Chiave senza nome
key-hint = { $protocol }, termina con …{ $hint }
key-active = attiva
key-suspended = sospesa
key-expired = scaduta
key-revoked = revocata
key-revoked-at = revocata: { $at }
key-times = Creazione: { $created }
key-times-ending = Creazione: { $created }; scadenza: { $end }
key-times-ended = Creazione: { $created }; scaduta: { $end }
key-suspended-text = Questa chiave è sospesa perché chi l’ha creata o ne è titolare è bloccato o non è più membro. La rilevi per diventarne titolare o la rinnovi se potrebbe essere stata copiata.
key-take-over = Rileva
key-rotate-it = Rinnova la chiave …{ $hint }
key-rotate-text = Riceve una nuova chiave da copiare. Quella vecchia continua a funzionare per 24 ore.
key-rotate = Rinnova chiave
key-revoke-it = Revoca la chiave …{ $hint }
key-revoke-text = Tutto ciò che usa questa chiave perde subito l’accesso. L’operazione non può essere annullata.
key-revoke = Revoca chiave
key-created-title = Chiave creata
key-created-for = Per { $protocol }
key-created-description = { $description }, per { $protocol }
key-created-text = Copi la chiave ora. In seguito non potrà più vederla.
key-overlap = { $count ->
    [one] La vecchia chiave continua a funzionare per { $count } ora.
   *[other] La vecchia chiave continua a funzionare per { $count } ore.
}
