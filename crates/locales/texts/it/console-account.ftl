account-profile = Profilo
account-confirmed = confermata
account-not-confirmed = non confermata
account-language-hint = Per la console, le e-mail relative al Suo account e le pagine degli inviti.
account-name-hint = Tutte le Sue organizzazioni vedono il Suo nome.
account-save = Salva profilo
account-first-name-long = { $count ->
    [one] Il nome può avere al massimo { $count } carattere.
   *[other] Il nome può avere al massimo { $count } caratteri.
}
account-last-name-long = { $count ->
    [one] Il cognome può avere al massimo { $count } carattere.
   *[other] Il cognome può avere al massimo { $count } caratteri.
}
account-first-name-unseen = Il nome contiene caratteri che non vengono visualizzati.
account-last-name-unseen = Il cognome contiene caratteri che non vengono visualizzati.

account-invitations = Inviti per Lei
account-inviter = { $inviter } L’ha invitata.
account-expires = Scade { $distance }
account-join = Entra in { $organization }
account-decline = Rifiuta
account-organizations = Organizzazioni
account-current = attuale
account-joined = Ingresso: { $distance }
account-no-access = Qui non ha accesso. Chieda a un amministratore di sbloccarLa.
account-switch = Passa a { $organization }
account-leave-open = Lascia { $organization }…
account-leave = Lascia { $organization }
account-leave-text = Perde subito l’accesso e il posto. Per tornare avrà bisogno di un nuovo invito.
account-only-organization = È la Sua unica organizzazione: senza di essa non può accedere qui.
account-last-administrator = Lei è l’unico amministratore di { $organization }. Prima nomini amministratore qualcun altro.

account-permission-in = { $permission } (in { $resource })

account-security = Sicurezza
account-sessions-hint = Veda dove ha effettuato l’accesso e si disconnetta da lì.
account-delete = Elimina account
account-delete-hint = Lasci tutte le organizzazioni e faccia cancellare i Suoi dati.

sessions-title = Sessioni
sessions-advice = Qui ha effettuato l’accesso. Termini ciò che non riconosce e cambi la password.
sessions-api = API ({ $protocol })
sessions-this = questa sessione
sessions-times = Accesso: { $opened }; scadenza: { $ends }
sessions-end = Termina sessione
sessions-everywhere = Esci ovunque
sessions-everywhere-text = Termina tutte le Sue sessioni, compresa questa. Le chiavi API continuano a funzionare.

delete-account-title = Elimina il Suo account
delete-account-text = L’operazione non può essere annullata:
delete-account-organizations = Lascia tutte le Sue organizzazioni e i Suoi posti vengono liberati.
delete-account-sessions = Viene disconnesso ovunque e le Sue chiavi API smettono di funzionare.
delete-account-data = Il Suo nome, il Suo indirizzo e-mail e gli altri dati personali vengono cancellati.
delete-account-mail = La conferma viene inviata per e-mail a { $email }. I Suoi dati vengono cancellati appena l’e-mail è stata inviata, al più tardi entro un giorno.
delete-account-unmailed = I Suoi dati vengono cancellati al più tardi entro un giorno. Nessuna e-mail lo conferma, perché questo server non ne invia.
delete-account-button = Elimina il mio account
delete-account-wrong-password = La password non è corretta.

new-organization-title = Nuova organizzazione
new-organization-text = La amministra Lei e può invitare altre persone.
new-organization-slug = Nome breve negli indirizzi
new-organization-slug-hint = Lettere minuscole, cifre e trattini.
new-organization-button = Crea organizzazione
new-organization-forbidden = Qui non può creare organizzazioni. Si rivolga al gestore di questo server.
new-organization-no-name = Inserisca un nome.
new-organization-name-long = Usi al massimo 200 caratteri nel nome.

account-providers = Accesso senza password
account-provider-link = Collega { $provider }
account-provider-unlink = Scollega { $provider }
account-provider-linked = Collegato
account-provider-retired = Qui non più disponibile
account-of-organization = Ha effettuato l’accesso con il fornitore di identità della Sua organizzazione, che vale solo in questa organizzazione. Per vedere il Suo account, acceda con la password.
