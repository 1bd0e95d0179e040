part-overview = Przegląd
overview-open = Otwarte zaproszenia
overview-undelivered = Niedostarczone
overview-expired = Wygasłe
overview-members = Aktywni członkowie
overview-funnel = Zaproszenia z ostatnich 90 dni
overview-invited = Zaproszone osoby
overview-opened = Otwarte
overview-accepted = Przyjęte
overview-share = { $percent }%
overview-funnel-none = W ciągu ostatnich 90 dni nikogo nie zaproszono.
overview-latest = Ostatnie zdarzenia
overview-all-events = Wszystkie zdarzenia
overview-median-minutes = { $count ->
    [one] Połowa zaproszeń jest przyjmowana w ciągu { $count } minuty.
    [few] Połowa zaproszeń jest przyjmowana w ciągu { $count } minut.
   *[many] Połowa zaproszeń jest przyjmowana w ciągu { $count } minut.
}
overview-median-hours = { $count ->
    [one] Połowa zaproszeń jest przyjmowana w ciągu { $count } godziny.
    [few] Połowa zaproszeń jest przyjmowana w ciągu { $count } godzin.
   *[many] Połowa zaproszeń jest przyjmowana w ciągu { $count } godzin.
}
overview-median-days = { $count ->
    [one] Połowa zaproszeń jest przyjmowana w ciągu { $count } dnia.
    [few] Połowa zaproszeń jest przyjmowana w ciągu { $count } dni.
   *[many] Połowa zaproszeń jest przyjmowana w ciągu { $count } dni.
}
overview-sampled = Zmierzono na { $newest } najnowszych z nich.
