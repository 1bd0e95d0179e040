shadow-title = Stínový režim
shadow-empty = Žádný protokol není ve stínovém režimu.
shadow-text = Na tyto protokoly stále odpovídá původní systém. Usher stejná volání Vaší organizace vyhodnocuje souběžně, nic nemění a odpovědi porovnává.
shadow-counting = Počítáno tímto serverem od jeho spuštění. Volání s přihlašovacími údaji, které Usher nezná, a volání příliš dlouhá nebo příliš četná na porovnání jsou jen v metrikách.
shadow-no-calls = Od { $since } nebylo porovnáno žádné volání.
shadow-calls = { $count ->
    [one] Od { $since } porovnáno { $count } volání: { $alike }, { $different }.
    [few] Od { $since } porovnána { $count } volání: { $alike }, { $different }.
   *[other] Od { $since } porovnáno { $count } volání: { $alike }, { $different }.
}
shadow-alike = shodných: { $count }
shadow-different = odlišných: { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Pole, která se naposledy lišila:
shadow-field = { $count ->
    [one] { $field } v { $count } volání, naposledy { $last }
    [few] { $field } ve { $count } voláních, naposledy { $last }
   *[other] { $field } v { $count } voláních, naposledy { $last }
}
