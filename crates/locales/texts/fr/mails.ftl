mail-subject-inviter = { $inviter } vous invite à rejoindre { $organization }
mail-subject = Vous êtes invité(e) à rejoindre { $organization }
mail-reminder-subject = Rappel : { $subject }
mail-reminder = Vous n’avez pas encore répondu à cette invitation.
mail-hello = Bonjour { $invitee },
mail-hello-nobody = Bonjour,
mail-message = { $sender } vous écrit :
mail-open-page = Pour accepter ou refuser, ouvrez cette page :
mail-preview = Acceptez ou refusez sur une seule page.
mail-button = Accepter l’invitation
mail-button-fails = Le bouton ne fonctionne pas ou vous souhaitez refuser ? Ouvrez ce lien, qui vous est personnel :
mail-unexpected = Vous ne vous y attendiez pas ?
mail-unexpected-advice = Ignorez alors cet e-mail : rien ne se passe tant que vous n’acceptez pas.
mail-reason-inviter = Vous recevez cet e-mail parce que { $inviter } a saisi votre adresse pour vous inviter à rejoindre { $organization }.
mail-reason = Vous recevez cet e-mail parce que quelqu’un a saisi votre adresse pour vous inviter à rejoindre { $organization }.
mail-replies = Les réponses parviennent à la personne qui vous a invité(e).
mail-replies-organization = Les réponses parviennent à { $organization }.

mail-password-subject = Définissez votre mot de passe
mail-password-text = Ce lien permet de définir un nouveau mot de passe pour votre compte sur { $site } :
mail-password-until = Il ne fonctionne qu’une fois, jusqu’au { $until }.
mail-password-advice = Vous ne l’avez pas demandé ? Ignorez alors cet e-mail : votre mot de passe reste inchangé. Ne transmettez ce lien à personne.
mail-password-changed-subject = Votre mot de passe a été modifié
mail-password-changed-text = Le mot de passe de votre compte sur { $site } a été modifié :
mail-password-changed-at = Partout ailleurs où vous étiez connecté(e), vous avez été déconnecté(e).
mail-password-changed-linked = Partout ailleurs où vous étiez connecté(e), vous avez été déconnecté(e). Un fournisseur d’identité lié à votre compte permet toujours de s’y connecter : vérifiez dans « Mon compte » que vous le connaissez.
mail-password-changed-advice = Ce n’était pas vous ? Définissez immédiatement un nouveau mot de passe sur cette page :
mail-password-reason = Vous recevez cet e-mail parce qu’il existe un compte avec votre adresse sur { $site }.
mail-identity-linked-subject = Une connexion a été liée à votre compte
mail-identity-linked-text = Une connexion auprès d’un fournisseur d’identité a été liée à votre compte sur { $site } :
mail-identity-linked-detail = Elle permet désormais d’accéder à votre compte sans votre mot de passe.
mail-identity-unlinked-subject = Une connexion a été déliée de votre compte
mail-identity-unlinked-text = Une connexion auprès d’un fournisseur d’identité a été déliée de votre compte sur { $site } :
mail-identity-unlinked-detail = Elle ne permet plus d’accéder à votre compte.
mail-identity-advice = Ce n’était pas vous ? Définissez immédiatement un nouveau mot de passe sur cette page et vérifiez les connexions liées dans « Mon compte » :
mail-account-deleted-subject = Votre compte a été supprimé
mail-account-deleted-text = Votre compte sur { $site } a été supprimé :
mail-account-deleted-detail = Vous n’y êtes plus membre d’aucune organisation et vos données personnelles sont en cours d’effacement.
mail-account-deleted-advice = Ce n’était pas vous ? Prévenez immédiatement l’exploitant de { $site }.
mail-account-deleted-reason = Vous recevez cet e-mail parce qu’il existait un compte avec votre adresse sur { $site }.

notice-bounce-subject = Votre invitation pour { $invitee } n’a pas pu être remise
notice-bounce-text = Votre invitation pour { $invitee } à rejoindre { $organization } n’est pas arrivée : aucun e-mail ne peut être remis à cette adresse.
notice-bounce-said = Réponse du système de messagerie : { $reason }
notice-bounce-advice = L’adresse est-elle bien écrite ? Si ce n’est pas le cas, retirez l’invitation et invitez la bonne adresse. Si elle est juste, joignez d’abord la personne par un autre moyen.
notice-bounce-reason = Vous recevez cet e-mail parce que vous avez invité quelqu’un à rejoindre { $organization }.
notice-move-subject = { $invitee } demande l’invitation à une autre adresse
notice-move-text = { $invitee } a été invité à rejoindre { $organization } et demande que l’invitation soit envoyée à une autre adresse. L’invitation a été envoyée à :
notice-move-advice = Ouvrez l’invitation dans la console pour voir l’autre adresse. Ne la déplacez que si vous savez qui le demande : quiconque lit les e-mails de l’autre adresse pourra l’accepter.
notice-webhook-subject = Le webhook sur { $host } a été désactivé
notice-webhook-text = Les événements de { $organization } ne sont plus envoyés à ce point d’accès :
notice-webhook-gone = Il a répondu avec le statut 410 : il a définitivement disparu. Le webhook est désactivé depuis le { $since }.
notice-webhook-failing = { $count ->
    [one] Depuis le { $since }, soit { $count } jour, aucun message n’y est arrivé.
   *[other] Depuis le { $since }, soit { $count } jours, aucun message n’y est arrivé.
}
notice-webhook-advice = Les événements sont conservés un certain temps : remettez le point d’accès en état, réactivez le webhook et faites envoyer de nouveau les événements manqués. Supprimez le webhook s’il n’est plus utile.
notice-webhook-reason = Vous recevez cet e-mail parce que vous avez configuré ou gérez des webhooks de { $organization }.
