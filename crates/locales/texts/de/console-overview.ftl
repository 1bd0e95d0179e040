part-overview = Übersicht
overview-open = Offene Einladungen
overview-undelivered = Nicht zugestellt
overview-expired = Abgelaufen
overview-members = Aktive Mitglieder
overview-funnel = Einladungen der letzten 90 Tage
overview-invited = Eingeladen
overview-opened = Geöffnet
overview-accepted = Angenommen
overview-share = { $percent } %
overview-funnel-none = In den letzten 90 Tagen wurde niemand eingeladen.
overview-latest = Letzte Ereignisse
overview-all-events = Alle Ereignisse
overview-median-minutes = { $count ->
    [one] Die Hälfte der Annahmen kam innerhalb von { $count } Minute.
   *[other] Die Hälfte der Annahmen kam innerhalb von { $count } Minuten.
}
overview-median-hours = { $count ->
    [one] Die Hälfte der Annahmen kam innerhalb von { $count } Stunde.
   *[other] Die Hälfte der Annahmen kam innerhalb von { $count } Stunden.
}
overview-median-days = { $count ->
    [one] Die Hälfte der Annahmen kam innerhalb von { $count } Tag.
   *[other] Die Hälfte der Annahmen kam innerhalb von { $count } Tagen.
}
overview-sampled = Gemessen an den neuesten { $newest } davon.
