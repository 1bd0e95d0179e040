invite-review = Sie können jede Einladung prüfen, bevor etwas gesendet wird.
invite-people = Einzuladende Personen
invite-people-hint = Eine Adresse pro Zeile, mit oder ohne Namen: { $example }. Oder fügen Sie eine Tabelle ein. Spalten: E-Mail-Adresse, Vorname, Nachname, Rollen, Berechtigungen, Ressourcen, Lizenz-ID, Notiz, Sprache.
invite-checked = Personen in dieser Liste
invite-checked-said = { $read } gelesen, { $wrong } mit einem Problem.
invite-more = Und { $count } weitere.
invite-file = Oder eine Datei hochladen
invite-file-hint = Eine Liste oder CSV. Sie hat Vorrang vor den Einträgen oben.
invite-automatic = Automatisch
invite-encoding = Zeichenkodierung der Datei
invite-delimiter = Zwischen den Spalten einer Tabelle
invite-commas = Kommas
invite-semicolons = Semikolons
invite-tabs = Tabulatoren
invite-bars = Senkrechte Striche
invite-columns = Spalten
invite-samples = Zum Beispiel: { $samples }
invite-choose = Auswählen…
invite-skip = Nicht importieren
invite-skip-others = Spalten, für die nichts ausgewählt ist, nicht importieren
invite-full-name = Vollständiger Name
invite-license-id = Lizenz-ID
invite-language-code = Sprachcode
invite-template = Berechtigungsvorlage
invite-template-hint = Die Vorschau hakt unten an, was die Vorlage gewährt. Sie können das vor dem Senden noch ändern.
invite-license = Lizenz
invite-license-free = { $name } ({ $free } von { $seats } frei)
invite-language = Sprache der E-Mail
invite-default-language = Standard der Organisation
invite-expires = Letzter Tag zum Annehmen (optional)
invite-expires-hint = Bis zum Ende dieses Tages in UTC. Ohne Angabe gilt die Einstellung der Organisation.
invite-if-pending = Wenn jemand eine offene Einladung hat
invite-if-pending-as-set = Wie von der Organisation eingestellt
invite-if-pending-skip = Unverändert lassen
invite-if-pending-resend = Erneut senden
invite-if-pending-refuse = Person überspringen und das melden
invite-message = Persönliche Nachricht (optional)
invite-message-hint = Einfacher Text in der Einladungs-E-Mail, bis zu 2.000 Zeichen. Links darin sind nicht anklickbar.
invite-preview = Vorschau

invite-preview-title = Vorschau der Einladungen
invite-nobody = Niemand auf dieser Liste kann eingeladen werden.
invite-good = { $count ->
    [one] { $count } Person kann eingeladen werden.
   *[other] { $count } Personen können eingeladen werden.
}
invite-bad = { $count ->
    [one] { $count } Zeile hat ein Problem und wird übersprungen.
   *[other] { $count } Zeilen haben Probleme und werden übersprungen.
}
invite-unsent = Es wurde noch nichts gesendet.
invite-untried = { $count ->
    [one] Die ersten 1.000 Personen wurden jetzt geprüft. { $count } weitere wird geprüft, wenn sie an der Reihe ist; wer nicht eingeladen werden kann, wird am Ende aufgeführt.
   *[other] Die ersten 1.000 Personen wurden jetzt geprüft. { $count } weitere werden geprüft, wenn sie an der Reihe sind; wer nicht eingeladen werden kann, wird am Ende aufgeführt.
}
invite-send = { $count ->
    [one] { $count } Einladung senden
   *[other] { $count } Einladungen senden
}
invite-skipped = Übersprungen
invite-skipped-caption = Zeilen, die übersprungen werden, und der Grund
invite-ready = Bereit zum Senden
invite-ready-caption = Personen, die eingeladen werden
invite-what-happens = Was geschieht
invite-would-invite = Wird eingeladen
invite-would-resend = Offene Einladung wird erneut gesendet
invite-would-update = Offene Einladung wird aktualisiert
invite-would-join = Wird sofort Mitglied
invite-would-grant = Erhält weitere Rechte
invite-would-leave = Bereits eingeladen; nichts ändert sich
invite-mail = Die E-Mail
invite-mail-hint = An die erste Person der Liste. Die anderen erhalten dasselbe mit ihrem eigenen Namen.
invite-change = Änderungen vornehmen
invite-see-preview = Niemand auf dieser Liste kann eingeladen werden. Den Grund zeigt die Vorschau.

invite-read-list = Als Liste von Adressen gelesen.
invite-read-commas = Als Tabelle mit Kommas zwischen den Spalten gelesen: { $columns }.
invite-read-semicolons = Als Tabelle mit Semikolons zwischen den Spalten gelesen: { $columns }.
invite-read-tabs = Als Tabelle mit Tabulatoren zwischen den Spalten gelesen: { $columns }.
invite-read-bars = Als Tabelle mit senkrechten Strichen zwischen den Spalten gelesen: { $columns }.
invite-as-email = „{ $heading }“ als E-Mail-Adresse
invite-as-first-name = „{ $heading }“ als Vorname
invite-as-last-name = „{ $heading }“ als Nachname
invite-as-full-name = „{ $heading }“ als vollständiger Name
invite-as-permissions = „{ $heading }“ als Berechtigungen
invite-as-roles = „{ $heading }“ als Rollen
invite-as-resources = „{ $heading }“ als Ressourcen
invite-as-license-id = „{ $heading }“ als Lizenz-ID
invite-as-note = „{ $heading }“ als Notiz
invite-as-message = „{ $heading }“ als Nachricht
invite-as-language-code = „{ $heading }“ als Sprachcode

