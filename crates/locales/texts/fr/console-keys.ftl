keys-empty = Aucune clé API pour le moment.
keys-heading = Clés
key-new = Nouvelle clé
key-protocol = API
key-scopes = Autorisations (facultatif)
key-choose-permissions = Choisir des autorisations
key-last-day = Dernier jour de validité
key-scopes-hint = Séparez les codes par des espaces, par exemple { $example }. Laissez vide pour donner à la clé toutes vos autorisations.
key-create = Créer la clé
key-untitled = Clé sans nom
key-hint = { $protocol }, se termine par …{ $hint }
key-active = active
key-suspended = suspendue
key-expired = expirée
key-revoked = révoquée
key-revoked-at = révoquée le { $at }
key-times = Créée le { $created }
key-times-ending = Créée le { $created }, expire le { $end }
key-times-ended = Créée le { $created }, expirée le { $end }
key-suspended-text = Cette clé est suspendue, car la personne qui l’a créée ou à qui elle appartient est bloquée ou n’est plus membre. Reprenez-la pour qu’elle vous appartienne, ou renouvelez-la si elle a pu être copiée.
key-take-over = Reprendre
key-rotate-it = Renouveler la clé …{ $hint }
key-rotate-text = Vous obtenez une nouvelle clé à copier. L’ancienne fonctionne encore pendant 24 heures.
key-rotate = Renouveler la clé
key-revoke-it = Révoquer la clé …{ $hint }
key-revoke-text = Tout ce qui utilise cette clé perd immédiatement l’accès. Cette action est irréversible.
key-revoke = Révoquer la clé
key-created-title = Clé créée
key-created-for = Pour { $protocol }
key-created-description = { $description }, pour { $protocol }
key-created-text = Copiez la clé maintenant. Vous ne pourrez plus la voir ensuite.
key-overlap = { $count ->
    [one] L’ancienne clé fonctionne encore pendant { $count } heure.
   *[other] L’ancienne clé fonctionne encore pendant { $count } heures.
}
