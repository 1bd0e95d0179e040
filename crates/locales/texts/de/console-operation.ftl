delivery-payload = Inhalt
delivery-payload-hint = Der Inhalt der Anfrage, genau so, wie er signiert wird.
redeliver-since-open = Alles seit einem Zeitpunkt erneut senden…
redeliver-since-title = Ereignisse erneut senden
redeliver-since-text = Alle Ereignisse seit diesem Zeitpunkt werden noch einmal an diesen Webhook gesendet, gleich was aus ihnen geworden ist, auch was er verpasst hat, während er abgeschaltet war. Was noch wartet, bleibt, wie es ist.
redeliver-since-label = Alles seit
redeliver-since-hint = In UTC
redeliver-since-preview = Vorschau
redeliver-since-found = { $count ->
    [one] { $count } Ereignis seit dem { $since } wird erneut gesendet.
   *[other] { $count } Ereignisse seit dem { $since } werden erneut gesendet.
}
redeliver-since-none = Seit dem { $since } gibt es nichts, was erneut gesendet werden kann.
redeliver-since-enter = Geben Sie Datum und Uhrzeit ein, zum Beispiel 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] { $count } Ereignis erneut senden
   *[other] { $count } Ereignisse erneut senden
}
done-redelivered-since = Die Ereignisse werden erneut gesendet.

key-made-by = Erstellt von { $maker }
key-last-used = Zuletzt verwendet am { $at }
key-never-used = Noch keine Verwendung erfasst
