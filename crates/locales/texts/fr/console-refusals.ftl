refused-password-short = { $count ->
    [one] Le mot de passe doit comporter au moins { $count } caractère.
   *[other] Le mot de passe doit comporter au moins { $count } caractères.
}
refused-password-long = { $count ->
    [one] Le mot de passe peut comporter au maximum { $count } caractère.
   *[other] Le mot de passe peut comporter au maximum { $count } caractères.
}
refused-rows = { $count ->
    [one] Indiquez au maximum { $count } personne à la fois.
   *[other] Indiquez au maximum { $count } personnes à la fois.
}
refused-attempts = { $count ->
    [one] Trop de tentatives. Réessayez dans { $count } seconde.
   *[other] Trop de tentatives. Réessayez dans { $count } secondes.
}
refused-mails = { $count ->
    [one] Un e-mail vient d’être envoyé. Réessayez dans { $count } seconde.
   *[other] Un e-mail vient d’être envoyé. Réessayez dans { $count } secondes.
}
refused-previews = { $count ->
    [one] Trop d’aperçus. Réessayez dans { $count } seconde.
   *[other] Trop d’aperçus. Réessayez dans { $count } secondes.
}
refused-forbidden = Vous n’êtes pas autorisé(e) à faire cela. Demandez l’accès à un administrateur de l’organisation.
refused-exceeds = Cela concerne « { $what } », que vous n’avez pas vous-même. Adressez-vous à une personne qui l’a.
refused-exceeds-until = Vous n’avez « { $what } » que jusqu’au { $until }. Adressez-vous à une personne qui l’a pour plus longtemps.
refused-unknown-permission = L’autorisation « { $code } » n’existe pas. Consultez la page Rôles pour voir celles qui sont disponibles.
refused-unknown-role = Le rôle « { $code } » n’existe pas. Consultez la page Rôles pour voir ceux qui sont disponibles.
refused-unknown-resource = L’organisation n’a pas de ressource { $id }.
refused-unknown-license = Cette licence n’existe plus. Choisissez-en une autre.
refused-unknown-template = Ce modèle d’autorisations n’existe plus. Choisissez-en un autre.
refused-unknown-member = Membre introuvable dans cette organisation.
refused-unknown-organization = Vous n’êtes pas membre de cette organisation.
refused-unknown-invitation = Invitation introuvable dans cette organisation.
refused-address-blocked = Cette adresse est bloquée. Utilisez-en une autre ou retirez-la de la liste de blocage.
refused-seats = Cette licence n’a plus de place libre. Libérez une place, ajoutez-en ou choisissez une autre licence.
refused-already-member = Cette adresse appartient déjà à un membre.
refused-already-invited = Cette adresse a déjà une invitation ouverte. Renvoyez plutôt celle-ci.
refused-member-blocked = Cette adresse appartient à un membre bloqué. Débloquez plutôt ce membre.
refused-repeated = Cette personne figure déjà dans la liste. Supprimez l’une des deux entrées.
refused-another-address = Ce membre a une autre adresse.
refused-expiry-past = La date d’expiration est dans le passé. Choisissez-en une plus tardive.
refused-password-kinds = Utilisez des minuscules, des majuscules, des chiffres et des symboles dans le mot de passe.
refused-login = L’adresse e-mail ou le mot de passe est incorrect, ou vous n’êtes membre d’aucune organisation.
refused-not-proved = L’adresse e-mail du compte n’est pas confirmée. Ouvrez le lien dans l’e-mail que nous avons envoyé.
refused-page = Ce lien de page n’est pas valide. Recommencez à la première page.
refused-in-flight = Cette demande est déjà en cours de traitement.
refused-revision = Quelqu’un d’autre a modifié cela entre-temps. Vérifiez avant de modifier à votre tour.
refused-not-found = Cet élément n’existe plus : { $thing }.
refused-exists = Cet élément existe déjà : { $thing }.
refused-in-use = Cet élément est utilisé : { $thing }.
refused-own-access = Vous ne pouvez pas retirer votre propre accès. Adressez-vous à un autre administrateur.
refused-last-member = C’est le dernier membre actif. Ajoutez d’abord quelqu’un d’autre.
refused-archived = Cette organisation est archivée. Restaurez-la avant d’y modifier quoi que ce soit.
refused-domain = Cette organisation n’autorise pas les invitations vers ce domaine.
refused-value = La valeur de { $field } n’est pas valide : { $reason }.
refused-invitation-pending = L’invitation est encore ouverte.
refused-invitation-accepted = L’invitation est déjà acceptée.
refused-invitation-declined = L’invitation est refusée.
refused-invitation-cancelled = L’invitation est annulée.
refused-invitation-revoked = L’invitation est retirée.
refused-invitation-expired = L’invitation a expiré.
refused-person-contact = C’est impossible, car cette personne est un contact sans accès.
refused-person-invited = C’est impossible, car cette personne est invitée mais n’a pas encore rejoint l’organisation.
refused-person-active = C’est impossible, car cette personne est un membre actif.
refused-person-blocked = C’est impossible, car cette personne est bloquée.
refused-person-removed = C’est impossible, car cette personne a été retirée.
noun-api-key = clé API
noun-blocklist-entry = entrée de la liste de blocage
noun-license = licence
noun-member = membre
noun-organization = organisation
noun-slug = nom court
noun-permission = autorisation
noun-resource = ressource
noun-role = rôle
noun-session = session
noun-webhook = webhook
noun-identity-provider = fournisseur d’identité
noun-event = événement
noun-mail = e-mail
noun-suppression = adresse injoignable
noun-password-link = lien de mot de passe
noun-import = importation
noun-permission-template = modèle d’autorisations
overloaded-text = { $count ->
    [one] Le serveur est surchargé. Réessayez dans { $count } seconde ; rien n’a été modifié.
   *[other] Le serveur est surchargé. Réessayez dans { $count } secondes ; rien n’a été modifié.
}
blocked-text = Vous êtes bloqué(e) dans cette organisation. Demandez à un administrateur de vous débloquer.
blocked-title = Accès bloqué
request-failed = Échec de la demande
no-page-text = Vérifiez l’adresse ou revenez à la console.
no-page-title = Page introuvable
wrong-method-text = Cette adresse ne peut pas être ouverte directement. Revenez à la console.
too-large-text = La limite est de { $limit } octets. Divisez la liste en parties plus petites.
too-large-title = Demande trop volumineuse
overloaded-title = Réessayez dans un instant
unreadable-form-text = La demande n’a pas pu être lue. Revenez en arrière, actualisez la page et réessayez.
unreadable-form-encoding = Le formulaire a été envoyé en { $encoding } et non en UTF-8, et rien n’a été modifié. Revenez en arrière, réglez votre navigateur ou votre programme sur UTF-8, rechargez la page et réessayez.
foreign-form-text = Ce formulaire provient d’une session plus ancienne ou d’un autre site, et rien n’a été modifié. Actualisez la page et réessayez.
away-text = La console est indisponible. Réessayez dans une minute ; rien n’a été modifié.
away-title = Réessayez dans une minute
incident-text = Une erreur s’est produite de notre côté. Indiquez ce numéro d’incident à votre exploitant : { $incident }.
