imports-title = Importaciones
imports-empty = Todavía no hay importaciones. Pegue una lista o suba un archivo para invitar a muchas personas a la vez.
imports-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
imports-counts = Invitadas: { $invited }, ya invitadas: { $unchanged }, omitidas: { $refused }
imports-counts-left = Invitadas: { $invited }, ya invitadas: { $unchanged }, omitidas: { $refused }, pendientes: { $left }

import-title = Importación
import-all = Todas las importaciones
import-inviting = { $count ->
    [one] Invitando a { $count } persona
   *[other] Invitando a { $count } personas
}
import-nobody = No se ha invitado a nadie
import-invited = { $count ->
    [one] Se ha invitado a { $count } persona
   *[other] Se ha invitado a { $count } personas
}
import-progress = Completado: { $done } de { $total }
import-goes-on = Puede cerrar esta página; la importación continúa.
import-again = Mostrar el estado actual
import-created = Las invitaciones se han creado. Consulte el estado de cada una en la lista de invitaciones.
import-count-invited = Invitadas
import-count-unchanged = Ya invitadas
import-count-skipped = Omitidas
import-count-left = Pendientes
import-started = Inicio
import-cancel = Cancelar importación
import-cancel-text = No se invitará a nadie más de la lista. Quienes ya tienen invitación la conservan.
import-view-invitations = Ver invitaciones
import-invite-more = Invitar a más personas
import-download = Descargar el resultado de cada línea (CSV)
import-lines-deleted = Las líneas se eliminaron algún tiempo después de terminar la importación.
import-skipped-caption = Líneas de la lista que se omitieron y por qué

import-status-queued = en espera
import-status-running = en curso
import-status-done = completada
import-status-cancelled = cancelada
import-status-failed = detenida
import-stopped-forbidden = La importación se detuvo porque la persona que la inició ya no puede invitar a otras. Inicie una nueva importación con el resto de la lista.
import-stopped-maker-gone = La importación se detuvo porque la persona que la inició ya no es un miembro activo. Inicie una nueva importación con el resto de la lista.
import-stopped-broken = La importación se detuvo por un problema de nuestro lado. Pida a su operador que consulte el registro y después inicie una nueva importación con el resto de la lista.
