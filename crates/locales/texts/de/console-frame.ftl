part-invitations = Einladungen
part-invite = Einladen
part-members = Mitglieder
part-licenses = Lizenzen
part-roles = Rollen
part-resources = Ressourcen
part-keys = API-Schlüssel
part-webhooks = Webhooks
part-addresses = Adressen
part-settings = Einstellungen
part-audit = Audit-Protokoll
part-shadow = Schattenmodus
part-account = Mein Konto

skip-to-content = Zum Inhalt springen
console-navigation = Konsole
other-organizations = Ihre anderen Organisationen
change-password = Passwort ändern
sign-out = Abmelden
go-back = Zurück

alarm-waiting = { $count ->
    [one] { $count } E-Mail wartet: { $why }. Sie wird automatisch gesendet, sobald Ihr Betreiber das Problem behoben hat. Letzte Antwort: { $reason }.
   *[other] { $count } E-Mails warten: { $why }. Sie werden automatisch gesendet, sobald Ihr Betreiber das Problem behoben hat. Letzte Antwort: { $reason }.
}
alarm-server = Der Mailserver ist nicht erreichbar oder nimmt zurzeit keine E-Mails an
alarm-helo-name = Der Mailserver lehnt den Namen ab, mit dem Usher sich bei ihm meldet
alarm-authentication = Der Mailserver lehnt den Benutzernamen oder das Passwort von Usher ab
alarm-sender = Der Mailserver lehnt die Absenderadresse ab
alarm-policy = Die Regeln des Mailservers lassen E-Mails von hier nicht zu
archived = Diese Organisation ist archiviert. Nichts darin kann geändert werden, bis ein Administrator sie in den Einstellungen wiederherstellt.
archived-until = Diese Organisation ist archiviert und wird am { $until } gelöscht, falls ein Administrator sie nicht in den Einstellungen wiederherstellt.

moment-just-now = gerade eben
moment-in-a-moment = gleich
moment-minutes-ago = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
moment-hours-ago = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
moment-days-ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}

script-close = Schließen
script-copied = Kopiert
script-copy = Kopieren
script-copy-table = Als Tabelle kopieren
script-go-back = Zurück
script-go-to = Zu „%“ wechseln
script-invite = Personen einladen
script-search = Diese Liste durchsuchen
script-select-all = Alle auf dieser Seite auswählen
script-selected = % ausgewählt
script-shortcuts = Tastenkürzel
script-show-shortcuts = Diese Liste anzeigen
script-table-selected = Die Tabelle ist markiert. Kopieren Sie sie jetzt.
script-then = dann
script-use-shortcuts = Diese Tastenkürzel in diesem Browser verwenden

word-all = Alle
word-name = Name
word-description = Beschreibung
word-description-optional = Beschreibung (optional)
word-color-optional = Farbe (optional)
word-address = Adresse
word-events = Ereignisse
word-status = Status
word-edit = Bearbeiten
word-edit-it = { $name } bearbeiten
word-delete-ask = Löschen…
word-done = Fertig
word-other-languages = In anderen Sprachen
word-enter-name = Geben Sie einen Namen mit höchstens 200 Zeichen in einer Zeile ein.
word-enter-color = Geben Sie eine Farbe wie #ec6c50 ein oder lassen Sie das Feld leer.
word-email = E-Mail
word-email-address = E-Mail-Adresse
word-last-name = Nachname
word-permissions = Berechtigungen
word-problem = Problem: { $title }
word-line = Zeile
word-details = Details
word-license = Lizenz
word-resource = Ressource
word-save = Speichern
