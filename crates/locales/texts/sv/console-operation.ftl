delivery-payload = Innehåll
delivery-payload-hint = Begärans innehåll, exakt så som det signeras.
redeliver-since-open = Skicka om allt sedan…
redeliver-since-title = Skicka om händelser
redeliver-since-text = Alla händelser sedan dess skickas till denna webhook en gång till, oavsett vad som blev av dem, även det som den missade medan den var inaktiverad. Det som fortfarande väntar lämnas som det är.
redeliver-since-label = Allt sedan
redeliver-since-hint = I UTC
redeliver-since-preview = Förhandsgranska
redeliver-since-found = { $count ->
    [one] { $count } händelse sedan { $since } skickas igen.
   *[other] { $count } händelser sedan { $since } skickas igen.
}
redeliver-since-none = Det finns inget att skicka om sedan { $since }.
redeliver-since-enter = Ange ett datum och en tid, till exempel 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Skicka om { $count } händelse
   *[other] Skicka om { $count } händelser
}
done-redelivered-since = Händelserna skickas igen.

key-made-by = Skapad av { $maker }
key-last-used = Senast använd { $at }
key-never-used = Ingen användning registrerad ännu
