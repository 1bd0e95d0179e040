part-invitations = Invitations
part-invite = Inviter
part-members = Membres
part-licenses = Licences
part-roles = Rôles
part-resources = Ressources
part-keys = Clés API
part-webhooks = Webhooks
part-addresses = Adresses
part-settings = Paramètres
part-audit = Journal d’audit
part-shadow = Mode fantôme
part-account = Mon compte

skip-to-content = Aller au contenu
console-navigation = Console
other-organizations = Vos autres organisations
change-password = Changer le mot de passe
sign-out = Se déconnecter
go-back = Retour

alarm-waiting = { $count ->
    [one] { $count } e-mail en attente : { $why }. L’envoi se fera automatiquement dès que votre exploitant aura résolu le problème. Dernière réponse : { $reason }.
   *[other] { $count } e-mails en attente : { $why }. L’envoi se fera automatiquement dès que votre exploitant aura résolu le problème. Dernière réponse : { $reason }.
}
alarm-server = le serveur de messagerie est injoignable ou n’accepte pas d’e-mails pour le moment
alarm-helo-name = le serveur de messagerie refuse le nom sous lequel Usher se présente
alarm-authentication = le serveur de messagerie refuse le nom d’utilisateur ou le mot de passe d’Usher
alarm-sender = le serveur de messagerie refuse l’adresse de l’expéditeur
alarm-policy = les règles du serveur de messagerie refusent les e-mails envoyés d’ici
archived = Cette organisation est archivée. Rien ne peut y être modifié tant qu’un administrateur ne l’a pas restaurée dans les paramètres.
archived-until = Cette organisation est archivée et sera effacée le { $until }, à moins qu’un administrateur ne la restaure dans les paramètres.

moment-just-now = à l’instant
moment-in-a-moment = dans un instant
moment-minutes-ago = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
moment-hours-ago = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
moment-days-ago = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}

script-close = Fermer
script-copied = Copié
script-copy = Copier
script-copy-table = Copier sous forme de tableau
script-go-back = Retour
script-go-to = Aller à « % »
script-invite = Inviter des personnes
script-search = Rechercher dans cette liste
script-select-all = Tout sélectionner sur cette page
script-selected = Sélection : %
script-shortcuts = Raccourcis clavier
script-show-shortcuts = Afficher cette liste
script-table-selected = Le tableau est sélectionné. Copiez-le maintenant.
script-then = puis
script-use-shortcuts = Utiliser ces raccourcis dans ce navigateur

word-all = Tout
word-name = Nom
word-description = Description
word-description-optional = Description (facultatif)
word-color-optional = Couleur (facultatif)
word-address = Adresse
word-events = Événements
word-status = Statut
word-edit = Modifier
word-edit-it = Modifier { $name }
word-delete-ask = Supprimer…
word-done = Terminé
word-other-languages = Dans d’autres langues
word-enter-name = Saisissez un nom de 200 caractères au maximum, sur une seule ligne.
word-enter-color = Saisissez une couleur, par exemple #ec6c50, ou laissez le champ vide.
word-email = E-mail
word-email-address = Adresse e-mail
word-last-name = Nom de famille
word-permissions = Autorisations
word-problem = Problème : { $title }
word-line = Ligne
word-details = Détails
word-license = Licence
word-resource = Ressource
word-save = Enregistrer
