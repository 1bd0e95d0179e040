part-overview = Översikt
overview-open = Öppna inbjudningar
overview-undelivered = Inte levererade
overview-expired = Utgångna
overview-members = Aktiva medlemmar
overview-funnel = Inbjudningar de senaste 90 dagarna
overview-invited = Inbjudna
overview-opened = Öppnade
overview-accepted = Accepterade
overview-share = { $percent } %
overview-funnel-none = Ingen har bjudits in de senaste 90 dagarna.
overview-latest = Senaste händelser
overview-all-events = Alla händelser
overview-median-minutes = { $count ->
    [one] Hälften av dem som accepterade gjorde det inom { $count } minut.
   *[other] Hälften av dem som accepterade gjorde det inom { $count } minuter.
}
overview-median-hours = { $count ->
    [one] Hälften av dem som accepterade gjorde det inom { $count } timme.
   *[other] Hälften av dem som accepterade gjorde det inom { $count } timmar.
}
overview-median-days = { $count ->
    [one] Hälften av dem som accepterade gjorde det inom { $count } dag.
   *[other] Hälften av dem som accepterade gjorde det inom { $count } dagar.
}
overview-sampled = Mätt på de { $newest } senaste av dem.
