shadow-title = Tieňový režim
shadow-empty = Žiadny protokol nie je v tieňovom režime.
shadow-text = Na tieto protokoly stále odpovedá pôvodný systém. Usher rovnaké volania Vašej organizácie vyhodnocuje súbežne, nič nemení a odpovede porovnáva.
shadow-counting = Počítané týmto serverom od jeho spustenia. Volania s prihlasovacími údajmi, ktoré Usher nepozná, a volania príliš dlhé alebo príliš početné na porovnanie sú len v metrikách.
shadow-no-calls = Od { $since } nebolo porovnané žiadne volanie.
shadow-calls = { $count ->
    [one] Od { $since } porovnané { $count } volanie: { $alike }, { $different }.
    [few] Od { $since } porovnané { $count } volania: { $alike }, { $different }.
   *[other] Od { $since } porovnaných { $count } volaní: { $alike }, { $different }.
}
shadow-alike = zhodných: { $count }
shadow-different = odlišných: { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Polia, ktoré sa naposledy líšili:
shadow-field = { $count ->
    [one] { $field } v { $count } volaní, naposledy { $last }
    [few] { $field } v { $count } volaniach, naposledy { $last }
   *[other] { $field } v { $count } volaniach, naposledy { $last }
}
