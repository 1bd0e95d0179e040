shadow-title = Mode fantôme
shadow-empty = Aucun protocole n’est en mode fantôme.
shadow-text = L’original répond toujours à ces protocoles. Usher traite les mêmes appels de votre organisation, ne modifie rien et compare les réponses.
shadow-counting = Compté par ce serveur depuis son démarrage. Les appels dont Usher ne connaît pas les identifiants, ainsi que les appels trop longs ou trop nombreux pour être comparés, ne figurent que dans les métriques.
shadow-no-calls = Aucun appel comparé depuis le { $since }.
shadow-calls = { $count ->
    [one] { $count } appel comparé depuis le { $since } : { $alike }, { $different }.
   *[other] { $count } appels comparés depuis le { $since } : { $alike }, { $different }.
}
shadow-alike = identiques : { $count }
shadow-different = différents : { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Derniers champs qui différaient :
shadow-field = { $count ->
    [one] { $field } dans { $count } appel, le dernier le { $last }
   *[other] { $field } dans { $count } appels, le dernier le { $last }
}
