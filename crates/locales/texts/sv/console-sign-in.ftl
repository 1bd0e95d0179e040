sign-in-text = Logga in för att hantera din organisation.
sign-in-again-text = Du är inte inloggad, eller så har din session avslutats. Logga in för att fortsätta.
sign-in-joined-text = Logga in för att se { $organization } och dina andra organisationer.
sign-in-switch-text = Du är inloggad som { $email }. Om du loggar in här byter du till den inbjudna adressen.
sign-in-kept = Din session har avslutats, och ingenting har ändrats. Logga in för att fortsätta: det du skrev finns kvar.
sign-in-ended = Din session har avslutats, och ingenting har ändrats. Logga in och försök igen.

resume-title = Fortsätt
resume-text = Du är inloggad igen. Det du skrev har inte skickats än.
resume-text-organization = Du är inloggad hos { $organization } igen. Det du skrev har inte skickats än.
resume-file = Fil
resume-send = Skicka nu
resume-discard = Kasta

change-password-title = Byt ditt lösenord
change-password-text = Du förblir inloggad här och loggas ut överallt annars.
change-password-current = Nuvarande lösenord
change-password-show-current = Visa nuvarande lösenord
change-password-hide-current = Dölj nuvarande lösenord
change-password-show-new = Visa nytt lösenord
change-password-hide-new = Dölj nytt lösenord
change-password-short = För kort
change-password-common = För vanligt
change-password-weak = Svagt
change-password-fair = Medelstarkt
change-password-strong = Starkt
change-password-wrong = Det nuvarande lösenordet stämmer inte.
