imports-title = Importy
imports-empty = Zatím žádné importy. Chcete-li pozvat mnoho lidí najednou, vložte seznam nebo nahrajte soubor.
imports-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[other] { $count } osob
}
imports-counts = Pozváno: { $invited }, už dříve pozváno: { $unchanged }, přeskočeno: { $refused }
imports-counts-left = Pozváno: { $invited }, už dříve pozváno: { $unchanged }, přeskočeno: { $refused }, zbývá: { $left }

import-title = Import
import-all = Všechny importy
import-inviting = { $count ->
    [one] Zve se { $count } osoba
    [few] Zvou se { $count } osoby
   *[other] Zve se { $count } osob
}
import-nobody = Nikdo nebyl pozván
import-invited = { $count ->
    [one] Byla pozvána { $count } osoba
    [few] Byly pozvány { $count } osoby
   *[other] Bylo pozváno { $count } osob
}
import-progress = Hotovo: { $done } z { $total }
import-goes-on = Tuto stránku můžete zavřít; import pokračuje.
import-again = Zobrazit aktuální stav
import-created = Pozvánky byly vytvořeny. Stav každé z nich najdete v seznamu pozvánek.
import-count-invited = Pozváno
import-count-unchanged = Už dříve pozváno
import-count-skipped = Přeskočeno
import-count-left = Zbývá
import-started = Zahájeno
import-cancel = Zrušit import
import-cancel-text = Nikdo další ze seznamu nebude pozván. Kdo už pozván byl, zůstane pozván.
import-view-invitations = Zobrazit pozvánky
import-invite-more = Pozvat další lidi
import-download = Stáhnout výsledek všech řádků (CSV)
import-lines-deleted = Řádky byly nějakou dobu po skončení importu smazány.
import-skipped-caption = Přeskočené řádky seznamu a důvody

import-status-queued = čeká
import-status-running = probíhá
import-status-done = dokončen
import-status-cancelled = zrušen
import-status-failed = zastaven
import-stopped-forbidden = Import se zastavil, protože osoba, která ho zahájila, už nesmí zvát lidi. Zahajte nový import se zbytkem seznamu.
import-stopped-maker-gone = Import se zastavil, protože osoba, která ho zahájila, už není aktivním členem. Zahajte nový import se zbytkem seznamu.
import-stopped-broken = Import se zastavil kvůli problému na naší straně. Požádejte provozovatele, aby se podíval do protokolu, a pak zahajte nový import se zbytkem seznamu.
