operator-console = Driftkonsol
operator-sign-in-text = Logga in för att se alla organisationer i den här installationen.
operator-key = Installationens nyckel
operator-key-hint = Skapa en på kommandoraden:
operator-key-show = Visa nyckel
operator-key-hide = Dölj nyckel
operator-wrong-key = Nyckeln finns inte, har gått ut eller har återkallats.
operator-organizations = Organisationer
operator-health = Tillstånd
operator-search = Namn eller kortnamn
operator-none-match = Inga organisationer matchar.
operator-shown = { $count ->
    [one] { $count } organisation visas.
   *[other] { $count } organisationer visas.
}
operator-active = Aktiva
operator-archived = Arkiverade
operator-deleting = Tas bort
operator-created = Skapad
operator-members = Aktiva medlemmar
operator-invitations = Öppna inbjudningar
operator-waiting = Mejl som väntar
operator-undeliverable = Mejl som inte levererats
operator-counts = I korthet
operator-oldest = Äldsta väntande mejl
operator-none = Inget
operator-sent = Mejl skickade det senaste dygnet
operator-failed = Mejl misslyckade det senaste dygnet
operator-webhooks = Webhookar i bruk
operator-webhooks-failing = Webhookar med fel
operator-names = Namn och kortnamn
operator-archived-text = Den här organisationen är arkiverad. Ingenting i den kan ändras förrän du återställer den.
operator-erased-on = Den här organisationen är arkiverad och raderas med alla sina data { $until }, om du inte återställer den.
operator-archive-text = Medlemmarna kan fortfarande läsa en arkiverad organisation, men ingenting i den kan ändras. Dess egna administratörer kan inte återställa den.
operator-new-text = Den första administratören har alla behörigheter. Den som inte har ett bekräftat konto får en inbjudan via mejl.
operator-administrator = Den första administratörens e-postadress
operator-enter-email = Ange den första administratörens e-postadress.
operator-done-created = Organisationen har skapats.
operator-done-edited = Organisationen har sparats.
operator-well = Allt fungerar
operator-unwell = Behöver åtgärdas
operator-mail = Mejl
operator-obstructed = { $count ->
    [one] { $count } mejl väntar: { $why }. Det skickas automatiskt så snart felet har åtgärdats. Senaste svar: { $reason }.
   *[other] { $count } mejl väntar: { $why }. De skickas automatiskt så snart felet har åtgärdats. Senaste svar: { $reason }.
}
operator-unobstructed = Ingenting hindrar mejl från att skickas.
operator-only-held = E-postservern är inte i vägen. Kvarhållna mejl skickas när gränsen tillåter det eller när organisationen återställs.
operator-held = Hålls av en gräns eller en arkiverad organisation
operator-dead = Slutgiltigt misslyckade
operator-unchained = Händelser som ännu inte är i granskningskedjan
operator-workers = Bakgrundsprocesser
operator-no-workers = Inga bakgrundsprocesser körs i den här processen.
operator-worker-works = Fungerar
operator-worker-down = Nere
operator-restarts = { $count ->
    [one] Omstartad { $count } gång
   *[other] Omstartad { $count } gånger
}
operator-database = Databas
operator-database-fine = Databasen går att skriva till och har alla migreringar.
operator-database-outdated = Migreringen { $migration } saknas. Kör ”usher migrate”.
operator-database-foreign = Databasen hör till en annan installation eller skapades med en annan hemlighet.
operator-database-failing = Databasen går inte att skriva till.
operator-is-active = Aktiv
operator-is-archived = Arkiverad
operator-is-deleting = Tas bort
