imports-title = Importe
imports-empty = Noch keine Importe. Fügen Sie eine Liste ein oder laden Sie eine Datei hoch, um viele Personen auf einmal einzuladen.
imports-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
imports-counts = { $invited } eingeladen, { $unchanged } bereits eingeladen, { $refused } übersprungen
imports-counts-left = { $invited } eingeladen, { $unchanged } bereits eingeladen, { $refused } übersprungen, { $left } verbleibend

import-title = Import
import-all = Alle Importe
import-inviting = { $count ->
    [one] { $count } Person wird eingeladen
   *[other] { $count } Personen werden eingeladen
}
import-nobody = Niemand wurde eingeladen
import-invited = { $count ->
    [one] { $count } Person wurde eingeladen
   *[other] { $count } Personen wurden eingeladen
}
import-progress = { $done } von { $total } erledigt
import-goes-on = Sie können diese Seite schließen; der Import läuft weiter.
import-again = Aktuellen Stand anzeigen
import-created = Die Einladungen wurden erstellt. Den Status jeder Einladung finden Sie in der Liste der Einladungen.
import-count-invited = Eingeladen
import-count-unchanged = Bereits eingeladen
import-count-skipped = Übersprungen
import-count-left = Verbleibend
import-started = Gestartet
import-cancel = Import abbrechen
import-cancel-text = Von der Liste wird niemand mehr eingeladen. Wer bereits eingeladen wurde, bleibt eingeladen.
import-view-invitations = Einladungen anzeigen
import-invite-more = Weitere Personen einladen
import-download = Ergebnis jeder Zeile herunterladen (CSV)
import-lines-deleted = Die Zeilen wurden einige Zeit nach dem Ende des Imports gelöscht.
import-skipped-caption = Zeilen der Liste, die übersprungen wurden, und der Grund

import-status-queued = wartet
import-status-running = läuft
import-status-done = abgeschlossen
import-status-cancelled = abgebrochen
import-status-failed = angehalten
import-stopped-forbidden = Der Import wurde angehalten, weil die Person, die ihn gestartet hat, niemanden mehr einladen darf. Starten Sie einen neuen Import mit dem Rest der Liste.
import-stopped-maker-gone = Der Import wurde angehalten, weil die Person, die ihn gestartet hat, kein aktives Mitglied mehr ist. Starten Sie einen neuen Import mit dem Rest der Liste.
import-stopped-broken = Der Import wurde wegen eines Fehlers auf unserer Seite angehalten. Bitten Sie Ihren Betreiber, im Protokoll nachzusehen, und starten Sie dann einen neuen Import mit dem Rest der Liste.
