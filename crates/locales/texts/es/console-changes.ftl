changes-archived-by-operator = Quien gestiona este servidor ha archivado esta organización. No se puede cambiar nada en ella hasta que la restaure.
changes-archived-by-operator-until = Quien gestiona este servidor ha archivado esta organización, que se borrará definitivamente el { $until } a menos que antes la restaure.
changes-operator-restores = Quien gestiona este servidor ha archivado esta organización y es el único que puede restaurarla.
changes-delete-text = Una organización eliminada se borra más adelante con todos sus datos. Hasta entonces solo puede restaurarla quien gestiona este servidor.
changes-only-with = Para cambiar esto necesita el permiso «{ $permission }». Pídalo a un administrador de la organización.
