part-invitations = Invitaciones
part-invite = Invitar
part-members = Miembros
part-licenses = Licencias
part-roles = Roles
part-resources = Recursos
part-keys = Claves de API
part-webhooks = Webhooks
part-addresses = Direcciones
part-settings = Configuración
part-audit = Auditoría
part-shadow = Modo sombra
part-account = Mi cuenta

skip-to-content = Ir al contenido
console-navigation = Consola
other-organizations = Sus otras organizaciones
change-password = Cambiar contraseña
sign-out = Cerrar sesión
go-back = Volver

alarm-waiting = { $count ->
    [one] { $count } correo está en espera: { $why }. Se enviará automáticamente en cuanto su operador lo resuelva. Última respuesta: { $reason }.
   *[other] { $count } correos están en espera: { $why }. Se enviarán automáticamente en cuanto su operador lo resuelva. Última respuesta: { $reason }.
}
alarm-server = no se puede acceder al servidor de correo o este no acepta correo en este momento
alarm-helo-name = el servidor de correo rechaza el nombre con el que se presenta Usher
alarm-authentication = el servidor de correo rechaza el nombre de usuario o la contraseña de Usher
alarm-sender = el servidor de correo rechaza la dirección del remitente
alarm-policy = las reglas del servidor de correo rechazan el correo que se envía desde aquí
archived = Esta organización está archivada. No se puede cambiar nada en ella hasta que un administrador la restaure en Configuración.
archived-until = Esta organización está archivada y se borrará definitivamente el { $until }, a menos que un administrador la restaure en Configuración.

moment-just-now = ahora mismo
moment-in-a-moment = dentro de un momento
moment-minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
moment-hours-ago = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
moment-days-ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}

script-close = Cerrar
script-copied = Copiado
script-copy = Copiar
script-copy-table = Copiar como tabla
script-go-back = Volver
script-go-to = Ir a %
script-invite = Invitar a personas
script-search = Buscar en esta lista
script-select-all = Seleccionar todo en esta página
script-selected = Seleccionados: %
script-shortcuts = Atajos de teclado
script-show-shortcuts = Mostrar esta lista
script-table-selected = La tabla está seleccionada. Cópiela ahora.
script-then = luego
script-use-shortcuts = Usar estos atajos en este navegador

word-all = Todo
word-name = Nombre
word-description = Descripción
word-description-optional = Descripción (opcional)
word-color-optional = Color (opcional)
word-address = Dirección
word-events = Eventos
word-status = Estado
word-edit = Editar
word-edit-it = Editar { $name }
word-delete-ask = Eliminar…
word-done = Listo
word-other-languages = En otros idiomas
word-enter-name = Introduzca un nombre de 200 caracteres como máximo, en una sola línea.
word-enter-color = Introduzca un color, por ejemplo #ec6c50, o déjelo vacío.
word-email = Correo electrónico
word-email-address = Dirección de correo electrónico
word-last-name = Apellidos
word-permissions = Permisos
word-problem = Error: { $title }
word-line = Línea
word-details = Detalles
word-license = Licencia
word-resource = Recurso
word-save = Guardar
