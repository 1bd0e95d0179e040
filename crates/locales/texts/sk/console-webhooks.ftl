webhooks-text = Usher posiela udalosti Vašim systémom ako podpísané požiadavky HTTPS (Standard Webhooks) a opakuje ich, kým nie sú prijaté.
webhooks-empty = Zatiaľ žiadne webhooky.
webhooks-failing = Od { $since } nebola prijatá žiadna udalosť
webhook-new = Nový webhook
webhook-create = Vytvoriť webhook
webhook-state-disabled = vypnutý
webhook-state-gone = vypnutý: koncový bod zanikol
webhook-state-failed = vypnutý: niekoľko dní zlyhával
webhook-state-failing = zlyháva
webhook-state-enabled = zapnutý
webhook-events-of = Všetko v oblasti { $family }
webhook-failing = Od { $since } nebola prijatá žiadna udalosť. Dôvod nájdete pri pokusoch nižšie.
webhook-enabled = Zapnutý
webhook-enabled-hint = Vypnutý webhook nič nedostáva a čo naň čaká, sa zahodí.
webhook-save = Uložiť webhook
webhook-test = Odoslať testovaciu udalosť
webhook-rotate-ask = Vymeniť tajný kľúč…
webhook-rotate-text = Udalosti sa počas jedného dňa podpisujú starým aj novým tajným kľúčom, takže ho môžete vymeniť bez toho, aby ste o nejakú prišli.
webhook-rotate = Vymeniť tajný kľúč
webhook-delete-text = Webhook už nič nedostane a denník jeho doručení sa odstráni.
webhook-delete = Odstrániť webhook
webhook-times = Vytvorené { $created }
webhook-times-overlap = Vytvorené { $created }. Predchádzajúci tajný kľúč funguje do { $until }
webhook-created-title = Webhook bol vytvorený
webhook-rotated-title = Nový tajný kľúč
webhook-secret-heading = Podpisový tajný kľúč pre { $host }
webhook-secret-text = Skopírujte si tajný kľúč teraz. Neskôr ho už neuvidíte. Váš koncový bod ho potrebuje, aby overil, že požiadavky prichádzajú od Usheru.
webhook-secret-overlap = Do { $until } sa udalosti podpisujú aj starým tajným kľúčom.
webhook-enter-url = Zadajte adresu https, najviac 2 000 znakov.
webhook-enter-description = Zadajte popis v jednom riadku, najviac 500 znakov.
webhook-choose-events = Vyberte aspoň jeden druh udalosti.

deliveries-heading = Doručenia
deliveries-waiting = Čakajúce
deliveries-delivered = Doručené
deliveries-failed = Neúspešné
deliveries-no-match = Nenašli sa žiadne doručenia.
deliveries-empty = Zatiaľ nebolo nič odoslané. Vyskúšajte to odoslaním testovacej udalosti.
delivery-waiting = čaká
delivery-delivered = doručené
delivery-failed = zlyhalo
delivery-event = Udalosť { $number }, { $at }
delivery-event-next = Udalosť { $number }, { $at }; ďalší pokus { $next }
delivery-attempts = { $count ->
    [one] { $count } pokus
    [few] { $count } pokusy
   *[other] { $count } pokusov
}
delivery-attempts-of = udalosť { $number }
delivery-attempt = { $at }: { $outcome } po { $took } ms
delivery-no-answer = bez odpovede
delivery-redeliver = Doručiť znova
delivery-redeliver-it = Znova doručiť udalosť { $number }
