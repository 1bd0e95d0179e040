shadow-title = Modo sombra
shadow-empty = No hay ningún protocolo en modo sombra.
shadow-text = El sistema original sigue respondiendo a estos protocolos. Usher resuelve las mismas llamadas de su organización, no cambia nada y compara las respuestas.
shadow-counting = Recuento de este servidor desde que se inició. Las llamadas con credenciales que Usher no conoce y las que son demasiado largas o demasiadas para compararlas solo figuran en las métricas.
shadow-no-calls = No se ha comparado ninguna llamada desde el { $since }.
shadow-calls = { $count ->
    [one] { $count } llamada comparada desde el { $since }: { $alike }, { $different }.
   *[other] { $count } llamadas comparadas desde el { $since }: { $alike }, { $different }.
}
shadow-alike = iguales: { $count }
shadow-different = distintas: { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Últimos campos distintos:
shadow-field = { $count ->
    [one] { $field } en { $count } llamada, la última vez el { $last }
   *[other] { $field } en { $count } llamadas, la última vez el { $last }
}
