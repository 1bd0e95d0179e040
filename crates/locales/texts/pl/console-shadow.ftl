shadow-title = Tryb cienia
shadow-empty = Żaden protokół nie jest w trybie cienia.
shadow-text = Na te protokoły nadal odpowiada pierwotny system. Usher równolegle ocenia te same wywołania Państwa organizacji, niczego nie zmienia i porównuje odpowiedzi.
shadow-counting = Policzone przez ten serwer od jego uruchomienia. Wywołania z danymi uwierzytelniającymi, których Usher nie zna, oraz zbyt długie lub zbyt liczne do porównania są tylko w metrykach.
shadow-no-calls = Od { $since } nie porównano żadnych wywołań.
shadow-calls = { $count ->
    [one] Od { $since } porównano { $count } wywołanie: { $alike }, { $different }.
    [few] Od { $since } porównano { $count } wywołania: { $alike }, { $different }.
   *[many] Od { $since } porównano { $count } wywołań: { $alike }, { $different }.
}
shadow-alike = zgodne: { $count }
shadow-different = różne: { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Pola, które ostatnio się różniły:
shadow-field = { $count ->
    [one] { $field } w { $count } wywołaniu, ostatnio { $last }
    [few] { $field } w { $count } wywołaniach, ostatnio { $last }
   *[many] { $field } w { $count } wywołaniach, ostatnio { $last }
}
