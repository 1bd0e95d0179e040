licenses-empty = Cette organisation n’a pas de licences ; les membres n’ont donc pas besoin de place.
licenses-used = utilisées
licenses-reserved = réservées aux personnes invitées
licenses-free = libres
license-usage = { $count ->
    [one] Utilisées : { $used }, réservées : { $reserved }, { $free } sur { $count } place
   *[other] Utilisées : { $used }, réservées : { $reserved }, { $free } sur { $count } places
}
license-usage-free = libres : { $count }
license-picture = { $count ->
    [one] { $name } : utilisées : { $used }, réservées : { $reserved }, { $free } sur { $count } place
   *[other] { $name } : utilisées : { $used }, réservées : { $reserved }, { $free } sur { $count } places
}
license-new = Nouvelle licence
license-seats = Places
license-create = Créer la licence
license-save = Enregistrer la licence
license-delete-text = Une licence peut être supprimée lorsque personne n’occupe ni n’attend l’une de ses places.
license-delete = Supprimer la licence
license-enter-seats = Indiquez le nombre de places de la licence.

roles-title = Rôles et autorisations
roles-cut = Seuls les 1 000 premiers éléments de chaque liste sont affichés. Utilisez l’API pour les lister tous.
roles-custom = personnalisé
roles-nothing = Aucune autorisation
role-new = Nouveau rôle
role-everyone = Ce que vous modifiez ici s’applique immédiatement à toutes les personnes qui ont ce rôle.
role-code = Code
role-create = Créer le rôle
role-save = Enregistrer le rôle
role-delete-text = Un rôle peut être supprimé lorsqu’aucun membre ni aucune invitation ouverte ne l’a.
role-delete = Supprimer le rôle
role-enter-code = Saisissez un code de 128 caractères au maximum, sans espaces, par exemple stage-manager.

resources-text = Les ressources sont les éléments auxquels l’accès peut être limité, par exemple des événements, des zones ou des portefeuilles. L’accès à une ressource comprend tout ce qui se trouve en dessous.
resources-empty = Aucune ressource pour le moment.
resource-below-it = Sous { $parent }
resource-new = Nouvelle ressource
resource-kind = Type
resource-below = Ressource parente
resource-below-nothing = Aucune : elle est indépendante
resource-create = Créer la ressource
resource-save = Enregistrer la ressource
resource-delete-text = Une ressource peut être supprimée lorsque l’accès de personne n’y est limité et que rien ne se trouve en dessous.
resource-delete = Supprimer la ressource
resource-enter-kind = Indiquez de quoi il s’agit, par exemple « event ».
resource-choose = Choisissez une ressource de la liste.

templates-title = Modèles d’autorisations
templates-text = Un modèle est un ensemble de rôles et d’autorisations à partir duquel préparer des invitations. Modifier ou supprimer un modèle ne change rien à ce que les personnes ont déjà.
templates-empty = Aucun modèle d’autorisations pour le moment.
template-new = Nouveau modèle
template-new-title = Nouveau modèle d’autorisations
template-create = Créer le modèle
template-save = Enregistrer le modèle
template-delete-text = Plus personne ne pourra préparer d’invitation à partir de ce modèle. Les personnes invitées avec ce modèle conservent ce qu’elles ont.
template-delete = Supprimer le modèle
template-enter-description = Saisissez une description de 1 000 caractères au maximum, sur une seule ligne.
license-name-taken = Il existe déjà une licence de ce nom. Choisissez un autre nom ou modifiez les places de celle-ci.
