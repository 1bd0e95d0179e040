operator-console = Driftskonsol
operator-sign-in-text = Log ind for at se alle organisationer i denne installation.
operator-key = Installationens nøgle
operator-key-hint = Opret en på kommandolinjen:
operator-key-show = Vis nøgle
operator-key-hide = Skjul nøgle
operator-wrong-key = Denne nøgle findes ikke, er udløbet eller er tilbagekaldt.
operator-organizations = Organisationer
operator-health = Tilstand
operator-search = Navn eller kort navn
operator-none-match = Ingen organisationer passer til søgningen.
operator-shown = { $count ->
    [one] { $count } organisation vist.
   *[other] { $count } organisationer vist.
}
operator-active = Aktive
operator-archived = Arkiverede
operator-deleting = Under sletning
operator-created = Oprettet
operator-members = Aktive medlemmer
operator-invitations = Åbne invitationer
operator-waiting = Ventende mails
operator-undeliverable = Mails, der ikke blev leveret
operator-counts = Overblik
operator-oldest = Ældste ventende mail
operator-none = Ingen
operator-sent = Mails sendt de seneste 24 timer
operator-failed = Mails mislykket de seneste 24 timer
operator-webhooks = Webhooks i brug
operator-webhooks-failing = Webhooks med fejl
operator-names = Navn og kort navn
operator-archived-text = Denne organisation er arkiveret. Intet i den kan ændres, før du gendanner den.
operator-erased-on = Denne organisation er arkiveret og slettes med alle sine data { $until }, medmindre du gendanner den.
operator-archive-text = Medlemmerne kan stadig læse en arkiveret organisation, men intet i den kan ændres. Dens egne administratorer kan ikke gendanne den.
operator-new-text = Den første administrator har alle tilladelser. Den, der ikke har en bekræftet konto, får en invitation pr. mail.
operator-administrator = Den første administrators e-mailadresse
operator-enter-email = Angiv den første administrators e-mailadresse.
operator-done-created = Organisationen er oprettet.
operator-done-edited = Organisationen er gemt.
operator-well = Alt virker
operator-unwell = Kræver opmærksomhed
operator-mail = Mail
operator-obstructed = { $count ->
    [one] { $count } mail venter: { $why }. Den sendes automatisk, så snart problemet er løst. Seneste svar: { $reason }.
   *[other] { $count } mails venter: { $why }. De sendes automatisk, så snart problemet er løst. Seneste svar: { $reason }.
}
operator-unobstructed = Intet forhindrer mails i at blive sendt.
operator-only-held = Mailserveren er ikke i vejen. Tilbageholdte mails sendes, når deres grænse tillader det, eller deres organisation gendannes.
operator-held = Holdt tilbage af en grænse eller en arkiveret organisation
operator-dead = Endeligt mislykket
operator-unchained = Hændelser, der endnu ikke er i revisionskæden
operator-workers = Baggrundsprocesser
operator-no-workers = Der kører ingen baggrundsprocesser i denne proces.
operator-worker-works = Virker
operator-worker-down = Nede
operator-restarts = { $count ->
    [one] Genstartet { $count } gang
   *[other] Genstartet { $count } gange
}
operator-database = Database
operator-database-fine = Der kan skrives til databasen, og den har alle migreringer.
operator-database-outdated = Migreringen { $migration } mangler. Kør “usher migrate”.
operator-database-foreign = Databasen hører til en anden installation eller er oprettet med en anden hemmelighed.
operator-database-failing = Der kan ikke skrives til databasen.
operator-is-active = Aktiv
operator-is-archived = Arkiveret
operator-is-deleting = Under sletning
