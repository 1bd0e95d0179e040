invite-review = Du kan granska varje inbjudan innan något skickas.
invite-people = Personer att bjuda in
invite-people-hint = En adress per rad, med eller utan namn: { $example }. Eller klistra in en tabell. Kolumner: e-post, förnamn, efternamn, roller, behörigheter, resurser, licens-id, anteckning, språk.
invite-checked = Personer i den här listan
invite-checked-said = Inlästa: { $read }, med problem: { $wrong }.
invite-more = Och { $count } till.
invite-file = Eller ladda upp en fil
invite-file-hint = En lista eller CSV. Den har företräde framför posterna ovan.
invite-automatic = Automatiskt
invite-encoding = Filens teckenkodning
invite-delimiter = Mellan kolumnerna i en tabell
invite-commas = Kommatecken
invite-semicolons = Semikolon
invite-tabs = Tabbar
invite-bars = Lodstreck
invite-columns = Kolumner
invite-samples = Till exempel: { $samples }
invite-choose = Välj…
invite-skip = Importera inte
invite-skip-others = Importera inte kolumner som inget har valts för
invite-full-name = Fullständigt namn
invite-license-id = Licens-id
invite-language-code = Språkkod
invite-template = Behörighetsmall
invite-template-hint = Förhandsgranskningen markerar nedan det som mallen ger. Du kan fortfarande ändra det innan du skickar.
invite-license = Licens
invite-license-free = { $name } (lediga: { $free } av { $seats })
invite-language = Mejlets språk
invite-default-language = Organisationens standard
invite-expires = Sista dag att tacka ja (valfritt)
invite-expires-hint = Till slutet av den här dagen i UTC. Utan datum gäller organisationens inställning.
invite-if-pending = Om någon har en öppen inbjudan
invite-if-pending-as-set = Enligt organisationens inställning
invite-if-pending-skip = Låt den vara som den är
invite-if-pending-resend = Skicka den igen
invite-if-pending-refuse = Hoppa över personen och meddela det
invite-message = Personligt meddelande (valfritt)
invite-message-hint = Oformaterad text i inbjudningsmejlet, högst 2 000 tecken. Länkar i den går inte att klicka på.
invite-preview = Förhandsgranska

invite-preview-title = Förhandsgranska inbjudningar
invite-nobody = Ingen på den här listan kan bjudas in.
invite-good = { $count ->
    [one] { $count } person kan bjudas in.
   *[other] { $count } personer kan bjudas in.
}
invite-bad = { $count ->
    [one] { $count } rad har ett problem och hoppas över.
   *[other] { $count } rader har problem och hoppas över.
}
invite-unsent = Ingenting har skickats än.
invite-untried = { $count ->
    [one] De första 1 000 personerna har kontrollerats nu. Den återstående ({ $count }) kontrolleras när det är dess tur; de som inte kan bjudas in listas i slutet.
   *[other] De första 1 000 personerna har kontrollerats nu. De återstående { $count } kontrolleras när det är deras tur; de som inte kan bjudas in listas i slutet.
}
invite-send = { $count ->
    [one] Skicka { $count } inbjudan
   *[other] Skicka { $count } inbjudningar
}
invite-skipped = Överhoppade
invite-skipped-caption = Rader som hoppas över, och varför
invite-ready = Klara att skicka
invite-ready-caption = Personer som kommer att bjudas in
invite-what-happens = Vad som händer
invite-would-invite = Bjuds in
invite-would-resend = Öppen inbjudan skickas igen
invite-would-update = Öppen inbjudan uppdateras
invite-would-join = Blir medlem omedelbart
invite-would-grant = Får fler behörigheter
invite-would-leave = Redan inbjuden; ingenting ändras
invite-mail = Mejlet
invite-mail-hint = Till den första personen på listan. De andra får samma mejl med sitt eget namn.
invite-change = Gör ändringar
invite-see-preview = Ingen på den här listan kan bjudas in. Förhandsgranska den för att se varför.

