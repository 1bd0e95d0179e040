nameless-organization = una organización
invites-inviter = { $inviter } le invita a unirse a { $organization }.
invites = { $organization } le invita a unirse.
open-until = La invitación es válida hasta el { $until }.
open-for-good = La invitación no caduca.
expires-in = La invitación caduca { $distance } ({ $weekday }, { $until }).
in-days = { $count ->
    [one] dentro de { $count } día
   *[other] dentro de { $count } días
}
in-hours = { $count ->
    [one] dentro de { $count } hora
   *[other] dentro de { $count } horas
}
in-minutes = { $count ->
    [one] dentro de { $count } minuto
   *[other] dentro de { $count } minutos
}
link-personal = El enlace es solo para usted: por favor, no lo comparta.

language = Idioma
invitation-title = Invitación para unirse a { $organization }
invitation-address = Esta invitación es para { $email }.
grants-heading = Qué obtiene
grants-none = Pasa a ser miembro. Esta invitación no incluye otros derechos.
grants-roles = Roles
grants-permissions = { $count ->
    [one] Un permiso
   *[other] { $count } permisos
}
grants-resources = El acceso se limita a
grants-everything = Todo
grants-everything-of = Todo en { $family }
grants-until = hasta el { $until }

accept-heading = Aceptar la invitación
accept-new = Cree su cuenta con un nombre y una contraseña.
accept-known = Ya existe una cuenta para { $email }. Introduzca su contraseña para aceptar.
first-name = Nombre
last-name = Apellidos (opcional)
password = Contraseña
password-show = Mostrar contraseña
password-hide = Ocultar contraseña
password-weak = Contraseña débil
password-fair = Contraseña aceptable
password-strong = Contraseña segura
password-rules = { $count ->
    [one] Al menos { $count } carácter.
   *[other] Al menos { $count } caracteres.
}
accept-new-button = Crear cuenta y aceptar
accept-known-button = Iniciar sesión y aceptar
other-address = ¿No es su dirección?
other-address-advice = La invitación solo puede aceptarse para { $email }. Si desea usar otra dirección, pida una nueva invitación a la persona que le invitó.
other-address-label = Su otra dirección
other-address-button = Preguntar a quien invitó
move-requested-title = Su petición se ha transmitido
move-requested-text = Si la invitación sigue abierta, la organización decide si invita a la otra dirección en su lugar. Esta recibirá entonces un correo.
unexpected = ¿No esperaba esta invitación? Cierre esta página: no ocurre nada hasta que usted acepte.

decline-link = Rechazar la invitación
decline-title = ¿Rechazar la invitación?
decline-text = La invitación para unirse a { $organization } termina y su enlace deja de funcionar. Podrán invitarle de nuevo más adelante.
decline-button = Sí, rechazar
decline-back = Volver a la invitación

problem = Hay un problema
problem-in-title = Error: { $title }
problem-form = No se pudo comprobar el formulario. Envíelo de nuevo.
problem-first-name-missing = Introduzca su nombre.
problem-name-long = El nombre es demasiado largo. Acórtelo.
problem-password-missing = Introduzca una contraseña.
problem-password-short = { $count ->
    [one] Elija una contraseña de al menos { $count } carácter.
   *[other] Elija una contraseña de al menos { $count } caracteres.
}
problem-password-long = La contraseña es demasiado larga. Elija una más corta.
problem-password-kinds = Use en la contraseña una letra mayúscula, una minúscula y una cifra.
problem-password-common = Muchas personas usan esta contraseña. Elija otra.
problem-password-characters = Elija una contraseña sin caracteres de control.
problem-password-wrong = La contraseña no es correcta. Introduzca la contraseña de su cuenta existente.

