refused-password-short = { $count ->
    [one] Das Passwort muss mindestens { $count } Zeichen haben.
   *[other] Das Passwort muss mindestens { $count } Zeichen haben.
}
refused-password-long = { $count ->
    [one] Das Passwort darf höchstens { $count } Zeichen haben.
   *[other] Das Passwort darf höchstens { $count } Zeichen haben.
}
refused-rows = { $count ->
    [one] Geben Sie höchstens { $count } Person auf einmal an.
   *[other] Geben Sie höchstens { $count } Personen auf einmal an.
}
refused-attempts = { $count ->
    [one] Zu viele Versuche. Versuchen Sie es in { $count } Sekunde erneut.
   *[other] Zu viele Versuche. Versuchen Sie es in { $count } Sekunden erneut.
}
refused-mails = { $count ->
    [one] Gerade wurde schon eine E-Mail gesendet. Versuchen Sie es in { $count } Sekunde erneut.
   *[other] Gerade wurde schon eine E-Mail gesendet. Versuchen Sie es in { $count } Sekunden erneut.
}
refused-previews = { $count ->
    [one] Zu viele Vorschauen. Versuchen Sie es in { $count } Sekunde erneut.
   *[other] Zu viele Vorschauen. Versuchen Sie es in { $count } Sekunden erneut.
}
refused-forbidden = Dazu sind Sie nicht berechtigt. Bitten Sie einen Administrator der Organisation um Zugriff.
refused-exceeds = Das betrifft „{ $what }“, was Sie selbst nicht haben. Wenden Sie sich an jemanden, der es hat.
refused-exceeds-until = Sie haben „{ $what }“ nur bis zum { $until }. Wenden Sie sich an jemanden, der es länger hat.
refused-unknown-permission = Es gibt keine Berechtigung „{ $code }“. Die verfügbaren finden Sie unter „Rollen“.
refused-unknown-role = Es gibt keine Rolle „{ $code }“. Die verfügbaren finden Sie unter „Rollen“.
refused-unknown-resource = Die Organisation hat keine Ressource { $id }.
refused-unknown-license = Diese Lizenz gibt es nicht mehr. Wählen Sie eine andere.
refused-unknown-template = Diese Berechtigungsvorlage gibt es nicht mehr. Wählen Sie eine andere.
refused-unknown-member = Dieses Mitglied gibt es in dieser Organisation nicht.
refused-unknown-organization = Sie sind kein Mitglied dieser Organisation.
refused-unknown-invitation = Diese Einladung gibt es in dieser Organisation nicht.
refused-address-blocked = Diese Adresse ist gesperrt. Verwenden Sie eine andere oder entfernen Sie sie aus der Sperrliste.
refused-seats = Diese Lizenz hat keine freien Plätze. Geben Sie einen Platz frei, fügen Sie Plätze hinzu oder wählen Sie eine andere Lizenz.
refused-already-member = Diese Adresse gehört bereits zu einem Mitglied.
refused-already-invited = Für diese Adresse gibt es bereits eine offene Einladung. Senden Sie stattdessen diese erneut.
refused-member-blocked = Diese Adresse gehört zu einem gesperrten Mitglied. Entsperren Sie stattdessen das Mitglied.
refused-repeated = Diese Person steht bereits auf der Liste. Entfernen Sie einen der beiden Einträge.
refused-another-address = Dieses Mitglied hat eine andere Adresse.
refused-expiry-past = Das Ablaufdatum liegt in der Vergangenheit. Wählen Sie ein späteres.
refused-password-kinds = Verwenden Sie im Passwort Klein- und Großbuchstaben, Ziffern und Sonderzeichen.
refused-login = Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie sind in keiner Organisation Mitglied.
refused-not-proved = Die E-Mail-Adresse des Kontos ist nicht bestätigt. Öffnen Sie den Link in der E-Mail, die wir gesendet haben.
refused-page = Dieser Seitenlink ist ungültig. Beginnen Sie wieder auf der ersten Seite.
refused-in-flight = Diese Anfrage wird bereits bearbeitet.
refused-revision = Jemand anderes hat das inzwischen geändert. Sehen Sie es sich an, bevor Sie es ändern.
refused-not-found = Das gibt es nicht mehr: { $thing }.
refused-exists = Das gibt es bereits: { $thing }.
refused-in-use = Das wird noch verwendet: { $thing }.
refused-own-access = Sie können sich den Zugriff nicht selbst entziehen. Bitten Sie einen anderen Administrator.
refused-last-member = Dies ist das letzte aktive Mitglied. Fügen Sie zuerst jemand anderen hinzu.
refused-archived = Diese Organisation ist archiviert. Stellen Sie sie wieder her, bevor Sie etwas darin ändern.
refused-domain = Diese Organisation erlaubt keine Einladungen an diese Domain.
refused-value = Der Wert von { $field } ist ungültig: { $reason }.
refused-invitation-pending = Die Einladung ist noch offen.
refused-invitation-accepted = Die Einladung ist bereits angenommen.
refused-invitation-declined = Die Einladung ist abgelehnt.
refused-invitation-cancelled = Die Einladung ist aufgehoben.
refused-invitation-revoked = Die Einladung ist zurückgezogen.
refused-invitation-expired = Die Einladung ist abgelaufen.
refused-person-contact = Das ist nicht möglich, weil die Person ein Kontakt ohne Zugriff ist.
refused-person-invited = Das ist nicht möglich, weil die Person eingeladen, aber noch nicht beigetreten ist.
refused-person-active = Das ist nicht möglich, weil die Person ein aktives Mitglied ist.
refused-person-blocked = Das ist nicht möglich, weil die Person gesperrt ist.
refused-person-removed = Das ist nicht möglich, weil die Person entfernt wurde.
noun-api-key = API-Schlüssel
noun-blocklist-entry = Eintrag der Sperrliste
noun-license = Lizenz
noun-member = Mitglied
noun-organization = Organisation
noun-slug = Kurzname
noun-permission = Berechtigung
noun-resource = Ressource
noun-role = Rolle
noun-session = Sitzung
noun-webhook = Webhook
noun-identity-provider = Identitätsanbieter
noun-event = Ereignis
noun-mail = E-Mail
noun-suppression = unzustellbare Adresse
noun-password-link = Passwort-Link
noun-import = Import
noun-permission-template = Berechtigungsvorlage
overloaded-text = { $count ->
    [one] Der Server ist ausgelastet. Versuchen Sie es in { $count } Sekunde erneut; es wurde nichts geändert.
   *[other] Der Server ist ausgelastet. Versuchen Sie es in { $count } Sekunden erneut; es wurde nichts geändert.
}
blocked-text = Sie sind in dieser Organisation gesperrt. Bitten Sie einen Administrator, Sie zu entsperren.
blocked-title = Zugriff gesperrt
request-failed = Anfrage fehlgeschlagen
no-page-text = Prüfen Sie die Adresse oder gehen Sie zurück zur Konsole.
no-page-title = Seite nicht gefunden
wrong-method-text = Diese Adresse lässt sich nicht direkt öffnen. Gehen Sie zurück zur Konsole.
too-large-text = Höchstens { $limit } Bytes sind möglich. Teilen Sie die Liste in kleinere Teile auf.
too-large-title = Anfrage zu groß
overloaded-title = Versuchen Sie es gleich noch einmal
unreadable-form-text = Die Anfrage konnte nicht gelesen werden. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
unreadable-form-encoding = Das Formular wurde in { $encoding } statt in UTF-8 gesendet, und es wurde nichts geändert. Gehen Sie zurück, stellen Sie Ihren Browser oder Ihr Programm auf UTF-8 um, laden Sie die Seite neu und versuchen Sie es noch einmal.
foreign-form-text = Dieses Formular gehört zu einer älteren Sitzung oder zu einer anderen Website; es wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.
away-text = Die Konsole ist nicht erreichbar. Versuchen Sie es in einer Minute erneut; es wurde nichts geändert.
away-title = Versuchen Sie es in einer Minute erneut
incident-text = Bei uns ist ein Fehler aufgetreten. Nennen Sie Ihrem Betreiber diese Vorfallnummer: { $incident }.
