invite-review = Du kan gennemse alle invitationer, før der sendes noget.
invite-people = Personer, der skal inviteres
invite-people-hint = Én adresse pr. linje, med eller uden navn: { $example }. Eller indsæt en tabel. Kolonner: e-mail, fornavn, efternavn, roller, rettigheder, ressourcer, licens-id, note, sprog.
invite-checked = Personer på denne liste
invite-checked-said = Læst: { $read }, med problemer: { $wrong }.
invite-more = Og { $count } mere.
invite-file = Eller upload en fil
invite-file-hint = En liste eller CSV. Den har forrang for det, der er indtastet ovenfor.
invite-automatic = Automatisk
invite-encoding = Filens tegnkodning
invite-delimiter = Mellem kolonnerne i en tabel
invite-commas = Kommaer
invite-semicolons = Semikoloner
invite-tabs = Tabulatorer
invite-bars = Lodrette streger
invite-columns = Kolonner
invite-samples = For eksempel: { $samples }
invite-choose = Vælg…
invite-skip = Importér ikke
invite-skip-others = Importér ikke kolonner, som der ikke er valgt noget for
invite-full-name = Fulde navn
invite-license-id = Licens-id
invite-language-code = Sprogkode
invite-template = Rettighedsskabelon
invite-template-hint = Forhåndsvisningen markerer nedenfor det, som skabelonen giver. Du kan stadig ændre det, før du sender.
invite-license = Licens
invite-license-free = { $name } (ledige: { $free } af { $seats })
invite-language = Mailens sprog
invite-default-language = Organisationens standard
invite-expires = Sidste dag til at acceptere (valgfrit)
invite-expires-hint = Til slutningen af denne dag i UTC. Uden dato gælder organisationens indstilling.
invite-if-pending = Hvis nogen har en åben invitation
invite-if-pending-as-set = Som organisationen har indstillet
invite-if-pending-skip = Lad den være, som den er
invite-if-pending-resend = Send den igen
invite-if-pending-refuse = Spring personen over, og meddel det
invite-message = Personlig besked (valgfrit)
invite-message-hint = Ren tekst i invitationsmailen, højst 2.000 tegn. Man kan ikke klikke på links i den.
invite-preview = Forhåndsvis

invite-preview-title = Forhåndsvis invitationer
invite-nobody = Ingen på denne liste kan inviteres.
invite-good = { $count ->
    [one] { $count } person kan inviteres.
   *[other] { $count } personer kan inviteres.
}
invite-bad = { $count ->
    [one] { $count } linje har et problem og springes over.
   *[other] { $count } linjer har problemer og springes over.
}
invite-unsent = Der er ikke sendt noget endnu.
invite-untried = { $count ->
    [one] De første 1.000 personer er kontrolleret nu. Den sidste ({ $count }) kontrolleres, når turen kommer til den; til sidst vises, hvem der ikke kan inviteres.
   *[other] De første 1.000 personer er kontrolleret nu. De øvrige { $count } kontrolleres, når turen kommer til dem; til sidst vises, hvem der ikke kan inviteres.
}
invite-send = { $count ->
    [one] Send { $count } invitation
   *[other] Send { $count } invitationer
}
invite-skipped = Sprunget over
invite-skipped-caption = Linjer, der springes over, og hvorfor
invite-ready = Klar til at blive sendt
invite-ready-caption = Personer, der bliver inviteret
invite-what-happens = Hvad der sker
invite-would-invite = Bliver inviteret
invite-would-resend = Den åbne invitation sendes igen
invite-would-update = Den åbne invitation opdateres
invite-would-join = Bliver medlem med det samme
invite-would-grant = Får flere rettigheder
invite-would-leave = Allerede inviteret; intet ændres
invite-mail = Mailen
invite-mail-hint = Til den første person på listen. De andre får den samme med deres eget navn.
invite-change = Foretag ændringer
invite-see-preview = Ingen på denne liste kan inviteres. Forhåndsvis den for at se hvorfor.

