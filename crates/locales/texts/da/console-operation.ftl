delivery-payload = Indhold
delivery-payload-hint = Anmodningens indhold, præcis som det signeres.
redeliver-since-open = Send alt igen siden…
redeliver-since-title = Send hændelser igen
redeliver-since-text = Alle hændelser siden da sendes endnu en gang til denne webhook, uanset hvad der blev af dem, også dem den gik glip af, mens den var deaktiveret. Det, der stadig venter, forbliver uændret.
redeliver-since-label = Alt siden
redeliver-since-hint = I UTC
redeliver-since-preview = Forhåndsvisning
redeliver-since-found = { $count ->
    [one] { $count } hændelse siden { $since } sendes igen.
   *[other] { $count } hændelser siden { $since } sendes igen.
}
redeliver-since-none = Der er intet at sende igen siden { $since }.
redeliver-since-enter = Angiv en dato og et klokkeslæt, for eksempel 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Send { $count } hændelse igen
   *[other] Send { $count } hændelser igen
}
done-redelivered-since = Hændelserne sendes igen.

key-made-by = Oprettet af { $maker }
key-last-used = Sidst brugt { $at }
key-never-used = Ingen brug registreret endnu
