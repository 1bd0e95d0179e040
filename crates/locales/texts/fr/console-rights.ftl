rights-none = Aucun
rights-all = Toutes les autorisations
rights-permissions = { $count ->
    [one] { $count } autorisation
   *[other] { $count } autorisations
}
rights-limited-to-resources = { $count ->
    [one] accès limité à { $count } ressource
   *[other] accès limité à { $count } ressources
}
rights-single-permissions = Autorisations individuelles
rights-limit-to-resources = Limiter à des ressources
rights-resources-cut = Seules les 1 000 premières ressources sont affichées. Utilisez l’API pour limiter l’accès à d’autres.
rights-only-in = Seulement dans { $resource } et ce qui se trouve en dessous
rights-ends = Dates de fin et ressources isolées
rights-ends-after = Dernier jour de { $right }
rights-new-ends-after = Dernier jour de ce que vous ajoutez maintenant
rights-ends-hint = Les jours se terminent à minuit UTC. Vide signifie sans fin.
rights-permission-in-resource = Ajouter une autorisation dans une ressource
rights-save = Enregistrer les autorisations
rights-held-none = Aucune autorisation pour le moment. Demandez l’accès à un administrateur.
rights-held-limited-to = Accès limité à { $resources }
