delivery-payload = Contenido
delivery-payload-hint = El cuerpo de la solicitud, exactamente como se firma.
redeliver-since-open = Volver a enviar todo desde…
redeliver-since-title = Volver a enviar eventos
redeliver-since-text = Todos los eventos desde ese momento se envían una vez más a este webhook, sea cual sea su resultado, incluidos los que se perdió mientras estaba desactivado. Los que todavía están en espera quedan como están.
redeliver-since-label = Todo desde
redeliver-since-hint = En UTC
redeliver-since-preview = Vista previa
redeliver-since-found = { $count ->
    [one] Se volverá a enviar { $count } evento desde el { $since }.
   *[other] Se volverán a enviar { $count } eventos desde el { $since }.
}
redeliver-since-none = No hay nada que volver a enviar desde el { $since }.
redeliver-since-enter = Introduzca una fecha y una hora, por ejemplo 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Volver a enviar { $count } evento
   *[other] Volver a enviar { $count } eventos
}
done-redelivered-since = Los eventos se están enviando de nuevo.

key-made-by = Creada por { $maker }
key-last-used = Último uso: { $at }
key-never-used = Aún no consta ningún uso
