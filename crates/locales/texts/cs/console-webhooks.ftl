webhooks-text = Usher posílá události Vašim systémům jako podepsané požadavky HTTPS (Standard Webhooks) a opakuje je, dokud nejsou přijaty.
webhooks-empty = Zatím žádné webhooky.
webhooks-failing = Od { $since } nebyla přijata žádná událost
webhook-new = Nový webhook
webhook-create = Vytvořit webhook
webhook-state-disabled = vypnutý
webhook-state-gone = vypnutý: koncový bod zanikl
webhook-state-failed = vypnutý: několik dní selhával
webhook-state-failing = selhává
webhook-state-enabled = zapnutý
webhook-events-of = Vše v oblasti { $family }
webhook-failing = Od { $since } nebyla přijata žádná událost. Důvod najdete u pokusů níže.
webhook-enabled = Zapnutý
webhook-enabled-hint = Vypnutý webhook nic nedostává a co na něj čeká, se zahodí.
webhook-save = Uložit webhook
webhook-test = Odeslat testovací událost
webhook-rotate-ask = Vyměnit tajný klíč…
webhook-rotate-text = Události se po dobu jednoho dne podepisují starým i novým tajným klíčem, takže ho můžete vyměnit, aniž byste o nějakou přišli.
webhook-rotate = Vyměnit tajný klíč
webhook-delete-text = Webhook už nic nedostane a protokol jeho doručení se smaže.
webhook-delete = Smazat webhook
webhook-times = Vytvořeno { $created }
webhook-times-overlap = Vytvořeno { $created }. Předchozí tajný klíč funguje do { $until }
webhook-created-title = Webhook byl vytvořen
webhook-rotated-title = Nový tajný klíč
webhook-secret-heading = Podpisový tajný klíč pro { $host }
webhook-secret-text = Zkopírujte si tajný klíč teď. Později ho už neuvidíte. Váš koncový bod ho potřebuje, aby ověřil, že požadavky přicházejí od Usheru.
webhook-secret-overlap = Do { $until } se události podepisují i starým tajným klíčem.
webhook-enter-url = Zadejte adresu https, nejvýše 2 000 znaků.
webhook-enter-description = Zadejte popis na jednom řádku, nejvýše 500 znaků.
webhook-choose-events = Vyberte alespoň jeden druh události.

deliveries-heading = Doručení
deliveries-waiting = Čekající
deliveries-delivered = Doručené
deliveries-failed = Neúspěšné
deliveries-no-match = Nenašla se žádná doručení.
deliveries-empty = Zatím nebylo nic odesláno. Vyzkoušejte to odesláním testovací události.
delivery-waiting = čeká
delivery-delivered = doručeno
delivery-failed = selhalo
delivery-event = Událost { $number }, { $at }
delivery-event-next = Událost { $number }, { $at }; další pokus { $next }
delivery-attempts = { $count ->
    [one] { $count } pokus
    [few] { $count } pokusy
   *[other] { $count } pokusů
}
delivery-attempts-of = událost { $number }
delivery-attempt = { $at }: { $outcome } po { $took } ms
delivery-no-answer = bez odpovědi
delivery-redeliver = Doručit znovu
delivery-redeliver-it = Znovu doručit událost { $number }
