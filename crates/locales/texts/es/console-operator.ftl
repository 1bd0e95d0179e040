operator-console = Consola del operador
operator-sign-in-text = Inicie sesión para ver todas las organizaciones de esta instalación.
operator-key = Clave de la instalación
operator-key-hint = Créela en la línea de comandos:
operator-key-show = Mostrar clave
operator-key-hide = Ocultar clave
operator-wrong-key = Esta clave no existe, ha caducado o se ha revocado.
operator-organizations = Organizaciones
operator-health = Estado
operator-search = Nombre o nombre corto
operator-none-match = Ninguna organización coincide.
operator-shown = { $count ->
    [one] { $count } organización mostrada.
   *[other] { $count } organizaciones mostradas.
}
operator-active = Activas
operator-archived = Archivadas
operator-deleting = En eliminación
operator-created = Creación
operator-members = Miembros activos
operator-invitations = Invitaciones abiertas
operator-waiting = Correos en espera
operator-undeliverable = Correos no entregados
operator-counts = De un vistazo
operator-oldest = Correo en espera más antiguo
operator-none = Ninguno
operator-sent = Correos enviados en las últimas 24 horas
operator-failed = Correos fallidos en las últimas 24 horas
operator-webhooks = Webhooks en uso
operator-webhooks-failing = Webhooks con fallos
operator-names = Nombre y nombre corto
operator-archived-text = Esta organización está archivada. No se puede cambiar nada en ella hasta que la restaure.
operator-erased-on = Esta organización está archivada y se borrará con todos sus datos el { $until }, a menos que la restaure.
operator-archive-text = Los miembros de una organización archivada pueden consultarla, pero no se puede cambiar nada en ella. Sus propios administradores no pueden restaurarla.
operator-new-text = El primer administrador tiene todos los permisos. Quien no tenga una cuenta confirmada recibe una invitación por correo.
operator-administrator = Correo electrónico del primer administrador
operator-enter-email = Introduzca el correo electrónico del primer administrador.
operator-done-created = Organización creada.
operator-done-edited = Organización guardada.
operator-well = Todo funciona
operator-unwell = Requiere atención
operator-mail = Correo
operator-obstructed = { $count ->
    [one] { $count } correo está en espera: { $why }. Se enviará automáticamente en cuanto se resuelva. Última respuesta: { $reason }.
   *[other] { $count } correos están en espera: { $why }. Se enviarán automáticamente en cuanto se resuelva. Última respuesta: { $reason }.
}
operator-unobstructed = Nada impide que salga el correo.
operator-only-held = El servidor de correo no lo impide. Los correos retenidos se envían cuando su límite lo permite o se restaura su organización.
operator-held = Retenidos por un límite o una organización archivada
operator-dead = Fallidos definitivamente
operator-unchained = Eventos que aún no están en la cadena de auditoría
operator-workers = Procesos en segundo plano
operator-no-workers = En este proceso no se ejecutan procesos en segundo plano.
operator-worker-works = Funciona
operator-worker-down = Caído
operator-restarts = { $count ->
    [one] Reiniciado { $count } vez
   *[other] Reiniciado { $count } veces
}
operator-database = Base de datos
operator-database-fine = Se puede escribir en la base de datos y tiene todas las migraciones.
operator-database-outdated = Falta la migración { $migration }. Ejecute «usher migrate».
operator-database-foreign = La base de datos pertenece a otra instalación o se creó con otro secreto.
operator-database-failing = No se puede escribir en la base de datos.
operator-is-active = Activa
operator-is-archived = Archivada
operator-is-deleting = En eliminación
