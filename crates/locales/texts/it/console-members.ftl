members-tab-active = Attivi
members-tab-blocked = Bloccati
members-tab-invited = Invitati
members-tab-contacts = Contatti
members-tab-removed = Rimossi
members-status-active = attivo
members-status-blocked = bloccato
members-status-invited = invitato
members-status-contact = contatto
members-status-removed = rimosso
members-none-match-filter = Nessun membro corrispondente. Modifichi o cancelli il filtro.
members-look-among-everybody = Cerca tra tutti
members-none = Ancora nessun membro.
members-shown = { $count ->
    [one] { $count } membro visualizzato.
   *[other] { $count } membri visualizzati.
}
members-unnamed = Membro senza nome
members-joined = Ingresso
members-joined-not = Non ancora
members-seat = Posto

members-block = Blocca
members-block-title = Membri: blocca
members-block-means = Queste persone non hanno accesso finché non le sblocca. Mantengono il loro posto.
members-block-done = bloccato
members-block-button = Blocca { $count }
members-unblock = Sblocca
members-unblock-title = Membri: sblocca
members-unblock-means = Queste persone hanno di nuovo accesso, con tutto ciò che avevano prima.
members-unblock-done = sbloccato
members-unblock-button = Sblocca { $count }
members-remove = Rimuovi
members-remove-title = Membri: rimuovi
members-remove-means = Queste persone perdono ogni accesso e il loro posto, e gli inviti aperti vengono ritirati. Può invitarle di nuovo in seguito.
members-remove-done = rimosso
members-remove-button = Rimuovi { $count }
members-select-one = Selezioni almeno una persona nell’elenco.
members-left-oneself = È Lei. Si rivolga a un altro amministratore.
members-left-active = La persona non è bloccata.
members-left-blocked = La persona è già bloccata.
members-left-invited = La persona non ha ancora accettato l’invito.
members-left-contact = La persona è un contatto e non ha accesso.
members-left-removed = La persona è già stata rimossa.

member-title = Membro { $name }
member-all = Tutti i membri
member-added = Data di aggiunta
member-removed = Data di rimozione
member-seat-reserved = { $license } (riservato)
member-invitation = Invito
member-view-invitation = Visualizza l’invito aperto
member-rename = Cambia nome…
member-rename-button = Salva nome
member-name-long = Un nome può avere al massimo 250 caratteri, su una sola riga.
member-block = Blocca…
member-block-text = Questa persona non ha accesso finché non la sblocca. Mantiene le autorizzazioni e il posto.
member-block-button = Blocca membro
member-remove = Rimuovi…
member-remove-text = Questa persona perde ogni accesso e il posto, e l’eventuale invito aperto viene ritirato. Può invitarla di nuovo in seguito.
member-remove-button = Rimuovi membro
member-rights-of-invitation = Le autorizzazioni di questa persona sono definite nel suo invito.

history-title = Cronologia
history-none = Non è ancora successo nulla.
history-all = Tutti gli eventi relativi a questa persona
