account-profile = Profil
account-confirmed = bekräftad
account-not-confirmed = ej bekräftad
account-language-hint = För konsolen, mejl om ditt konto och inbjudningarnas sidor.
account-name-hint = Alla dina organisationer ser ditt namn.
account-save = Spara profil
account-first-name-long = { $count ->
    [one] Förnamnet får ha högst { $count } tecken.
   *[other] Förnamnet får ha högst { $count } tecken.
}
account-last-name-long = { $count ->
    [one] Efternamnet får ha högst { $count } tecken.
   *[other] Efternamnet får ha högst { $count } tecken.
}
account-first-name-unseen = Förnamnet innehåller tecken som inte visas.
account-last-name-unseen = Efternamnet innehåller tecken som inte visas.

account-invitations = Inbjudningar till dig
account-inviter = { $inviter } har bjudit in dig.
account-expires = Går ut { $distance }
account-join = Gå med i { $organization }
account-decline = Tacka nej
account-organizations = Organisationer
account-current = aktuell
account-joined = Gick med { $distance }
account-no-access = Du har ingen åtkomst här. Be en administratör häva blockeringen.
account-switch = Byt till { $organization }
account-leave-open = Lämna { $organization }…
account-leave = Lämna { $organization }
account-leave-text = Du förlorar genast din åtkomst och din plats. För att komma tillbaka behöver du en ny inbjudan.
account-only-organization = Det här är din enda organisation: utan den kan du inte logga in här.
account-last-administrator = Du är den enda administratören för { $organization }. Gör någon annan till administratör först.

account-permission-in = { $permission } (i { $resource })

account-security = Säkerhet
account-sessions-hint = Se var du är inloggad och logga ut där.
account-delete = Radera kontot
account-delete-hint = Lämna alla organisationer och få dina uppgifter raderade.

sessions-title = Sessioner
sessions-advice = Här är du inloggad. Avsluta det du inte känner igen och byt lösenord.
sessions-api = API ({ $protocol })
sessions-this = den här sessionen
sessions-times = Inloggad { $opened }, slutar { $ends }
sessions-end = Avsluta session
sessions-everywhere = Logga ut överallt
sessions-everywhere-text = Avslutar alla dina sessioner, även den här. API-nycklar fortsätter att fungera.

delete-account-title = Radera ditt konto
delete-account-text = Det här går inte att ångra:
delete-account-organizations = Du lämnar alla dina organisationer, och dina platser frigörs.
delete-account-sessions = Du loggas ut överallt, och dina API-nycklar slutar fungera.
delete-account-data = Ditt namn, din e-postadress och andra personuppgifter raderas.
delete-account-mail = Vi bekräftar det via mejl till { $email }. Dina uppgifter raderas när mejlet har skickats, senast inom ett dygn.
delete-account-unmailed = Dina uppgifter raderas senast inom ett dygn. Inget mejl bekräftar det, eftersom den här servern inte skickar några.
delete-account-button = Radera mitt konto
delete-account-wrong-password = Lösenordet stämmer inte.

new-organization-title = Ny organisation
new-organization-text = Du administrerar den och kan bjuda in andra.
new-organization-slug = Kortnamn i adresser
new-organization-slug-hint = Gemener, siffror och bindestreck.
new-organization-button = Skapa organisation
new-organization-forbidden = Du kan inte skapa organisationer här. Vänd dig till den som driver servern.
new-organization-no-name = Ange ett namn.
new-organization-name-long = Använd högst 200 tecken i namnet.

account-providers = Logga in utan lösenord
account-provider-link = Koppla { $provider }
account-provider-unlink = Koppla från { $provider }
account-provider-linked = Kopplad
account-provider-retired = Erbjuds inte längre här
account-of-organization = Du är inloggad med din organisations identitetsleverantör, som bara gäller i den här organisationen. Logga in med ditt lösenord för att se ditt konto.
