sign-in-text = Inicie sesión para administrar su organización.
sign-in-again-text = No ha iniciado sesión o su sesión ha finalizado. Inicie sesión para continuar.
sign-in-joined-text = Inicie sesión para ver { $organization } y sus demás organizaciones.
sign-in-switch-text = Ha iniciado sesión como { $email }. Si inicia sesión aquí, cambia a la dirección invitada.
sign-in-kept = Su sesión ha finalizado y no se ha cambiado nada. Inicie sesión para continuar: lo que ha escrito se conserva.
sign-in-ended = Su sesión ha finalizado y no se ha cambiado nada. Inicie sesión e inténtelo de nuevo.

resume-title = Continuar
resume-text = Ha vuelto a iniciar sesión. Lo que escribió todavía no se ha enviado.
resume-text-organization = Ha vuelto a iniciar sesión en { $organization }. Lo que escribió todavía no se ha enviado.
resume-file = Archivo
resume-send = Enviar ahora
resume-discard = Descartar

change-password-title = Cambiar su contraseña
change-password-text = Aquí conserva la sesión iniciada; en todos los demás lugares se cierra.
change-password-current = Contraseña actual
change-password-show-current = Mostrar contraseña actual
change-password-hide-current = Ocultar contraseña actual
change-password-show-new = Mostrar nueva contraseña
change-password-hide-new = Ocultar nueva contraseña
change-password-short = Demasiado corta
change-password-common = Demasiado común
change-password-weak = Débil
change-password-fair = Aceptable
change-password-strong = Segura
change-password-wrong = La contraseña actual no es correcta.
