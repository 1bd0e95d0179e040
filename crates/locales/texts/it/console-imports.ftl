imports-title = Importazioni
imports-empty = Ancora nessuna importazione. Incolli un elenco o carichi un file per invitare molte persone in una volta sola.
imports-people = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
imports-counts = Invitate: { $invited }, già invitate: { $unchanged }, saltate: { $refused }
imports-counts-left = Invitate: { $invited }, già invitate: { $unchanged }, saltate: { $refused }, rimanenti: { $left }

import-title = Importazione
import-all = Tutte le importazioni
import-inviting = { $count ->
    [one] Invito di { $count } persona in corso
   *[other] Invito di { $count } persone in corso
}
import-nobody = Nessuno è stato invitato
import-invited = { $count ->
    [one] { $count } persona è stata invitata
   *[other] { $count } persone sono state invitate
}
import-progress = Completate: { $done } su { $total }
import-goes-on = Può chiudere questa pagina; l’importazione prosegue.
import-again = Mostra lo stato attuale
import-created = Gli inviti sono stati creati. Lo stato di ciascuno è indicato nell’elenco degli inviti.
import-count-invited = Invitate
import-count-unchanged = Già invitate
import-count-skipped = Saltate
import-count-left = Rimanenti
import-started = Inizio
import-cancel = Annulla importazione
import-cancel-text = Nessun altro dell’elenco verrà invitato. Chi è già stato invitato resta invitato.
import-view-invitations = Visualizza inviti
import-invite-more = Invita altre persone
import-download = Scarica l’esito di ogni riga (CSV)
import-lines-deleted = Le righe sono state eliminate qualche tempo dopo la fine dell’importazione.
import-skipped-caption = Righe dell’elenco che sono state saltate e perché

import-status-queued = in attesa
import-status-running = in corso
import-status-done = completata
import-status-cancelled = annullata
import-status-failed = interrotta
import-stopped-forbidden = L’importazione è stata interrotta perché la persona che l’ha avviata non può più invitare nessuno. Avvii una nuova importazione con il resto dell’elenco.
import-stopped-maker-gone = L’importazione è stata interrotta perché la persona che l’ha avviata non è più un membro attivo. Avvii una nuova importazione con il resto dell’elenco.
import-stopped-broken = L’importazione è stata interrotta a causa di un problema da parte nostra. Chieda al Suo gestore di controllare il registro, poi avvii una nuova importazione con il resto dell’elenco.
