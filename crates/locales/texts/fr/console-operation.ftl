delivery-payload = Contenu
delivery-payload-hint = Le corps de la requête, exactement tel qu’il est signé.
redeliver-since-open = Renvoyer tout depuis…
redeliver-since-title = Renvoyer des événements
redeliver-since-text = Tous les événements depuis ce moment sont envoyés une nouvelle fois à ce webhook, quel qu’ait été leur sort, y compris ceux qu’il a manqués pendant qu’il était désactivé. Ceux qui sont encore en attente restent inchangés.
redeliver-since-label = Tout depuis
redeliver-since-hint = En UTC
redeliver-since-preview = Aperçu
redeliver-since-found = { $count ->
    [one] { $count } événement depuis le { $since } sera renvoyé.
   *[other] { $count } événements depuis le { $since } seront renvoyés.
}
redeliver-since-none = Il n’y a rien à renvoyer depuis le { $since }.
redeliver-since-enter = Saisissez une date et une heure, par exemple 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Renvoyer { $count } événement
   *[other] Renvoyer { $count } événements
}
done-redelivered-since = Les événements sont en cours de renvoi.

key-made-by = Créée par { $maker }
key-last-used = Dernière utilisation le { $at }
key-never-used = Aucune utilisation enregistrée

holders-title = Qui en dispose
holders-nobody = Aucun membre ni aucune invitation ouverte n’en dispose.
holders-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
holders-invitations = { $count ->
    [one] { $count } invitation ouverte
   *[other] { $count } invitations ouvertes
}
holders-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}
permission-new = Nouvelle autorisation
permission-allows = Ce qu’elle permet (facultatif)
permission-create = Créer l’autorisation
permission-save = Enregistrer l’autorisation
permission-delete = Supprimer l’autorisation
permission-delete-text = Une autorisation peut être supprimée lorsqu’aucun membre, aucune invitation ouverte et aucun rôle ne l’a.
permission-enter-code = Saisissez un code de 128 caractères au maximum, sans espaces ni *, par exemple stage.manage.
permission-roles = Rôles qui l’incluent
done-permission-created = Autorisation créée.
done-permission-edited = Autorisation enregistrée.
done-permission-deleted = Autorisation supprimée.

role-preview = Aperçu des modifications
role-preview-title = Ce qui change
role-preview-nothing = Les autorisations de personne ne changent.
role-preview-gain = { $count ->
    [one] { $count } membre reçoit :
   *[other] { $count } membres reçoivent :
}
role-preview-gain-nobody = Aucun membre n’a encore ce rôle. Il reçoit :
role-preview-lose = { $count ->
    [one] { $count } membre perd :
   *[other] { $count } membres perdent :
}
role-preview-lose-nobody = Aucun membre n’a encore ce rôle. Il perd :
role-preview-kept = Quiconque dispose d’une autorisation par un autre biais la conserve.
role-preview-invited = { $count ->
    [one] { $count } invitation ouverte change de la même façon.
   *[other] { $count } invitations ouvertes changent de la même façon.
}
