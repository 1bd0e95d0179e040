mail-subject-inviter = { $inviter } le invita a unirse a { $organization }
mail-subject = Invitación para unirse a { $organization }
mail-reminder-subject = Recordatorio: { $subject }
mail-reminder = Aún no ha respondido a esta invitación.
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

mail-password-subject = Establezca su contraseña
mail-password-text = Con este enlace puede establecer una nueva contraseña para su cuenta en { $site }:
mail-password-until = Funciona una sola vez, hasta el { $until }.
mail-password-advice = ¿No lo ha pedido usted? Entonces ignore este mensaje: su contraseña no cambia. No comparta el enlace con nadie.
mail-password-changed-subject = Su contraseña se ha cambiado
mail-password-changed-text = La contraseña de su cuenta en { $site } se ha cambiado:
mail-password-changed-at = Se ha cerrado su sesión en todos los demás lugares.
mail-password-changed-linked = Se ha cerrado su sesión en todos los demás lugares. Un proveedor de identidad vinculado a su cuenta sigue permitiendo iniciar sesión: compruebe en «Mi cuenta» que lo conoce.
mail-password-changed-advice = ¿No ha sido usted? Entonces establezca de inmediato una nueva contraseña en esta página:
mail-password-reason = Recibe este mensaje porque existe una cuenta con su dirección en { $site }.
mail-identity-linked-subject = Se ha vinculado un inicio de sesión a su cuenta
mail-identity-linked-text = Se ha vinculado a su cuenta en { $site } un inicio de sesión con un proveedor de identidad:
mail-identity-linked-detail = A partir de ahora permite entrar en su cuenta sin su contraseña.
mail-identity-unlinked-subject = Se ha desvinculado un inicio de sesión de su cuenta
mail-identity-unlinked-text = Se ha desvinculado de su cuenta en { $site } un inicio de sesión con un proveedor de identidad:
mail-identity-unlinked-detail = Ya no permite entrar en su cuenta.
mail-identity-advice = ¿No ha sido usted? Entonces establezca de inmediato una nueva contraseña en esta página y revise en «Mi cuenta» los inicios de sesión vinculados:
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
