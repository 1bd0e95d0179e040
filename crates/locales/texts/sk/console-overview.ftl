part-overview = Prehľad
overview-open = Otvorené pozvánky
overview-undelivered = Nedoručené
overview-expired = Vypršané
overview-members = Aktívni členovia
overview-funnel = Pozvánky za posledných 90 dní
overview-invited = Pozvaní
overview-opened = Otvorené
overview-accepted = Prijaté
overview-share = { $percent } %
overview-funnel-none = Za posledných 90 dní nebol nikto pozvaný.
overview-latest = Posledné udalosti
overview-all-events = Všetky udalosti
overview-median-minutes = { $count ->
    [one] Polovica pozvánok sa prijme do { $count } minúty.
    [few] Polovica pozvánok sa prijme do { $count } minút.
   *[other] Polovica pozvánok sa prijme do { $count } minút.
}
overview-median-hours = { $count ->
    [one] Polovica pozvánok sa prijme do { $count } hodiny.
    [few] Polovica pozvánok sa prijme do { $count } hodín.
   *[other] Polovica pozvánok sa prijme do { $count } hodín.
}
overview-median-days = { $count ->
    [one] Polovica pozvánok sa prijme do { $count } dňa.
    [few] Polovica pozvánok sa prijme do { $count } dní.
   *[other] Polovica pozvánok sa prijme do { $count } dní.
}
overview-sampled = Merané na najnovších { $newest } z nich.
