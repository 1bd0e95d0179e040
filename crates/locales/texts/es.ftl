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

mail-subject-inviter = { $inviter } le invita a unirse a { $organization }
mail-subject = Invitación para unirse a { $organization }
mail-hello = Hola, { $invitee }:
mail-hello-nobody = Hola:
mail-message = { $sender } escribe:
mail-open-page = Para aceptar o rechazar, abra esta página:
mail-preview = Acepte o rechace en una sola página.
mail-button = Aceptar la invitación
mail-button-fails = ¿El botón no funciona o desea rechazar la invitación? Abra este enlace, que es solo para usted:
mail-unexpected = ¿No esperaba este mensaje?
mail-unexpected-advice = Entonces ignórelo: no ocurre nada hasta que usted acepte.
mail-reason-inviter = Recibe este mensaje porque { $inviter } introdujo su dirección para invitarle a { $organization }.
mail-reason = Recibe este mensaje porque alguien introdujo su dirección para invitarle a { $organization }.
mail-replies = Las respuestas llegan a la persona que le invitó.
mail-replies-organization = Las respuestas llegan a { $organization }.

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

mail-password-subject = Establezca su contraseña
mail-password-text = Con este enlace puede establecer una nueva contraseña para su cuenta en { $site }:
mail-password-until = Funciona una sola vez, hasta el { $until }.
mail-password-advice = ¿No lo ha pedido usted? Entonces ignore este mensaje: su contraseña no cambia. No comparta el enlace con nadie.
mail-password-changed-subject = Su contraseña se ha cambiado
mail-password-changed-text = La contraseña de su cuenta en { $site } se ha cambiado:
mail-password-changed-at = Se ha cerrado su sesión en todos los demás lugares.
mail-password-changed-advice = ¿No ha sido usted? Entonces establezca de inmediato una nueva contraseña en esta página:
mail-password-reason = Recibe este mensaje porque existe una cuenta con su dirección en { $site }.
mail-account-deleted-subject = Su cuenta se ha eliminado
mail-account-deleted-text = Su cuenta en { $site } se ha eliminado:
mail-account-deleted-detail = Ya no es miembro de ninguna organización allí y sus datos personales se están borrando.
mail-account-deleted-advice = ¿No ha sido usted? Entonces avise de inmediato al operador de { $site }.
mail-account-deleted-reason = Recibe este mensaje porque existía una cuenta con su dirección en { $site }.

notice-bounce-subject = No se ha podido entregar su invitación para { $invitee }
notice-bounce-text = Su invitación para { $invitee } a { $organization } no ha llegado: no se puede entregar correo a esta dirección.
notice-bounce-said = Respuesta del sistema de correo: { $reason }
notice-bounce-advice = ¿Está bien escrita la dirección? Si no lo está, retire la invitación e invite a la dirección correcta. Si lo está, póngase antes en contacto con la persona de otra manera.
notice-bounce-reason = Recibe este mensaje porque ha invitado a alguien a { $organization }.
notice-move-subject = { $invitee } pide la invitación en otra dirección
notice-move-text = { $invitee } recibió una invitación a { $organization } y pide que se envíe a otra dirección. La invitación se envió a:
notice-move-advice = Abra la invitación en la consola para ver la otra dirección. Trasládela solo si sabe quién lo pide: quien lea el correo de la otra dirección podrá aceptarla.
notice-webhook-subject = Se ha desactivado el webhook de { $host }
notice-webhook-text = Los eventos de { $organization } ya no se envían a este punto de conexión:
notice-webhook-gone = Respondió con el estado 410: ha desaparecido definitivamente. El webhook está desactivado desde el { $since }.
notice-webhook-failing = { $count ->
    [one] Desde el { $since }, hace { $count } día, no ha llegado allí ni un solo mensaje.
   *[other] Desde el { $since }, hace { $count } días, no ha llegado allí ni un solo mensaje.
}
notice-webhook-advice = Los eventos se conservan durante un tiempo: repare el punto de conexión, vuelva a activar el webhook y haga que se envíen de nuevo los eventos perdidos. Elimine el webhook si ya no se necesita.
notice-webhook-reason = Recibe este mensaje porque ha configurado o gestiona webhooks de { $organization }.
