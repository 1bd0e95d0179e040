sign-in-text = Prihláste sa a spravujte svoju organizáciu.
sign-in-again-text = Nie ste prihlásení alebo sa Vaša relácia skončila. Ak chcete pokračovať, prihláste sa.
sign-in-joined-text = Prihláste sa, aby ste videli organizáciu { $organization } a svoje ďalšie organizácie.
sign-in-switch-text = Ste prihlásení ako { $email }. Prihlásením tu prejdete na pozvanú adresu.
sign-in-kept = Vaša relácia sa skončila a nič sa nezmenilo. Ak chcete pokračovať, prihláste sa: čo ste napísali, zostalo zachované.
sign-in-ended = Vaša relácia sa skončila a nič sa nezmenilo. Prihláste sa a skúste to znova.

resume-title = Pokračovať
resume-text = Ste znova prihlásení. Čo ste napísali, ešte nebolo odoslané.
resume-text-organization = Ste znova prihlásení do organizácie { $organization }. Čo ste napísali, ešte nebolo odoslané.
resume-file = Súbor
resume-send = Odoslať teraz
resume-discard = Zahodiť

change-password-title = Zmena hesla
change-password-text = Tu zostanete prihlásení, všade inde budete odhlásení.
change-password-current = Súčasné heslo
change-password-show-current = Zobraziť súčasné heslo
change-password-hide-current = Skryť súčasné heslo
change-password-show-new = Zobraziť nové heslo
change-password-hide-new = Skryť nové heslo
change-password-short = Príliš krátke
change-password-common = Príliš bežné
change-password-weak = Slabé
change-password-fair = Priemerné
change-password-strong = Silné
change-password-wrong = Súčasné heslo nie je správne.
