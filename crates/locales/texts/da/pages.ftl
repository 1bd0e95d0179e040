nameless-organization = en organisation
invites-inviter = { $inviter } inviterer dig til { $organization }.
invites = { $organization } inviterer dig til at være med.
open-until = Invitationen gælder til { $until }.
open-for-good = Invitationen udløber ikke.
expires-in = Invitationen udløber { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] om { $count } dag
   *[other] om { $count } dage
}
in-hours = { $count ->
    [one] om { $count } time
   *[other] om { $count } timer
}
in-minutes = { $count ->
    [one] om { $count } minut
   *[other] om { $count } minutter
}
link-personal = Linket er kun til dig: Send det ikke videre.

language = Sprog
invitation-title = Invitation til { $organization }
invitation-address = Denne invitation er til { $email }.
grants-heading = Det får du
grants-none = Du bliver medlem. Der følger ingen yderligere rettigheder med invitationen.
grants-roles = Roller
grants-permissions = { $count ->
    [one] Én rettighed
   *[other] { $count } rettigheder
}
grants-resources = Adgangen er begrænset til
grants-everything = Alt
grants-everything-of = Alt i { $family }
grants-until = til { $until }

accept-heading = Acceptér invitationen
accept-new = Opret din konto med et navn og en adgangskode.
accept-known = Der findes allerede en konto for { $email }. Indtast kontoens adgangskode for at acceptere.
first-name = Fornavn
last-name = Efternavn (valgfrit)
password = Adgangskode
password-show = Vis adgangskode
password-hide = Skjul adgangskode
password-weak = Svag adgangskode
password-fair = Middel adgangskode
password-strong = Stærk adgangskode
password-rules = { $count ->
    [one] Mindst { $count } tegn.
   *[other] Mindst { $count } tegn.
}
accept-new-button = Opret konto og acceptér
accept-known-button = Log ind og acceptér
other-address = Ikke din adresse?
other-address-advice = Invitationen kan kun accepteres for { $email }. Vil du bruge en anden adresse, så bed den person, der har inviteret dig, om en ny invitation.
other-address-label = Din anden adresse
other-address-button = Spørg den, der inviterede
move-requested-title = Din anmodning er givet videre
move-requested-text = Hvis invitationen stadig er åben, beslutter organisationen, om den anden adresse skal inviteres i stedet. Den får så en mail.
unexpected = Ventede du ikke denne invitation? Så luk siden: Der sker intet, før du accepterer.

decline-link = Afslå invitationen
decline-title = Afslå invitationen?
decline-text = Invitationen til { $organization } slutter, og linket holder op med at virke. Du kan blive inviteret igen senere.
decline-button = Ja, afslå
decline-back = Tilbage til invitationen

problem = Der er et problem
problem-in-title = Fejl: { $title }
problem-form = Formularen kunne ikke kontrolleres. Send den venligst igen.
problem-first-name-missing = Indtast dit fornavn.
problem-name-long = Navnet er for langt. Forkort det.
problem-password-missing = Indtast en adgangskode.
problem-password-short = { $count ->
    [one] Vælg en adgangskode på mindst { $count } tegn.
   *[other] Vælg en adgangskode på mindst { $count } tegn.
}
problem-password-long = Adgangskoden er for lang. Vælg en kortere.
problem-password-kinds = Brug et stort bogstav, et lille bogstav og et tal i adgangskoden.
problem-password-common = Mange bruger denne adgangskode. Vælg en anden.
problem-password-characters = Vælg en adgangskode uden kontroltegn.
problem-password-wrong = Adgangskoden er ikke rigtig. Indtast adgangskoden til din eksisterende konto.

