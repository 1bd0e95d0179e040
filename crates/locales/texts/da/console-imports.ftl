imports-title = Importer
imports-empty = Ingen importer endnu. Indsæt en liste, eller upload en fil for at invitere mange på én gang.
imports-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
imports-counts = Inviteret: { $invited }, allerede inviteret: { $unchanged }, sprunget over: { $refused }
imports-counts-left = Inviteret: { $invited }, allerede inviteret: { $unchanged }, sprunget over: { $refused }, tilbage: { $left }

import-title = Import
import-all = Alle importer
import-inviting = { $count ->
    [one] Inviterer { $count } person
   *[other] Inviterer { $count } personer
}
import-nobody = Ingen blev inviteret
import-invited = { $count ->
    [one] { $count } person blev inviteret
   *[other] { $count } personer blev inviteret
}
import-progress = { $done } af { $total } udført
import-goes-on = Du kan lukke siden; importen fortsætter.
import-again = Vis den aktuelle status
import-created = Invitationerne er oprettet. Se status for hver enkelt på listen over invitationer.
import-count-invited = Inviteret
import-count-unchanged = Allerede inviteret
import-count-skipped = Sprunget over
import-count-left = Tilbage
import-started = Startet
import-cancel = Annullér import
import-cancel-text = Ingen andre på listen bliver inviteret. De, der allerede er inviteret, forbliver inviteret.
import-view-invitations = Vis invitationer
import-invite-more = Invitér flere
import-download = Download resultatet for hver linje (CSV)
import-lines-deleted = Linjerne blev slettet et stykke tid efter importen.
import-skipped-caption = Linjer på listen, der blev sprunget over, og hvorfor

import-status-queued = afventer
import-status-running = i gang
import-status-done = færdig
import-status-cancelled = annulleret
import-status-failed = stoppet
import-stopped-forbidden = Importen stoppede, fordi den person, der startede den, ikke længere må invitere andre. Start en ny import med resten af listen.
import-stopped-maker-gone = Importen stoppede, fordi den person, der startede den, ikke længere er et aktivt medlem. Start en ny import med resten af listen.
import-stopped-broken = Importen stoppede på grund af et problem hos os. Bed den driftsansvarlige om at se i loggen, og start derefter en ny import med resten af listen.
