imports-title = Importations
imports-empty = Aucune importation pour le moment. Collez une liste ou importez un fichier pour inviter de nombreuses personnes à la fois.
imports-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
imports-counts = Invitées : { $invited }, déjà invitées : { $unchanged }, ignorées : { $refused }
imports-counts-left = Invitées : { $invited }, déjà invitées : { $unchanged }, ignorées : { $refused }, restantes : { $left }

import-title = Importation
import-all = Toutes les importations
import-inviting = { $count ->
    [one] Invitation de { $count } personne en cours
   *[other] Invitation de { $count } personnes en cours
}
import-nobody = Personne n’a été invité
import-invited = { $count ->
    [one] { $count } personne a été invitée
   *[other] { $count } personnes ont été invitées
}
import-progress = Terminé : { $done } sur { $total }
import-goes-on = Vous pouvez fermer cette page ; l’importation continue.
import-again = Afficher l’état actuel
import-created = Les invitations ont été créées. Le statut de chacune figure dans la liste des invitations.
import-count-invited = Invitées
import-count-unchanged = Déjà invitées
import-count-skipped = Ignorées
import-count-left = Restantes
import-started = Début
import-cancel = Annuler l’importation
import-cancel-text = Plus personne de la liste ne sera invité. Les personnes déjà invitées le restent.
import-view-invitations = Voir les invitations
import-invite-more = Inviter d’autres personnes
import-download = Télécharger le résultat de chaque ligne (CSV)
import-lines-deleted = Les lignes ont été supprimées quelque temps après la fin de l’importation.
import-skipped-caption = Lignes de la liste qui ont été ignorées, et pourquoi

import-status-queued = en attente
import-status-running = en cours
import-status-done = terminée
import-status-cancelled = annulée
import-status-failed = interrompue
import-stopped-forbidden = L’importation a été interrompue, car la personne qui l’a lancée n’est plus autorisée à inviter. Lancez une nouvelle importation avec le reste de la liste.
import-stopped-maker-gone = L’importation a été interrompue, car la personne qui l’a lancée n’est plus un membre actif. Lancez une nouvelle importation avec le reste de la liste.
import-stopped-broken = L’importation a été interrompue à cause d’un problème de notre côté. Demandez à votre exploitant de consulter le journal, puis lancez une nouvelle importation avec le reste de la liste.
