invite-review = Puede revisar todas las invitaciones antes de que se envíe nada.
invite-people = Personas a las que invitar
invite-people-hint = Una dirección por línea, con o sin nombre: { $example }. O pegue una tabla. Columnas: correo electrónico, nombre, apellidos, roles, permisos, recursos, ID de licencia, nota, idioma.
invite-checked = Personas de esta lista
invite-checked-said = Leídas: { $read }, con problemas: { $wrong }.
invite-more = Y { $count } más.
invite-file = O suba un archivo
invite-file-hint = Una lista o un CSV. Tiene prioridad sobre las entradas de arriba.
invite-automatic = Automático
invite-encoding = Codificación del archivo
invite-delimiter = Entre las columnas de una tabla
invite-commas = Comas
invite-semicolons = Puntos y comas
invite-tabs = Tabuladores
invite-bars = Barras verticales
invite-columns = Columnas
invite-samples = Por ejemplo: { $samples }
invite-choose = Elegir…
invite-skip = No importar
invite-skip-others = No importar las columnas para las que no se ha elegido nada
invite-full-name = Nombre completo
invite-license-id = ID de licencia
invite-language-code = Código de idioma
invite-template = Plantilla de permisos
invite-template-hint = La vista previa marca abajo lo que la plantilla concede. Todavía puede cambiarlo antes de enviar.
invite-license = Licencia
invite-license-free = { $name } (libres: { $free } de { $seats })
invite-language = Idioma del correo
invite-default-language = Predeterminado de la organización
invite-expires = Último día para aceptar (opcional)
invite-expires-hint = Hasta el final de este día en UTC. Sin fecha, según la configuración de la organización.
invite-if-pending = Si alguien tiene una invitación abierta
invite-if-pending-as-set = Según la configuración de la organización
invite-if-pending-skip = Dejarla como está
invite-if-pending-resend = Enviarla de nuevo
invite-if-pending-refuse = Omitir a la persona e indicarlo
invite-message = Mensaje personal (opcional)
invite-message-hint = Texto sin formato en el correo de invitación, de 2000 caracteres como máximo. Los enlaces que contenga no se pueden pulsar.
invite-preview = Vista previa

invite-preview-title = Vista previa de las invitaciones
invite-nobody = No se puede invitar a nadie de esta lista.
invite-good = { $count ->
    [one] Se puede invitar a { $count } persona.
   *[other] Se puede invitar a { $count } personas.
}
invite-bad = { $count ->
    [one] { $count } línea tiene un problema y se omitirá.
   *[other] { $count } líneas tienen problemas y se omitirán.
}
invite-unsent = Todavía no se ha enviado nada.
invite-untried = { $count ->
    [one] Ahora se han comprobado las primeras 1000 personas. La { $count } restante se comprueba cuando le llega el turno; al final se indica a quién no se puede invitar.
   *[other] Ahora se han comprobado las primeras 1000 personas. Las { $count } restantes se comprueban cuando les llega el turno; al final se indica a quién no se puede invitar.
}
invite-send = { $count ->
    [one] Enviar { $count } invitación
   *[other] Enviar { $count } invitaciones
}
invite-skipped = Omitidas
invite-skipped-caption = Líneas que se omiten y por qué
invite-ready = Listas para enviar
invite-ready-caption = Personas a las que se invitará
invite-what-happens = Qué ocurre
invite-would-invite = Se invitará
invite-would-resend = Se reenviará la invitación abierta
invite-would-update = Se actualizará la invitación abierta
invite-would-join = Será miembro de inmediato
invite-would-grant = Recibirá más permisos
invite-would-leave = Ya tiene invitación; no cambia nada
invite-mail = El correo
invite-mail-hint = Para la primera persona de la lista. Las demás reciben el mismo con su propio nombre.
invite-change = Hacer cambios
invite-see-preview = No se puede invitar a nadie de esta lista. Consulte el motivo en la vista previa.

