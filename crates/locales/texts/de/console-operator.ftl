operator-console = Betreiberkonsole
operator-sign-in-text = Melden Sie sich an, um alle Organisationen dieser Installation zu sehen.
operator-key = Schlüssel der Installation
operator-key-hint = Auf der Befehlszeile erstellen:
operator-key-show = Schlüssel anzeigen
operator-key-hide = Schlüssel verbergen
operator-wrong-key = Dieser Schlüssel existiert nicht, ist abgelaufen oder wurde widerrufen.
operator-organizations = Organisationen
operator-health = Zustand
operator-search = Name oder Kurzname
operator-none-match = Keine passenden Organisationen.
operator-shown = { $count ->
    [one] { $count } Organisation angezeigt.
   *[other] { $count } Organisationen angezeigt.
}
operator-active = Aktiv
operator-archived = Archiviert
operator-deleting = Wird gelöscht
operator-created = Erstellt
operator-members = Aktive Mitglieder
operator-invitations = Offene Einladungen
operator-waiting = Wartende E-Mails
operator-undeliverable = Nicht zugestellte E-Mails
operator-counts = Auf einen Blick
operator-oldest = Älteste wartende E-Mail
operator-none = Keine
operator-sent = In den letzten 24 Stunden gesendete E-Mails
operator-failed = In den letzten 24 Stunden gescheiterte E-Mails
operator-webhooks = Webhooks in Verwendung
operator-webhooks-failing = Gestörte Webhooks
operator-names = Name und Kurzname
operator-archived-text = Diese Organisation ist archiviert. Nichts darin kann geändert werden, bis Sie sie wiederherstellen.
operator-erased-on = Diese Organisation ist archiviert und wird am { $until } mit allen Daten gelöscht, sofern Sie sie nicht wiederherstellen.
operator-archive-text = Eine archivierte Organisation können ihre Mitglieder weiterhin ansehen, aber nichts darin kann geändert werden. Ihre eigenen Administratoren können sie nicht wiederherstellen.
operator-new-text = Der erste Administrator hat alle Berechtigungen. Wer kein bestätigtes Konto hat, erhält eine Einladung per E-Mail.
operator-administrator = E-Mail-Adresse des ersten Administrators
operator-enter-email = Geben Sie die E-Mail-Adresse des ersten Administrators ein.
operator-done-created = Organisation erstellt.
operator-done-edited = Organisation gespeichert.
operator-well = Alles funktioniert
operator-unwell = Braucht Aufmerksamkeit
operator-mail = E-Mail
operator-obstructed = { $count ->
    [one] { $count } E-Mail wartet: { $why }. Sie wird automatisch gesendet, sobald das Problem behoben ist. Letzte Antwort: { $reason }.
   *[other] { $count } E-Mails warten: { $why }. Sie werden automatisch gesendet, sobald das Problem behoben ist. Letzte Antwort: { $reason }.
}
operator-unobstructed = Dem Versand von E-Mails steht nichts im Weg.
operator-only-held = Der Mailserver steht nicht im Weg. Zurückgehaltene E-Mails werden gesendet, sobald ihre Begrenzung es zulässt oder ihre Organisation wiederhergestellt ist.
operator-held = Durch ein Limit oder eine archivierte Organisation zurückgehalten
operator-dead = Endgültig gescheitert
operator-unchained = Ereignisse, die noch nicht in der Prüfkette sind
operator-workers = Hintergrundprozesse
operator-no-workers = In diesem Prozess laufen keine Hintergrundprozesse.
operator-worker-works = Läuft
operator-worker-down = Ausgefallen
operator-restarts = { $count ->
    [one] { $count } Mal neu gestartet
   *[other] { $count } Mal neu gestartet
}
operator-database = Datenbank
operator-database-fine = Die Datenbank ist beschreibbar und hat alle Migrationen.
operator-database-outdated = Die Migration { $migration } fehlt. Führen Sie „usher migrate“ aus.
operator-database-foreign = Die Datenbank gehört zu einer anderen Installation oder wurde mit einem anderen Geheimnis angelegt.
operator-database-failing = Die Datenbank ist nicht beschreibbar.
operator-is-active = Aktiv
operator-is-archived = Archiviert
operator-is-deleting = Wird gelöscht
