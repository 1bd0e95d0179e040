licenses-empty = Questa organizzazione non ha licenze, quindi i membri non hanno bisogno di un posto.
licenses-used = occupati
licenses-reserved = riservati agli invitati
licenses-free = liberi
license-usage = { $count ->
    [one] Occupati: { $used }, riservati: { $reserved }, { $free } su { $count } posto
   *[other] Occupati: { $used }, riservati: { $reserved }, { $free } su { $count } posti
}
license-usage-free = liberi: { $count }
license-picture = { $count ->
    [one] { $name }: occupati: { $used }, riservati: { $reserved }, { $free } su { $count } posto
   *[other] { $name }: occupati: { $used }, riservati: { $reserved }, { $free } su { $count } posti
}
license-new = Nuova licenza
license-seats = Posti
license-create = Crea licenza
license-save = Salva licenza
license-delete-text = Una licenza può essere eliminata quando nessuno occupa o attende uno dei suoi posti.
license-delete = Elimina licenza
license-enter-seats = Indichi quanti posti ha la licenza.

roles-title = Ruoli e autorizzazioni
roles-cut = Vengono mostrati solo i primi 1.000 elementi di ciascun elenco. Usi l’API per elencarli tutti.
roles-custom = personalizzato
roles-nothing = Nessuna autorizzazione
role-new = Nuovo ruolo
role-everyone = Ciò che modifica qui vale subito per tutti coloro che hanno questo ruolo.
role-code = Codice
role-create = Crea ruolo
role-save = Salva ruolo
role-delete-text = Un ruolo può essere eliminato quando nessun membro e nessun invito aperto lo ha.
role-delete = Elimina ruolo
role-enter-code = Inserisca un codice di al massimo 128 caratteri senza spazi, ad esempio stage-manager.

resources-text = Le risorse sono gli elementi a cui si può limitare l’accesso, ad esempio eventi, aree o portafogli. L’accesso a una risorsa comprende tutto ciò che si trova al di sotto.
resources-empty = Ancora nessuna risorsa.
resource-below-it = Sotto { $parent }
resource-new = Nuova risorsa
resource-kind = Tipo
resource-below = Risorsa superiore
resource-below-nothing = Nessuna: è indipendente
resource-create = Crea risorsa
resource-save = Salva risorsa
resource-delete-text = Una risorsa può essere eliminata quando l’accesso di nessuno è limitato a essa e non ha nulla al di sotto.
resource-delete = Elimina risorsa
resource-enter-kind = Indichi di che cosa si tratta, ad esempio “event”.
resource-choose = Scelga una risorsa dell’elenco.

templates-title = Modelli di autorizzazioni
templates-text = Un modello è un insieme di ruoli e autorizzazioni da cui partire per preparare inviti. Se lo si modifica o elimina, ciò che le persone hanno già non cambia.
templates-empty = Ancora nessun modello di autorizzazioni.
template-new = Nuovo modello
template-new-title = Nuovo modello di autorizzazioni
template-create = Crea modello
template-save = Salva modello
template-delete-text = Nessuno potrà più preparare un invito da questo modello. Chi è stato invitato con questo modello mantiene ciò che ha.
template-delete = Elimina modello
template-enter-description = Inserisca una descrizione di al massimo 1.000 caratteri, su una sola riga.
license-name-taken = Esiste già una licenza con questo nome. Scelga un altro nome o modifichi i posti di quella.
