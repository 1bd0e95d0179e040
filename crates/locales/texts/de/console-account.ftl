account-profile = Profil
account-confirmed = bestätigt
account-not-confirmed = nicht bestätigt
account-language-hint = Für die Konsole, für E-Mails zu Ihrem Konto und für die Seiten von Einladungen.
account-name-hint = Alle Ihre Organisationen sehen Ihren Namen.
account-save = Profil speichern
account-first-name-long = { $count ->
    [one] Der Vorname darf höchstens { $count } Zeichen haben.
   *[other] Der Vorname darf höchstens { $count } Zeichen haben.
}
account-last-name-long = { $count ->
    [one] Der Nachname darf höchstens { $count } Zeichen haben.
   *[other] Der Nachname darf höchstens { $count } Zeichen haben.
}
account-first-name-unseen = Der Vorname enthält Zeichen, die nicht angezeigt werden.
account-last-name-unseen = Der Nachname enthält Zeichen, die nicht angezeigt werden.

account-invitations = Einladungen an Sie
account-inviter = { $inviter } hat Sie eingeladen.
account-expires = Läuft { $distance } ab
account-join = { $organization } beitreten
account-decline = Ablehnen
account-organizations = Organisationen
account-current = aktuell
account-joined = Beigetreten { $distance }
account-no-access = Sie haben hier keinen Zugriff. Bitten Sie einen Administrator, Sie zu entsperren.
account-switch = Zu { $organization } wechseln
account-leave-open = { $organization } verlassen…
account-leave = { $organization } verlassen
account-leave-text = Sie verlieren sofort Ihren Zugriff und Ihren Platz. Um zurückzukommen, brauchen Sie eine neue Einladung.
account-only-organization = Dies ist Ihre einzige Organisation: Ohne sie können Sie sich hier nicht anmelden.
account-last-administrator = Sie sind der einzige Administrator von { $organization }. Machen Sie zuerst jemand anderen zum Administrator.

account-permission-in = { $permission } (in { $resource })

account-security = Sicherheit
account-sessions-hint = Sehen Sie, wo Sie angemeldet sind, und melden Sie sich dort ab.
account-delete = Konto löschen
account-delete-hint = Verlassen Sie alle Organisationen und lassen Sie Ihre Daten löschen.

sessions-title = Sitzungen
sessions-advice = Hier sind Sie angemeldet. Beenden Sie, was Sie nicht erkennen, und ändern Sie Ihr Passwort.
sessions-api = API ({ $protocol })
sessions-this = diese Sitzung
sessions-times = Angemeldet am { $opened }, endet am { $ends }
sessions-end = Sitzung beenden
sessions-everywhere = Überall abmelden
sessions-everywhere-text = Beendet alle Ihre Sitzungen, auch diese. API-Schlüssel funktionieren weiter.

delete-account-title = Konto löschen
delete-account-text = Das lässt sich nicht rückgängig machen:
delete-account-organizations = Sie verlassen alle Ihre Organisationen, und Ihre Plätze werden frei.
delete-account-sessions = Sie werden überall abgemeldet, und Ihre API-Schlüssel funktionieren nicht mehr.
delete-account-data = Ihr Name, Ihre E-Mail-Adresse und andere personenbezogene Daten werden gelöscht.
delete-account-mail = Wir bestätigen das per E-Mail an { $email }. Ihre Daten werden gelöscht, sobald diese E-Mail gesendet ist, spätestens nach einem Tag.
delete-account-unmailed = Ihre Daten werden spätestens nach einem Tag gelöscht. Eine Bestätigung per E-Mail gibt es nicht, weil dieser Server keine sendet.
delete-account-button = Mein Konto löschen
delete-account-wrong-password = Das Passwort stimmt nicht.

new-organization-title = Neue Organisation
new-organization-text = Sie verwalten sie und können andere Personen einladen.
new-organization-slug = Kurzname in Adressen
new-organization-slug-hint = Kleinbuchstaben, Ziffern und Bindestriche.
new-organization-button = Organisation anlegen
new-organization-forbidden = Sie können hier keine Organisationen anlegen. Wenden Sie sich an den Betreiber dieses Servers.
new-organization-no-name = Geben Sie einen Namen ein.
new-organization-name-long = Verwenden Sie im Namen höchstens 200 Zeichen.

account-providers = Ohne Passwort anmelden
account-provider-link = { $provider } verknüpfen
account-provider-unlink = { $provider } trennen
account-provider-linked = Verknüpft
account-provider-retired = Wird hier nicht mehr angeboten
account-of-organization = Sie sind über den Identitätsanbieter Ihrer Organisation angemeldet, der nur in dieser Organisation gilt. Um Ihr Konto zu sehen, melden Sie sich mit Ihrem Passwort an.
