changes-archived-by-operator = Il gestore di questo server ha archiviato questa organizzazione. Non è possibile modificare nulla finché non la ripristina.
changes-archived-by-operator-until = Il gestore di questo server ha archiviato questa organizzazione. Verrà cancellata in data { $until }, a meno che prima non la ripristini.
changes-operator-restores = Il gestore di questo server ha archiviato questa organizzazione e solo lui può ripristinarla.
changes-delete-text = Un’organizzazione eliminata viene in seguito cancellata con tutti i suoi dati. Fino ad allora solo il gestore di questo server può ripristinarla.
changes-only-with = Per modificare questi dati serve l’autorizzazione «{ $permission }». La chieda a un amministratore dell’organizzazione.
