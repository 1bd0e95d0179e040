licenses-empty = Den här organisationen har inga licenser, så medlemmarna behöver ingen plats.
licenses-used = använda
licenses-reserved = reserverade för inbjudna
licenses-free = lediga
license-usage = { $count ->
    [one] Använda: { $used }, reserverade: { $reserved }, { $free } av { $count } plats
   *[other] Använda: { $used }, reserverade: { $reserved }, { $free } av { $count } platser
}
license-usage-free = lediga: { $count }
license-picture = { $count ->
    [one] { $name }. Använda: { $used }, reserverade: { $reserved }, { $free } av { $count } plats
   *[other] { $name }. Använda: { $used }, reserverade: { $reserved }, { $free } av { $count } platser
}
license-new = Ny licens
license-seats = Platser
license-create = Skapa licens
license-save = Spara licens
license-delete-text = En licens kan tas bort när ingen har eller väntar på någon av dess platser.
license-delete = Ta bort licens
license-enter-seats = Ange hur många platser licensen har.

roles-title = Roller och behörigheter
roles-cut = Bara de första 1 000 av varje visas. Använd API:et för att lista alla.
roles-custom = anpassad
roles-nothing = Inga behörigheter
role-new = Ny roll
role-everyone = Alla som har den här rollen får och förlorar det du ändrar här, omedelbart.
role-code = Kod
role-create = Skapa roll
role-save = Spara roll
role-delete-text = En roll kan tas bort när ingen medlem och ingen öppen inbjudan har den.
role-delete = Ta bort roll
role-enter-code = Ange en kod med högst 128 tecken utan mellanslag, till exempel stage-manager.

resources-text = Resurser är det som åtkomst kan begränsas till, till exempel evenemang, områden eller portföljer. Åtkomst till en resurs omfattar allt som ligger under den.
resources-empty = Inga resurser än.
resource-below-it = Under { $parent }
resource-new = Ny resurs
resource-kind = Typ
resource-below = Under
resource-below-nothing = Ingenting: den är fristående
resource-create = Skapa resurs
resource-save = Spara resurs
resource-delete-text = En resurs kan tas bort när ingens åtkomst är begränsad till den och ingenting ligger under den.
resource-delete = Ta bort resurs
resource-enter-kind = Ange vad det är, till exempel ”evenemang”.
resource-choose = Välj en resurs i listan.

templates-title = Behörighetsmallar
templates-text = En mall är en uppsättning roller och behörigheter att utgå från i inbjudningar. Att ändra eller ta bort en mall ändrar inte vad personer redan har.
templates-empty = Inga behörighetsmallar än.
template-new = Ny mall
template-new-title = Ny behörighetsmall
template-create = Skapa mall
template-save = Spara mall
template-delete-text = Ingen kan längre utgå från den här mallen för en inbjudan. De som har bjudits in med den behåller det de har.
template-delete = Ta bort mall
template-enter-description = Ange en beskrivning med högst 1 000 tecken på en rad.
license-name-taken = Det finns redan en licens med detta namn. Välj ett annat namn eller ändra antalet platser i den.