invite-read-list = Inläst som en lista med adresser.
invite-read-commas = Inläst som en tabell med kommatecken mellan kolumnerna: { $columns }.
invite-read-semicolons = Inläst som en tabell med semikolon mellan kolumnerna: { $columns }.
invite-read-tabs = Inläst som en tabell med tabbar mellan kolumnerna: { $columns }.
invite-read-bars = Inläst som en tabell med lodstreck mellan kolumnerna: { $columns }.
invite-as-email = ”{ $heading }” som e-post
invite-as-first-name = ”{ $heading }” som förnamn
invite-as-last-name = ”{ $heading }” som efternamn
invite-as-full-name = ”{ $heading }” som fullständigt namn
invite-as-permissions = ”{ $heading }” som behörigheter
invite-as-roles = ”{ $heading }” som roller
invite-as-resources = ”{ $heading }” som resurser
invite-as-license-id = ”{ $heading }” som licens-id
invite-as-note = ”{ $heading }” som anteckning
invite-as-message = ”{ $heading }” som meddelande
invite-as-language-code = ”{ $heading }” som språkkod

people-empty = Klistra in minst en adress.
people-long = Listan är för lång. Skicka högst { $limit } KiB åt gången.
people-header-only = Det finns bara en rubrikrad. Lägg till minst en person.
people-no-email = Välj kolumnen som innehåller e-postadresserna.
people-repeated-column = Två kolumner innehåller samma sak. Välj något annat för ”{ $heading }”.
people-unmatched = Välj vad var och en av de här kolumnerna innehåller och förhandsgranska sedan igen: { $columns }.
people-column = ”{ $heading }”
people-not-utf8 = Filen är inte i UTF-8 (rad { $line }). Den lästes som { $encoding }: kontrollera namnen nedan och förhandsgranska sedan igen. Om de ser fel ut, välj teckenkodning och bifoga filen på nytt.
people-not-in-encoding = Texten är inte i { $encoding }. Välj den teckenkodning som den sparades i, eller spara den som UTF-8.
people-utf32 = Texten är i UTF-32, som inte kan läsas. Spara den som UTF-8.
people-workbook = Filen är en arbetsbok. Spara den som CSV UTF-8 i kalkylprogrammet.
people-header = Rubrikraden (rad { $line }) kan inte läsas. { $problem }
people-unknown-column = Den här kolumnen finns inte: { $heading }
people-no-header = Den första raden anger inte kolumnernas namn. Börja med en rad som `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Skicka högst { $count } kolumn.
   *[other] Skicka högst { $count } kolumner.
}
people-many = { $count ->
    [one] Skicka högst { $count } rad i en fil.
   *[other] Skicka högst { $count } rader i en fil.
}

line-at = { $column }: { $problem }
line-no-address = Ange en adress.
line-not-address = Det här är ingen e-postadress.
line-address = Ange en adress på formen `local@domain`, till exempel `grace@example.com`.
line-long = { $count ->
    [one] Ange högst { $count } tecken.
   *[other] Ange högst { $count } tecken.
}
line-entries = { $count ->
    [one] Ange högst { $count } post.
   *[other] Ange högst { $count } poster.
}
line-unseen = Ange texten på en rad, utan styrtecken och tecken som inte visas.
line-permission = Det här är ingen kod: 1 till 128 synliga ASCII-tecken, namn åtskilda av punkter eller kolon, `*` bara som sista namn.
line-role = Ange 1 till 128 synliga ASCII-tecken utan mellanslag.
line-id = Ange ett id som börjar med `{ $prefix }`, eller ett vanligt UUID.
line-language = Ange något av följande: { $codes }.
line-unclosed = Ett citattecken inleds på den här raden men avslutas inte. Avsluta det eller ta bort det.
line-stray-quote = Det finns ett citattecken inuti en cell. Sätt hela cellen inom citattecken och skriv det inre citattecknet dubbelt.
line-text-after-quote = Det finns text efter ett avslutande citattecken. Sätt hela cellen inom citattecken.
line-nul = Raden innehåller ett NUL-tecken. Ta bort det.
line-cells = Antal celler på raden: { $cells }, på rubrikraden: { $columns }.
line-unnamed = Cell { $cell } finns i en kolumn utan rubrik. Ge kolumnen ett namn eller töm cellen.
line-already-member = Adressen tillhör en aktiv medlem. Ta bort raden.
line-already-invited = Adressen har en väntande inbjudan. Skicka den igen, eller låt organisationen ställa in vad som händer då.
line-repeated = Samma person finns redan på rad { $line }. Ta bort en av de två.
line-exceeds-until = Du har ”{ $what }”, men inte så länge. Fråga någon som har det längre.
