sign-in-text = Acceda per gestire la Sua organizzazione.
sign-in-again-text = Non ha effettuato l’accesso o la Sua sessione è terminata. Acceda per continuare.
sign-in-joined-text = Acceda per vedere { $organization } e le Sue altre organizzazioni.
sign-in-switch-text = Ha effettuato l’accesso come { $email }. Accedendo qui passa all’indirizzo invitato.
sign-in-kept = La Sua sessione è terminata e non è stato modificato nulla. Acceda per continuare: ciò che ha inserito viene conservato.
sign-in-ended = La Sua sessione è terminata e non è stato modificato nulla. Acceda e riprovi.

resume-title = Continua
resume-text = Ha effettuato di nuovo l’accesso. Ciò che ha inserito non è stato ancora inviato.
resume-text-organization = Ha effettuato di nuovo l’accesso a { $organization }. Ciò che ha inserito non è stato ancora inviato.
resume-file = File
resume-send = Invia ora
resume-discard = Scarta

change-password-title = Cambi la Sua password
change-password-text = Qui l’accesso resta attivo, mentre ovunque altrove viene disconnesso.
change-password-current = Password attuale
change-password-show-current = Mostra la password attuale
change-password-hide-current = Nascondi la password attuale
change-password-show-new = Mostra la nuova password
change-password-hide-new = Nascondi la nuova password
change-password-short = Troppo corta
change-password-common = Troppo comune
change-password-weak = Debole
change-password-fair = Discreta
change-password-strong = Sicura
change-password-wrong = La password attuale non è corretta.
