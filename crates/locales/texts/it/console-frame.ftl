part-invitations = Inviti
part-invite = Invita
part-members = Membri
part-licenses = Licenze
part-roles = Ruoli
part-resources = Risorse
part-keys = Chiavi API
part-webhooks = Webhook
part-addresses = Indirizzi
part-settings = Impostazioni
part-audit = Registro di controllo
part-shadow = Modalità shadow
part-account = Il mio account

skip-to-content = Vai al contenuto
console-navigation = Console
other-organizations = Le Sue altre organizzazioni
change-password = Cambia password
sign-out = Esci
go-back = Indietro

alarm-waiting = { $count ->
    [one] { $count } e-mail in attesa: { $why }. L’invio avverrà automaticamente non appena il gestore avrà risolto il problema. Ultima risposta: { $reason }.
   *[other] { $count } e-mail in attesa: { $why }. L’invio avverrà automaticamente non appena il gestore avrà risolto il problema. Ultima risposta: { $reason }.
}
alarm-server = il server di posta non è raggiungibile o al momento non accetta e-mail
alarm-helo-name = il server di posta rifiuta il nome con cui Usher si presenta
alarm-authentication = il server di posta rifiuta il nome utente o la password di Usher
alarm-sender = il server di posta rifiuta l’indirizzo del mittente
alarm-policy = le regole del server di posta rifiutano le e-mail inviate da qui
archived = Questa organizzazione è archiviata. Non è possibile modificare nulla finché un amministratore non la ripristina nelle impostazioni.
archived-until = Questa organizzazione è archiviata e verrà cancellata in data { $until }, a meno che un amministratore non la ripristini nelle impostazioni.

moment-just-now = proprio ora
moment-in-a-moment = tra un istante
moment-minutes-ago = { $count ->
    [one] { $count } minuto fa
   *[other] { $count } minuti fa
}
moment-hours-ago = { $count ->
    [one] { $count } ora fa
   *[other] { $count } ore fa
}
moment-days-ago = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}

script-close = Chiudi
script-copied = Copiato
script-copy = Copia
script-copy-table = Copia come tabella
script-go-back = Indietro
script-go-to = Vai a “%”
script-invite = Invita persone
script-search = Cerca in questo elenco
script-select-all = Seleziona tutto in questa pagina
script-selected = Selezionati: %
script-shortcuts = Scorciatoie da tastiera
script-show-shortcuts = Mostra questo elenco
script-table-selected = La tabella è selezionata. La copi ora.
script-then = poi
script-use-shortcuts = Usa queste scorciatoie in questo browser

word-all = Tutti
word-name = Nome
word-description = Descrizione
word-description-optional = Descrizione (facoltativa)
word-color-optional = Colore (facoltativo)
word-address = Indirizzo
word-events = Eventi
word-status = Stato
word-edit = Modifica
word-edit-it = Modifica { $name }
word-delete-ask = Elimina…
word-done = Fatto
word-other-languages = In altre lingue
word-enter-name = Inserisca un nome di al massimo 200 caratteri, su una sola riga.
word-enter-color = Inserisca un colore, ad esempio #ec6c50, o lasci il campo vuoto.
word-email = E-mail
word-email-address = Indirizzo e-mail
word-last-name = Cognome
word-permissions = Autorizzazioni
word-problem = Problema: { $title }
word-line = Riga
word-details = Dettagli
word-license = Licenza
word-resource = Risorsa
word-save = Salva
