licenses-empty = Denne organisation har ingen licenser, så medlemmerne behøver ikke en plads.
licenses-used = i brug
licenses-reserved = reserveret til inviterede
licenses-free = ledige
license-usage = { $count ->
    [one] I brug: { $used }, reserveret: { $reserved }, { $free } af { $count } plads
   *[other] I brug: { $used }, reserveret: { $reserved }, { $free } af { $count } pladser
}
license-usage-free = ledige: { $count }
license-picture = { $count ->
    [one] { $name }. I brug: { $used }, reserveret: { $reserved }, { $free } af { $count } plads
   *[other] { $name }. I brug: { $used }, reserveret: { $reserved }, { $free } af { $count } pladser
}
license-new = Ny licens
license-seats = Pladser
license-create = Opret licens
license-save = Gem licens
license-delete-text = En licens kan slettes, når ingen har eller venter på en af dens pladser.
license-delete = Slet licens
license-enter-seats = Indtast, hvor mange pladser licensen har.

roles-title = Roller og rettigheder
roles-cut = Kun de første 1.000 af hver vises. Brug API’et for at se dem alle.
roles-custom = brugerdefineret
roles-nothing = Ingen rettigheder
role-new = Ny rolle
role-everyone = Alle, der har denne rolle, får og mister straks det, du ændrer her.
role-code = Kode
role-create = Opret rolle
role-save = Gem rolle
role-delete-text = En rolle kan slettes, når intet medlem og ingen åben invitation har den.
role-delete = Slet rolle
role-enter-code = Indtast en kode på højst 128 tegn uden mellemrum, for eksempel stage-manager.

resources-text = Ressourcer er det, som adgang kan begrænses til, for eksempel arrangementer, områder eller porteføljer. Adgang til en ressource omfatter alt, der ligger under den.
resources-empty = Ingen ressourcer endnu.
resource-below-it = Under { $parent }
resource-new = Ny ressource
resource-kind = Type
resource-below = Under
resource-below-nothing = Intet: den står for sig selv
resource-create = Opret ressource
resource-save = Gem ressource
resource-delete-text = En ressource kan slettes, når ingens adgang er begrænset til den, og der ikke ligger noget under den.
resource-delete = Slet ressource
resource-enter-kind = Indtast, hvad det er, for eksempel ”arrangement”.
resource-choose = Vælg en ressource på listen.

templates-title = Rettighedsskabeloner
templates-text = En skabelon er et sæt roller og rettigheder, som invitationer kan tage udgangspunkt i. At ændre eller slette en skabelon ændrer ikke det, personer allerede har.
templates-empty = Ingen rettighedsskabeloner endnu.
template-new = Ny skabelon
template-new-title = Ny rettighedsskabelon
template-create = Opret skabelon
template-save = Gem skabelon
template-delete-text = Ingen kan længere tage udgangspunkt i denne skabelon til en invitation. De personer, der er inviteret med den, beholder det, de har.
template-delete = Slet skabelon
template-enter-description = Indtast en beskrivelse på højst 1.000 tegn på én linje.
license-name-taken = Der findes allerede en licens med dette navn. Vælg et andet navn, eller ret antallet af pladser på den.
