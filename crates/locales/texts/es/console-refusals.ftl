refused-password-short = { $count ->
    [one] La contraseña debe tener al menos { $count } carácter.
   *[other] La contraseña debe tener al menos { $count } caracteres.
}
refused-password-long = { $count ->
    [one] La contraseña puede tener como máximo { $count } carácter.
   *[other] La contraseña puede tener como máximo { $count } caracteres.
}
refused-rows = { $count ->
    [one] Indique como máximo { $count } persona a la vez.
   *[other] Indique como máximo { $count } personas a la vez.
}
refused-attempts = { $count ->
    [one] Demasiados intentos. Inténtelo de nuevo en { $count } segundo.
   *[other] Demasiados intentos. Inténtelo de nuevo en { $count } segundos.
}
refused-mails = { $count ->
    [one] Se ha enviado un correo hace un momento. Inténtelo de nuevo en { $count } segundo.
   *[other] Se ha enviado un correo hace un momento. Inténtelo de nuevo en { $count } segundos.
}
refused-previews = { $count ->
    [one] Demasiadas vistas previas. Inténtelo de nuevo en { $count } segundo.
   *[other] Demasiadas vistas previas. Inténtelo de nuevo en { $count } segundos.
}
refused-forbidden = No tiene permiso para hacer esto. Pida acceso a un administrador de la organización.
refused-exceeds = Esto afecta a «{ $what }», que usted no tiene. Pídaselo a alguien que lo tenga.
refused-exceeds-until = Usted tiene «{ $what }» solo hasta el { $until }. Pídaselo a alguien que lo tenga por más tiempo.
refused-unknown-permission = No existe el permiso «{ $code }». Consulte los disponibles en Roles.
refused-unknown-role = No existe el rol «{ $code }». Consulte los disponibles en Roles.
refused-unknown-resource = La organización no tiene ningún recurso { $id }.
refused-unknown-license = Esta licencia ya no existe. Elija otra.
refused-unknown-template = Esta plantilla de permisos ya no existe. Elija otra.
refused-unknown-member = No se ha encontrado al miembro en esta organización.
refused-unknown-organization = Usted no es miembro de esa organización.
refused-unknown-invitation = No se ha encontrado la invitación en esta organización.
refused-address-blocked = Esta dirección está bloqueada. Use otra o quítela de la lista de bloqueo.
refused-seats = Esta licencia no tiene plazas libres. Libere una plaza, añada plazas o elija otra licencia.
refused-already-member = Esta dirección ya pertenece a un miembro.
refused-already-invited = Esta dirección ya tiene una invitación abierta. Reenvíe esa invitación.
refused-member-blocked = Esta dirección pertenece a un miembro bloqueado. Desbloquee al miembro en su lugar.
refused-repeated = Esta persona ya está en la lista. Quite una de las dos entradas.
refused-another-address = Este miembro tiene otra dirección.
refused-expiry-past = La fecha de caducidad ya ha pasado. Elija una posterior.
refused-password-kinds = Use en la contraseña letras minúsculas y mayúsculas, cifras y símbolos.
refused-login = El correo electrónico o la contraseña no son correctos, o no es miembro de ninguna organización.
refused-not-proved = La dirección de correo electrónico de la cuenta no está confirmada. Abra el enlace del correo que le enviamos.
refused-page = El enlace de esta página no es válido. Empiece de nuevo por la primera página.
refused-in-flight = Esta solicitud ya se está procesando.
refused-revision = Otra persona ha cambiado esto mientras tanto. Revíselo antes de cambiarlo.
refused-not-found = Esto ya no existe: { $thing }.
refused-exists = Esto ya existe: { $thing }.
refused-in-use = Esto está en uso: { $thing }.
refused-own-access = No puede retirarse el acceso a sí mismo. Pídaselo a otro administrador.
refused-last-member = Este es el último miembro activo. Añada antes a otra persona.
refused-archived = Esta organización está archivada. Restáurela antes de cambiar algo en ella.
refused-domain = Esta organización no permite invitaciones a este dominio.
refused-value = El valor de { $field } no es válido: { $reason }.
refused-invitation-pending = La invitación sigue abierta.
refused-invitation-accepted = La invitación ya está aceptada.
refused-invitation-declined = La invitación está rechazada.
refused-invitation-cancelled = La invitación está cancelada.
refused-invitation-revoked = La invitación está revocada.
refused-invitation-expired = La invitación ha caducado.
refused-person-contact = No es posible porque la persona es un contacto sin acceso.
refused-person-invited = No es posible porque la persona está invitada, pero todavía no se ha unido.
refused-person-active = No es posible porque la persona es un miembro activo.
refused-person-blocked = No es posible porque la persona está bloqueada.
refused-person-removed = No es posible porque la persona está eliminada.
noun-api-key = clave de API
noun-blocklist-entry = entrada de la lista de bloqueo
noun-license = licencia
noun-member = miembro
noun-organization = organización
noun-slug = nombre corto
noun-permission = permiso
noun-resource = recurso
noun-role = rol
noun-session = sesión
noun-webhook = webhook
noun-identity-provider = proveedor de identidad
noun-event = evento
noun-mail = correo
noun-suppression = dirección con correo devuelto
noun-password-link = enlace de contraseña
noun-import = importación
noun-permission-template = plantilla de permisos
overloaded-text = { $count ->
    [one] El servidor está ocupado. Inténtelo de nuevo en { $count } segundo; no se ha cambiado nada.
   *[other] El servidor está ocupado. Inténtelo de nuevo en { $count } segundos; no se ha cambiado nada.
}
blocked-text = Su acceso a esta organización está bloqueado. Pida a un administrador que lo desbloquee.
blocked-title = Acceso bloqueado
request-failed = No se ha podido completar la solicitud
no-page-text = Compruebe la dirección o vuelva a la consola.
no-page-title = Página no encontrada
wrong-method-text = Esta dirección no se puede abrir directamente. Vuelva a la consola.
too-large-text = El límite es de { $limit } bytes. Divida la lista en partes más pequeñas.
too-large-title = Solicitud demasiado grande
overloaded-title = Inténtelo de nuevo en un momento
unreadable-form-text = No se ha podido leer la solicitud. Vuelva atrás, recargue la página e inténtelo de nuevo.
unreadable-form-encoding = El formulario se envió en { $encoding } y no en UTF-8, y no se ha cambiado nada. Vuelva atrás, configure su navegador o programa en UTF-8, recargue la página e inténtelo de nuevo.
foreign-form-text = Este formulario pertenece a una sesión anterior o a otro sitio, y no se ha cambiado nada. Recargue la página e inténtelo de nuevo.
away-text = La consola no está disponible. Inténtelo de nuevo en un minuto; no se ha cambiado nada.
away-title = Inténtelo de nuevo en un minuto
incident-text = Algo ha fallado por nuestra parte. Indique este ID de incidente a su operador: { $incident }.
