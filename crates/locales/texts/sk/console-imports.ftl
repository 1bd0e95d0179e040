imports-title = Importy
imports-empty = Zatiaľ žiadne importy. Ak chcete pozvať veľa ľudí naraz, vložte zoznam alebo nahrajte súbor.
imports-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[other] { $count } osôb
}
imports-counts = Pozvané: { $invited }, pozvané už skôr: { $unchanged }, preskočené: { $refused }
imports-counts-left = Pozvané: { $invited }, pozvané už skôr: { $unchanged }, preskočené: { $refused }, zostáva: { $left }

import-title = Import
import-all = Všetky importy
import-inviting = { $count ->
    [one] Pozýva sa { $count } osoba
    [few] Pozývajú sa { $count } osoby
   *[other] Pozýva sa { $count } osôb
}
import-nobody = Nikto nebol pozvaný
import-invited = { $count ->
    [one] Bola pozvaná { $count } osoba
    [few] Boli pozvané { $count } osoby
   *[other] Bolo pozvaných { $count } osôb
}
import-progress = Hotovo: { $done } z { $total }
import-goes-on = Túto stránku môžete zatvoriť; import pokračuje.
import-again = Zobraziť aktuálny stav
import-created = Pozvánky boli vytvorené. Stav každej z nich nájdete v zozname pozvánok.
import-count-invited = Pozvané
import-count-unchanged = Pozvané už skôr
import-count-skipped = Preskočené
import-count-left = Zostáva
import-started = Začaté
import-cancel = Zrušiť import
import-cancel-text = Nikto ďalší zo zoznamu nebude pozvaný. Kto už pozvaný bol, zostane pozvaný.
import-view-invitations = Zobraziť pozvánky
import-invite-more = Pozvať ďalších ľudí
import-download = Stiahnuť výsledok každého riadka (CSV)
import-lines-deleted = Riadky boli istý čas po skončení importu odstránené.
import-skipped-caption = Preskočené riadky zoznamu a dôvody

import-status-queued = čaká
import-status-running = prebieha
import-status-done = dokončený
import-status-cancelled = zrušený
import-status-failed = zastavený
import-stopped-forbidden = Import sa zastavil, pretože osoba, ktorá ho začala, už nesmie pozývať ľudí. Začnite nový import so zvyškom zoznamu.
import-stopped-maker-gone = Import sa zastavil, pretože osoba, ktorá ho začala, už nie je aktívnym členom. Začnite nový import so zvyškom zoznamu.
import-stopped-broken = Import sa zastavil pre problém na našej strane. Požiadajte prevádzkovateľa, aby sa pozrel do denníka, a potom začnite nový import so zvyškom zoznamu.
