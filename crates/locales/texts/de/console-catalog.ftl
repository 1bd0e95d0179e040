licenses-empty = Diese Organisation hat keine Lizenzen; Mitglieder brauchen also keinen Platz.
licenses-used = belegt
licenses-reserved = für Eingeladene reserviert
licenses-free = frei
license-usage = { $count ->
    [one] { $used } belegt, { $reserved } reserviert, { $free } von insgesamt { $count } Platz
   *[other] { $used } belegt, { $reserved } reserviert, { $free } von insgesamt { $count } Plätzen
}
license-usage-free = { $count } frei
license-picture = { $count ->
    [one] { $name }: { $used } belegt, { $reserved } reserviert, { $free } von insgesamt { $count } Platz
   *[other] { $name }: { $used } belegt, { $reserved } reserviert, { $free } von insgesamt { $count } Plätzen
}
license-new = Neue Lizenz
license-seats = Plätze
license-create = Lizenz anlegen
license-save = Lizenz speichern
license-delete-text = Eine Lizenz kann gelöscht werden, wenn niemand einen ihrer Plätze hat oder darauf wartet.
license-delete = Lizenz löschen
license-enter-seats = Geben Sie an, wie viele Plätze die Lizenz hat.

roles-title = Rollen und Berechtigungen
roles-cut = Es werden jeweils nur die ersten 1.000 angezeigt. Über die API lassen sich alle auflisten.
roles-custom = benutzerdefiniert
roles-nothing = Keine Berechtigungen
role-new = Neue Rolle
role-everyone = Was Sie hier ändern, gilt sofort für alle, die diese Rolle haben.
role-code = Code
role-create = Rolle anlegen
role-save = Rolle speichern
role-delete-text = Eine Rolle kann gelöscht werden, wenn kein Mitglied und keine offene Einladung sie hat.
role-delete = Rolle löschen
role-enter-code = Geben Sie einen Code mit höchstens 128 Zeichen ohne Leerzeichen ein, zum Beispiel stage-manager.

resources-text = Ressourcen sind das, worauf der Zugriff beschränkt werden kann, zum Beispiel Veranstaltungen, Bereiche oder Portfolios. Der Zugriff auf eine Ressource schließt alles darunter ein.
resources-empty = Noch keine Ressourcen.
resource-below-it = Unter { $parent }
resource-new = Neue Ressource
resource-kind = Art
resource-below = Übergeordnete Ressource
resource-below-nothing = Keine: Sie steht für sich
resource-create = Ressource anlegen
resource-save = Ressource speichern
resource-delete-text = Eine Ressource kann gelöscht werden, wenn niemandes Zugriff auf sie beschränkt ist und nichts darunter liegt.
resource-delete = Ressource löschen
resource-enter-kind = Geben Sie an, was es ist, zum Beispiel „event“.
resource-choose = Wählen Sie eine Ressource aus der Liste.

templates-title = Berechtigungsvorlagen
templates-text = Eine Vorlage fasst Rollen und Berechtigungen zusammen, mit denen Einladungen beginnen können. Wird sie geändert oder gelöscht, behalten alle, was sie bereits haben.
templates-empty = Noch keine Berechtigungsvorlagen.
template-new = Neue Vorlage
template-new-title = Neue Berechtigungsvorlage
template-create = Vorlage anlegen
template-save = Vorlage speichern
template-delete-text = Niemand kann mehr eine Einladung mit dieser Vorlage beginnen. Wer damit eingeladen wurde, behält, was er hat.
template-delete = Vorlage löschen
template-enter-description = Geben Sie eine Beschreibung mit höchstens 1.000 Zeichen in einer Zeile ein.
license-name-taken = Es gibt schon eine Lizenz mit diesem Namen. Wählen Sie einen anderen Namen, oder ändern Sie deren Plätze.
