changes-archived-by-operator = L’exploitant de ce serveur a archivé cette organisation. Rien ne peut y être modifié tant qu’il ne l’a pas restaurée.
changes-archived-by-operator-until = L’exploitant de ce serveur a archivé cette organisation. Elle sera effacée le { $until }, à moins qu’il ne la restaure avant.
changes-operator-restores = L’exploitant de ce serveur a archivé cette organisation ; lui seul peut la restaurer.
changes-delete-text = Une organisation supprimée est effacée plus tard avec toutes ses données. D’ici là, seul l’exploitant de ce serveur peut la restaurer.
changes-only-with = Pour modifier ceci, il vous faut l’autorisation « { $permission } ». Demandez-la à un administrateur de l’organisation.

changes-rights = Modifier les autorisations
changes-rights-title = Membres : Modifier les autorisations
changes-rights-choose = Choisissez ce que ces personnes obtiennent ou perdent. Avant toute modification, vous verrez ce que cela signifie pour chacune.
changes-rights-how = Modification
changes-rights-add = Accorder
changes-rights-take = Retirer
changes-rights-what = Rôle ou autorisation
changes-rights-missing = Choisissez un rôle ou une autorisation dans la liste.
changes-rights-means-add = Ces personnes obtiennent « { $right } » en plus de ce qu’elles ont.
changes-rights-means-take = Ces personnes perdent « { $right } ». Tout le reste demeure.
changes-rights-gets = obtient « { $right } »
changes-rights-got = a désormais « { $right } »
changes-rights-loses = perd « { $right } »
changes-rights-lost = n’a plus « { $right } »
changes-rights-button = Modifier { $count }
changes-rights-has = Cette personne l’a déjà.
changes-rights-has-not = Cette personne ne l’a pas.
changes-rights-inactive = Seules les autorisations des membres actifs peuvent être modifiées ici.

changes-export = Exporter au format CSV
changes-undo-block = { $count ->
    [one] Annuler : débloquer { $count } membre
   *[other] Annuler : débloquer { $count } membres
}

changes-details = Modifier le nom, la place ou l’expiration…
