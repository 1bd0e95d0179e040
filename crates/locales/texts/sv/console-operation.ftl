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

holders-title = Vilka som har den
holders-nobody = Ingen medlem och ingen öppen inbjudan har den.
holders-members = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmar
}
holders-invitations = { $count ->
    [one] { $count } öppen inbjudan
   *[other] { $count } öppna inbjudningar
}
holders-more = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
}
permission-new = Ny behörighet
permission-allows = Vad den tillåter (valfritt)
permission-create = Skapa behörighet
permission-save = Spara behörighet
permission-delete = Ta bort behörighet
permission-delete-text = En behörighet kan tas bort när ingen medlem, ingen öppen inbjudan och ingen roll har den.
permission-enter-code = Ange en kod på högst 128 tecken utan mellanslag och utan *, till exempel stage.manage.
permission-roles = Roller som innehåller den
done-permission-created = Behörigheten har skapats.
done-permission-edited = Behörigheten har sparats.
done-permission-deleted = Behörigheten har tagits bort.

role-preview = Förhandsgranska ändringar
role-preview-title = Vad som ändras
role-preview-nothing = Ingens behörigheter ändras.
role-preview-gain = { $count ->
    [one] { $count } medlem får:
   *[other] { $count } medlemmar får:
}
role-preview-gain-nobody = Ingen medlem har den här rollen än. Den får:
role-preview-lose = { $count ->
    [one] { $count } medlem förlorar:
   *[other] { $count } medlemmar förlorar:
}
role-preview-lose-nobody = Ingen medlem har den här rollen än. Den förlorar:
role-preview-kept = Den som även har en behörighet på annat sätt behåller den.
role-preview-invited = { $count ->
    [one] { $count } öppen inbjudan ändras på samma sätt.
   *[other] { $count } öppna inbjudningar ändras på samma sätt.
}
