changes-archived-by-operator = Der Betreiber dieses Servers hat diese Organisation archiviert. Nichts darin kann geändert werden, bis er sie wiederherstellt.
changes-archived-by-operator-until = Der Betreiber dieses Servers hat diese Organisation archiviert. Sie wird am { $until } gelöscht, falls er sie nicht vorher wiederherstellt.
changes-operator-restores = Der Betreiber dieses Servers hat diese Organisation archiviert; nur er kann sie wiederherstellen.
changes-delete-text = Eine gelöschte Organisation wird später mit allen Daten endgültig gelöscht. Bis dahin kann nur der Betreiber dieses Servers sie wiederherstellen.
changes-only-with = Um dies zu ändern, benötigen Sie die Berechtigung „{ $permission }“. Bitten Sie einen Administrator der Organisation darum.

changes-rights = Berechtigungen ändern
changes-rights-title = Mitglieder: Berechtigungen ändern
changes-rights-choose = Wählen Sie, was die Mitglieder erhalten oder verlieren. Bevor sich etwas ändert, sehen Sie, was es für jedes von ihnen bedeutet.
changes-rights-how = Änderung
changes-rights-add = Geben
changes-rights-take = Entziehen
changes-rights-what = Rolle oder Berechtigung
changes-rights-missing = Wählen Sie eine Rolle oder Berechtigung aus der Liste.
changes-rights-means-add = Sie erhalten „{ $right }“ zusätzlich zu dem, was sie haben.
changes-rights-means-take = Sie verlieren „{ $right }“. Alles andere bleibt.
changes-rights-gets = erhält „{ $right }“
changes-rights-got = hat jetzt „{ $right }“
changes-rights-loses = verliert „{ $right }“
changes-rights-lost = hat „{ $right }“ nicht mehr
changes-rights-button = { $count } ändern
changes-rights-has = Die Person hat dies bereits.
changes-rights-has-not = Die Person hat dies nicht.
changes-rights-inactive = Hier lassen sich nur die Berechtigungen aktiver Mitglieder ändern.

changes-export = Als CSV exportieren
changes-undo-block = { $count ->
    [one] Rückgängig: { $count } Mitglied entsperren
   *[other] Rückgängig: { $count } Mitglieder entsperren
}

changes-details = Namen, Platz oder Ablauf ändern…
