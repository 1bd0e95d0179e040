shadow-title = Schattenmodus
shadow-empty = Kein Protokoll ist im Schattenmodus.
shadow-text = Diese Protokolle beantwortet weiterhin das Original. Usher entscheidet über dieselben Aufrufe Ihrer Organisation, ändert nichts und vergleicht die Antworten.
shadow-counting = Von diesem Server seit seinem Start gezählt. Aufrufe mit Zugangsdaten, die Usher nicht kennt, und Aufrufe, die zu lang oder zu viele zum Vergleichen sind, stehen nur in den Metriken.
shadow-no-calls = Seit dem { $since } wurden keine Aufrufe verglichen.
shadow-calls = { $count ->
    [one] { $count } Aufruf seit dem { $since } verglichen: { $alike }, { $different }.
   *[other] { $count } Aufrufe seit dem { $since } verglichen: { $alike }, { $different }.
}
shadow-alike = { $count } gleich
shadow-different = { $count } abweichend
shadow-operation = { $alike }, { $different }
shadow-fields = Felder, die zuletzt abwichen:
shadow-field = { $count ->
    [one] { $field } in { $count } Aufruf, zuletzt am { $last }
   *[other] { $field } in { $count } Aufrufen, zuletzt am { $last }
}
