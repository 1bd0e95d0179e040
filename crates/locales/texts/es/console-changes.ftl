changes-archived-by-operator = Quien gestiona este servidor ha archivado esta organización. No se puede cambiar nada en ella hasta que la restaure.
changes-archived-by-operator-until = Quien gestiona este servidor ha archivado esta organización, que se borrará definitivamente el { $until } a menos que antes la restaure.
changes-operator-restores = Quien gestiona este servidor ha archivado esta organización y es el único que puede restaurarla.
changes-delete-text = Una organización eliminada se borra más adelante con todos sus datos. Hasta entonces solo puede restaurarla quien gestiona este servidor.
changes-only-with = Para cambiar esto necesita el permiso «{ $permission }». Pídalo a un administrador de la organización.

changes-rights = Cambiar permisos
changes-rights-title = Miembros: Cambiar permisos
changes-rights-choose = Elija qué reciben o qué pierden. Antes de que cambie nada, verá lo que significa para cada uno.
changes-rights-how = Cambio
changes-rights-add = Conceder
changes-rights-take = Retirar
changes-rights-what = Rol o permiso
changes-rights-missing = Elija un rol o un permiso de la lista.
changes-rights-means-add = Reciben «{ $right }» además de lo que ya tienen.
changes-rights-means-take = Pierden «{ $right }». Todo lo demás se mantiene.
changes-rights-gets = recibe «{ $right }»
changes-rights-got = ahora tiene «{ $right }»
changes-rights-loses = pierde «{ $right }»
changes-rights-lost = ya no tiene «{ $right }»
changes-rights-button = Cambiar { $count }
changes-rights-has = Esta persona ya lo tiene.
changes-rights-has-not = Esta persona no lo tiene.
changes-rights-inactive = Aquí solo se pueden cambiar los permisos de los miembros activos.

changes-export = Exportar como CSV
changes-undo-block = { $count ->
    [one] Deshacer: desbloquear { $count } miembro
   *[other] Deshacer: desbloquear { $count } miembros
}

changes-details = Cambiar nombre, plaza o caducidad…
