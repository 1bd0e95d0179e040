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