people-empty = Fügen Sie mindestens eine Adresse ein.
people-long = Die Liste ist zu lang. Senden Sie höchstens { $limit } KiB auf einmal.
people-header-only = Es gibt nur eine Kopfzeile. Fügen Sie mindestens eine Person hinzu.
people-no-email = Wählen Sie die Spalte mit den E-Mail-Adressen aus.
people-repeated-column = Zwei Spalten enthalten dasselbe. Wählen Sie für „{ $heading }“ etwas anderes.
people-unmatched = Wählen Sie aus, was diese Spalten enthalten, und öffnen Sie dann die Vorschau erneut: { $columns }.
people-column = „{ $heading }“
people-not-utf8 = Die Datei ist nicht in UTF-8 (Zeile { $line }). Sie wurde als { $encoding } gelesen: Prüfen Sie die Namen unten und öffnen Sie dann die Vorschau erneut. Sehen sie falsch aus, wählen Sie die Zeichenkodierung und laden Sie die Datei noch einmal hoch.
people-not-in-encoding = Der Text ist nicht in { $encoding }. Wählen Sie die Zeichenkodierung, in der er gespeichert wurde, oder speichern Sie ihn in UTF-8.
people-utf32 = Der Text ist in UTF-32 und kann nicht gelesen werden. Speichern Sie ihn in UTF-8.
people-workbook = Die Datei ist eine Arbeitsmappe. Speichern Sie sie im Tabellenprogramm als CSV UTF-8.
people-header = Die Kopfzeile (Zeile { $line }) kann nicht gelesen werden. { $problem }
people-unknown-column = Diese Spalte gibt es nicht: { $heading }
people-no-header = Die erste Zeile benennt die Spalten nicht. Beginnen Sie mit einer Zeile wie `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Senden Sie höchstens { $count } Spalte.
   *[other] Senden Sie höchstens { $count } Spalten.
}
people-many = { $count ->
    [one] Senden Sie höchstens { $count } Zeile in einer Datei.
   *[other] Senden Sie höchstens { $count } Zeilen in einer Datei.
}

line-at = { $column }: { $problem }
line-no-address = Geben Sie eine Adresse an.
line-not-address = Das ist keine E-Mail-Adresse.
line-address = Geben Sie eine Adresse der Form `local@domain` an, zum Beispiel `grace@example.com`.
line-long = { $count ->
    [one] Verwenden Sie höchstens { $count } Zeichen.
   *[other] Verwenden Sie höchstens { $count } Zeichen.
}
line-entries = { $count ->
    [one] Geben Sie höchstens { $count } Eintrag an.
   *[other] Geben Sie höchstens { $count } Einträge an.
}
line-unseen = Geben Sie den Text in einer Zeile an, ohne Steuerzeichen und ohne Zeichen, die nicht angezeigt werden.
line-permission = Das ist kein Code: 1 bis 128 sichtbare ASCII-Zeichen, Namen durch Punkte oder Doppelpunkte getrennt, `*` nur als letzter Name.
line-role = Verwenden Sie 1 bis 128 sichtbare ASCII-Zeichen ohne Leerzeichen.
line-id = Geben Sie eine ID an, die mit `{ $prefix }` beginnt, oder eine einfache UUID.
line-language = Geben Sie einen dieser Werte an: { $codes }.
line-unclosed = In dieser Zeile beginnt ein Anführungszeichen, das nicht geschlossen wird. Schließen oder entfernen Sie es.
line-stray-quote = In einer Zelle steht ein Anführungszeichen. Setzen Sie die ganze Zelle in Anführungszeichen und verdoppeln Sie das innere.
line-text-after-quote = Nach einem schließenden Anführungszeichen folgt Text. Setzen Sie die ganze Zelle in Anführungszeichen.
line-nul = Die Zeile enthält ein NUL-Zeichen. Entfernen Sie es.
line-cells = Die Zeile hat { $cells } Zellen, die Kopfzeile { $columns }.
line-unnamed = Zelle { $cell } steht in einer Spalte ohne Überschrift. Benennen Sie die Spalte oder leeren Sie die Zelle.
line-already-member = Die Adresse gehört zu einem aktiven Mitglied. Lassen Sie die Zeile weg.
line-already-invited = Für die Adresse gibt es eine offene Einladung. Senden Sie diese erneut oder lassen Sie die Organisation einstellen, was dann geschieht.
line-repeated = Dieselbe Person steht bereits in Zeile { $line }. Lassen Sie eine der beiden weg.
line-exceeds-until = Sie haben „{ $what }“, aber nicht so lange. Wenden Sie sich an jemanden, der es länger hat.
