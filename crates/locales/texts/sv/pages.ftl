nameless-organization = en organisation
invites-inviter = { $inviter } bjuder in dig till { $organization }.
invites = { $organization } bjuder in dig att gå med.
open-until = Inbjudan gäller till { $until }.
open-for-good = Inbjudan har inget slutdatum.
expires-in = Inbjudan går ut { $distance } ({ $weekday } { $until }).
in-days = { $count ->
    [one] om { $count } dag
   *[other] om { $count } dagar
}
in-hours = { $count ->
    [one] om { $count } timme
   *[other] om { $count } timmar
}
in-minutes = { $count ->
    [one] om { $count } minut
   *[other] om { $count } minuter
}
link-personal = Länken är bara till för dig: skicka den inte vidare.

language = Språk
invitation-title = Inbjudan till { $organization }
invitation-address = Den här inbjudan är till { $email }.
grants-heading = Det här får du
grants-none = Du blir medlem. Inga ytterligare rättigheter ingår i inbjudan.
grants-roles = Roller
grants-permissions = { $count ->
    [one] En behörighet
   *[other] { $count } behörigheter
}
grants-resources = Åtkomsten är begränsad till
grants-everything = Allt
grants-everything-of = Allt i { $family }
grants-until = till { $until }

accept-heading = Tacka ja till inbjudan
accept-new = Skapa ditt konto med ett namn och ett lösenord.
accept-known = Det finns redan ett konto för { $email }. Ange kontots lösenord för att tacka ja.
first-name = Förnamn
last-name = Efternamn (valfritt)
password = Lösenord
password-show = Visa lösenord
password-hide = Dölj lösenord
password-weak = Svagt lösenord
password-fair = Medelstarkt lösenord
password-strong = Starkt lösenord
password-rules = { $count ->
    [one] Minst { $count } tecken.
   *[other] Minst { $count } tecken.
}
accept-new-button = Skapa konto och tacka ja
accept-known-button = Logga in och tacka ja
other-address = Inte din adress?
other-address-advice = Inbjudan kan bara antas för { $email }. Vill du använda en annan adress, be den som bjöd in dig om en ny inbjudan.
other-address-label = Din andra adress
other-address-button = Fråga den som bjöd in
move-requested-title = Din begäran har vidarebefordrats
move-requested-text = Om inbjudan fortfarande är öppen avgör organisationen om den andra adressen ska bjudas in i stället. Den får då ett mejl.
unexpected = Väntade du dig inte den här inbjudan? Stäng då sidan: ingenting händer förrän du tackar ja.

decline-link = Tacka nej till inbjudan
decline-title = Tacka nej till inbjudan?
decline-text = Inbjudan till { $organization } avslutas och länken slutar fungera. Du kan bli inbjuden igen senare.
decline-button = Ja, tacka nej
decline-back = Tillbaka till inbjudan

problem = Något stämmer inte
problem-in-title = Fel: { $title }
problem-form = Formuläret kunde inte kontrolleras. Skicka det en gång till.
problem-first-name-missing = Ange ditt förnamn.
problem-name-long = Namnet är för långt. Förkorta det.
problem-password-missing = Ange ett lösenord.
problem-password-short = { $count ->
    [one] Välj ett lösenord med minst { $count } tecken.
   *[other] Välj ett lösenord med minst { $count } tecken.
}
problem-password-long = Lösenordet är för långt. Välj ett kortare.
problem-password-kinds = Använd en versal, en gemen och en siffra i lösenordet.
problem-password-common = Många använder detta lösenord. Välj ett annat.
problem-password-characters = Välj ett lösenord utan styrtecken.
problem-password-wrong = Lösenordet stämmer inte. Ange lösenordet till ditt befintliga konto.

