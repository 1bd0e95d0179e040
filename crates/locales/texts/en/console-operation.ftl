delivery-payload = Payload
delivery-payload-hint = The body of the request, exactly as it is signed.
redeliver-since-open = Send again everything since…
redeliver-since-title = Send events again
redeliver-since-text = Every event since then is sent to this webhook once more, whatever became of it, including what it missed while it was disabled. Events that are still waiting are left as they are.
redeliver-since-label = Everything since
redeliver-since-hint = In UTC
redeliver-since-preview = Preview
redeliver-since-found = { $count ->
    [one] { $count } event since { $since } will be sent again.
   *[other] { $count } events since { $since } will be sent again.
}
redeliver-since-none = There is nothing to send again since { $since }.
redeliver-since-enter = Enter a date and a time, such as 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Send { $count } event again
   *[other] Send { $count } events again
}
done-redelivered-since = The events are being sent again.

key-made-by = Created by { $maker }
key-last-used = Last used { $at }
key-never-used = No use recorded yet
