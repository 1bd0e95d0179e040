refused-password-short = { $count ->
    [one] Adgangskoden skal have mindst { $count } tegn.
   *[other] Adgangskoden skal have mindst { $count } tegn.
}
refused-password-long = { $count ->
    [one] Adgangskoden må højst have { $count } tegn.
   *[other] Adgangskoden må højst have { $count } tegn.
}
refused-rows = { $count ->
    [one] Angiv højst { $count } person ad gangen.
   *[other] Angiv højst { $count } personer ad gangen.
}
refused-attempts = { $count ->
    [one] For mange forsøg. Prøv igen om { $count } sekund.
   *[other] For mange forsøg. Prøv igen om { $count } sekunder.
}
refused-mails = { $count ->
    [one] Der er lige sendt en mail. Prøv igen om { $count } sekund.
   *[other] Der er lige sendt en mail. Prøv igen om { $count } sekunder.
}
refused-previews = { $count ->
    [one] For mange forhåndsvisninger. Prøv igen om { $count } sekund.
   *[other] For mange forhåndsvisninger. Prøv igen om { $count } sekunder.
}
refused-forbidden = Du har ikke rettigheder til dette. Bed en administrator af organisationen om adgang.
refused-exceeds = Dette vedrører ”{ $what }”, som du ikke selv har. Spørg en, der har det.
refused-exceeds-until = Du har kun ”{ $what }” indtil { $until }. Spørg en, der har det i længere tid.
refused-unknown-permission = Rettigheden ”{ $code }” findes ikke. Se de tilgængelige under Roller.
refused-unknown-role = Rollen ”{ $code }” findes ikke. Se de tilgængelige under Roller.
refused-unknown-resource = Organisationen har ingen ressource { $id }.
refused-unknown-license = Denne licens findes ikke længere. Vælg en anden.
refused-unknown-template = Denne rettighedsskabelon findes ikke længere. Vælg en anden.
refused-unknown-member = Medlemmet findes ikke i denne organisation.
refused-unknown-organization = Du er ikke medlem af den organisation.
refused-unknown-invitation = Invitationen findes ikke i denne organisation.
refused-address-blocked = Denne adresse er blokeret. Brug en anden, eller fjern den fra blokeringslisten.
refused-seats = Denne licens har ingen ledige pladser. Frigiv en plads, tilføj pladser, eller vælg en anden licens.
refused-already-member = Denne adresse tilhører allerede et medlem.
refused-already-invited = Denne adresse har allerede en åben invitation. Send den igen i stedet.
refused-member-blocked = Denne adresse tilhører et blokeret medlem. Ophæv blokeringen af medlemmet i stedet.
refused-repeated = Personen er allerede på listen. Fjern en af de to poster.
refused-another-address = Dette medlem har en anden adresse.
refused-expiry-past = Udløbsdatoen ligger i fortiden. Vælg en senere.
refused-password-kinds = Brug små og store bogstaver, tal og symboler i adgangskoden.
refused-login = Forkert e-mailadresse eller adgangskode, eller du er ikke medlem af en organisation.
refused-not-proved = Kontoens e-mailadresse er ikke bekræftet. Åbn linket i den mail, vi har sendt.
refused-page = Linket til denne side er ikke gyldigt. Begynd forfra på første side.
refused-in-flight = Denne forespørgsel er allerede ved at blive behandlet.
refused-revision = En anden har ændret dette i mellemtiden. Se det igennem, før du ændrer det.
refused-not-found = Dette findes ikke længere: { $thing }.
refused-exists = Dette findes allerede: { $thing }.
refused-in-use = Dette er i brug: { $thing }.
refused-own-access = Du kan ikke fjerne din egen adgang. Bed en anden administrator om det.
refused-last-member = Dette er det sidste aktive medlem. Tilføj først en anden.
refused-archived = Denne organisation er arkiveret. Gendan den, før du ændrer noget i den.
refused-domain = Denne organisation tillader ikke invitationer til dette domæne.
refused-value = Værdien af { $field } er ikke gyldig: { $reason }.
refused-invitation-pending = Invitationen er stadig åben.
refused-invitation-accepted = Invitationen er allerede accepteret.
refused-invitation-declined = Invitationen er afslået.
refused-invitation-cancelled = Invitationen er annulleret.
refused-invitation-revoked = Invitationen er trukket tilbage.
refused-invitation-expired = Invitationen er udløbet.
refused-person-contact = Det kan ikke lade sig gøre, fordi personen er en kontakt uden adgang.
refused-person-invited = Det kan ikke lade sig gøre, fordi personen er inviteret, men endnu ikke er blevet medlem.
refused-person-active = Det kan ikke lade sig gøre, fordi personen er et aktivt medlem.
refused-person-blocked = Det kan ikke lade sig gøre, fordi personen er blokeret.
refused-person-removed = Det kan ikke lade sig gøre, fordi personen er fjernet.
noun-api-key = API-nøgle
noun-blocklist-entry = post på blokeringslisten
noun-license = licens
noun-member = medlem
noun-organization = organisation
noun-slug = kort navn
noun-permission = rettighed
noun-resource = ressource
noun-role = rolle
noun-session = session
noun-webhook = webhook
noun-identity-provider = identitetsudbyder
noun-event = hændelse
noun-mail = mail
noun-suppression = adresse med returneret mail
noun-password-link = adgangskodelink
noun-import = import
noun-permission-template = rettighedsskabelon
overloaded-text = { $count ->
    [one] Serveren er optaget. Prøv igen om { $count } sekund; intet er blevet ændret.
   *[other] Serveren er optaget. Prøv igen om { $count } sekunder; intet er blevet ændret.
}
blocked-text = Du er blokeret i denne organisation. Bed en administrator om at ophæve blokeringen.
blocked-title = Adgangen er blokeret
request-failed = Forespørgslen mislykkedes
no-page-text = Kontrollér adressen, eller gå tilbage til konsollen.
no-page-title = Siden blev ikke fundet
wrong-method-text = Denne adresse kan ikke åbnes direkte. Gå tilbage til konsollen.
too-large-text = Grænsen er { $limit } byte. Del listen op i mindre dele.
too-large-title = Forespørgslen er for stor
overloaded-title = Prøv igen om et øjeblik
unreadable-form-text = Forespørgslen kunne ikke læses. Gå tilbage, genindlæs siden, og prøv igen.
unreadable-form-encoding = Formularen blev sendt i { $encoding } og ikke i UTF-8, og intet er blevet ændret. Gå tilbage, indstil din browser eller dit program til UTF-8, genindlæs siden, og prøv igen.
foreign-form-text = Denne formular hører til en ældre session eller et andet websted, og intet er blevet ændret. Genindlæs siden, og prøv igen.
away-text = Konsollen er ikke tilgængelig. Prøv igen om et minut; intet er blevet ændret.
away-title = Prøv igen om et minut
incident-text = Noget gik galt hos os. Oplys dette hændelses-id til den driftsansvarlige: { $incident }.