invite-read-list = Læst som en liste med adresser.
invite-read-commas = Læst som en tabel med kommaer mellem kolonnerne: { $columns }.
invite-read-semicolons = Læst som en tabel med semikoloner mellem kolonnerne: { $columns }.
invite-read-tabs = Læst som en tabel med tabulatorer mellem kolonnerne: { $columns }.
invite-read-bars = Læst som en tabel med lodrette streger mellem kolonnerne: { $columns }.
invite-as-email = ”{ $heading }” som e-mail
invite-as-first-name = ”{ $heading }” som fornavn
invite-as-last-name = ”{ $heading }” som efternavn
invite-as-full-name = ”{ $heading }” som fulde navn
invite-as-permissions = ”{ $heading }” som rettigheder
invite-as-roles = ”{ $heading }” som roller
invite-as-resources = ”{ $heading }” som ressourcer
invite-as-license-id = ”{ $heading }” som licens-id
invite-as-note = ”{ $heading }” som note
invite-as-message = ”{ $heading }” som besked
invite-as-language-code = ”{ $heading }” som sprogkode

people-empty = Indsæt mindst én adresse.
people-long = Listen er for lang. Send højst { $limit } KiB ad gangen.
people-header-only = Der er kun en overskriftslinje. Tilføj mindst én person.
people-no-email = Vælg den kolonne, der indeholder e-mailadresserne.
people-repeated-column = To kolonner indeholder det samme. Vælg noget andet for ”{ $heading }”.
people-unmatched = Vælg, hvad hver af disse kolonner indeholder, og forhåndsvis så igen: { $columns }.
people-column = ”{ $heading }”
people-not-utf8 = Filen er ikke i UTF-8 (linje { $line }). Den blev læst som { $encoding }: Kontrollér navnene nedenfor, og forhåndsvis så igen. Hvis de ser forkerte ud, så vælg tegnkodningen, og vedhæft filen igen.
people-not-in-encoding = Teksten er ikke i { $encoding }. Vælg den tegnkodning, den blev gemt i, eller gem den som UTF-8.
people-utf32 = Teksten er i UTF-32, som ikke kan læses. Gem den som UTF-8.
people-workbook = Filen er en projektmappe. Gem den som CSV UTF-8 i regnearksprogrammet.
people-header = Overskriftslinjen (linje { $line }) kan ikke læses. { $problem }
people-unknown-column = Denne kolonne findes ikke: { $heading }
people-no-header = Den første linje angiver ikke kolonnernes navne. Begynd med en linje som `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Send højst { $count } kolonne.
   *[other] Send højst { $count } kolonner.
}
people-many = { $count ->
    [one] Send højst { $count } linje i én fil.
   *[other] Send højst { $count } linjer i én fil.
}

line-at = { $column }: { $problem }
line-no-address = Angiv en adresse.
line-not-address = Dette er ikke en e-mailadresse.
line-address = Angiv en adresse på formen `local@domain`, for eksempel `grace@example.com`.
line-long = { $count ->
    [one] Angiv højst { $count } tegn.
   *[other] Angiv højst { $count } tegn.
}
line-entries = { $count ->
    [one] Angiv højst { $count } post.
   *[other] Angiv højst { $count } poster.
}
line-unseen = Angiv teksten på én linje uden kontroltegn og tegn, der ikke vises.
line-permission = Dette er ikke en kode: 1 til 128 synlige ASCII-tegn, navne adskilt af punktummer eller koloner, `*` kun som sidste navn.
line-role = Angiv 1 til 128 synlige ASCII-tegn uden mellemrum.
line-id = Angiv et id, der begynder med `{ $prefix }`, eller et almindeligt UUID.
line-language = Angiv en af disse: { $codes }.
line-unclosed = Et anførselstegn åbnes på denne linje, men lukkes ikke. Luk det, eller fjern det.
line-stray-quote = Der er et anførselstegn inde i en celle. Sæt hele cellen i anførselstegn, og skriv det indre anførselstegn to gange.
line-text-after-quote = Der er tekst efter et afsluttende anførselstegn. Sæt hele cellen i anførselstegn.
line-nul = Linjen indeholder et NUL-tegn. Fjern det.
line-cells = Antal celler på linjen: { $cells }, på overskriftslinjen: { $columns }.
line-unnamed = Celle { $cell } er i en kolonne uden overskrift. Giv kolonnen et navn, eller tøm cellen.
line-already-member = Adressen tilhører et aktivt medlem. Fjern linjen.
line-already-invited = Adressen har en afventende invitation. Send den igen, eller lad organisationen indstille, hvad der sker i så fald.
line-repeated = Den samme person er allerede på linje { $line }. Fjern en af de to.
line-exceeds-until = Du har ”{ $what }”, men ikke så længe. Spørg en, der har det i længere tid.
