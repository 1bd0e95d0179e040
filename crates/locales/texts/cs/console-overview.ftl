part-overview = Přehled
overview-open = Otevřené pozvánky
overview-undelivered = Nedoručené
overview-expired = Vypršelé
overview-members = Aktivní členové
overview-funnel = Pozvánky za posledních 90 dní
overview-invited = Pozvaní
overview-opened = Otevřené
overview-accepted = Přijaté
overview-share = { $percent } %
overview-funnel-none = Za posledních 90 dní nebyl nikdo pozván.
overview-latest = Poslední události
overview-all-events = Všechny události
overview-median-minutes = { $count ->
    [one] Polovina pozvánek se přijme do { $count } minuty.
    [few] Polovina pozvánek se přijme do { $count } minut.
   *[other] Polovina pozvánek se přijme do { $count } minut.
}
overview-median-hours = { $count ->
    [one] Polovina pozvánek se přijme do { $count } hodiny.
    [few] Polovina pozvánek se přijme do { $count } hodin.
   *[other] Polovina pozvánek se přijme do { $count } hodin.
}
overview-median-days = { $count ->
    [one] Polovina pozvánek se přijme do { $count } dne.
    [few] Polovina pozvánek se přijme do { $count } dnů.
   *[other] Polovina pozvánek se přijme do { $count } dnů.
}
overview-sampled = Měřeno na nejnovějších { $newest } z nich.
