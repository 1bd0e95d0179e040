shadow-title = Skuggläge
shadow-empty = Inget protokoll är i skuggläge.
shadow-text = Originalet besvarar fortfarande de här protokollen. Usher avgör samma anrop från din organisation, ändrar ingenting och jämför svaren.
shadow-counting = Räknat av den här servern sedan den startade. Anrop med inloggningsuppgifter som Usher inte känner till, och anrop som är för långa eller för många för att jämföras, finns bara i mätvärdena.
shadow-no-calls = Inga anrop har jämförts sedan { $since }.
shadow-calls = { $count ->
    [one] { $count } anrop har jämförts sedan { $since }: { $alike }, { $different }.
   *[other] { $count } anrop har jämförts sedan { $since }: { $alike }, { $different }.
}
shadow-alike = { $count } lika
shadow-different = { $count } olika
shadow-operation = { $alike }, { $different }
shadow-fields = Fält som senast skilde sig:
shadow-field = { $count ->
    [one] { $field } i { $count } anrop, senast { $last }
   *[other] { $field } i { $count } anrop, senast { $last }
}
