imports-title = Importy
imports-empty = Nie ma jeszcze importów. Aby zaprosić wiele osób naraz, proszę wkleić listę lub przesłać plik.
imports-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
imports-counts = Zaproszono: { $invited }, już zaproszono wcześniej: { $unchanged }, pominięto: { $refused }
imports-counts-left = Zaproszono: { $invited }, już zaproszono wcześniej: { $unchanged }, pominięto: { $refused }, pozostało: { $left }

import-title = Import
import-all = Wszystkie importy
import-inviting = { $count ->
    [one] Trwa zapraszanie { $count } osoby
    [few] Trwa zapraszanie { $count } osób
   *[many] Trwa zapraszanie { $count } osób
}
import-nobody = Nikogo nie zaproszono
import-invited = { $count ->
    [one] Zaproszono { $count } osobę
    [few] Zaproszono { $count } osoby
   *[many] Zaproszono { $count } osób
}
import-progress = Wykonano: { $done } z { $total }
import-goes-on = Tę stronę można zamknąć; import trwa dalej.
import-again = Pokaż bieżący stan
import-created = Zaproszenia zostały utworzone. Status każdego z nich jest na liście zaproszeń.
import-count-invited = Zaproszono
import-count-unchanged = Już zaproszono wcześniej
import-count-skipped = Pominięto
import-count-left = Pozostało
import-started = Rozpoczęto
import-cancel = Anuluj import
import-cancel-text = Nikt więcej z listy nie zostanie zaproszony. Osoby już zaproszone pozostaną zaproszone.
import-view-invitations = Pokaż zaproszenia
import-invite-more = Zaproś więcej osób
import-download = Pobierz wynik każdego wiersza (CSV)
import-lines-deleted = Wiersze zostały usunięte jakiś czas po zakończeniu importu.
import-skipped-caption = Pominięte wiersze listy i powody

import-status-queued = oczekuje
import-status-running = w toku
import-status-done = zakończony
import-status-cancelled = anulowany
import-status-failed = zatrzymany
import-stopped-forbidden = Import został zatrzymany, ponieważ osoba, która go rozpoczęła, nie może już zapraszać. Proszę rozpocząć nowy import z resztą listy.
import-stopped-maker-gone = Import został zatrzymany, ponieważ osoba, która go rozpoczęła, nie jest już aktywnym członkiem. Proszę rozpocząć nowy import z resztą listy.
import-stopped-broken = Import został zatrzymany z powodu problemu po naszej stronie. Proszę zwrócić się do operatora, aby sprawdził dziennik, a następnie rozpocząć nowy import z resztą listy.
