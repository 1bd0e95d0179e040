part-overview = Resumen
overview-open = Invitaciones abiertas
overview-undelivered = No entregadas
overview-expired = Caducadas
overview-members = Miembros activos
overview-funnel = Invitaciones de los últimos 90 días
overview-invited = Invitados
overview-opened = Abiertas
overview-accepted = Aceptadas
overview-share = { $percent } %
overview-funnel-none = No se ha invitado a nadie en los últimos 90 días.
overview-latest = Últimos eventos
overview-all-events = Todos los eventos
overview-median-minutes = { $count ->
    [one] La mitad de las aceptaciones llega en { $count } minuto como máximo.
   *[other] La mitad de las aceptaciones llega en { $count } minutos como máximo.
}
overview-median-hours = { $count ->
    [one] La mitad de las aceptaciones llega en { $count } hora como máximo.
   *[other] La mitad de las aceptaciones llega en { $count } horas como máximo.
}
overview-median-days = { $count ->
    [one] La mitad de las aceptaciones llega en { $count } día como máximo.
   *[other] La mitad de las aceptaciones llega en { $count } días como máximo.
}
overview-sampled = Medido en los { $newest } más recientes.
