sign-in-text = Přihlaste se a spravujte svou organizaci.
sign-in-again-text = Nejste přihlášeni, nebo Vaše relace skončila. Chcete-li pokračovat, přihlaste se.
sign-in-joined-text = Přihlaste se, abyste viděli organizaci { $organization } a své další organizace.
sign-in-switch-text = Jste přihlášeni jako { $email }. Přihlášením zde přejdete na pozvanou adresu.
sign-in-kept = Vaše relace skončila a nic se nezměnilo. Chcete-li pokračovat, přihlaste se: co jste napsali, zůstalo zachováno.
sign-in-ended = Vaše relace skončila a nic se nezměnilo. Přihlaste se a zkuste to znovu.

resume-title = Pokračovat
resume-text = Jste znovu přihlášeni. Co jste napsali, ještě nebylo odesláno.
resume-text-organization = Jste znovu přihlášeni do organizace { $organization }. Co jste napsali, ještě nebylo odesláno.
resume-file = Soubor
resume-send = Odeslat teď
resume-discard = Zahodit

change-password-title = Změna hesla
change-password-text = Zde zůstanete přihlášeni, všude jinde budete odhlášeni.
change-password-current = Současné heslo
change-password-show-current = Zobrazit současné heslo
change-password-hide-current = Skrýt současné heslo
change-password-show-new = Zobrazit nové heslo
change-password-hide-new = Skrýt nové heslo
change-password-short = Příliš krátké
change-password-common = Příliš běžné
change-password-weak = Slabé
change-password-fair = Průměrné
change-password-strong = Silné
change-password-wrong = Současné heslo není správné.
