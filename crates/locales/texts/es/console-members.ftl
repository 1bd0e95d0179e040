members-tab-active = Activos
members-tab-blocked = Bloqueados
members-tab-invited = Invitados
members-tab-contacts = Contactos
members-tab-removed = Eliminados
members-status-active = activo
members-status-blocked = bloqueado
members-status-invited = invitado
members-status-contact = contacto
members-status-removed = eliminado
members-none-match-filter = Ningún miembro coincide. Cambie o quite el filtro.
members-look-among-everybody = Buscar entre todas las personas
members-none = Todavía no hay miembros.
members-shown = { $count ->
    [one] Se muestra { $count } miembro.
   *[other] Se muestran { $count } miembros.
}
members-unnamed = Miembro sin nombre
members-joined = Se unió
members-joined-not = Todavía no
members-seat = Plaza

members-block = Bloquear
members-block-title = Miembros: bloquear
members-block-means = No tendrán acceso hasta que los desbloquee. Conservan sus plazas.
members-block-done = bloqueado
members-block-button = Bloquear { $count }
members-unblock = Desbloquear
members-unblock-title = Miembros: desbloquear
members-unblock-means = Vuelven a tener acceso, con todo lo que tenían antes.
members-unblock-done = desbloqueado
members-unblock-button = Desbloquear { $count }
members-remove = Eliminar
members-remove-title = Miembros: eliminar
members-remove-means = Pierden todo el acceso y sus plazas, y las invitaciones abiertas se revocan. Puede volver a invitarlos más adelante.
members-remove-done = eliminado
members-remove-button = Eliminar { $count }
members-select-one = Seleccione al menos una persona de la lista.
members-left-oneself = Es usted. Pídaselo a otro administrador.
members-left-active = Esta persona no está bloqueada.
members-left-blocked = Esta persona ya está bloqueada.
members-left-invited = Esta persona todavía no se ha unido.
members-left-contact = Esta persona es un contacto y no tiene acceso.
members-left-removed = Esta persona ya se había eliminado.

member-title = Miembro { $name }
member-all = Todos los miembros
member-added = Añadido
member-removed = Eliminado
member-seat-reserved = { $license } (reservada)
member-invitation = Invitación
member-view-invitation = Ver la invitación abierta
member-rename = Cambiar nombre…
member-rename-button = Guardar nombre
member-name-long = Un nombre puede tener como máximo 250 caracteres, en una sola línea.
member-block = Bloquear…
member-block-text = Esta persona no tendrá acceso hasta que la desbloquee. Conserva sus permisos y su plaza.
member-block-button = Bloquear miembro
member-remove = Eliminar…
member-remove-text = Esta persona pierde todo el acceso y su plaza, y se revoca cualquier invitación abierta. Puede volver a invitarla más adelante.
member-remove-button = Eliminar miembro
member-rights-of-invitation = Los permisos de esta persona se definen en su invitación.

history-title = Historial
history-none = Todavía no ha ocurrido nada.
history-all = Todos los eventos de esta persona
