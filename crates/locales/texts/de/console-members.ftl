members-tab-active = Aktiv
members-tab-blocked = Gesperrt
members-tab-invited = Eingeladen
members-tab-contacts = Kontakte
members-tab-removed = Entfernt
members-status-active = aktiv
members-status-blocked = gesperrt
members-status-invited = eingeladen
members-status-contact = Kontakt
members-status-removed = entfernt
members-none-match-filter = Keine passenden Mitglieder. Ändern Sie den Filter oder setzen Sie ihn zurück.
members-look-among-everybody = Unter allen suchen
members-none = Noch keine Mitglieder.
members-shown = { $count ->
    [one] { $count } Mitglied wird angezeigt.
   *[other] { $count } Mitglieder werden angezeigt.
}
members-unnamed = Mitglied ohne Namen
members-joined = Beigetreten
members-joined-not = Noch nicht
members-seat = Platz

members-block = Sperren
members-block-title = Mitglieder: Sperren
members-block-means = Diese Personen haben keinen Zugriff, bis Sie sie entsperren. Ihre Plätze behalten sie.
members-block-done = gesperrt
members-block-button = { $count } sperren
members-unblock = Entsperren
members-unblock-title = Mitglieder: Entsperren
members-unblock-means = Diese Personen haben wieder Zugriff, mit allem, was sie vorher hatten.
members-unblock-done = entsperrt
members-unblock-button = { $count } entsperren
members-remove = Entfernen
members-remove-title = Mitglieder: Entfernen
members-remove-means = Diese Personen verlieren jeden Zugriff und ihre Plätze, und offene Einladungen werden zurückgezogen. Sie können sie später erneut einladen.
members-remove-done = entfernt
members-remove-button = { $count } entfernen
members-select-one = Wählen Sie in der Liste mindestens eine Person aus.
members-left-oneself = Das sind Sie selbst. Bitten Sie einen anderen Administrator.
members-left-active = Die Person ist nicht gesperrt.
members-left-blocked = Die Person ist bereits gesperrt.
members-left-invited = Die Person ist noch nicht beigetreten.
members-left-contact = Die Person ist ein Kontakt und hat keinen Zugriff.
members-left-removed = Die Person wurde bereits entfernt.

member-title = Mitglied { $name }
member-all = Alle Mitglieder
member-added = Hinzugefügt
member-removed = Entfernt
member-seat-reserved = { $license } (reserviert)
member-invitation = Einladung
member-view-invitation = Offene Einladung anzeigen
member-rename = Namen ändern…
member-rename-button = Namen speichern
member-name-long = Ein Name kann höchstens 250 Zeichen in einer Zeile haben.
member-block = Sperren…
member-block-text = Diese Person hat keinen Zugriff, bis Sie sie entsperren. Ihre Berechtigungen und ihren Platz behält sie.
member-block-button = Mitglied sperren
member-remove = Entfernen…
member-remove-text = Diese Person verliert jeden Zugriff und ihren Platz, und eine offene Einladung wird zurückgezogen. Sie können die Person später erneut einladen.
member-remove-button = Mitglied entfernen
member-rights-of-invitation = Die Berechtigungen dieser Person sind in ihrer Einladung festgelegt.

history-title = Verlauf
history-none = Bisher ist nichts geschehen.
history-all = Alle Ereignisse zu dieser Person
