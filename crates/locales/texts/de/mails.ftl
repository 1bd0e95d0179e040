mail-subject-inviter = { $inviter } lädt Sie zu { $organization } ein
mail-subject = Sie sind zu { $organization } eingeladen
mail-reminder-subject = Erinnerung: { $subject }
mail-reminder = Sie haben auf diese Einladung noch nicht geantwortet.
mail-hello = Guten Tag { $invitee },
mail-hello-nobody = Guten Tag,
mail-message = { $sender } schreibt:
mail-open-page = Um anzunehmen oder abzulehnen, öffnen Sie bitte diese Seite:
mail-preview = Annehmen oder ablehnen auf einer Seite.
mail-button = Einladung annehmen
mail-button-fails = Die Schaltfläche funktioniert nicht oder Sie möchten ablehnen? Öffnen Sie diesen Link, der nur für Sie bestimmt ist:
mail-unexpected = Sie haben das nicht erwartet?
mail-unexpected-advice = Dann ignorieren Sie diese E-Mail: Es geschieht nichts, bevor Sie annehmen.
mail-reason-inviter = Sie erhalten diese E-Mail, weil { $inviter } Ihre Adresse eingegeben hat, um Sie zu { $organization } einzuladen.
mail-reason = Sie erhalten diese E-Mail, weil jemand Ihre Adresse eingegeben hat, um Sie zu { $organization } einzuladen.
mail-replies = Antworten gehen an die Person, die Sie eingeladen hat.
mail-replies-organization = Antworten gehen an { $organization }.

mail-password-subject = Legen Sie Ihr Passwort fest
mail-password-text = Mit diesem Link legen Sie ein neues Passwort für Ihr Konto bei { $site } fest:
mail-password-until = Er funktioniert einmal, bis { $until }.
mail-password-advice = Sie haben nicht darum gebeten? Dann ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist. Geben Sie den Link an niemanden weiter.
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-text = Das Passwort Ihres Kontos bei { $site } wurde geändert:
mail-password-changed-at = Überall sonst, wo Sie angemeldet waren, wurden Sie abgemeldet.
mail-password-changed-linked = Überall sonst, wo Sie angemeldet waren, wurden Sie abgemeldet. Ein Identitätsanbieter, der mit Ihrem Konto verknüpft ist, meldet Sie weiterhin an: Prüfen Sie unter „Mein Konto“, ob Sie ihn kennen.
mail-password-changed-advice = Das waren nicht Sie? Dann legen Sie auf dieser Seite sofort ein neues Passwort fest:
mail-password-reason = Sie erhalten diese E-Mail, weil es bei { $site } ein Konto mit Ihrer Adresse gibt.
mail-identity-linked-subject = Eine Anmeldung wurde mit Ihrem Konto verknüpft
mail-identity-linked-text = Eine Anmeldung bei einem Identitätsanbieter wurde mit Ihrem Konto bei { $site } verknüpft:
mail-identity-linked-detail = Damit kann man sich ab jetzt ohne Ihr Passwort bei Ihrem Konto anmelden.
mail-identity-unlinked-subject = Eine Anmeldung wurde von Ihrem Konto getrennt
mail-identity-unlinked-text = Eine Anmeldung bei einem Identitätsanbieter wurde von Ihrem Konto bei { $site } getrennt:
mail-identity-unlinked-detail = Damit kann man sich nicht mehr bei Ihrem Konto anmelden.
mail-identity-advice = Das waren nicht Sie? Dann legen Sie auf dieser Seite sofort ein neues Passwort fest, und prüfen Sie unter „Mein Konto“ die verknüpften Anmeldungen:
mail-account-deleted-subject = Ihr Konto wurde gelöscht
mail-account-deleted-text = Ihr Konto bei { $site } wurde gelöscht:
mail-account-deleted-detail = Sie sind dort in keiner Organisation mehr Mitglied, und Ihre personenbezogenen Daten werden gelöscht.
mail-account-deleted-advice = Das waren nicht Sie? Dann wenden Sie sich sofort an den Betreiber von { $site }.
mail-account-deleted-reason = Sie erhalten diese E-Mail, weil es bei { $site } ein Konto mit Ihrer Adresse gab.

notice-bounce-subject = Ihre Einladung an { $invitee } konnte nicht zugestellt werden
notice-bounce-text = Ihre Einladung an { $invitee } zu { $organization } ist nicht angekommen: E-Mails an diese Adresse können nicht zugestellt werden.
notice-bounce-said = Antwort des Mailsystems: { $reason }
notice-bounce-advice = Ist die Adresse richtig geschrieben? Wenn nicht, nehmen Sie die Einladung zurück und laden Sie die richtige Adresse ein. Wenn doch, wenden Sie sich zuerst auf anderem Weg an die Person.
notice-bounce-reason = Sie erhalten diese E-Mail, weil Sie jemanden zu { $organization } eingeladen haben.
notice-move-subject = { $invitee } bittet um die Einladung an eine andere Adresse
notice-move-text = { $invitee } wurde zu { $organization } eingeladen und bittet darum, die Einladung an eine andere Adresse zu senden. Die Einladung ging an:
notice-move-advice = Öffnen Sie die Einladung in der Konsole, um die andere Adresse zu sehen. Senden Sie die Einladung nur dorthin, wenn Sie wissen, wer darum bittet: Wer die E-Mails der anderen Adresse liest, kann sie annehmen.
notice-webhook-subject = Der Webhook bei { $host } wurde abgeschaltet
notice-webhook-text = Ereignisse von { $organization } werden nicht mehr an diesen Endpunkt gesendet:
notice-webhook-gone = Er hat mit Status 410 geantwortet: Er ist endgültig weg. Der Webhook ist seit dem { $since } abgeschaltet.
notice-webhook-failing = { $count ->
    [one] Seit dem { $since }, seit { $count } Tag, ist dort keine einzige Nachricht angekommen.
   *[other] Seit dem { $since }, seit { $count } Tagen, ist dort keine einzige Nachricht angekommen.
}
notice-webhook-advice = Ereignisse werden eine Zeit lang aufbewahrt: Bringen Sie den Endpunkt in Ordnung, schalten Sie den Webhook wieder ein und lassen Sie die versäumten Ereignisse noch einmal senden. Löschen Sie den Webhook, wenn er nicht mehr gebraucht wird.
notice-webhook-reason = Sie erhalten diese E-Mail, weil Sie Webhooks von { $organization } eingerichtet haben oder verwalten.
