delivery-payload = Inhalt
delivery-payload-hint = Der Inhalt der Anfrage, genau so, wie er signiert wird.
redeliver-since-open = Alles seit einem Zeitpunkt erneut senden…
redeliver-since-title = Ereignisse erneut senden
redeliver-since-text = Alle Ereignisse seit diesem Zeitpunkt werden noch einmal an diesen Webhook gesendet, gleich was aus ihnen geworden ist, auch was er verpasst hat, während er abgeschaltet war. Was noch wartet, bleibt, wie es ist.
redeliver-since-label = Alles seit
redeliver-since-hint = In UTC
redeliver-since-preview = Vorschau
redeliver-since-found = { $count ->
    [one] { $count } Ereignis seit dem { $since } wird erneut gesendet.
   *[other] { $count } Ereignisse seit dem { $since } werden erneut gesendet.
}
redeliver-since-none = Seit dem { $since } gibt es nichts, was erneut gesendet werden kann.
redeliver-since-enter = Geben Sie Datum und Uhrzeit ein, zum Beispiel 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] { $count } Ereignis erneut senden
   *[other] { $count } Ereignisse erneut senden
}
done-redelivered-since = Die Ereignisse werden erneut gesendet.

key-made-by = Erstellt von { $maker }
key-last-used = Zuletzt verwendet am { $at }
key-never-used = Noch keine Verwendung erfasst

holders-title = Wer sie hat
holders-nobody = Kein Mitglied und keine offene Einladung hat sie.
holders-members = { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
}
holders-invitations = { $count ->
    [one] { $count } offene Einladung
   *[other] { $count } offene Einladungen
}
holders-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}
permission-new = Neue Berechtigung
permission-allows = Was sie erlaubt (optional)
permission-create = Berechtigung anlegen
permission-save = Berechtigung speichern
permission-delete = Berechtigung löschen
permission-delete-text = Eine Berechtigung kann gelöscht werden, wenn kein Mitglied, keine offene Einladung und keine Rolle sie hat.
permission-enter-code = Geben Sie einen Code mit höchstens 128 Zeichen ohne Leerzeichen und ohne * ein, zum Beispiel stage.manage.
permission-roles = Rollen, die sie enthalten
done-permission-created = Berechtigung angelegt.
done-permission-edited = Berechtigung gespeichert.
done-permission-deleted = Berechtigung gelöscht.

role-preview = Änderungen ansehen
role-preview-title = Was sich ändert
role-preview-nothing = Niemandes Berechtigungen ändern sich.
role-preview-gain = { $count ->
    [one] { $count } Mitglied erhält:
   *[other] { $count } Mitglieder erhalten:
}
role-preview-gain-nobody = Noch kein Mitglied hat diese Rolle. Sie erhält:
role-preview-lose = { $count ->
    [one] { $count } Mitglied verliert:
   *[other] { $count } Mitglieder verlieren:
}
role-preview-lose-nobody = Noch kein Mitglied hat diese Rolle. Sie verliert:
role-preview-kept = Wer eine Berechtigung auch auf anderem Weg hat, behält sie.
role-preview-invited = { $count ->
    [one] { $count } offene Einladung ändert sich ebenso.
   *[other] { $count } offene Einladungen ändern sich ebenso.
}
