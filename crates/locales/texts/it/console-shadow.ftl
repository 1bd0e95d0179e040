shadow-title = Modalità shadow
shadow-empty = Nessun protocollo è in modalità shadow.
shadow-text = A questi protocolli risponde ancora l’originale. Usher elabora le stesse chiamate della Sua organizzazione, non modifica nulla e confronta le risposte.
shadow-counting = Conteggio di questo server dal suo avvio. Le chiamate con credenziali che Usher non conosce e quelle troppo lunghe o troppo numerose per essere confrontate compaiono solo nelle metriche.
shadow-no-calls = Nessuna chiamata confrontata dal { $since }.
shadow-calls = { $count ->
    [one] { $count } chiamata confrontata dal { $since }: { $alike }, { $different }.
   *[other] { $count } chiamate confrontate dal { $since }: { $alike }, { $different }.
}
shadow-alike = uguali: { $count }
shadow-different = diverse: { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Ultimi campi diversi:
shadow-field = { $count ->
    [one] { $field } in { $count } chiamata, l’ultima: { $last }
   *[other] { $field } in { $count } chiamate, l’ultima: { $last }
}
