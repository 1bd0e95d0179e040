refused-password-short = { $count ->
    [one] Lösenordet måste ha minst { $count } tecken.
   *[other] Lösenordet måste ha minst { $count } tecken.
}
refused-password-long = { $count ->
    [one] Lösenordet får ha högst { $count } tecken.
   *[other] Lösenordet får ha högst { $count } tecken.
}
refused-rows = { $count ->
    [one] Ange högst { $count } person åt gången.
   *[other] Ange högst { $count } personer åt gången.
}
refused-attempts = { $count ->
    [one] För många försök. Försök igen om { $count } sekund.
   *[other] För många försök. Försök igen om { $count } sekunder.
}
refused-mails = { $count ->
    [one] Ett mejl skickades alldeles nyss. Försök igen om { $count } sekund.
   *[other] Ett mejl skickades alldeles nyss. Försök igen om { $count } sekunder.
}
refused-previews = { $count ->
    [one] För många förhandsgranskningar. Försök igen om { $count } sekund.
   *[other] För många förhandsgranskningar. Försök igen om { $count } sekunder.
}
refused-forbidden = Du har inte behörighet att göra detta. Be en administratör för organisationen om åtkomst.
refused-exceeds = Det här gäller ”{ $what }”, som du inte har själv. Fråga någon som har det.
refused-exceeds-until = Du har ”{ $what }” bara till { $until }. Fråga någon som har det längre.
refused-unknown-permission = Behörigheten ”{ $code }” finns inte. De tillgängliga visas under Roller.
refused-unknown-role = Rollen ”{ $code }” finns inte. De tillgängliga visas under Roller.
refused-unknown-resource = Organisationen har ingen resurs { $id }.
refused-unknown-license = Licensen finns inte längre. Välj en annan.
refused-unknown-template = Behörighetsmallen finns inte längre. Välj en annan.
refused-unknown-member = Medlemmen finns inte i den här organisationen.
refused-unknown-organization = Du är inte medlem i den organisationen.
refused-unknown-invitation = Inbjudan finns inte i den här organisationen.
refused-address-blocked = Adressen är blockerad. Använd en annan eller ta bort den från blockeringslistan.
refused-seats = Licensen har inga lediga platser. Frigör en plats, lägg till platser eller välj en annan licens.
refused-already-member = Adressen tillhör redan en medlem.
refused-already-invited = Adressen har redan en öppen inbjudan. Skicka den igen i stället.
refused-member-blocked = Adressen tillhör en blockerad medlem. Häv blockeringen av medlemmen i stället.
refused-repeated = Personen finns redan på listan. Ta bort en av de två posterna.
refused-another-address = Medlemmen har en annan adress.
refused-expiry-past = Slutdatumet har redan passerat. Välj ett senare.
refused-password-kinds = Använd gemener, versaler, siffror och symboler i lösenordet.
refused-login = Fel e-postadress eller lösenord, eller så är du inte medlem i någon organisation.
refused-not-proved = Kontots e-postadress är inte bekräftad. Öppna länken i mejlet som vi har skickat.
refused-page = Sidlänken är ogiltig. Börja om från första sidan.
refused-in-flight = Begäran behandlas redan.
refused-revision = Någon annan har ändrat detta under tiden. Granska det innan du ändrar det.
refused-not-found = Detta finns inte längre: { $thing }.
refused-exists = Detta finns redan: { $thing }.
refused-in-use = Detta används: { $thing }.
refused-own-access = Du kan inte ta bort din egen åtkomst. Be en annan administratör.
refused-last-member = Det här är den sista aktiva medlemmen. Lägg till någon annan först.
refused-archived = Den här organisationen är arkiverad. Återställ den innan du ändrar något i den.
refused-domain = Den här organisationen tillåter inte inbjudningar till den här domänen.
refused-value = Värdet för { $field } är ogiltigt: { $reason }.
refused-invitation-pending = Inbjudan är fortfarande öppen.
refused-invitation-accepted = Inbjudan har redan accepterats.
refused-invitation-declined = Inbjudan har avböjts.
refused-invitation-cancelled = Inbjudan har annullerats.
refused-invitation-revoked = Inbjudan har återkallats.
refused-invitation-expired = Inbjudan har gått ut.
refused-person-contact = Det går inte eftersom personen är en kontakt utan åtkomst.
refused-person-invited = Det går inte eftersom personen är inbjuden men ännu inte har gått med.
refused-person-active = Det går inte eftersom personen är en aktiv medlem.
refused-person-blocked = Det går inte eftersom personen är blockerad.
refused-person-removed = Det går inte eftersom personen är borttagen.
noun-api-key = API-nyckel
noun-blocklist-entry = post i blockeringslistan
noun-license = licens
noun-member = medlem
noun-organization = organisation
noun-slug = kortnamn
noun-permission = behörighet
noun-resource = resurs
noun-role = roll
noun-session = session
noun-webhook = webhook
noun-identity-provider = identitetsleverantör
noun-event = händelse
noun-mail = mejl
noun-suppression = adress med studsade mejl
noun-password-link = lösenordslänk
noun-import = import
noun-permission-template = behörighetsmall
overloaded-text = { $count ->
    [one] Servern är upptagen. Försök igen om { $count } sekund; ingenting har ändrats.
   *[other] Servern är upptagen. Försök igen om { $count } sekunder; ingenting har ändrats.
}
blocked-text = Du är blockerad i den här organisationen. Be en administratör häva blockeringen.
blocked-title = Åtkomsten är blockerad
request-failed = Begäran misslyckades
no-page-text = Kontrollera adressen eller gå tillbaka till konsolen.
no-page-title = Sidan hittades inte
wrong-method-text = Den här adressen kan inte öppnas direkt. Gå tillbaka till konsolen.
too-large-text = Gränsen är { $limit } byte. Dela upp listan i mindre delar.
too-large-title = Begäran är för stor
overloaded-title = Försök igen om ett ögonblick
unreadable-form-text = Begäran kunde inte läsas. Gå tillbaka, läs in sidan på nytt och försök igen.
unreadable-form-encoding = Formuläret skickades i { $encoding } och inte i UTF-8, och ingenting har ändrats. Gå tillbaka, ställ in webbläsaren eller programmet på UTF-8, läs in sidan på nytt och försök igen.
foreign-form-text = Formuläret hör till en äldre session eller en annan webbplats, och ingenting har ändrats. Läs in sidan på nytt och försök igen.
away-text = Konsolen är inte tillgänglig. Försök igen om en minut; ingenting har ändrats.
away-title = Försök igen om en minut
incident-text = Något gick fel hos oss. Uppge det här incident-id:t för den driftansvarige: { $incident }.