accepted-title = Ya es miembro de { $organization }
accepted-text = La invitación está aceptada. A partir de ahora, inicie sesión en { $organization } con su dirección y su contraseña; este enlace ya no es necesario.
accepted-leading = Se le está llevando a { $site }.
account-link-text = En su cuenta ve sus organizaciones y lo que puede hacer en cada una.
account-link = Ir a su cuenta
continue-to = Continuar a { $site }
declined-title = La invitación está rechazada
declined-text = No se ha unido a { $organization }. Si fue un error, pida una nueva invitación a la persona que le invitó.
expired-title = La invitación ha caducado
expired-text = Era válida hasta el { $until }. Puede hacer que se envíe un nuevo enlace a la dirección invitada.
expired-button = Enviarme un nuevo enlace
mailed-link-text = Este enlace muestra la invitación, pero no basta para aceptarla. Puede hacer que se envíe el enlace para aceptarla a la dirección invitada.
requested-title = Revise su buzón
requested-text = Si la invitación se puede renovar, un nuevo enlace va camino de la dirección invitada. El enlace antiguo ya no funciona.
requested-advice = ¿No ha llegado nada después de unos minutos? Revise la carpeta de correo no deseado o pregunte a la persona que le invitó.
closed-title = La invitación ya no está abierta
closed-text = Se ha retirado. Si cree que es un error, pida una nueva invitación a la persona que le invitó.
unknown-title = Este enlace no abre ninguna invitación
unknown-text = Puede que esté incompleto o que un mensaje más reciente lo haya sustituido. Abra el enlace del mensaje más reciente o pida una nueva invitación a la persona que le invitó.
refused-title = La invitación no se puede aceptar
refused-text = Diríjase a { $organization } o a la persona que le invitó.
archived-text = { $organization } está archivada y no admite a nadie por ahora. Diríjase a { $organization } o a la persona que le invitó.

unreadable-title = No se pudo entender la solicitud
unreadable-text = Abra el enlace de su mensaje y envíe el formulario de nuevo.
busy-title = Demasiadas solicitudes
busy-text = { $count ->
    [one] Inténtelo de nuevo en { $count } segundo.
   *[other] Inténtelo de nuevo en { $count } segundos.
}
unavailable-title = No disponible en este momento
unavailable-text = Inténtelo de nuevo en unos minutos. No se ha cambiado nada.
failed-title = Algo ha salido mal
failed-text = Inténtelo más tarde. Si vuelve a ocurrir, indíquenos este número: { $incident }

forgot-link = ¿Ha olvidado su contraseña?
forgot-title = Establecer una nueva contraseña
forgot-text = Introduzca la dirección de su cuenta. Recibirá un mensaje con un enlace para establecer una nueva contraseña.
email = Dirección de correo electrónico
forgot-button = Enviarme un enlace
forgot-sent-text = Si existe una cuenta con esta dirección, un enlace va camino de ella. Funciona una sola vez y durante poco tiempo.
forgot-sent-advice = ¿No ha llegado nada después de unos minutos? Revise la carpeta de correo no deseado y compruebe que esta es la dirección de su cuenta.
problem-email = Introduzca una dirección de correo completa, por ejemplo nombre@example.com.
reset-title = Elija una nueva contraseña
reset-text = Para la cuenta { $email }.
new-password = Nueva contraseña
reset-button = Establecer la contraseña
reset-done-title = Su contraseña está establecida
reset-done-text = A partir de ahora puede iniciar sesión con ella. Se ha cerrado su sesión en todos los demás lugares.
reset-over-title = Este enlace ya no funciona
reset-over-text = Ya se ha utilizado o ha caducado. Haga que se envíe un nuevo enlace a su dirección.
reset-over-link = Enviar un nuevo enlace
sign-in-link = Iniciar sesión

provider-continue = Continuar con { $provider }
provider-finish = Completar el inicio de sesión
provider-stale = Este inicio de sesión ha caducado o se comenzó en otra ventana. Comience de nuevo.
provider-declined = El proveedor no ha iniciado su sesión. Inténtelo de nuevo o use su contraseña.
provider-rejected = No se ha podido verificar la respuesta del proveedor. Inténtelo de nuevo. Si no funciona, avise a quien administra este servidor.
provider-unavailable = El proveedor no está disponible en este momento. Inténtelo de nuevo en unos minutos o use su contraseña.
provider-no-account = Aquí no hay ninguna cuenta para este inicio de sesión. Pida a un administrador de su organización que le invite.
provider-unverified = El proveedor no ha verificado su dirección de correo. Verifíquela allí e inténtelo de nuevo.
provider-other-address = Ha iniciado sesión con una dirección distinta de la invitada. Inicie sesión con la dirección invitada o pida que se envíe la invitación a la otra.
provider-linked-elsewhere = Este inicio de sesión está vinculado a otra cuenta, o su cuenta a otro inicio de sesión. Use su contraseña y cambie el vínculo en «Mi cuenta».
