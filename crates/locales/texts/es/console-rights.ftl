rights-none = Sin asignar
rights-all = Todos los permisos
rights-permissions = { $count ->
    [one] { $count } permiso
   *[other] { $count } permisos
}
rights-limited-to-resources = { $count ->
    [one] acceso limitado a { $count } recurso
   *[other] acceso limitado a { $count } recursos
}
rights-single-permissions = Permisos individuales
rights-limit-to-resources = Limitar a recursos
rights-resources-cut = Solo se muestran los primeros 1.000 recursos. Use la API para limitar el acceso a otros.
rights-only-in = Solo en { $resource } y lo que está por debajo
rights-ends = Fechas de fin y recursos concretos
rights-ends-after = { $right } termina después del
rights-new-ends-after = Lo que añada ahora termina después del
rights-ends-hint = Los días terminan a medianoche UTC. Si se deja vacío, no hay fecha de fin.
rights-permission-in-resource = Añadir un permiso en un recurso
rights-save = Guardar permisos
rights-held-none = Todavía no hay permisos. Pida acceso a un administrador.
rights-held-limited-to = Acceso limitado a { $resources }
