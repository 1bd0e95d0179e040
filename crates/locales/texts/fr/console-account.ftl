account-profile = Profil
account-confirmed = confirmé
account-not-confirmed = non confirmé
account-language-hint = Pour la console, les e-mails concernant votre compte et les pages d’invitation.
account-name-hint = Toutes vos organisations voient votre nom.
account-save = Enregistrer le profil
account-first-name-long = { $count ->
    [one] Le prénom peut comporter au maximum { $count } caractère.
   *[other] Le prénom peut comporter au maximum { $count } caractères.
}
account-last-name-long = { $count ->
    [one] Le nom de famille peut comporter au maximum { $count } caractère.
   *[other] Le nom de famille peut comporter au maximum { $count } caractères.
}
account-first-name-unseen = Le prénom contient des caractères qui ne s’affichent pas.
account-last-name-unseen = Le nom de famille contient des caractères qui ne s’affichent pas.

account-invitations = Invitations pour vous
account-inviter = { $inviter } vous a invité(e).
account-expires = Expire { $distance }
account-join = Rejoindre { $organization }
account-decline = Refuser
account-organizations = Organisations
account-current = actuelle
account-joined = Vous l’avez rejointe { $distance }
account-no-access = Vous n’avez pas accès ici. Demandez à un administrateur de vous débloquer.
account-switch = Passer à { $organization }
account-leave-open = Quitter { $organization }…
account-leave = Quitter { $organization }
account-leave-text = Vous perdez immédiatement votre accès et votre place. Pour revenir, il vous faudra une nouvelle invitation.
account-only-organization = C’est votre seule organisation : sans elle, vous ne pourrez plus vous connecter ici.
account-last-administrator = Vous êtes le seul administrateur de { $organization }. Nommez d’abord quelqu’un d’autre administrateur.

account-permission-in = { $permission } (dans { $resource })

account-security = Sécurité
account-sessions-hint = Voyez où vous êtes connecté(e) et déconnectez-vous à distance.
account-delete = Supprimer le compte
account-delete-hint = Quittez toutes vos organisations et faites effacer vos données.

sessions-title = Sessions
sessions-advice = Voici où vous êtes connecté(e). Mettez fin à ce que vous ne reconnaissez pas et changez votre mot de passe.
sessions-api = API ({ $protocol })
sessions-this = cette session
sessions-times = Connexion le { $opened }, fin le { $ends }
sessions-end = Mettre fin à la session
sessions-everywhere = Se déconnecter partout
sessions-everywhere-text = Met fin à toutes vos sessions, y compris celle-ci. Les clés API continuent de fonctionner.

delete-account-title = Supprimer votre compte
delete-account-text = Cette action est irréversible :
delete-account-organizations = Vous quittez toutes vos organisations et vos places sont libérées.
delete-account-sessions = Vous êtes déconnecté(e) partout et vos clés API ne fonctionnent plus.
delete-account-data = Votre nom, votre adresse e-mail et vos autres données personnelles sont effacés.
delete-account-mail = Nous le confirmons par e-mail à { $email }. Vos données sont effacées dès que cet e-mail est envoyé, au plus tard au bout d’un jour.
delete-account-unmailed = Vos données sont effacées au plus tard au bout d’un jour. Aucun e-mail ne le confirme, car ce serveur n’en envoie pas.
delete-account-button = Supprimer mon compte
delete-account-wrong-password = Le mot de passe est incorrect.

new-organization-title = Nouvelle organisation
new-organization-text = Vous l’administrez et pouvez inviter d’autres personnes.
new-organization-slug = Nom court dans les adresses
new-organization-slug-hint = Lettres minuscules, chiffres et traits d’union.
new-organization-button = Créer l’organisation
new-organization-forbidden = Vous ne pouvez pas créer d’organisation ici. Adressez-vous à l’exploitant de ce serveur.
new-organization-no-name = Saisissez un nom.
new-organization-name-long = Utilisez au maximum 200 caractères dans le nom.

account-providers = Se connecter sans mot de passe
account-provider-link = Lier { $provider }
account-provider-unlink = Délier { $provider }
account-provider-linked = Lié
account-provider-retired = N’est plus proposé ici
account-of-organization = Vous êtes connecté(e) par le fournisseur d’identité de votre organisation, qui ne vaut que dans cette organisation. Pour voir votre compte, connectez-vous avec votre mot de passe.
