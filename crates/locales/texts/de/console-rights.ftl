rights-none = Keine
rights-all = Alle Berechtigungen
rights-permissions = { $count ->
    [one] { $count } Berechtigung
   *[other] { $count } Berechtigungen
}
rights-limited-to-resources = { $count ->
    [one] auf { $count } Ressource beschränkt
   *[other] auf { $count } Ressourcen beschränkt
}
rights-single-permissions = Einzelne Berechtigungen
rights-limit-to-resources = Auf Ressourcen beschränken
rights-resources-cut = Nur die ersten 1.000 Ressourcen sind aufgeführt. Verwenden Sie die API, um den Zugriff auf andere zu beschränken.
rights-only-in = Nur in { $resource } und allem darunter
rights-ends = Enddaten und einzelne Ressourcen
rights-ends-after = Letzter Tag von { $right }
rights-new-ends-after = Letzter Tag dessen, was Sie jetzt hinzufügen
rights-ends-hint = Tage enden um Mitternacht UTC. Leer bedeutet ohne Ende.
rights-permission-in-resource = Berechtigung in einer Ressource hinzufügen
rights-save = Berechtigungen speichern
rights-held-none = Noch keine Berechtigungen. Bitten Sie einen Administrator um Zugriff.
rights-held-limited-to = Beschränkt auf { $resources }
