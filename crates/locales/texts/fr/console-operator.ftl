operator-console = Console de l’exploitant
operator-sign-in-text = Connectez-vous pour voir toutes les organisations de cette installation.
operator-key = Clé de l’installation
operator-key-hint = À créer en ligne de commande :
operator-key-show = Afficher la clé
operator-key-hide = Masquer la clé
operator-wrong-key = Cette clé n’existe pas, a expiré ou a été révoquée.
operator-organizations = Organisations
operator-health = État
operator-search = Nom ou nom court
operator-none-match = Aucune organisation ne correspond.
operator-shown = { $count ->
    [one] { $count } organisation affichée.
   *[other] { $count } organisations affichées.
}
operator-active = Actives
operator-archived = Archivées
operator-deleting = En cours de suppression
operator-created = Création
operator-members = Membres actifs
operator-invitations = Invitations ouvertes
operator-waiting = E-mails en attente
operator-undeliverable = E-mails non distribués
operator-counts = En un coup d’œil
operator-oldest = E-mail en attente le plus ancien
operator-none = Aucun
operator-sent = E-mails envoyés ces dernières 24 heures
operator-failed = E-mails en échec ces dernières 24 heures
operator-webhooks = Webhooks utilisés
operator-webhooks-failing = Webhooks en échec
operator-names = Nom et nom court
operator-archived-text = Cette organisation est archivée. Rien ne peut y être modifié tant que vous ne l’avez pas restaurée.
operator-erased-on = Cette organisation est archivée et sera effacée avec toutes ses données le { $until }, sauf si vous la restaurez.
operator-archive-text = Une organisation archivée reste consultable par ses membres, mais rien ne peut y être modifié. Ses propres administrateurs ne peuvent pas la restaurer.
operator-new-text = Le premier administrateur dispose de toutes les autorisations. Sans compte confirmé, il reçoit une invitation par e-mail.
operator-administrator = Adresse e-mail du premier administrateur
operator-enter-email = Saisissez l’adresse e-mail du premier administrateur.
operator-done-created = Organisation créée.
operator-done-edited = Organisation enregistrée.
operator-well = Tout fonctionne
operator-unwell = Attention requise
operator-mail = E-mails
operator-obstructed = { $count ->
    [one] { $count } e-mail en attente : { $why }. L’envoi se fera automatiquement dès que le problème sera résolu. Dernière réponse : { $reason }.
   *[other] { $count } e-mails en attente : { $why }. L’envoi se fera automatiquement dès que le problème sera résolu. Dernière réponse : { $reason }.
}
operator-unobstructed = Rien n’empêche l’envoi des e-mails.
operator-only-held = Le serveur de messagerie n’y fait pas obstacle. Les e-mails retenus partent dès que leur limite le permet ou que leur organisation est restaurée.
operator-held = Retenus par une limite ou une organisation archivée
operator-dead = Échecs définitifs
operator-unchained = Événements pas encore dans la chaîne d’audit
operator-workers = Tâches de fond
operator-no-workers = Aucune tâche de fond ne s’exécute dans ce processus.
operator-worker-works = Fonctionne
operator-worker-down = En panne
operator-restarts = { $count ->
    [one] Redémarrée { $count } fois
   *[other] Redémarrée { $count } fois
}
operator-database = Base de données
operator-database-fine = La base de données est accessible en écriture et a toutes les migrations.
operator-database-outdated = La migration { $migration } manque. Exécutez « usher migrate ».
operator-database-foreign = La base de données appartient à une autre installation ou a été créée avec un autre secret.
operator-database-failing = La base de données n’est pas accessible en écriture.
operator-is-active = Active
operator-is-archived = Archivée
operator-is-deleting = En cours de suppression
