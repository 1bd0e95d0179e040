mail-subject-inviter = { $inviter } inviterer dig til { $organization }
mail-subject = Du er inviteret til { $organization }
mail-reminder-subject = Påmindelse: { $subject }
mail-reminder = Du har ikke svaret på invitationen endnu.
mail-hello = Hej { $invitee }
mail-hello-nobody = Hej
mail-message = { $sender } skriver:
mail-open-page = Åbn denne side for at acceptere eller afslå:
mail-preview = Acceptér eller afslå på én side.
mail-button = Acceptér invitationen
mail-button-fails = Virker knappen ikke, eller vil du afslå? Åbn dette link, som kun er til dig:
mail-unexpected = Ventede du ikke dette?
mail-unexpected-advice = Så se bort fra denne mail: Der sker intet, før du accepterer.
mail-reason-inviter = Du modtager denne mail, fordi { $inviter } har angivet din adresse for at invitere dig til { $organization }.
mail-reason = Du modtager denne mail, fordi nogen har angivet din adresse for at invitere dig til { $organization }.
mail-replies = Svar går til den person, der har inviteret dig.
mail-replies-organization = Svar går til { $organization }.

mail-password-subject = Vælg din adgangskode
mail-password-text = Med dette link vælger du en ny adgangskode til din konto på { $site }:
mail-password-until = Det virker én gang, indtil { $until }.
mail-password-advice = Har du ikke bedt om det? Så se bort fra denne mail: Din adgangskode forbliver, som den er. Send ikke linket videre til nogen.
mail-password-changed-subject = Din adgangskode er ændret
mail-password-changed-text = Adgangskoden til din konto på { $site } er ændret:
mail-password-changed-at = Alle andre steder, hvor du var logget ind, er du blevet logget ud.
mail-password-changed-linked = Alle andre steder, hvor du var logget ind, er du blevet logget ud. En identitetsudbyder, der er tilknyttet din konto, logger dig stadig ind: Se under »Min konto«, om du kender den.
mail-password-changed-advice = Var det ikke dig? Så vælg straks en ny adgangskode på denne side:
mail-password-reason = Du modtager denne mail, fordi der findes en konto med din adresse på { $site }.
mail-identity-linked-subject = Et login er knyttet til din konto
mail-identity-linked-text = Et login hos en identitetsudbyder er knyttet til din konto på { $site }:
mail-identity-linked-detail = Fra nu af kan man logge ind på din konto med det uden din adgangskode.
mail-identity-unlinked-subject = Et login er fjernet fra din konto
mail-identity-unlinked-text = Et login hos en identitetsudbyder er fjernet fra din konto på { $site }:
mail-identity-unlinked-detail = Man kan ikke længere logge ind på din konto med det.
mail-identity-advice = Var det ikke dig? Så vælg straks en ny adgangskode på denne side, og se de tilknyttede login under »Min konto« igennem:
mail-account-deleted-subject = Din konto er slettet
mail-account-deleted-text = Din konto på { $site } er slettet:
mail-account-deleted-detail = Du er ikke længere medlem af nogen organisation der, og dine personoplysninger bliver slettet.
mail-account-deleted-advice = Var det ikke dig? Så kontakt straks dem, der driver { $site }.
mail-account-deleted-reason = Du modtager denne mail, fordi der fandtes en konto med din adresse på { $site }.

notice-bounce-subject = Din invitation til { $invitee } kunne ikke leveres
notice-bounce-text = Din invitation af { $invitee } til { $organization } nåede ikke frem: mail til denne adresse kan ikke leveres.
notice-bounce-said = Svar fra mailsystemet: { $reason }
notice-bounce-advice = Er adressen stavet rigtigt? Hvis ikke, så træk invitationen tilbage, og inviter den rigtige adresse. Hvis den er rigtig, så kontakt først personen på en anden måde.
notice-bounce-reason = Du modtager denne mail, fordi du har inviteret nogen til { $organization }.
notice-move-subject = { $invitee } beder om invitationen på en anden adresse
notice-move-text = { $invitee } blev inviteret til { $organization } og beder om at få invitationen på en anden adresse. Invitationen gik til:
notice-move-advice = Åbn invitationen i konsollen for at se den anden adresse. Flyt kun invitationen, hvis du ved, hvem der spørger: den, der læser den anden adresses mail, kan acceptere den.
notice-webhook-subject = Webhooken på { $host } er slået fra
notice-webhook-text = Hændelser i { $organization } sendes ikke længere til denne modtager:
notice-webhook-gone = Den svarede med status 410: den er væk for altid. Webhooken har været slået fra siden { $since }.
notice-webhook-failing = { $count ->
    [one] Siden { $since }, i { $count } dag, er ikke en eneste besked nået frem dertil.
   *[other] Siden { $since }, i { $count } dage, er ikke en eneste besked nået frem dertil.
}
notice-webhook-advice = Hændelser gemmes et stykke tid: få styr på modtageren, slå webhooken til igen, og få de missede hændelser sendt en gang til. Slet webhooken, hvis der ikke længere er brug for den.
notice-webhook-reason = Du modtager denne mail, fordi du har oprettet eller administrerer webhooks for { $organization }.
