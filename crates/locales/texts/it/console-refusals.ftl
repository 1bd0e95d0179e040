refused-password-short = { $count ->
    [one] La password deve avere almeno { $count } carattere.
   *[other] La password deve avere almeno { $count } caratteri.
}
refused-password-long = { $count ->
    [one] La password può avere al massimo { $count } carattere.
   *[other] La password può avere al massimo { $count } caratteri.
}
refused-rows = { $count ->
    [one] Indichi al massimo { $count } persona alla volta.
   *[other] Indichi al massimo { $count } persone alla volta.
}
refused-attempts = { $count ->
    [one] Troppi tentativi. Riprovi tra { $count } secondo.
   *[other] Troppi tentativi. Riprovi tra { $count } secondi.
}
refused-mails = { $count ->
    [one] Un’e-mail è stata appena inviata. Riprovi tra { $count } secondo.
   *[other] Un’e-mail è stata appena inviata. Riprovi tra { $count } secondi.
}
refused-previews = { $count ->
    [one] Troppe anteprime. Riprovi tra { $count } secondo.
   *[other] Troppe anteprime. Riprovi tra { $count } secondi.
}
refused-forbidden = Non dispone dell’autorizzazione per questa operazione. Chieda l’accesso a un amministratore dell’organizzazione.
refused-exceeds = L’operazione riguarda “{ $what }”, di cui Lei non dispone. Si rivolga a chi ne dispone.
refused-exceeds-until = Dispone di “{ $what }” solo fino al { $until }. Si rivolga a chi ne dispone più a lungo.
refused-unknown-permission = L’autorizzazione “{ $code }” non esiste. Quelle disponibili sono elencate in Ruoli.
refused-unknown-role = Il ruolo “{ $code }” non esiste. Quelli disponibili sono elencati in Ruoli.
refused-unknown-resource = L’organizzazione non ha una risorsa { $id }.
refused-unknown-license = Questa licenza non esiste più. Ne scelga un’altra.
refused-unknown-template = Questo modello di autorizzazioni non esiste più. Ne scelga un altro.
refused-unknown-member = Membro non trovato in questa organizzazione.
refused-unknown-organization = Non fa parte di questa organizzazione.
refused-unknown-invitation = Invito non trovato in questa organizzazione.
refused-address-blocked = Questo indirizzo è bloccato. Ne usi un altro o lo rimuova dall’elenco degli indirizzi bloccati.
refused-seats = Questa licenza non ha posti liberi. Liberi un posto, aggiunga posti o scelga un’altra licenza.
refused-already-member = Questo indirizzo appartiene già a un membro.
refused-already-invited = Per questo indirizzo esiste già un invito aperto. Invii di nuovo quello.
refused-member-blocked = Questo indirizzo appartiene a un membro bloccato. Sblocchi invece il membro.
refused-repeated = Questa persona è già nell’elenco. Rimuova una delle due voci.
refused-another-address = Questo membro ha un altro indirizzo.
refused-expiry-past = La data di scadenza è nel passato. Ne scelga una successiva.
refused-password-kinds = Usi nella password lettere minuscole e maiuscole, cifre e simboli.
refused-login = L’indirizzo e-mail o la password non sono corretti, oppure non fa parte di alcuna organizzazione.
refused-not-proved = L’indirizzo e-mail dell’account non è confermato. Apra il link nell’e-mail che abbiamo inviato.
refused-page = Il link a questa pagina non è valido. Ricominci dalla prima pagina.
refused-in-flight = Questa richiesta è già in corso di elaborazione.
refused-revision = Nel frattempo qualcun altro ha apportato modifiche. Le verifichi prima di procedere.
refused-not-found = Questo elemento non esiste più: { $thing }.
refused-exists = Questo elemento esiste già: { $thing }.
refused-in-use = Questo elemento è in uso: { $thing }.
refused-own-access = Non può rimuovere il Suo stesso accesso. Si rivolga a un altro amministratore.
refused-last-member = È l’ultimo membro attivo. Aggiunga prima qualcun altro.
refused-archived = Questa organizzazione è archiviata. La ripristini prima di modificare qualcosa.
refused-domain = Questa organizzazione non consente inviti a questo dominio.
refused-value = Il valore di { $field } non è valido: { $reason }.
refused-invitation-pending = L’invito è ancora aperto.
refused-invitation-accepted = L’invito è già stato accettato.
refused-invitation-declined = L’invito è stato rifiutato.
refused-invitation-cancelled = L’invito è stato annullato.
refused-invitation-revoked = L’invito è stato ritirato.
refused-invitation-expired = L’invito è scaduto.
refused-person-contact = Non è possibile, perché la persona è un contatto senza accesso.
refused-person-invited = Non è possibile, perché la persona è stata invitata ma non ha ancora accettato.
refused-person-active = Non è possibile, perché la persona è un membro attivo.
refused-person-blocked = Non è possibile, perché la persona è bloccata.
refused-person-removed = Non è possibile, perché la persona è stata rimossa.
noun-api-key = chiave API
noun-blocklist-entry = voce dell’elenco degli indirizzi bloccati
noun-license = licenza
noun-member = membro
noun-organization = organizzazione
noun-slug = nome breve
noun-permission = autorizzazione
noun-resource = risorsa
noun-role = ruolo
noun-session = sessione
noun-webhook = webhook
noun-identity-provider = fornitore di identità
noun-event = evento
noun-mail = e-mail
noun-suppression = indirizzo non raggiungibile
noun-password-link = link per la password
noun-import = importazione
noun-permission-template = modello di autorizzazioni
overloaded-text = { $count ->
    [one] Il server è sovraccarico. Riprovi tra { $count } secondo; non è stato modificato nulla.
   *[other] Il server è sovraccarico. Riprovi tra { $count } secondi; non è stato modificato nulla.
}
blocked-text = Il Suo accesso a questa organizzazione è bloccato. Chieda a un amministratore di sbloccarlo.
blocked-title = Accesso bloccato
request-failed = Richiesta non riuscita
no-page-text = Controlli l’indirizzo o torni alla console.
no-page-title = Pagina non trovata
wrong-method-text = Questo indirizzo non può essere aperto direttamente. Torni alla console.
too-large-text = Il limite è di { $limit } byte. Divida l’elenco in parti più piccole.
too-large-title = Richiesta troppo grande
overloaded-title = Riprovi tra un istante
unreadable-form-text = Non è stato possibile leggere la richiesta. Torni indietro, ricarichi la pagina e riprovi.
unreadable-form-encoding = Il modulo è stato inviato in { $encoding } e non in UTF-8, e non è stato modificato nulla. Torni indietro, imposti il browser o il programma su UTF-8, ricarichi la pagina e riprovi.
foreign-form-text = Questo modulo appartiene a una sessione precedente o a un altro sito; non è stato modificato nulla. Ricarichi la pagina e riprovi.
away-text = La console non è disponibile. Riprovi tra un minuto; non è stato modificato nulla.
away-title = Riprovi tra un minuto
incident-text = Si è verificato un errore da parte nostra. Comunichi al Suo gestore questo numero di incidente: { $incident }.
