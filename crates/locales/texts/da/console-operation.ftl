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

holders-title = Hvem har den
holders-nobody = Intet medlem og ingen åben invitation har den.
holders-members = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmer
}
holders-invitations = { $count ->
    [one] { $count } åben invitation
   *[other] { $count } åbne invitationer
}
holders-more = { $count ->
    [one] og { $count } mere
   *[other] og { $count } flere
}
permission-new = Ny rettighed
permission-allows = Hvad den giver adgang til (valgfrit)
permission-create = Opret rettighed
permission-save = Gem rettighed
permission-delete = Slet rettighed
permission-delete-text = En rettighed kan slettes, når intet medlem, ingen åben invitation og ingen rolle har den.
permission-enter-code = Angiv en kode på højst 128 tegn uden mellemrum og uden *, for eksempel stage.manage.
permission-roles = Roller, der indeholder den
done-permission-created = Rettigheden er oprettet.
done-permission-edited = Rettigheden er gemt.
done-permission-deleted = Rettigheden er slettet.

role-preview = Se ændringerne
role-preview-title = Hvad der ændres
role-preview-nothing = Ingens rettigheder ændres.
role-preview-gain = { $count ->
    [one] { $count } medlem får:
   *[other] { $count } medlemmer får:
}
role-preview-gain-nobody = Intet medlem har denne rolle endnu. Den får:
role-preview-lose = { $count ->
    [one] { $count } medlem mister:
   *[other] { $count } medlemmer mister:
}
role-preview-lose-nobody = Intet medlem har denne rolle endnu. Den mister:
role-preview-kept = Den, der også har en rettighed på anden vis, beholder den.
role-preview-invited = { $count ->
    [one] { $count } åben invitation ændres på samme måde.
   *[other] { $count } åbne invitationer ændres på samme måde.
}
