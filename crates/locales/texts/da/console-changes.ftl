changes-archived-by-operator = Den, der driver denne server, har arkiveret organisationen. Intet i den kan ændres, før organisationen gendannes derfra.
changes-archived-by-operator-until = Den, der driver denne server, har arkiveret organisationen. Den slettes permanent den { $until }, medmindre den gendannes derfra inden da.
changes-operator-restores = Den, der driver denne server, har arkiveret organisationen, så kun driften kan gendanne den.
changes-delete-text = En slettet organisation slettes senere permanent med alle dens data. Indtil da er det kun den, der driver denne server, der kan gendanne den.
changes-only-with = For at ændre dette skal du have rettigheden “{ $permission }”. Bed en administrator af organisationen om den.

changes-rights = Ændr rettigheder
changes-rights-title = Medlemmer: Ændr rettigheder
changes-rights-choose = Vælg, hvad de skal have eller miste. Før noget ændres, kan du se, hvad det betyder for hver af dem.
changes-rights-how = Ændring
changes-rights-add = Tildel
changes-rights-take = Fjern
changes-rights-what = Rolle eller rettighed
changes-rights-missing = Vælg en rolle eller en rettighed på listen.
changes-rights-means-add = De får “{ $right }” ud over det, de har.
changes-rights-means-take = De mister “{ $right }”. Alt andet forbliver uændret.
changes-rights-gets = får “{ $right }”
changes-rights-got = har nu “{ $right }”
changes-rights-loses = mister “{ $right }”
changes-rights-lost = har ikke længere “{ $right }”
changes-rights-button = Ændr { $count }
changes-rights-has = Personen har det allerede.
changes-rights-has-not = Personen har det ikke.
changes-rights-inactive = Kun aktive medlemmers rettigheder kan ændres her.

changes-export = Eksportér som CSV
changes-undo-block = { $count ->
    [one] Fortryd: ophæv blokeringen af { $count } medlem
   *[other] Fortryd: ophæv blokeringen af { $count } medlemmer
}

changes-details = Ændr navn, plads eller udløb…
