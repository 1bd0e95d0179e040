licenses-empty = Esta organización no tiene licencias, así que los miembros no necesitan plaza.
licenses-used = en uso
licenses-reserved = reservadas para personas invitadas
licenses-free = libres
license-usage = { $count ->
    [one] En uso: { $used }, reservadas: { $reserved }, { $free } de { $count } plaza
   *[other] En uso: { $used }, reservadas: { $reserved }, { $free } de { $count } plazas
}
license-usage-free = libres: { $count }
license-picture = { $count ->
    [one] { $name }. En uso: { $used }, reservadas: { $reserved }, { $free } de { $count } plaza
   *[other] { $name }. En uso: { $used }, reservadas: { $reserved }, { $free } de { $count } plazas
}
license-new = Nueva licencia
license-seats = Plazas
license-create = Crear licencia
license-save = Guardar licencia
license-delete-text = Una licencia se puede eliminar cuando nadie ocupa ni espera ninguna de sus plazas.
license-delete = Eliminar licencia
license-enter-seats = Introduzca cuántas plazas tiene la licencia.

roles-title = Roles y permisos
roles-cut = Solo se muestran los 1000 primeros de cada tipo. Use la API para obtener la lista completa.
roles-custom = personalizado
roles-nothing = Sin permisos
role-new = Nuevo rol
role-everyone = Todas las personas que tienen este rol obtienen y pierden de inmediato lo que usted cambie aquí.
role-code = Código
role-create = Crear rol
role-save = Guardar rol
role-delete-text = Un rol se puede eliminar cuando no lo tiene ningún miembro ni ninguna invitación abierta.
role-delete = Eliminar rol
role-enter-code = Introduzca un código de 128 caracteres como máximo, sin espacios, por ejemplo stage-manager.

resources-text = Los recursos son aquello a lo que se puede limitar el acceso, por ejemplo eventos, áreas o carteras. El acceso a un recurso incluye todo lo que está por debajo de él.
resources-empty = Todavía no hay recursos.
resource-below-it = Debajo de { $parent }
resource-new = Nuevo recurso
resource-kind = Tipo
resource-below = Debajo de
resource-below-nothing = Nada: es independiente
resource-create = Crear recurso
resource-save = Guardar recurso
resource-delete-text = Un recurso se puede eliminar cuando no hay nadie cuyo acceso se limite a él ni nada por debajo de él.
resource-delete = Eliminar recurso
resource-enter-kind = Introduzca de qué se trata, por ejemplo «evento».
resource-choose = Elija un recurso de la lista.

templates-title = Plantillas de permisos
templates-text = Una plantilla es un conjunto de roles y permisos del que parten las invitaciones. Cambiarla o eliminarla no cambia lo que las personas ya tienen.
templates-empty = Todavía no hay plantillas de permisos.
template-new = Nueva plantilla
template-new-title = Nueva plantilla de permisos
template-create = Crear plantilla
template-save = Guardar plantilla
template-delete-text = Ya nadie podrá iniciar una invitación a partir de esta plantilla. Las personas invitadas con ella conservan lo que tienen.
template-delete = Eliminar plantilla
template-enter-description = Introduzca una descripción de 1000 caracteres como máximo, en una sola línea.
license-name-taken = Ya existe una licencia con este nombre. Elija otro nombre o cambie las plazas de esa.
