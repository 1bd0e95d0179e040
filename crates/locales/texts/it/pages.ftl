nameless-organization = un’organizzazione
invites-inviter = { $inviter } La invita a entrare in { $organization }.
invites = { $organization } La invita a partecipare.
open-until = L’invito è valido fino al { $until }.
open-for-good = L’invito non ha scadenza.
expires-in = L’invito scade { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] tra { $count } giorno
   *[other] tra { $count } giorni
}
in-hours = { $count ->
    [one] tra { $count } ora
   *[other] tra { $count } ore
}
in-minutes = { $count ->
    [one] tra { $count } minuto
   *[other] tra { $count } minuti
}
link-personal = Il link è destinato solo a Lei: La preghiamo di non inoltrarlo.

language = Lingua
invitation-title = Invito a entrare in { $organization }
invitation-address = Questo invito è per { $email }.
grants-heading = Che cosa ottiene
grants-none = Entra a far parte dell’organizzazione. L’invito non prevede altri diritti.
grants-roles = Ruoli
grants-permissions = { $count ->
    [one] Un’autorizzazione
   *[other] { $count } autorizzazioni
}
grants-resources = L’accesso è limitato a
grants-everything = Tutto
grants-everything-of = Tutto in { $family }
grants-until = fino al { $until }

accept-heading = Accetti l’invito
accept-new = Crei il Suo account con un nome e una password.
accept-known = Esiste già un account per { $email }. Inserisca la relativa password per accettare.
first-name = Nome
last-name = Cognome (facoltativo)
password = Password
password-show = Mostra password
password-hide = Nascondi password
password-weak = Password debole
password-fair = Password discreta
password-strong = Password sicura
password-rules = { $count ->
    [one] Almeno { $count } carattere.
   *[other] Almeno { $count } caratteri.
}
accept-new-button = Crea l’account e accetta
accept-known-button = Accedi e accetta
other-address = Non è il Suo indirizzo?
other-address-advice = L’invito può essere accettato solo per { $email }. Se desidera usare un altro indirizzo, chieda un nuovo invito alla persona che L’ha invitata.
other-address-label = Il suo altro indirizzo
other-address-button = Chiedi a chi ha invitato
move-requested-title = La richiesta è stata inoltrata
move-requested-text = Se l’invito è ancora aperto, l’organizzazione decide se invitare l’altro indirizzo al suo posto. Questo riceverà allora un’e-mail.
unexpected = Non si aspettava questo invito? Chiuda questa pagina: non succede nulla finché non accetta.

decline-link = Rifiuta l’invito
decline-title = Rifiutare l’invito?
decline-text = L’invito a entrare in { $organization } termina e il link smette di funzionare. In seguito potrà ricevere un nuovo invito.
decline-button = Sì, rifiuta
decline-back = Torna all’invito

problem = Si è verificato un problema
problem-in-title = Errore: { $title }
problem-form = Non è stato possibile verificare il modulo. Lo invii di nuovo.
problem-first-name-missing = Inserisca il Suo nome.
problem-name-long = Il nome è troppo lungo. Lo abbrevi.
problem-password-missing = Inserisca una password.
problem-password-short = { $count ->
    [one] Scelga una password di almeno { $count } carattere.
   *[other] Scelga una password di almeno { $count } caratteri.
}
problem-password-long = La password è troppo lunga. Ne scelga una più breve.
problem-password-kinds = Usi nella password una lettera maiuscola, una minuscola e una cifra.
problem-password-common = Molte persone usano questa password. Ne scelga un’altra.
problem-password-characters = Scelga una password senza caratteri di controllo.
problem-password-wrong = La password non è corretta. Inserisca la password del Suo account esistente.

