keys-empty = Ingen API-nøgler endnu.
keys-heading = Nøgler
key-new = Ny nøgle
key-protocol = API
key-scopes = Rettigheder (valgfrit)
key-choose-permissions = Vælg rettigheder
key-last-day = Sidste dag, den virker
key-scopes-hint = Adskil koder med mellemrum, for eksempel { $example }. Lad feltet være tomt for at give nøglen alle dine rettigheder.
key-create = Opret nøgle
key-untitled = Nøgle uden navn
key-hint = { $protocol }, slutter på …{ $hint }
key-active = aktiv
key-suspended = suspenderet
key-expired = udløbet
key-revoked = tilbagekaldt
key-revoked-at = tilbagekaldt { $at }
key-times = Oprettet { $created }
key-times-ending = Oprettet { $created }, udløber { $end }
key-times-ended = Oprettet { $created }, udløb { $end }
key-suspended-text = Denne nøgle er suspenderet, fordi den, der har oprettet eller ejer den, er blokeret eller ikke længere er medlem. Overtag den for at blive dens ejer, eller rotér den, hvis den kan være blevet kopieret.
key-take-over = Overtag
key-rotate-it = Rotér nøgle …{ $hint }
key-rotate-text = Du får en ny nøgle, som du skal kopiere. Den gamle virker stadig i 24 timer.
key-rotate = Rotér nøgle
key-revoke-it = Tilbagekald nøgle …{ $hint }
key-revoke-text = Alt, hvad der bruger denne nøgle, mister straks adgangen. Det kan ikke fortrydes.
key-revoke = Tilbagekald nøgle
key-created-title = Nøglen er oprettet
key-created-for = Til { $protocol }
key-created-description = { $description }, til { $protocol }
key-created-text = Kopiér nøglen nu. Du kan ikke se den igen.
key-overlap = { $count ->
    [one] Den gamle nøgle virker stadig i { $count } time.
   *[other] Den gamle nøgle virker stadig i { $count } timer.
}
