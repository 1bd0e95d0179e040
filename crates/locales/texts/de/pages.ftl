nameless-organization = einer Organisation
invites-inviter = { $inviter } lädt Sie ein, { $organization } beizutreten.
invites = { $organization } lädt Sie ein, beizutreten.
open-until = Die Einladung gilt bis { $until }.
open-for-good = Die Einladung läuft nicht ab.
expires-in = Die Einladung läuft { $distance } ab ({ $weekday }, { $until }).
in-days = { $count ->
    [one] in { $count } Tag
   *[other] in { $count } Tagen
}
in-hours = { $count ->
    [one] in { $count } Stunde
   *[other] in { $count } Stunden
}
in-minutes = { $count ->
    [one] in { $count } Minute
   *[other] in { $count } Minuten
}
link-personal = Der Link ist nur für Sie bestimmt: Bitte geben Sie ihn nicht weiter.

language = Sprache
invitation-title = Einladung zu { $organization }
invitation-address = Diese Einladung ist für { $email }.
grants-heading = Was Sie erhalten
grants-none = Sie werden Mitglied. Weitere Rechte sind mit dieser Einladung nicht verbunden.
grants-roles = Rollen
grants-permissions = { $count ->
    [one] Eine Berechtigung
   *[other] { $count } Berechtigungen
}
grants-resources = Der Zugriff beschränkt sich auf
grants-everything = Alles
grants-everything-of = Alles in { $family }
grants-until = bis { $until }

accept-heading = Einladung annehmen
accept-new = Legen Sie Ihr Konto mit Name und Passwort an.
accept-known = Für { $email } gibt es bereits ein Konto. Geben Sie dessen Passwort ein, um anzunehmen.
first-name = Vorname
last-name = Nachname (optional)
password = Passwort
password-show = Passwort anzeigen
password-hide = Passwort verbergen
password-weak = Schwaches Passwort
password-fair = Mittelmäßiges Passwort
password-strong = Starkes Passwort
password-rules = { $count ->
    [one] Mindestens { $count } Zeichen.
   *[other] Mindestens { $count } Zeichen.
}
accept-new-button = Konto anlegen und annehmen
accept-known-button = Anmelden und annehmen
other-address = Nicht Ihre Adresse?
other-address-advice = Die Einladung kann nur für { $email } angenommen werden. Wenn Sie eine andere Adresse verwenden möchten, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.
other-address-label = Ihre andere Adresse
other-address-button = Einladende Person fragen
move-requested-title = Ihre Bitte wurde weitergegeben
move-requested-text = Wenn die Einladung noch offen ist, entscheidet die Organisation, ob sie stattdessen die andere Adresse einlädt. Diese erhält dann eine E-Mail.
unexpected = Sie haben diese Einladung nicht erwartet? Dann schließen Sie diese Seite: Es geschieht nichts, bevor Sie annehmen.

decline-link = Einladung ablehnen
decline-title = Einladung ablehnen?
decline-text = Die Einladung zu { $organization } endet, und der Link funktioniert nicht mehr. Sie können später erneut eingeladen werden.
decline-button = Ja, ablehnen
decline-back = Zurück zur Einladung

problem = Es gibt ein Problem
problem-in-title = Fehler: { $title }
problem-form = Das Formular konnte nicht geprüft werden. Bitte senden Sie es noch einmal.
problem-first-name-missing = Geben Sie Ihren Vornamen ein.
problem-name-long = Der Name ist zu lang. Bitte kürzen Sie ihn.
problem-password-missing = Geben Sie ein Passwort ein.
problem-password-short = { $count ->
    [one] Wählen Sie ein Passwort mit mindestens { $count } Zeichen.
   *[other] Wählen Sie ein Passwort mit mindestens { $count } Zeichen.
}
problem-password-long = Das Passwort ist zu lang. Wählen Sie ein kürzeres.
problem-password-kinds = Verwenden Sie im Passwort einen Großbuchstaben, einen Kleinbuchstaben und eine Ziffer.
problem-password-common = Viele Menschen verwenden dieses Passwort. Wählen Sie ein anderes.
problem-password-characters = Wählen Sie ein Passwort ohne Steuerzeichen.
problem-password-wrong = Das Passwort stimmt nicht. Geben Sie das Passwort Ihres bestehenden Kontos ein.