accepted-title = Du är medlem i { $organization }
accepted-text = Du har tackat ja till inbjudan. Logga från och med nu in hos { $organization } med din adress och ditt lösenord; den här länken behövs inte längre.
accepted-leading = Du skickas vidare till { $site }.
account-link-text = I ditt konto ser du dina organisationer och vad du får göra i var och en av dem.
account-link = Gå till ditt konto
continue-to = Fortsätt till { $site }
declined-title = Du har tackat nej till inbjudan
declined-text = Du gick inte med i { $organization }. Om det var ett misstag, be den som bjöd in dig om en ny inbjudan.
expired-title = Inbjudan har gått ut
expired-text = Den gällde till { $until }. Du kan få en ny länk skickad till den inbjudna adressen.
expired-button = Skicka en ny länk
mailed-link-text = Den här länken visar inbjudan men räcker inte för att tacka ja. Du kan få länken för att tacka ja skickad till den inbjudna adressen.
requested-title = Titta i din inkorg
requested-text = Om inbjudan kan förnyas är en ny länk på väg till den inbjudna adressen. Den gamla länken fungerar inte längre.
requested-advice = Har ingenting kommit efter några minuter? Titta i skräpposten eller fråga den som bjöd in dig.
closed-title = Inbjudan är inte längre öppen
closed-text = Den har dragits tillbaka. Om du tror att det är ett misstag, be den som bjöd in dig om en ny inbjudan.
unknown-title = Den här länken öppnar ingen inbjudan
unknown-text = Den kan vara ofullständig, eller så har ett nyare mejl ersatt den. Öppna länken i det senaste mejlet eller be den som bjöd in dig om en ny inbjudan.
refused-title = Inbjudan kan inte antas
refused-text = Vänd dig till { $organization } eller till den som bjöd in dig.
archived-text = { $organization } är arkiverad och tar inte emot någon just nu. Vänd dig till { $organization } eller till den som bjöd in dig.

unreadable-title = Begäran kunde inte tolkas
unreadable-text = Öppna länken i ditt mejl och skicka formuläret en gång till.
busy-title = För många förfrågningar
busy-text = { $count ->
    [one] Försök igen om { $count } sekund.
   *[other] Försök igen om { $count } sekunder.
}
unavailable-title = Inte tillgängligt just nu
unavailable-text = Försök igen om några minuter. Ingenting har ändrats.
failed-title = Något gick fel
failed-text = Försök igen senare. Om det händer igen, uppge det här numret: { $incident }

forgot-link = Har du glömt lösenordet?
forgot-title = Välj ett nytt lösenord
forgot-text = Ange adressen till ditt konto. Du får ett mejl med en länk där du kan välja ett nytt lösenord.
email = E-postadress
forgot-button = Skicka en länk
forgot-sent-text = Om det finns ett konto med den här adressen är en länk på väg dit. Den fungerar en gång och bara en kort tid.
forgot-sent-advice = Har ingenting kommit efter några minuter? Titta i skräpposten och kontrollera att det är adressen till ditt konto.
problem-email = Ange en fullständig e-postadress, till exempel namn@example.com.
reset-title = Välj ett nytt lösenord
reset-text = För kontot { $email }.
new-password = Nytt lösenord
reset-button = Spara lösenordet
reset-done-title = Ditt lösenord är sparat
reset-done-text = Från och med nu kan du logga in med det. Överallt annars där du var inloggad har du loggats ut.
reset-over-title = Den här länken fungerar inte längre
reset-over-text = Den har redan använts, eller så har tiden gått ut. Låt en ny länk skickas till din adress.
reset-over-link = Skicka en ny länk
sign-in-link = Logga in

provider-continue = Fortsätt med { $provider }
provider-finish = Slutför inloggningen
provider-stale = Den här inloggningen har gått ut eller påbörjades i ett annat fönster. Börja om.
provider-declined = Leverantören loggade inte in dig. Försök igen eller använd ditt lösenord.
provider-rejected = Leverantörens svar kunde inte verifieras. Försök igen. Om det inte hjälper, kontakta den som driver servern.
provider-unavailable = Leverantören kan inte nås just nu. Försök igen om några minuter eller använd ditt lösenord.
provider-no-account = Det finns inget konto här för den här inloggningen. Be en administratör i din organisation att bjuda in dig.
provider-unverified = Leverantören har inte verifierat din e-postadress. Verifiera den där och försök igen.
provider-other-address = Du loggade in med en annan adress än den som bjöds in. Logga in med den inbjudna adressen eller be att inbjudan skickas till den andra.
provider-linked-elsewhere = Den här inloggningen är kopplad till ett annat konto, eller ditt konto till en annan inloggning. Använd ditt lösenord och ändra kopplingen under ”Mitt konto”.
