nameless-organization = une organisation
invites-inviter = { $inviter } vous invite à rejoindre { $organization }.
invites = { $organization } vous invite à nous rejoindre.
open-until = L’invitation est valable jusqu’au { $until }.
open-for-good = L’invitation n’expire pas.
expires-in = L’invitation expire { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
in-hours = { $count ->
    [one] dans { $count } heure
   *[other] dans { $count } heures
}
in-minutes = { $count ->
    [one] dans { $count } minute
   *[other] dans { $count } minutes
}
link-personal = Ce lien vous est personnel : merci de ne pas le transmettre.

language = Langue
invitation-title = Invitation à rejoindre { $organization }
invitation-address = Cette invitation est destinée à { $email }.
grants-heading = Ce que vous obtenez
grants-none = Vous devenez membre. Cette invitation ne comporte pas d’autres droits.
grants-roles = Rôles
grants-permissions = { $count ->
    [one] { $count } autorisation
   *[other] { $count } autorisations
}
grants-resources = L’accès est limité à
grants-everything = Tout
grants-everything-of = Tout dans { $family }
grants-until = jusqu’au { $until }

accept-heading = Accepter l’invitation
accept-new = Créez votre compte avec un nom et un mot de passe.
accept-known = Un compte existe déjà pour { $email }. Saisissez son mot de passe pour accepter.
first-name = Prénom
last-name = Nom (facultatif)
password = Mot de passe
password-show = Afficher le mot de passe
password-hide = Masquer le mot de passe
password-weak = Mot de passe faible
password-fair = Mot de passe moyen
password-strong = Mot de passe fort
password-rules = { $count ->
    [one] Au moins { $count } caractère.
   *[other] Au moins { $count } caractères.
}
accept-new-button = Créer le compte et accepter
accept-known-button = Se connecter et accepter
other-address = Ce n’est pas votre adresse ?
other-address-advice = L’invitation ne peut être acceptée que pour { $email }. Pour utiliser une autre adresse, demandez une nouvelle invitation à la personne qui vous a invité(e).
other-address-label = Votre autre adresse
other-address-button = Demander à la personne qui invite
move-requested-title = Votre demande a été transmise
move-requested-text = Si l’invitation est encore ouverte, l’organisation décide d’inviter ou non l’autre adresse à la place. Celle-ci reçoit alors un e-mail.
unexpected = Vous n’attendiez pas cette invitation ? Fermez cette page : rien ne se passe tant que vous n’acceptez pas.

decline-link = Refuser l’invitation
decline-title = Refuser l’invitation ?
decline-text = L’invitation à rejoindre { $organization } prend fin et son lien ne fonctionne plus. Vous pourrez être invité(e) à nouveau plus tard.
decline-button = Oui, refuser
decline-back = Retour à l’invitation

problem = Il y a un problème
problem-in-title = Erreur : { $title }
problem-form = Le formulaire n’a pas pu être vérifié. Veuillez l’envoyer à nouveau.
problem-first-name-missing = Saisissez votre prénom.
problem-name-long = Le nom est trop long. Raccourcissez-le.
problem-password-missing = Saisissez un mot de passe.
problem-password-short = { $count ->
    [one] Choisissez un mot de passe d’au moins { $count } caractère.
   *[other] Choisissez un mot de passe d’au moins { $count } caractères.
}
problem-password-long = Le mot de passe est trop long. Choisissez-en un plus court.
problem-password-kinds = Utilisez une majuscule, une minuscule et un chiffre dans le mot de passe.
problem-password-common = Beaucoup de gens utilisent ce mot de passe. Choisissez-en un autre.
problem-password-characters = Choisissez un mot de passe sans caractères de contrôle.
problem-password-wrong = Le mot de passe est incorrect. Saisissez celui de votre compte existant.

accepted-title = Vous êtes membre de { $organization }
accepted-text = L’invitation est acceptée. Connectez-vous désormais à { $organization } avec votre adresse et votre mot de passe ; ce lien n’est plus nécessaire.
accepted-leading = Vous allez être redirigé vers { $site }.
account-link-text = Dans votre compte, vous voyez vos organisations et ce que vous pouvez y faire.
account-link = Accéder à votre compte
continue-to = Continuer vers { $site }
declined-title = L’invitation est refusée
declined-text = Vous n’avez pas rejoint { $organization }. S’il s’agit d’une erreur, demandez une nouvelle invitation à la personne qui vous a invité(e).
expired-title = L’invitation a expiré
expired-text = Elle était valable jusqu’au { $until }. Vous pouvez faire envoyer un nouveau lien à l’adresse invitée.
expired-button = Envoyer un nouveau lien
mailed-link-text = Ce lien montre l’invitation, mais ne suffit pas pour l’accepter. Vous pouvez faire envoyer le lien d’acceptation à l’adresse invitée.
requested-title = Consultez votre boîte de réception
requested-text = Si l’invitation peut être renouvelée, un nouveau lien est en route vers l’adresse invitée. L’ancien lien ne fonctionne plus.
requested-advice = Rien n’est arrivé après quelques minutes ? Regardez dans les courriers indésirables ou adressez-vous à la personne qui vous a invité(e).
closed-title = L’invitation n’est plus ouverte
closed-text = Elle a été retirée. Si vous pensez qu’il s’agit d’une erreur, demandez une nouvelle invitation à la personne qui vous a invité(e).
unknown-title = Ce lien n’ouvre aucune invitation
unknown-text = Il est peut-être incomplet, ou un e-mail plus récent l’a remplacé. Ouvrez le lien du dernier e-mail ou demandez une nouvelle invitation à la personne qui vous a invité(e).
refused-title = L’invitation ne peut pas être acceptée
refused-text = Veuillez vous adresser à { $organization } ou à la personne qui vous a invité(e).
archived-text = { $organization } est archivée et n’accueille personne pour le moment. Veuillez vous adresser à { $organization } ou à la personne qui vous a invité(e).

unreadable-title = La demande n’a pas pu être comprise
unreadable-text = Ouvrez le lien de votre e-mail et envoyez le formulaire à nouveau.
busy-title = Trop de demandes
busy-text = { $count ->
    [one] Veuillez réessayer dans { $count } seconde.
   *[other] Veuillez réessayer dans { $count } secondes.
}
unavailable-title = Indisponible pour le moment
unavailable-text = Veuillez réessayer dans quelques minutes. Rien n’a été modifié.
failed-title = Une erreur s’est produite
failed-text = Veuillez réessayer plus tard. Si cela se reproduit, indiquez-nous ce numéro : { $incident }

forgot-link = Mot de passe oublié ?
forgot-title = Définir un nouveau mot de passe
forgot-text = Saisissez l’adresse de votre compte. Vous recevrez un e-mail avec un lien pour définir un nouveau mot de passe.
email = Adresse e-mail
forgot-button = Envoyez-moi un lien
forgot-sent-text = S’il existe un compte avec cette adresse, un lien y est en route. Il ne fonctionne qu’une fois, et peu de temps seulement.
forgot-sent-advice = Rien n’est arrivé après quelques minutes ? Regardez dans les courriers indésirables et vérifiez qu’il s’agit bien de l’adresse de votre compte.
problem-email = Saisissez une adresse e-mail complète, par exemple nom@example.com.
reset-title = Choisissez un nouveau mot de passe
reset-text = Pour le compte { $email }.
new-password = Nouveau mot de passe
reset-button = Définir le mot de passe
reset-done-title = Votre mot de passe est défini
reset-done-text = Vous pouvez désormais vous connecter avec lui. Partout ailleurs où vous étiez connecté(e), vous avez été déconnecté(e).
reset-over-title = Ce lien ne fonctionne plus
reset-over-text = Il a déjà été utilisé, ou il a expiré. Faites envoyer un nouveau lien à votre adresse.
reset-over-link = Envoyer un nouveau lien
sign-in-link = Se connecter

provider-continue = Continuer avec { $provider }
provider-finish = Terminer la connexion
provider-stale = Cette connexion a expiré ou a été commencée dans une autre fenêtre. Recommencez.
provider-declined = Le fournisseur ne vous a pas connecté(e). Réessayez ou utilisez votre mot de passe.
provider-rejected = La réponse du fournisseur n’a pas pu être vérifiée. Réessayez. Si cela n’aide pas, prévenez la personne qui gère ce serveur.
provider-unavailable = Le fournisseur est injoignable pour le moment. Réessayez dans quelques minutes ou utilisez votre mot de passe.
provider-no-account = Aucun compte ne correspond ici à cette connexion. Demandez à un administrateur de votre organisation de vous inviter.
provider-unverified = Le fournisseur n’a pas vérifié votre adresse e-mail. Vérifiez-la auprès de lui, puis réessayez.
provider-other-address = Vous vous êtes connecté(e) avec une autre adresse que celle qui a été invitée. Connectez-vous avec l’adresse invitée ou demandez que l’invitation soit envoyée à l’autre.
provider-linked-elsewhere = Cette connexion est liée à un autre compte, ou votre compte à une autre connexion. Utilisez votre mot de passe et modifiez le lien dans « Mon compte ».
