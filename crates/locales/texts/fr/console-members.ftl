members-tab-active = Actifs
members-tab-blocked = Bloqués
members-tab-invited = Invités
members-tab-contacts = Contacts
members-tab-removed = Retirés
members-status-active = actif
members-status-blocked = bloqué
members-status-invited = invité
members-status-contact = contact
members-status-removed = retiré
members-none-match-filter = Aucun membre ne correspond. Modifiez ou effacez le filtre.
members-look-among-everybody = Chercher parmi tout le monde
members-none = Aucun membre pour le moment.
members-shown = { $count ->
    [one] { $count } membre affiché.
   *[other] { $count } membres affichés.
}
members-unnamed = Membre sans nom
members-joined = Arrivée
members-joined-not = Pas encore
members-seat = Place

members-block = Bloquer
members-block-title = Membres : bloquer
members-block-means = Ces personnes n’ont plus accès tant que vous ne les débloquez pas. Elles conservent leur place.
members-block-done = bloqué
members-block-button = Bloquer { $count }
members-unblock = Débloquer
members-unblock-title = Membres : débloquer
members-unblock-means = Ces personnes ont de nouveau accès, avec tout ce qu’elles avaient auparavant.
members-unblock-done = débloqué
members-unblock-button = Débloquer { $count }
members-remove = Retirer
members-remove-title = Membres : retirer
members-remove-means = Ces personnes perdent tout accès et leur place, et leurs invitations ouvertes sont retirées. Vous pourrez les inviter de nouveau plus tard.
members-remove-done = retiré
members-remove-button = Retirer { $count }
members-select-one = Sélectionnez au moins une personne dans la liste.
members-left-oneself = C’est vous. Adressez-vous à un autre administrateur.
members-left-active = Cette personne n’est pas bloquée.
members-left-blocked = Cette personne est déjà bloquée.
members-left-invited = Cette personne n’a pas encore rejoint l’organisation.
members-left-contact = Cette personne est un contact et n’a pas d’accès.
members-left-removed = Cette personne a déjà été retirée.

member-title = Membre { $name }
member-all = Tous les membres
member-added = Date d’ajout
member-removed = Date de retrait
member-seat-reserved = { $license } (réservée)
member-invitation = Invitation
member-view-invitation = Voir l’invitation ouverte
member-rename = Modifier le nom…
member-rename-button = Enregistrer le nom
member-name-long = Un nom peut comporter au maximum 250 caractères, sur une seule ligne.
member-block = Bloquer…
member-block-text = Cette personne n’a plus accès tant que vous ne la débloquez pas. Elle conserve ses autorisations et sa place.
member-block-button = Bloquer le membre
member-remove = Retirer…
member-remove-text = Cette personne perd tout accès et sa place, et son invitation ouverte, s’il y en a une, est retirée. Vous pourrez l’inviter de nouveau plus tard.
member-remove-button = Retirer le membre
member-rights-of-invitation = Les autorisations de cette personne sont définies dans son invitation.

history-title = Historique
history-none = Rien ne s’est encore passé.
history-all = Tous les événements concernant cette personne
