rights-none = Nessuno
rights-all = Tutte le autorizzazioni
rights-permissions = { $count ->
    [one] { $count } autorizzazione
   *[other] { $count } autorizzazioni
}
rights-limited-to-resources = { $count ->
    [one] accesso limitato a { $count } risorsa
   *[other] accesso limitato a { $count } risorse
}
rights-single-permissions = Autorizzazioni singole
rights-limit-to-resources = Limita a risorse
rights-resources-cut = Sono elencate solo le prime 1.000 risorse. Usi l’API per limitare l’accesso ad altre.
rights-only-in = Solo in { $resource } e in ciò che si trova al di sotto
rights-ends = Date di fine e singole risorse
rights-ends-after = Ultimo giorno di { $right }
rights-new-ends-after = Ultimo giorno di ciò che aggiunge ora
rights-ends-hint = I giorni finiscono a mezzanotte UTC. Vuoto significa senza fine.
rights-permission-in-resource = Aggiungi un’autorizzazione in una risorsa
rights-save = Salva autorizzazioni
rights-held-none = Ancora nessuna autorizzazione. Chieda l’accesso a un amministratore.
rights-held-limited-to = Accesso limitato a { $resources }
