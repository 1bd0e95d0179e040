keys-empty = Noch keine API-Schlüssel.
keys-heading = Schlüssel
key-new = Neuer Schlüssel
key-protocol = API
key-scopes = Berechtigungen (optional)
key-choose-permissions = Berechtigungen auswählen
key-last-day = Letzter Gültigkeitstag
key-scopes-hint = Trennen Sie Codes durch Leerzeichen, zum Beispiel { $example }. Bleibt das Feld leer, erhält der Schlüssel alle Ihre Berechtigungen.
key-create = Schlüssel erstellen
key-untitled = Schlüssel ohne Namen
key-hint = { $protocol }, endet auf …{ $hint }
key-active = aktiv
key-suspended = ausgesetzt
key-expired = abgelaufen
key-revoked = widerrufen
key-revoked-at = widerrufen am { $at }
key-times = Erstellt am { $created }
key-times-ending = Erstellt am { $created }, läuft am { $end } ab
key-times-ended = Erstellt am { $created }, abgelaufen am { $end }
key-suspended-text = Dieser Schlüssel ist ausgesetzt, weil die Person, die ihn erstellt hat oder der er gehört, gesperrt oder kein Mitglied mehr ist. Übernehmen Sie ihn, damit er Ihnen gehört, oder erneuern Sie ihn, falls er kopiert worden sein könnte.
key-take-over = Übernehmen
key-rotate-it = Schlüssel …{ $hint } erneuern
key-rotate-text = Sie erhalten einen neuen Schlüssel zum Kopieren. Der alte funktioniert noch 24 Stunden.
key-rotate = Schlüssel erneuern
key-revoke-it = Schlüssel …{ $hint } widerrufen
key-revoke-text = Alles, was diesen Schlüssel verwendet, verliert sofort den Zugriff. Das lässt sich nicht rückgängig machen.
key-revoke = Schlüssel widerrufen
key-created-title = Schlüssel erstellt
key-created-for = Für { $protocol }
key-created-description = { $description }, für { $protocol }
key-created-text = Kopieren Sie den Schlüssel jetzt. Sie können ihn später nicht mehr sehen.
key-overlap = { $count ->
    [one] Der alte Schlüssel funktioniert noch { $count } Stunde.
   *[other] Der alte Schlüssel funktioniert noch { $count } Stunden.
}
