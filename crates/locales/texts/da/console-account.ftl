account-profile = Profil
account-confirmed = bekræftet
account-not-confirmed = ikke bekræftet
account-language-hint = Til konsollen, mails om din konto og invitationernes sider.
account-name-hint = Alle dine organisationer ser dit navn.
account-save = Gem profil
account-first-name-long = { $count ->
    [one] Fornavnet må højst have { $count } tegn.
   *[other] Fornavnet må højst have { $count } tegn.
}
account-last-name-long = { $count ->
    [one] Efternavnet må højst have { $count } tegn.
   *[other] Efternavnet må højst have { $count } tegn.
}
account-first-name-unseen = Fornavnet indeholder tegn, der ikke vises.
account-last-name-unseen = Efternavnet indeholder tegn, der ikke vises.

account-invitations = Invitationer til dig
account-inviter = { $inviter } har inviteret dig.
account-expires = Udløber { $distance }
account-join = Bliv medlem af { $organization }
account-decline = Afslå
account-organizations = Organisationer
account-current = aktuel
account-joined = Blev medlem { $distance }
account-no-access = Du har ingen adgang her. Bed en administrator om at ophæve blokeringen.
account-switch = Skift til { $organization }
account-leave-open = Forlad { $organization }…
account-leave = Forlad { $organization }
account-leave-text = Du mister straks din adgang og din plads. For at vende tilbage skal du have en ny invitation.
account-only-organization = Dette er din eneste organisation: Uden den kan du ikke logge ind her.
account-last-administrator = Du er den eneste administrator af { $organization }. Gør først en anden til administrator.

account-permission-in = { $permission } (i { $resource })

account-security = Sikkerhed
account-sessions-hint = Se, hvor du er logget ind, og log ud der.
account-delete = Slet konto
account-delete-hint = Forlad alle organisationer, og få dine data slettet.

sessions-title = Sessioner
sessions-advice = Her er du logget ind. Afslut det, du ikke genkender, og skift adgangskode.
sessions-api = API ({ $protocol })
sessions-this = denne session
sessions-times = Logget ind { $opened }, slutter { $ends }
sessions-end = Afslut session
sessions-everywhere = Log ud alle steder
sessions-everywhere-text = Afslutter alle dine sessioner, også denne. API-nøgler virker stadig.

delete-account-title = Slet din konto
delete-account-text = Dette kan ikke fortrydes:
delete-account-organizations = Du forlader alle dine organisationer, og dine pladser frigives.
delete-account-sessions = Du logges ud alle steder, og dine API-nøgler holder op med at virke.
delete-account-data = Dit navn, din e-mailadresse og andre personoplysninger slettes.
delete-account-mail = Vi bekræfter det med en mail til { $email }. Dine data slettes, når mailen er sendt, senest inden for et døgn.
delete-account-unmailed = Dine data slettes senest inden for et døgn. Du får ingen bekræftelse med mail, fordi denne server ikke sender mail.
delete-account-button = Slet min konto
delete-account-wrong-password = Adgangskoden er ikke rigtig.

new-organization-title = Ny organisation
new-organization-text = Du administrerer den og kan invitere andre.
new-organization-slug = Kort navn i adresser
new-organization-slug-hint = Små bogstaver, tal og bindestreger.
new-organization-button = Opret organisation
new-organization-forbidden = Du kan ikke oprette organisationer her. Kontakt dem, der driver denne server.
new-organization-no-name = Indtast et navn.
new-organization-name-long = Brug højst 200 tegn i navnet.

account-providers = Log ind uden adgangskode
account-provider-link = Tilknyt { $provider }
account-provider-unlink = Fjern { $provider }
account-provider-linked = Tilknyttet
account-provider-retired = Tilbydes ikke længere her
account-of-organization = Du er logget ind med din organisations identitetsudbyder, som kun gælder i denne organisation. Log ind med din adgangskode for at se din konto.
