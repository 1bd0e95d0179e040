changes-archived-by-operator = Den, der driver denne server, har arkiveret organisationen. Intet i den kan ændres, før organisationen gendannes derfra.
changes-archived-by-operator-until = Den, der driver denne server, har arkiveret organisationen. Den slettes permanent den { $until }, medmindre den gendannes derfra inden da.
changes-operator-restores = Den, der driver denne server, har arkiveret organisationen, så kun driften kan gendanne den.
changes-delete-text = En slettet organisation slettes senere permanent med alle dens data. Indtil da er det kun den, der driver denne server, der kan gendanne den.
changes-only-with = For at ændre dette skal du have rettigheden “{ $permission }”. Bed en administrator af organisationen om den.
