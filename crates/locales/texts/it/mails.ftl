mail-subject-inviter = { $inviter } La invita in { $organization }
mail-subject = Invito a entrare in { $organization }
mail-reminder-subject = Promemoria: { $subject }
mail-reminder = Non ha ancora risposto a questo invito.
mail-hello = Buongiorno { $invitee },
mail-hello-nobody = Buongiorno,
mail-message = { $sender } scrive:
mail-open-page = Per accettare o rifiutare, apra questa pagina:
mail-preview = Può accettare o rifiutare in un’unica pagina.
mail-button = Accetta l’invito
mail-button-fails = Il pulsante non funziona o desidera rifiutare? Apra questo link, destinato solo a Lei:
mail-unexpected = Non se lo aspettava?
mail-unexpected-advice = Allora ignori questa e-mail: non succede nulla finché non accetta.
mail-reason-inviter = Riceve questa e-mail perché { $inviter } ha inserito il Suo indirizzo per invitarLa in { $organization }.
mail-reason = Riceve questa e-mail perché qualcuno ha inserito il Suo indirizzo per invitarLa in { $organization }.
mail-replies = Le risposte arrivano alla persona che L’ha invitata.
mail-replies-organization = Le risposte arrivano a { $organization }.

mail-password-subject = Imposti la Sua password
mail-password-text = Con questo link può impostare una nuova password per il Suo account su { $site }:
mail-password-until = Funziona una sola volta, fino al { $until }.
mail-password-advice = Non l’ha richiesto Lei? Allora ignori questa e-mail: la Sua password resta com’è. Non inoltri il link a nessuno.
mail-password-changed-subject = La Sua password è stata modificata
mail-password-changed-text = La password del Suo account su { $site } è stata modificata:
mail-password-changed-at = Da ogni altro dispositivo è stato disconnesso.
mail-password-changed-linked = Da ogni altro dispositivo è stato disconnesso. Un fornitore di identità collegato al Suo account consente ancora l’accesso: controlli in «Il mio account» se lo conosce.
mail-password-changed-advice = Non è stato Lei? Allora imposti subito una nuova password in questa pagina:
mail-password-reason = Riceve questa e-mail perché su { $site } esiste un account con il Suo indirizzo.
mail-identity-linked-subject = Un accesso è stato collegato al Suo account
mail-identity-linked-text = Un accesso presso un fornitore di identità è stato collegato al Suo account su { $site }:
mail-identity-linked-detail = Da ora consente di accedere al Suo account senza la Sua password.
mail-identity-unlinked-subject = Un accesso è stato scollegato dal Suo account
mail-identity-unlinked-text = Un accesso presso un fornitore di identità è stato scollegato dal Suo account su { $site }:
mail-identity-unlinked-detail = Non consente più di accedere al Suo account.
mail-identity-advice = Non è stato Lei? Allora imposti subito una nuova password in questa pagina e controlli gli accessi collegati in «Il mio account»:
mail-account-deleted-subject = Il Suo account è stato eliminato
mail-account-deleted-text = Il Suo account su { $site } è stato eliminato:
mail-account-deleted-detail = Lì non fa più parte di alcuna organizzazione e i Suoi dati personali vengono cancellati.
mail-account-deleted-advice = Non è stato Lei? Allora avvisi subito il gestore di { $site }.
mail-account-deleted-reason = Riceve questa e-mail perché su { $site } esisteva un account con il Suo indirizzo.

notice-bounce-subject = Non è stato possibile recapitare il Suo invito per { $invitee }
notice-bounce-text = Il Suo invito per { $invitee } in { $organization } non è arrivato: la posta non può essere recapitata a questo indirizzo.
notice-bounce-said = Risposta del sistema di posta: { $reason }
notice-bounce-advice = L’indirizzo è scritto correttamente? Se non lo è, ritiri l’invito e inviti l’indirizzo giusto. Se lo è, contatti prima la persona in un altro modo.
notice-bounce-reason = Riceve questa e-mail perché ha invitato qualcuno in { $organization }.
notice-move-subject = { $invitee } chiede l’invito a un altro indirizzo
notice-move-text = { $invitee } è stato invitato a { $organization } e chiede che l’invito vada a un altro indirizzo. L’invito è stato inviato a:
notice-move-advice = Apra l’invito nella console per vedere l’altro indirizzo. Lo sposti solo se sa chi lo chiede: chi legge la posta dell’altro indirizzo potrà accettarlo.
notice-webhook-subject = Il webhook su { $host } è stato disattivato
notice-webhook-text = Gli eventi di { $organization } non vengono più inviati a questo endpoint:
notice-webhook-gone = Ha risposto con lo stato 410: non esiste più. Il webhook è disattivato dal { $since }.
notice-webhook-failing = { $count ->
    [one] Dal { $since }, da { $count } giorno, non vi è arrivato nemmeno un messaggio.
   *[other] Dal { $since }, da { $count } giorni, non vi è arrivato nemmeno un messaggio.
}
notice-webhook-advice = Gli eventi vengono conservati per un certo tempo: sistemi l’endpoint, riattivi il webhook e faccia inviare di nuovo gli eventi persi. Elimini il webhook se non serve più.
notice-webhook-reason = Riceve questa e-mail perché ha configurato o gestisce i webhook di { $organization }.