accepted-title = Sie sind Mitglied von { $organization }
accepted-text = Die Einladung ist angenommen. Melden Sie sich ab jetzt bei { $organization } mit Ihrer Adresse und Ihrem Passwort an; dieser Link wird nicht mehr benötigt.
accepted-leading = Sie werden zu { $site } weitergeleitet.
account-link-text = In Ihrem Konto sehen Sie Ihre Organisationen und was Sie in jeder davon dürfen.
account-link = Zu Ihrem Konto
continue-to = Weiter zu { $site }
declined-title = Die Einladung ist abgelehnt
declined-text = Sie sind { $organization } nicht beigetreten. Falls das ein Versehen war, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.
expired-title = Die Einladung ist abgelaufen
expired-text = Sie galt bis { $until }. Sie können sich einen neuen Link an die eingeladene Adresse senden lassen.
expired-button = Neuen Link senden
mailed-link-text = Dieser Link zeigt die Einladung, reicht zum Annehmen aber nicht aus. Sie können sich den Link zum Annehmen an die eingeladene Adresse senden lassen.
requested-title = Sehen Sie in Ihr Postfach
requested-text = Falls sich die Einladung erneuern lässt, ist ein neuer Link an die eingeladene Adresse unterwegs. Der alte Link funktioniert nicht mehr.
requested-advice = Nach einigen Minuten ist nichts angekommen? Sehen Sie im Spam-Ordner nach oder fragen Sie die Person, die Sie eingeladen hat.
closed-title = Die Einladung ist nicht mehr offen
closed-text = Sie wurde zurückgezogen. Wenn Sie das für einen Irrtum halten, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.
unknown-title = Dieser Link öffnet keine Einladung
unknown-text = Er ist vielleicht unvollständig, oder eine neuere E-Mail hat ihn ersetzt. Öffnen Sie den Link der neuesten E-Mail oder bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.
refused-title = Die Einladung kann nicht angenommen werden
refused-text = Bitte wenden Sie sich an { $organization } oder an die Person, die Sie eingeladen hat.
archived-text = { $organization } ist archiviert und nimmt zurzeit niemanden auf. Bitte wenden Sie sich an { $organization } oder an die Person, die Sie eingeladen hat.

unreadable-title = Die Anfrage konnte nicht verstanden werden
unreadable-text = Öffnen Sie den Link aus Ihrer E-Mail und senden Sie das Formular noch einmal.
busy-title = Zu viele Anfragen
busy-text = { $count ->
    [one] Bitte versuchen Sie es in { $count } Sekunde erneut.
   *[other] Bitte versuchen Sie es in { $count } Sekunden erneut.
}
unavailable-title = Zurzeit nicht erreichbar
unavailable-text = Bitte versuchen Sie es in einigen Minuten erneut. Es wurde nichts geändert.
failed-title = Etwas ist schiefgegangen
failed-text = Bitte versuchen Sie es später erneut. Falls es wieder geschieht, nennen Sie uns diese Nummer: { $incident }

forgot-link = Passwort vergessen?
forgot-title = Neues Passwort festlegen
forgot-text = Geben Sie die Adresse Ihres Kontos ein. Sie erhalten eine E-Mail mit einem Link, über den Sie ein neues Passwort festlegen.
email = E-Mail-Adresse
forgot-button = Link senden
forgot-sent-text = Falls es ein Konto mit dieser Adresse gibt, ist ein Link dorthin unterwegs. Er funktioniert einmal und nur für kurze Zeit.
forgot-sent-advice = Nach einigen Minuten ist nichts angekommen? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob dies die Adresse Ihres Kontos ist.
problem-email = Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com.
reset-title = Wählen Sie ein neues Passwort
reset-text = Für das Konto { $email }.
new-password = Neues Passwort
reset-button = Passwort festlegen
reset-done-title = Ihr Passwort ist festgelegt
reset-done-text = Sie können sich ab jetzt damit anmelden. Überall sonst, wo Sie angemeldet waren, wurden Sie abgemeldet.
reset-over-title = Dieser Link funktioniert nicht mehr
reset-over-text = Er wurde bereits verwendet oder ist abgelaufen. Lassen Sie sich einen neuen Link an Ihre Adresse senden.
reset-over-link = Neuen Link senden
sign-in-link = Anmelden

provider-continue = Weiter mit { $provider }
provider-finish = Anmeldung abschließen
provider-stale = Diese Anmeldung ist abgelaufen oder wurde in einem anderen Fenster begonnen. Beginnen Sie noch einmal.
provider-declined = Der Anbieter hat Sie nicht angemeldet. Versuchen Sie es erneut, oder verwenden Sie Ihr Passwort.
provider-rejected = Die Antwort des Anbieters konnte nicht geprüft werden. Versuchen Sie es erneut. Wenn das nicht hilft, wenden Sie sich an den Betreiber dieses Servers.
provider-unavailable = Der Anbieter ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten erneut, oder verwenden Sie Ihr Passwort.
provider-no-account = Für diese Anmeldung gibt es hier kein Konto. Bitten Sie jemanden, der Ihre Organisation verwaltet, Sie einzuladen.
provider-unverified = Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt. Bestätigen Sie sie dort, und versuchen Sie es erneut.
provider-other-address = Sie haben sich mit einer anderen Adresse angemeldet als der eingeladenen. Melden Sie sich mit der eingeladenen Adresse an, oder bitten Sie darum, die Einladung an die andere zu schicken.
provider-linked-elsewhere = Diese Anmeldung ist mit einem anderen Konto verknüpft, oder Ihr Konto mit einer anderen Anmeldung. Verwenden Sie Ihr Passwort, und ändern Sie die Verknüpfung unter „Mein Konto“.
