keys-empty = Todavía no hay claves de API.
keys-heading = Claves
key-new = Nueva clave
key-protocol = API
key-scopes = Permisos (opcional)
key-choose-permissions = Elegir permisos
key-last-day = Último día de validez
key-scopes-hint = Separe los códigos con espacios, por ejemplo { $example }. Déjelo vacío para dar a la clave todos los permisos que usted tiene.
key-create = Crear clave
key-untitled = Clave sin título
key-hint = { $protocol }, termina en …{ $hint }
key-active = activa
key-suspended = suspendida
key-expired = caducada
key-revoked = revocada
key-revoked-at = revocada el { $at }
key-times = Creada el { $created }
key-times-ending = Creada el { $created }, caduca el { $end }
key-times-ended = Creada el { $created }, caducó el { $end }
key-suspended-text = Esta clave está suspendida porque su creador o su propietario está bloqueado o ya no es miembro. Asúmala para convertirse en su propietario, o rótela si es posible que se haya copiado.
key-take-over = Asumir
key-rotate-it = Rotar clave …{ $hint }
key-rotate-text = Obtiene una nueva clave para copiar. La antigua sigue funcionando durante 24 horas.
key-rotate = Rotar clave
key-revoke-it = Revocar clave …{ $hint }
key-revoke-text = Todo lo que use esta clave pierde el acceso de inmediato. Esto no se puede deshacer.
key-revoke = Revocar clave
key-created-title = Clave creada
key-created-for = Para { $protocol }
key-created-description = { $description }, para { $protocol }
key-created-text = Copie la clave ahora. No podrá volver a verla.
key-overlap = { $count ->
    [one] La clave antigua sigue funcionando durante { $count } hora.
   *[other] La clave antigua sigue funcionando durante { $count } horas.
}
