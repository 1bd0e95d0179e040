part-overview = Oversigt
overview-open = Åbne invitationer
overview-undelivered = Ikke leveret
overview-expired = Udløbet
overview-members = Aktive medlemmer
overview-funnel = Invitationer de seneste 90 dage
overview-invited = Inviterede
overview-opened = Åbnede
overview-accepted = Accepterede
overview-share = { $percent } %
overview-funnel-none = Ingen er blevet inviteret de seneste 90 dage.
overview-latest = Seneste hændelser
overview-all-events = Alle hændelser
overview-median-minutes = { $count ->
    [one] Halvdelen af dem, der accepterede, gjorde det inden for { $count } minut.
   *[other] Halvdelen af dem, der accepterede, gjorde det inden for { $count } minutter.
}
overview-median-hours = { $count ->
    [one] Halvdelen af dem, der accepterede, gjorde det inden for { $count } time.
   *[other] Halvdelen af dem, der accepterede, gjorde det inden for { $count } timer.
}
overview-median-days = { $count ->
    [one] Halvdelen af dem, der accepterede, gjorde det inden for { $count } dag.
   *[other] Halvdelen af dem, der accepterede, gjorde det inden for { $count } dage.
}
overview-sampled = Målt på de nyeste { $newest } af dem.