accepted-title = Du er medlem af { $organization }
accepted-text = Invitationen er accepteret. Log fra nu af ind hos { $organization } med din adresse og adgangskode; dette link er ikke længere nødvendigt.
accepted-leading = Du sendes videre til { $site }.
account-link-text = På din konto ser du dine organisationer, og hvad du må i hver af dem.
account-link = Gå til din konto
continue-to = Fortsæt til { $site }
declined-title = Invitationen er afslået
declined-text = Du blev ikke medlem af { $organization }. Hvis det var en fejl, så bed den person, der har inviteret dig, om en ny invitation.
expired-title = Invitationen er udløbet
expired-text = Den gjaldt til { $until }. Du kan få sendt et nyt link til den inviterede adresse.
expired-button = Send mig et nyt link
mailed-link-text = Dette link viser invitationen, men er ikke nok til at acceptere den. Du kan få linket til at acceptere sendt til den inviterede adresse.
requested-title = Se i din indbakke
requested-text = Hvis invitationen kan fornyes, er et nyt link på vej til den inviterede adresse. Det gamle link virker ikke længere.
requested-advice = Er der ikke kommet noget efter nogle minutter? Se i spammappen, eller spørg den person, der har inviteret dig.
closed-title = Invitationen er ikke længere åben
closed-text = Den er trukket tilbage. Hvis du mener, at det er en fejl, så bed den person, der har inviteret dig, om en ny invitation.
unknown-title = Dette link åbner ingen invitation
unknown-text = Det er måske ufuldstændigt, eller en nyere mail har erstattet det. Åbn linket i den nyeste mail, eller bed den person, der har inviteret dig, om en ny invitation.
refused-title = Invitationen kan ikke accepteres
refused-text = Henvend dig til { $organization } eller til den person, der har inviteret dig.
archived-text = { $organization } er arkiveret og tager ikke imod nogen lige nu. Henvend dig til { $organization } eller til den person, der har inviteret dig.

unreadable-title = Forespørgslen kunne ikke forstås
unreadable-text = Åbn linket i din mail, og send formularen igen.
busy-title = For mange forespørgsler
busy-text = { $count ->
    [one] Prøv igen om { $count } sekund.
   *[other] Prøv igen om { $count } sekunder.
}
unavailable-title = Ikke tilgængelig i øjeblikket
unavailable-text = Prøv igen om nogle minutter. Intet er blevet ændret.
failed-title = Noget gik galt
failed-text = Prøv igen senere. Hvis det sker igen, så oplys dette nummer: { $incident }

forgot-link = Har du glemt din adgangskode?
forgot-title = Vælg en ny adgangskode
forgot-text = Indtast adressen på din konto. Du får en mail med et link, så du kan vælge en ny adgangskode.
email = E-mailadresse
forgot-button = Send mig et link
forgot-sent-text = Hvis der findes en konto med denne adresse, er et link på vej dertil. Det virker én gang og kun i kort tid.
forgot-sent-advice = Er der ikke kommet noget efter nogle minutter? Se i spammappen, og kontrollér, at det er adressen på din konto.
problem-email = Indtast en fuldstændig e-mailadresse, for eksempel navn@example.com.
reset-title = Vælg en ny adgangskode
reset-text = Til kontoen { $email }.
new-password = Ny adgangskode
reset-button = Gem adgangskoden
reset-done-title = Din adgangskode er gemt
reset-done-text = Fra nu af kan du logge ind med den. Alle andre steder, hvor du var logget ind, er du blevet logget ud.
reset-over-title = Dette link virker ikke længere
reset-over-text = Det er allerede brugt, eller tiden er udløbet. Få sendt et nyt link til din adresse.
reset-over-link = Send et nyt link
sign-in-link = Log ind

provider-continue = Fortsæt med { $provider }
provider-finish = Fuldfør login
provider-stale = Dette login er udløbet eller blev startet i et andet vindue. Start forfra.
provider-declined = Udbyderen loggede dig ikke ind. Prøv igen, eller brug din adgangskode.
provider-rejected = Udbyderens svar kunne ikke bekræftes. Prøv igen. Hvis det ikke hjælper, så kontakt den, der driver serveren.
provider-unavailable = Udbyderen kan ikke nås lige nu. Prøv igen om nogle minutter, eller brug din adgangskode.
provider-no-account = Der er ingen konto her til dette login. Bed en administrator i din organisation om at invitere dig.
provider-unverified = Udbyderen har ikke bekræftet din e-mailadresse. Bekræft den dér, og prøv igen.
provider-other-address = Du loggede ind med en anden adresse end den inviterede. Log ind med den inviterede adresse, eller bed om at få invitationen sendt til den anden.
provider-linked-elsewhere = Dette login er knyttet til en anden konto, eller din konto er knyttet til et andet login. Brug din adgangskode, og skift tilknytningen under »Min konto«.
