sign-in-text = Log ind for at administrere din organisation.
sign-in-again-text = Du er ikke logget ind, eller din session er afsluttet. Log ind for at fortsætte.
sign-in-joined-text = Log ind for at se { $organization } og dine andre organisationer.
sign-in-switch-text = Du er logget ind som { $email }. Hvis du logger ind her, skifter du til den inviterede adresse.
sign-in-kept = Din session er afsluttet, og intet er blevet ændret. Log ind for at fortsætte: Det, du har skrevet, er bevaret.
sign-in-ended = Din session er afsluttet, og intet er blevet ændret. Log ind, og prøv igen.

resume-title = Fortsæt
resume-text = Du er logget ind igen. Det, du skrev, er ikke sendt endnu.
resume-text-organization = Du er logget ind hos { $organization } igen. Det, du skrev, er ikke sendt endnu.
resume-file = Fil
resume-send = Send nu
resume-discard = Kassér

change-password-title = Skift din adgangskode
change-password-text = Du forbliver logget ind her og bliver logget ud alle andre steder.
change-password-current = Nuværende adgangskode
change-password-show-current = Vis nuværende adgangskode
change-password-hide-current = Skjul nuværende adgangskode
change-password-show-new = Vis ny adgangskode
change-password-hide-new = Skjul ny adgangskode
change-password-short = For kort
change-password-common = For almindelig
change-password-weak = Svag
change-password-fair = Middel
change-password-strong = Stærk
change-password-wrong = Den nuværende adgangskode er ikke rigtig.
