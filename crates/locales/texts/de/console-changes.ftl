changes-archived-by-operator = Der Betreiber dieses Servers hat diese Organisation archiviert. Nichts darin kann geändert werden, bis er sie wiederherstellt.
changes-archived-by-operator-until = Der Betreiber dieses Servers hat diese Organisation archiviert. Sie wird am { $until } gelöscht, falls er sie nicht vorher wiederherstellt.
changes-operator-restores = Der Betreiber dieses Servers hat diese Organisation archiviert; nur er kann sie wiederherstellen.
changes-delete-text = Eine gelöschte Organisation wird später mit allen Daten endgültig gelöscht. Bis dahin kann nur der Betreiber dieses Servers sie wiederherstellen.
changes-only-with = Um dies zu ändern, benötigen Sie die Berechtigung „{ $permission }“. Bitten Sie einen Administrator der Organisation darum.
