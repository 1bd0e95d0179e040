keys-empty = Inga API-nycklar än.
keys-heading = Nycklar
key-new = Ny nyckel
key-protocol = API
key-scopes = Behörigheter (valfritt)
key-choose-permissions = Välj behörigheter
key-last-day = Sista giltighetsdag
key-scopes-hint = Skilj koder åt med mellanslag, till exempel { $example }. Lämna tomt för att ge nyckeln alla dina behörigheter.
key-create = Skapa nyckel
key-untitled = Namnlös nyckel
key-hint = { $protocol }, slutar på …{ $hint }
key-active = aktiv
key-suspended = spärrad
key-expired = utgången
key-revoked = återkallad
key-revoked-at = återkallad { $at }
key-times = Skapad { $created }
key-times-ending = Skapad { $created }, går ut { $end }
key-times-ended = Skapad { $created }, gick ut { $end }
key-suspended-text = Nyckeln är spärrad eftersom den som skapade eller äger den är blockerad eller inte längre är medlem. Ta över den för att bli dess ägare, eller rotera den om den kan ha kopierats.
key-take-over = Ta över
key-rotate-it = Rotera nyckel …{ $hint }
key-rotate-text = Du får en ny nyckel att kopiera. Den gamla fungerar i 24 timmar till.
key-rotate = Rotera nyckel
key-revoke-it = Återkalla nyckel …{ $hint }
key-revoke-text = Allt som använder den här nyckeln förlorar omedelbart åtkomsten. Det går inte att ångra.
key-revoke = Återkalla nyckel
key-created-title = Nyckeln har skapats
key-created-for = För { $protocol }
key-created-description = { $description }, för { $protocol }
key-created-text = Kopiera nyckeln nu. Du kommer inte att kunna se den igen.
key-overlap = { $count ->
    [one] Den gamla nyckeln fungerar i { $count } timme till.
   *[other] Den gamla nyckeln fungerar i { $count } timmar till.
}
