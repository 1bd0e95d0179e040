part-overview = Panoramica
overview-open = Inviti aperti
overview-undelivered = Non recapitati
overview-expired = Scaduti
overview-members = Membri attivi
overview-funnel = Inviti degli ultimi 90 giorni
overview-invited = Invitati
overview-opened = Aperti
overview-accepted = Accettati
overview-share = { $percent }%
overview-funnel-none = Negli ultimi 90 giorni nessuno è stato invitato.
overview-latest = Ultimi eventi
overview-all-events = Tutti gli eventi
overview-median-minutes = { $count ->
    [one] Metà delle accettazioni arriva entro { $count } minuto.
   *[other] Metà delle accettazioni arriva entro { $count } minuti.
}
overview-median-hours = { $count ->
    [one] Metà delle accettazioni arriva entro { $count } ora.
   *[other] Metà delle accettazioni arriva entro { $count } ore.
}
overview-median-days = { $count ->
    [one] Metà delle accettazioni arriva entro { $count } giorno.
   *[other] Metà delle accettazioni arriva entro { $count } giorni.
}
overview-sampled = Misurato sui { $newest } più recenti.
