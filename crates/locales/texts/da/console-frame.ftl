part-invitations = Invitationer
part-invite = Invitér
part-members = Medlemmer
part-licenses = Licenser
part-roles = Roller
part-resources = Ressourcer
part-keys = API-nøgler
part-webhooks = Webhooks
part-addresses = Adresser
part-settings = Indstillinger
part-audit = Revisionslog
part-shadow = Skyggetilstand
part-account = Min konto

skip-to-content = Gå til indhold
console-navigation = Konsol
other-organizations = Dine andre organisationer
change-password = Skift adgangskode
sign-out = Log ud
go-back = Gå tilbage

alarm-waiting = { $count ->
    [one] { $count } mail venter: { $why }. Den sendes automatisk, så snart den driftsansvarlige har løst problemet. Seneste svar: { $reason }.
   *[other] { $count } mails venter: { $why }. De sendes automatisk, så snart den driftsansvarlige har løst problemet. Seneste svar: { $reason }.
}
alarm-server = mailserveren kan ikke nås eller tager ikke imod mails lige nu
alarm-helo-name = mailserveren afviser det navn, som Usher præsenterer sig med
alarm-authentication = mailserveren afviser Ushers brugernavn eller adgangskode
alarm-sender = mailserveren afviser afsenderadressen
alarm-policy = mailserverens regler afviser mails herfra
archived = Denne organisation er arkiveret. Intet i den kan ændres, før en administrator gendanner den under Indstillinger.
archived-until = Denne organisation er arkiveret og slettes permanent den { $until }, medmindre en administrator gendanner den under Indstillinger.

moment-just-now = lige nu
moment-in-a-moment = om et øjeblik
moment-minutes-ago = { $count ->
    [one] for { $count } minut siden
   *[other] for { $count } minutter siden
}
moment-hours-ago = { $count ->
    [one] for { $count } time siden
   *[other] for { $count } timer siden
}
moment-days-ago = { $count ->
    [one] for { $count } dag siden
   *[other] for { $count } dage siden
}

script-close = Luk
script-copied = Kopieret
script-copy = Kopiér
script-copy-table = Kopiér som tabel
script-go-back = Gå tilbage
script-go-to = Gå til %
script-invite = Invitér personer
script-search = Søg på listen
script-select-all = Markér alle på denne side
script-selected = Markeret: %
script-shortcuts = Tastaturgenveje
script-show-shortcuts = Vis denne liste
script-table-selected = Tabellen er markeret. Kopiér den nu.
script-then = derefter
script-use-shortcuts = Brug disse genveje i denne browser

word-all = Alle
word-name = Navn
word-description = Beskrivelse
word-description-optional = Beskrivelse (valgfrit)
word-color-optional = Farve (valgfrit)
word-address = Adresse
word-events = Hændelser
word-status = Status
word-edit = Redigér
word-edit-it = Redigér { $name }
word-delete-ask = Slet…
word-done = Færdig
word-other-languages = På andre sprog
word-enter-name = Indtast et navn på højst 200 tegn på én linje.
word-enter-color = Indtast en farve, for eksempel #ec6c50, eller lad feltet være tomt.
word-email = E-mail
word-email-address = E-mailadresse
word-last-name = Efternavn
word-permissions = Rettigheder
word-problem = Fejl: { $title }
word-line = Linje
word-details = Detaljer
word-license = Licens
word-resource = Ressource
word-save = Gem
