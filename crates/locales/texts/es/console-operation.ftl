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

holders-title = Quién lo tiene
holders-nobody = No lo tiene ningún miembro ni ninguna invitación abierta.
holders-members = { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
}
holders-invitations = { $count ->
    [one] { $count } invitación abierta
   *[other] { $count } invitaciones abiertas
}
holders-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
permission-new = Nuevo permiso
permission-allows = Qué permite (opcional)
permission-create = Crear permiso
permission-save = Guardar permiso
permission-delete = Eliminar permiso
permission-delete-text = Un permiso se puede eliminar cuando no lo tiene ningún miembro, ninguna invitación abierta ni ningún rol.
permission-enter-code = Introduzca un código de 128 caracteres como máximo, sin espacios ni *, por ejemplo stage.manage.
permission-roles = Roles que lo incluyen
done-permission-created = Permiso creado.
done-permission-edited = Permiso guardado.
done-permission-deleted = Permiso eliminado.

role-preview = Ver los cambios
role-preview-title = Qué cambia
role-preview-nothing = No cambian los permisos de nadie.
role-preview-gain = { $count ->
    [one] { $count } miembro recibe:
   *[other] { $count } miembros reciben:
}
role-preview-gain-nobody = Ningún miembro tiene todavía este rol. El rol recibe:
role-preview-lose = { $count ->
    [one] { $count } miembro pierde:
   *[other] { $count } miembros pierden:
}
role-preview-lose-nobody = Ningún miembro tiene todavía este rol. El rol pierde:
role-preview-kept = Quien tenga un permiso también por otra vía lo conserva.
role-preview-invited = { $count ->
    [one] { $count } invitación abierta cambia de la misma manera.
   *[other] { $count } invitaciones abiertas cambian de la misma manera.
}
