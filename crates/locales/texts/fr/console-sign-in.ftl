sign-in-text = Connectez-vous pour gérer votre organisation.
sign-in-again-text = Vous n’êtes pas connecté(e) ou votre session est terminée. Connectez-vous pour continuer.
sign-in-joined-text = Connectez-vous pour voir { $organization } et vos autres organisations.
sign-in-switch-text = Vous êtes connecté en tant que { $email }. En vous connectant ici, vous passez à l’adresse invitée.
sign-in-kept = Votre session est terminée et rien n’a été modifié. Connectez-vous pour continuer : votre saisie est conservée.
sign-in-ended = Votre session est terminée et rien n’a été modifié. Connectez-vous et réessayez.

resume-title = Continuer
resume-text = Vous êtes de nouveau connecté(e). Votre saisie n’a pas encore été envoyée.
resume-text-organization = Vous êtes de nouveau connecté(e) à { $organization }. Votre saisie n’a pas encore été envoyée.
resume-file = Fichier
resume-send = Envoyer maintenant
resume-discard = Abandonner

change-password-title = Changer votre mot de passe
change-password-text = Vous restez connecté(e) ici et êtes déconnecté(e) partout ailleurs.
change-password-current = Mot de passe actuel
change-password-show-current = Afficher le mot de passe actuel
change-password-hide-current = Masquer le mot de passe actuel
change-password-show-new = Afficher le nouveau mot de passe
change-password-hide-new = Masquer le nouveau mot de passe
change-password-short = Trop court
change-password-common = Trop courant
change-password-weak = Faible
change-password-fair = Moyen
change-password-strong = Fort
change-password-wrong = Le mot de passe actuel est incorrect.
