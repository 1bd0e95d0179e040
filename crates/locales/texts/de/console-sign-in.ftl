sign-in-text = Melden Sie sich an, um Ihre Organisation zu verwalten.
sign-in-again-text = Sie sind nicht angemeldet oder Ihre Sitzung ist abgelaufen. Melden Sie sich an, um fortzufahren.
sign-in-joined-text = Melden Sie sich an, um { $organization } und Ihre anderen Organisationen zu sehen.
sign-in-switch-text = Sie sind als { $email } angemeldet. Mit der Anmeldung hier wechseln Sie zur eingeladenen Adresse.
sign-in-kept = Ihre Sitzung ist abgelaufen, und es wurde nichts geändert. Melden Sie sich an, um fortzufahren: Ihre Eingaben bleiben erhalten.
sign-in-ended = Ihre Sitzung ist abgelaufen, und es wurde nichts geändert. Melden Sie sich an und versuchen Sie es noch einmal.

resume-title = Fortfahren
resume-text = Sie sind wieder angemeldet. Ihre Eingaben wurden noch nicht gesendet.
resume-text-organization = Sie sind wieder bei { $organization } angemeldet. Ihre Eingaben wurden noch nicht gesendet.
resume-file = Datei
resume-send = Jetzt senden
resume-discard = Verwerfen

change-password-title = Passwort ändern
change-password-text = Sie bleiben hier angemeldet und werden überall sonst abgemeldet.
change-password-current = Aktuelles Passwort
change-password-show-current = Aktuelles Passwort anzeigen
change-password-hide-current = Aktuelles Passwort verbergen
change-password-show-new = Neues Passwort anzeigen
change-password-hide-new = Neues Passwort verbergen
change-password-short = Zu kurz
change-password-common = Zu verbreitet
change-password-weak = Schwach
change-password-fair = Mittelmäßig
change-password-strong = Stark
change-password-wrong = Das aktuelle Passwort stimmt nicht.
