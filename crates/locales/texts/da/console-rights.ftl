rights-none = Ingen
rights-all = Alle rettigheder
rights-permissions = { $count ->
    [one] { $count } rettighed
   *[other] { $count } rettigheder
}
rights-limited-to-resources = { $count ->
    [one] begrænset til { $count } ressource
   *[other] begrænset til { $count } ressourcer
}
rights-single-permissions = Enkelte rettigheder
rights-limit-to-resources = Begræns til ressourcer
rights-resources-cut = Kun de første 1.000 ressourcer er vist. Brug API’et til at begrænse adgangen til andre.
rights-only-in = Kun i { $resource } og det, der ligger under
rights-ends = Slutdatoer og enkelte ressourcer
rights-ends-after = { $right } ophører efter
rights-new-ends-after = Det, du tilføjer nu, ophører efter
rights-ends-hint = Dage slutter ved midnat UTC. Tomt betyder ingen slutdato.
rights-permission-in-resource = Tilføj en rettighed i én ressource
rights-save = Gem rettigheder
rights-held-none = Ingen rettigheder endnu. Bed en administrator om adgang.
rights-held-limited-to = Begrænset til { $resources }
