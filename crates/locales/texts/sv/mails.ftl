mail-subject-inviter = { $inviter } bjuder in dig till { $organization }
mail-subject = Du är inbjuden till { $organization }
mail-reminder-subject = Påminnelse: { $subject }
mail-reminder = Du har inte svarat på den här inbjudan ännu.
mail-hello = Hej { $invitee },
mail-hello-nobody = Hej,
mail-message = { $sender } skriver:
mail-open-page = Öppna den här sidan för att tacka ja eller nej:
mail-preview = Tacka ja eller nej på en och samma sida.
mail-button = Tacka ja till inbjudan
mail-button-fails = Fungerar inte knappen, eller vill du tacka nej? Öppna den här länken, som bara är till för dig:
mail-unexpected = Väntade du dig inte det här?
mail-unexpected-advice = Bortse då från det här mejlet: ingenting händer förrän du tackar ja.
mail-reason-inviter = Du får det här mejlet eftersom { $inviter } angav din adress för att bjuda in dig till { $organization }.
mail-reason = Du får det här mejlet eftersom någon angav din adress för att bjuda in dig till { $organization }.
mail-replies = Svar går till den som bjöd in dig.
mail-replies-organization = Svar går till { $organization }.

mail-password-subject = Välj ditt lösenord
mail-password-text = Med den här länken väljer du ett nytt lösenord till ditt konto på { $site }:
mail-password-until = Den fungerar en gång, till { $until }.
mail-password-advice = Har du inte bett om den? Bortse då från det här mejlet: ditt lösenord förblir som det är. Skicka inte länken vidare till någon.
mail-password-changed-subject = Ditt lösenord har ändrats
mail-password-changed-text = Lösenordet till ditt konto på { $site } har ändrats:
mail-password-changed-at = Överallt annars där du var inloggad har du loggats ut.
mail-password-changed-linked = Överallt annars där du var inloggad har du loggats ut. En identitetsleverantör som är kopplad till ditt konto loggar fortfarande in dig: kontrollera under ”Mitt konto” att du känner igen den.
mail-password-changed-advice = Var det inte du? Välj då genast ett nytt lösenord på den här sidan:
mail-password-reason = Du får det här mejlet eftersom det finns ett konto med din adress på { $site }.
mail-identity-linked-subject = En inloggning har kopplats till ditt konto
mail-identity-linked-text = En inloggning hos en identitetsleverantör har kopplats till ditt konto på { $site }:
mail-identity-linked-detail = Från och med nu går det att logga in på ditt konto med den utan ditt lösenord.
mail-identity-unlinked-subject = En inloggning har kopplats från ditt konto
mail-identity-unlinked-text = En inloggning hos en identitetsleverantör har kopplats från ditt konto på { $site }:
mail-identity-unlinked-detail = Den går inte längre att logga in på ditt konto med.
mail-identity-advice = Var det inte du? Välj då genast ett nytt lösenord på den här sidan och gå igenom de kopplade inloggningarna under ”Mitt konto”:
mail-account-deleted-subject = Ditt konto har raderats
mail-account-deleted-text = Ditt konto på { $site } har raderats:
mail-account-deleted-detail = Du är inte längre medlem i någon organisation där, och dina personuppgifter raderas.
mail-account-deleted-advice = Var det inte du? Kontakta då genast den som driver { $site }.
mail-account-deleted-reason = Du får det här mejlet eftersom det fanns ett konto med din adress på { $site }.

notice-bounce-subject = Din inbjudan till { $invitee } kunde inte levereras
notice-bounce-text = Din inbjudan av { $invitee } till { $organization } kom inte fram: e-post till den här adressen kan inte levereras.
notice-bounce-said = Svar från e-postsystemet: { $reason }
notice-bounce-advice = Är adressen rätt skriven? Om inte, ta tillbaka inbjudan och bjud in rätt adress. Om den är rätt, kontakta först personen på något annat sätt.
notice-bounce-reason = Du får det här mejlet eftersom du har bjudit in någon till { $organization }.
notice-move-subject = { $invitee } ber om inbjudan till en annan adress
notice-move-text = { $invitee } bjöds in till { $organization } och ber om att få inbjudan till en annan adress. Inbjudan gick till:
notice-move-advice = Öppna inbjudan i konsolen för att se den andra adressen. Flytta den bara om du vet vem som frågar: den som läser den andra adressens mejl kan tacka ja.
notice-webhook-subject = Webhooken på { $host } har stängts av
notice-webhook-text = Händelser i { $organization } skickas inte längre till den här mottagaren:
notice-webhook-gone = Den svarade med status 410: den är borta för gott. Webhooken har varit avstängd sedan { $since }.
notice-webhook-failing = { $count ->
    [one] Sedan { $since }, i { $count } dag, har inte ett enda meddelande kommit fram dit.
   *[other] Sedan { $since }, i { $count } dagar, har inte ett enda meddelande kommit fram dit.
}
notice-webhook-advice = Händelser sparas en tid: få ordning på mottagaren, slå på webhooken igen och låt de missade händelserna skickas en gång till. Ta bort webhooken om den inte längre behövs.
notice-webhook-reason = Du får det här mejlet eftersom du har lagt upp eller hanterar webhookar för { $organization }.
