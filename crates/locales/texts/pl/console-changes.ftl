changes-archived-by-operator = Tę organizację zarchiwizował operator tego serwera. Nie można w niej nic zmienić, dopóki operator jej nie przywróci.
changes-archived-by-operator-until = Tę organizację zarchiwizował operator tego serwera. Zostanie trwale usunięta { $until }, chyba że operator wcześniej ją przywróci.
changes-operator-restores = Tę organizację zarchiwizował operator tego serwera i tylko on może ją przywrócić.
changes-delete-text = Usunięta organizacja zostanie później trwale usunięta ze wszystkimi danymi. Do tego czasu przywrócić ją może tylko operator tego serwera.
changes-only-with = Do zmiany potrzebne jest uprawnienie „{ $permission }”. Proszę zwrócić się o nie do administratora organizacji.