invite-read-list = Leído como lista de direcciones.
invite-read-commas = Leído como tabla con comas entre las columnas: { $columns }.
invite-read-semicolons = Leído como tabla con puntos y comas entre las columnas: { $columns }.
invite-read-tabs = Leído como tabla con tabuladores entre las columnas: { $columns }.
invite-read-bars = Leído como tabla con barras verticales entre las columnas: { $columns }.
invite-as-email = «{ $heading }» como correo electrónico
invite-as-first-name = «{ $heading }» como nombre
invite-as-last-name = «{ $heading }» como apellidos
invite-as-full-name = «{ $heading }» como nombre completo
invite-as-permissions = «{ $heading }» como permisos
invite-as-roles = «{ $heading }» como roles
invite-as-resources = «{ $heading }» como recursos
invite-as-license-id = «{ $heading }» como ID de licencia
invite-as-note = «{ $heading }» como nota
invite-as-message = «{ $heading }» como mensaje
invite-as-language-code = «{ $heading }» como código de idioma

people-empty = Pegue al menos una dirección.
people-long = La lista es demasiado larga. Envíe como máximo { $limit } KiB a la vez.
people-header-only = Solo hay una fila de encabezado. Añada al menos una persona.
people-no-email = Elija la columna que contiene las direcciones de correo electrónico.
people-repeated-column = Dos columnas contienen lo mismo. Elija otra cosa para «{ $heading }».
people-unmatched = Elija qué contiene cada una de estas columnas y vuelva a la vista previa: { $columns }.
people-column = «{ $heading }»
people-not-utf8 = El archivo no está en UTF-8 (línea { $line }). Se ha leído como { $encoding }: compruebe los nombres de abajo y vuelva a la vista previa. Si no se ven bien, elija la codificación y adjunte de nuevo el archivo.
people-not-in-encoding = El texto no está en { $encoding }. Elija la codificación con la que se guardó o guárdelo como UTF-8.
people-utf32 = El texto está en UTF-32, que no se puede leer. Guárdelo como UTF-8.
people-workbook = El archivo es un libro de cálculo. Guárdelo como CSV UTF-8 en el programa de hojas de cálculo.
people-header = La línea de encabezado (línea { $line }) no se puede leer. { $problem }
people-unknown-column = No existe esta columna: { $heading }
people-no-header = La primera línea no indica los nombres de las columnas. Empiece con una línea como `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Envíe como máximo { $count } columna.
   *[other] Envíe como máximo { $count } columnas.
}
people-many = { $count ->
    [one] Envíe como máximo { $count } línea en un archivo.
   *[other] Envíe como máximo { $count } líneas en un archivo.
}

line-at = { $column }: { $problem }
line-no-address = Indique una dirección.
line-not-address = Esto no es una dirección de correo electrónico.
line-address = Indique una dirección con la forma `local@domain`, por ejemplo `grace@example.com`.
line-long = { $count ->
    [one] Indique como máximo { $count } carácter.
   *[other] Indique como máximo { $count } caracteres.
}
line-entries = { $count ->
    [one] Indique como máximo { $count } entrada.
   *[other] Indique como máximo { $count } entradas.
}
line-unseen = Indique el texto en una sola línea, sin caracteres de control ni caracteres que no se muestran.
line-permission = Esto no es un código: de 1 a 128 caracteres ASCII visibles, nombres separados por puntos o dos puntos, `*` solo como último nombre.
line-role = Indique de 1 a 128 caracteres ASCII visibles, sin espacios.
line-id = Indique un ID que empiece por `{ $prefix }` o un UUID simple.
line-language = Indique uno de estos valores: { $codes }.
line-unclosed = En esta línea se abren comillas que no se cierran. Ciérrelas o quítelas.
line-stray-quote = Hay comillas dentro de una celda. Ponga toda la celda entre comillas y escriba dobles las del interior.
line-text-after-quote = Hay texto después de las comillas de cierre. Ponga toda la celda entre comillas.
line-nul = La línea contiene un carácter NUL. Quítelo.
line-cells = Número de celdas de la línea: { $cells }; de la línea de encabezado: { $columns }.
line-unnamed = La celda { $cell } está en una columna sin encabezado. Dé un nombre a la columna o vacíe la celda.
line-already-member = La dirección pertenece a un miembro activo. Quite la línea.
line-already-invited = La dirección tiene una invitación pendiente. Reenvíela o haga que la organización establezca qué ocurre en ese caso.
line-repeated = La misma persona ya está en la línea { $line }. Quite una de las dos.
line-exceeds-until = Usted tiene «{ $what }», pero no durante tanto tiempo. Pídaselo a alguien que lo tenga por más tiempo.
