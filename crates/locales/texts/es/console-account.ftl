account-profile = Perfil
account-confirmed = confirmado
account-not-confirmed = sin confirmar
account-language-hint = Para la consola, los correos sobre su cuenta y las páginas de las invitaciones.
account-name-hint = Todas sus organizaciones ven su nombre.
account-save = Guardar perfil
account-first-name-long = { $count ->
    [one] El nombre puede tener como máximo { $count } carácter.
   *[other] El nombre puede tener como máximo { $count } caracteres.
}
account-last-name-long = { $count ->
    [one] Los apellidos pueden tener como máximo { $count } carácter.
   *[other] Los apellidos pueden tener como máximo { $count } caracteres.
}
account-first-name-unseen = El nombre contiene caracteres que no se muestran.
account-last-name-unseen = Los apellidos contienen caracteres que no se muestran.

account-invitations = Invitaciones para usted
account-inviter = { $inviter } le ha invitado.
account-expires = Caduca { $distance }
account-join = Unirse a { $organization }
account-decline = Rechazar
account-organizations = Organizaciones
account-current = actual
account-joined = Se unió { $distance }
account-no-access = No tiene acceso aquí. Pida a un administrador que le desbloquee.
account-switch = Cambiar a { $organization }
account-leave-open = Abandonar { $organization }…
account-leave = Abandonar { $organization }
account-leave-text = Pierde de inmediato su acceso y su plaza. Para volver, necesita una nueva invitación.
account-only-organization = Es su única organización: sin ella no puede iniciar sesión aquí.
account-last-administrator = Usted es el único administrador de { $organization }. Convierta antes en administrador a otra persona.

account-permission-in = { $permission } (en { $resource })

account-security = Seguridad
account-sessions-hint = Vea dónde tiene la sesión iniciada y ciérrela allí.
account-delete = Eliminar cuenta
account-delete-hint = Abandonar todas las organizaciones y borrar sus datos.

sessions-title = Sesiones
sessions-advice = Tiene la sesión iniciada en estos lugares. Finalice lo que no reconozca y cambie su contraseña.
sessions-api = API ({ $protocol })
sessions-this = esta sesión
sessions-times = Iniciada el { $opened }, termina el { $ends }
sessions-end = Finalizar sesión
sessions-everywhere = Cerrar sesión en todos los lugares
sessions-everywhere-text = Finaliza todas sus sesiones, incluida esta. Las claves de API siguen funcionando.

delete-account-title = Eliminar su cuenta
delete-account-text = Esto no se puede deshacer:
delete-account-organizations = Abandona todas sus organizaciones y sus plazas se liberan.
delete-account-sessions = Se cierra su sesión en todos los lugares y sus claves de API dejan de funcionar.
delete-account-data = Se borran su nombre, su dirección de correo electrónico y otros datos personales.
delete-account-mail = Lo confirmamos por correo a { $email }. Sus datos se borran en cuanto se envía ese correo, como máximo en un día.
delete-account-unmailed = Sus datos se borran como máximo en un día. No se confirma por correo, porque este servidor no envía ninguno.
delete-account-button = Eliminar mi cuenta
delete-account-wrong-password = La contraseña no es correcta.

new-organization-title = Nueva organización
new-organization-text = Usted la administra y puede invitar a otras personas.
new-organization-slug = Nombre corto en las direcciones
new-organization-slug-hint = Letras minúsculas, cifras y guiones.
new-organization-button = Crear organización
new-organization-forbidden = No puede crear organizaciones aquí. Diríjase a quien gestiona este servidor.
new-organization-no-name = Introduzca un nombre.
new-organization-name-long = Use 200 caracteres como máximo en el nombre.

account-providers = Iniciar sesión sin contraseña
account-provider-link = Vincular { $provider }
account-provider-unlink = Desvincular { $provider }
account-provider-linked = Vinculado
account-provider-retired = Ya no se ofrece aquí
account-of-organization = Ha iniciado sesión con el proveedor de identidad de su organización, que solo vale en esta organización. Para ver su cuenta, inicie sesión con su contraseña.
