changes-archived-by-operator = Il gestore di questo server ha archiviato questa organizzazione. Non è possibile modificare nulla finché non la ripristina.
changes-archived-by-operator-until = Il gestore di questo server ha archiviato questa organizzazione. Verrà cancellata in data { $until }, a meno che prima non la ripristini.
changes-operator-restores = Il gestore di questo server ha archiviato questa organizzazione e solo lui può ripristinarla.
changes-delete-text = Un’organizzazione eliminata viene in seguito cancellata con tutti i suoi dati. Fino ad allora solo il gestore di questo server può ripristinarla.
changes-only-with = Per modificare questi dati serve l’autorizzazione «{ $permission }». La chieda a un amministratore dell’organizzazione.

changes-rights = Modifica autorizzazioni
changes-rights-title = Membri: Modifica autorizzazioni
changes-rights-choose = Scelga che cosa ricevono o perdono. Prima di ogni modifica vedrà che cosa significa per ciascuno.
changes-rights-how = Modifica
changes-rights-add = Concedi
changes-rights-take = Revoca
changes-rights-what = Ruolo o autorizzazione
changes-rights-missing = Scelga un ruolo o un’autorizzazione dall’elenco.
changes-rights-means-add = Queste persone ricevono «{ $right }» oltre a ciò che hanno.
changes-rights-means-take = Queste persone perdono «{ $right }». Tutto il resto rimane.
changes-rights-gets = riceve «{ $right }»
changes-rights-got = ora ha «{ $right }»
changes-rights-loses = perde «{ $right }»
changes-rights-lost = non ha più «{ $right }»
changes-rights-button = Modifica { $count }
changes-rights-has = La persona lo ha già.
changes-rights-has-not = La persona non lo ha.
changes-rights-inactive = Qui si possono modificare solo le autorizzazioni dei membri attivi.

changes-export = Esporta come CSV
changes-undo-block = { $count ->
    [one] Annulla: sblocca { $count } membro
   *[other] Annulla: sblocca { $count } membri
}

changes-details = Cambia nome, posto o scadenza…