accepted-title = Ora fa parte di { $organization }
accepted-text = L’invito è stato accettato. D’ora in poi acceda a { $organization } con il Suo indirizzo e la Sua password; questo link non serve più.
accepted-leading = La stiamo portando su { $site }.
account-link-text = Nel Suo account vede le Sue organizzazioni e che cosa può fare in ciascuna.
account-link = Vai al Suo account
continue-to = Continua su { $site }
declined-title = L’invito è stato rifiutato
declined-text = Non fa parte di { $organization }. Se si tratta di un errore, chieda un nuovo invito alla persona che L’ha invitata.
expired-title = L’invito è scaduto
expired-text = Era valido fino al { $until }. Può far inviare un nuovo link all’indirizzo invitato.
expired-button = Invia un nuovo link
mailed-link-text = Questo link mostra l’invito, ma non basta per accettarlo. Può far inviare il link per accettare all’indirizzo invitato.
requested-title = Controlli la Sua casella di posta
requested-text = Se l’invito può essere rinnovato, un nuovo link è in arrivo all’indirizzo invitato. Il vecchio link non funziona più.
requested-advice = Dopo qualche minuto non è arrivato nulla? Controlli la posta indesiderata o si rivolga alla persona che L’ha invitata.
closed-title = L’invito non è più aperto
closed-text = È stato ritirato. Se ritiene che sia un errore, chieda un nuovo invito alla persona che L’ha invitata.
unknown-title = Questo link non apre alcun invito
unknown-text = Forse è incompleto oppure un’e-mail più recente lo ha sostituito. Apra il link dell’e-mail più recente o chieda un nuovo invito alla persona che L’ha invitata.
refused-title = L’invito non può essere accettato
refused-text = La preghiamo di rivolgersi a { $organization } o alla persona che L’ha invitata.
archived-text = { $organization } è archiviata e al momento non accoglie nessuno. La preghiamo di rivolgersi a { $organization } o alla persona che L’ha invitata.

unreadable-title = La richiesta non è stata compresa
unreadable-text = Apra il link della Sua e-mail e invii di nuovo il modulo.
busy-title = Troppe richieste
busy-text = { $count ->
    [one] Riprovi tra { $count } secondo.
   *[other] Riprovi tra { $count } secondi.
}
unavailable-title = Al momento non disponibile
unavailable-text = Riprovi tra qualche minuto. Non è stato modificato nulla.
failed-title = Qualcosa è andato storto
failed-text = Riprovi più tardi. Se succede di nuovo, ci comunichi questo numero: { $incident }

forgot-link = Password dimenticata?
forgot-title = Imposti una nuova password
forgot-text = Inserisca l’indirizzo del Suo account. Riceverà un’e-mail con un link per impostare una nuova password.
email = Indirizzo e-mail
forgot-button = Inviami un link
forgot-sent-text = Se esiste un account con questo indirizzo, un link è in arrivo. Funziona una sola volta e solo per poco tempo.
forgot-sent-advice = Dopo qualche minuto non è arrivato nulla? Controlli la posta indesiderata e verifichi che questo sia l’indirizzo del Suo account.
problem-email = Inserisca un indirizzo e-mail completo, ad esempio nome@example.com.
reset-title = Scelga una nuova password
reset-text = Per l’account { $email }.
new-password = Nuova password
reset-button = Imposta la password
reset-done-title = La Sua password è impostata
reset-done-text = D’ora in poi può accedere con questa password. Da ogni altro dispositivo è stato disconnesso.
reset-over-title = Questo link non funziona più
reset-over-text = È già stato usato oppure è scaduto. Faccia inviare un nuovo link al Suo indirizzo.
reset-over-link = Invia un nuovo link
sign-in-link = Accedi

provider-continue = Continua con { $provider }
provider-finish = Completa l’accesso
provider-stale = Questo accesso è scaduto o è stato avviato in un’altra finestra. Ricominci.
provider-declined = Il fornitore non ha eseguito l’accesso. Riprovi o usi la Sua password.
provider-rejected = Non è stato possibile verificare la risposta del fornitore. Riprovi. Se non serve, si rivolga a chi gestisce questo server.
provider-unavailable = Il fornitore non è raggiungibile in questo momento. Riprovi tra qualche minuto o usi la Sua password.
provider-no-account = Qui non esiste alcun account per questo accesso. Chieda a un amministratore della Sua organizzazione di invitarLa.
provider-unverified = Il fornitore non ha verificato il Suo indirizzo e-mail. Lo verifichi lì e riprovi.
provider-other-address = Ha eseguito l’accesso con un indirizzo diverso da quello invitato. Acceda con l’indirizzo invitato o chieda che l’invito sia inviato all’altro.
provider-linked-elsewhere = Questo accesso è collegato a un altro account, oppure il Suo account a un altro accesso. Usi la Sua password e modifichi il collegamento in «Il mio account».
