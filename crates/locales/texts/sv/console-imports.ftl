imports-title = Importer
imports-empty = Inga importer än. Klistra in en lista eller ladda upp en fil för att bjuda in många på en gång.
imports-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
imports-counts = Inbjudna: { $invited }, redan inbjudna: { $unchanged }, överhoppade: { $refused }
imports-counts-left = Inbjudna: { $invited }, redan inbjudna: { $unchanged }, överhoppade: { $refused }, kvar: { $left }

import-title = Import
import-all = Alla importer
import-inviting = { $count ->
    [one] Bjuder in { $count } person
   *[other] Bjuder in { $count } personer
}
import-nobody = Ingen bjöds in
import-invited = { $count ->
    [one] { $count } person bjöds in
   *[other] { $count } personer bjöds in
}
import-progress = { $done } av { $total } klara
import-goes-on = Du kan stänga sidan; importen fortsätter.
import-again = Visa aktuell status
import-created = Inbjudningarna har skapats. Se status för var och en i listan över inbjudningar.
import-count-invited = Inbjudna
import-count-unchanged = Redan inbjudna
import-count-skipped = Överhoppade
import-count-left = Kvar
import-started = Startad
import-cancel = Avbryt import
import-cancel-text = Ingen mer på listan bjuds in. De som redan har bjudits in förblir inbjudna.
import-view-invitations = Visa inbjudningar
import-invite-more = Bjud in fler
import-download = Ladda ner resultatet för varje rad (CSV)
import-lines-deleted = Raderna togs bort en tid efter att importen avslutades.
import-skipped-caption = Rader i listan som hoppades över, och varför

import-status-queued = väntar
import-status-running = pågår
import-status-done = klar
import-status-cancelled = avbruten
import-status-failed = stoppad
import-stopped-forbidden = Importen stoppades eftersom den som startade den inte längre får bjuda in personer. Starta en ny import med resten av listan.
import-stopped-maker-gone = Importen stoppades eftersom den som startade den inte längre är en aktiv medlem. Starta en ny import med resten av listan.
import-stopped-broken = Importen stoppades på grund av ett problem hos oss. Be den driftansvarige titta i loggen och starta sedan en ny import med resten av listan.
