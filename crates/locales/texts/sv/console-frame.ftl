part-invitations = Inbjudningar
part-invite = Bjud in
part-members = Medlemmar
part-licenses = Licenser
part-roles = Roller
part-resources = Resurser
part-keys = API-nycklar
part-webhooks = Webhookar
part-addresses = Adresser
part-settings = Inställningar
part-audit = Granskningslogg
part-shadow = Skuggläge
part-account = Mitt konto

skip-to-content = Hoppa till innehållet
console-navigation = Konsol
other-organizations = Dina andra organisationer
change-password = Byt lösenord
sign-out = Logga ut
go-back = Tillbaka

alarm-waiting = { $count ->
    [one] { $count } mejl väntar: { $why }. Det skickas automatiskt så snart den driftansvarige har åtgärdat felet. Senaste svar: { $reason }.
   *[other] { $count } mejl väntar: { $why }. De skickas automatiskt så snart den driftansvarige har åtgärdat felet. Senaste svar: { $reason }.
}
alarm-server = e-postservern kan inte nås eller tar inte emot mejl just nu
alarm-helo-name = e-postservern godtar inte namnet som Usher presenterar sig med
alarm-authentication = e-postservern godtar inte Ushers användarnamn eller lösenord
alarm-sender = e-postservern godtar inte avsändaradressen
alarm-policy = e-postserverns regler avvisar mejl härifrån
archived = Den här organisationen är arkiverad. Ingenting i den kan ändras förrän en administratör återställer den under Inställningar.
archived-until = Den här organisationen är arkiverad och raderas permanent den { $until }, om inte en administratör återställer den under Inställningar.

moment-just-now = nyss
moment-in-a-moment = om ett ögonblick
moment-minutes-ago = { $count ->
    [one] för { $count } minut sedan
   *[other] för { $count } minuter sedan
}
moment-hours-ago = { $count ->
    [one] för { $count } timme sedan
   *[other] för { $count } timmar sedan
}
moment-days-ago = { $count ->
    [one] för { $count } dag sedan
   *[other] för { $count } dagar sedan
}

script-close = Stäng
script-copied = Kopierat
script-copy = Kopiera
script-copy-table = Kopiera som tabell
script-go-back = Tillbaka
script-go-to = Gå till %
script-invite = Bjud in personer
script-search = Sök i listan
script-select-all = Markera alla på den här sidan
script-selected = Markerade: %
script-shortcuts = Kortkommandon
script-show-shortcuts = Visa den här listan
script-table-selected = Tabellen är markerad. Kopiera den nu.
script-then = sedan
script-use-shortcuts = Använd kortkommandona i den här webbläsaren

word-all = Alla
word-name = Namn
word-description = Beskrivning
word-description-optional = Beskrivning (valfritt)
word-color-optional = Färg (valfritt)
word-address = Adress
word-events = Händelser
word-status = Status
word-edit = Redigera
word-edit-it = Redigera { $name }
word-delete-ask = Ta bort…
word-done = Klar
word-other-languages = På andra språk
word-enter-name = Ange ett namn med högst 200 tecken på en rad.
word-enter-color = Ange en färg, till exempel #ec6c50, eller lämna fältet tomt.
word-email = E-post
word-email-address = E-postadress
word-last-name = Efternamn
word-permissions = Behörigheter
word-problem = Fel: { $title }
word-line = Rad
word-details = Detaljer
word-license = Licens
word-resource = Resurs
word-save = Spara
