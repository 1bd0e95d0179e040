invite-review = Può controllare ogni invito prima che venga inviato qualcosa.
invite-people = Persone da invitare
invite-people-hint = Un indirizzo per riga, con o senza nome: { $example }. Oppure incolli una tabella. Colonne: indirizzo e-mail, nome, cognome, ruoli, permessi, risorse, ID licenza, nota, lingua.
invite-checked = Persone in questo elenco
invite-checked-said = Lette: { $read }, con un problema: { $wrong }.
invite-more = E altre { $count }.
invite-file = O carichi un file
invite-file-hint = Un elenco o un CSV. Ha la precedenza sulle voci qui sopra.
invite-automatic = Automatico
invite-encoding = Codifica del file
invite-delimiter = Tra le colonne di una tabella
invite-commas = Virgole
invite-semicolons = Punti e virgola
invite-tabs = Tabulazioni
invite-bars = Barre verticali
invite-columns = Colonne
invite-samples = Ad esempio: { $samples }
invite-choose = Scegli…
invite-skip = Non importare
invite-skip-others = Non importare le colonne per cui non è scelto nulla
invite-full-name = Nome completo
invite-license-id = ID licenza
invite-language-code = Codice lingua
invite-template = Modello di autorizzazioni
invite-template-hint = L’anteprima seleziona qui sotto ciò che il modello concede. Può ancora modificarlo prima dell’invio.
invite-license = Licenza
invite-license-free = { $name } (posti liberi: { $free } su { $seats })
invite-language = Lingua dell’e-mail
invite-default-language = Predefinita dell’organizzazione
invite-expires = Ultimo giorno per accettare (facoltativo)
invite-expires-hint = Fino alla fine di questo giorno in UTC. Se vuoto, vale l’impostazione dell’organizzazione.
invite-if-pending = Se qualcuno ha un invito aperto
invite-if-pending-as-set = Come impostato dall’organizzazione
invite-if-pending-skip = Lascialo com’è
invite-if-pending-resend = Invialo di nuovo
invite-if-pending-refuse = Salta la persona e segnalalo
invite-message = Messaggio personale (facoltativo)
invite-message-hint = Testo semplice nell’e-mail di invito, al massimo 2.000 caratteri. I link al suo interno non sono cliccabili.
invite-preview = Anteprima

invite-preview-title = Anteprima degli inviti
invite-nobody = Nessuna persona di questo elenco può essere invitata.
invite-good = { $count ->
    [one] { $count } persona può essere invitata.
   *[other] { $count } persone possono essere invitate.
}
invite-bad = { $count ->
    [one] { $count } riga ha un problema e verrà saltata.
   *[other] { $count } righe hanno problemi e verranno saltate.
}
invite-unsent = Non è stato ancora inviato nulla.
invite-untried = { $count ->
    [one] Le prime 1.000 persone sono state controllate ora. { $count } altra verrà controllata quando sarà il suo turno; chi non può essere invitato viene indicato alla fine.
   *[other] Le prime 1.000 persone sono state controllate ora. Altre { $count } verranno controllate quando sarà il loro turno; chi non può essere invitato viene indicato alla fine.
}
invite-send = { $count ->
    [one] Invia { $count } invito
   *[other] Invia { $count } inviti
}
invite-skipped = Saltate
invite-skipped-caption = Righe che vengono saltate e perché
invite-ready = Pronti per l’invio
invite-ready-caption = Persone che verranno invitate
invite-what-happens = Che cosa succede
invite-would-invite = Verrà invitata
invite-would-resend = L’invito aperto verrà inviato di nuovo
invite-would-update = L’invito aperto verrà aggiornato
invite-would-join = Diventerà subito membro
invite-would-grant = Riceverà altri diritti
invite-would-leave = Già invitata; non cambia nulla
invite-mail = L’e-mail
invite-mail-hint = Alla prima persona dell’elenco. Le altre ricevono la stessa con il proprio nome.
invite-change = Apporta modifiche
invite-see-preview = Nessuna persona di questo elenco può essere invitata. L’anteprima ne mostra il motivo.

invite-read-list = Letto come elenco di indirizzi.
invite-read-commas = Letto come tabella con virgole tra le colonne: { $columns }.
invite-read-semicolons = Letto come tabella con punti e virgola tra le colonne: { $columns }.
invite-read-tabs = Letto come tabella con tabulazioni tra le colonne: { $columns }.
invite-read-bars = Letto come tabella con barre verticali tra le colonne: { $columns }.
invite-as-email = “{ $heading }” come indirizzo e-mail
invite-as-first-name = “{ $heading }” come nome
invite-as-last-name = “{ $heading }” come cognome
invite-as-full-name = “{ $heading }” come nome completo
invite-as-permissions = “{ $heading }” come autorizzazioni
invite-as-roles = “{ $heading }” come ruoli
invite-as-resources = “{ $heading }” come risorse
invite-as-license-id = “{ $heading }” come ID licenza
invite-as-note = “{ $heading }” come nota
invite-as-message = “{ $heading }” come messaggio
invite-as-language-code = “{ $heading }” come codice lingua

people-empty = Incolli almeno un indirizzo.
people-long = L’elenco è troppo lungo. Invii al massimo { $limit } KiB alla volta.
people-header-only = C’è solo una riga di intestazione. Aggiunga almeno una persona.
people-no-email = Scelga la colonna che contiene gli indirizzi e-mail.
people-repeated-column = Due colonne contengono la stessa cosa. Scelga qualcos’altro per “{ $heading }”.
people-unmatched = Scelga che cosa contiene ciascuna di queste colonne, poi apra di nuovo l’anteprima: { $columns }.
people-column = “{ $heading }”
people-not-utf8 = Il file non è in UTF-8 (riga { $line }). È stato letto come { $encoding }: controlli i nomi qui sotto, poi apra di nuovo l’anteprima. Se non sono corretti, scelga la codifica e alleghi di nuovo il file.
people-not-in-encoding = Il testo non è in { $encoding }. Scelga la codifica in cui è stato salvato o lo salvi in UTF-8.
people-utf32 = Il testo è in UTF-32, che non può essere letto. Lo salvi in UTF-8.
people-workbook = Il file è una cartella di lavoro. Lo salvi come CSV UTF-8 nel foglio di calcolo.
people-header = La riga di intestazione (riga { $line }) non può essere letta. { $problem }
people-unknown-column = Questa colonna non esiste: { $heading }
people-no-header = La prima riga non indica i nomi delle colonne. Cominci con una riga come `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Invii al massimo { $count } colonna.
   *[other] Invii al massimo { $count } colonne.
}
people-many = { $count ->
    [one] Invii al massimo { $count } riga per file.
   *[other] Invii al massimo { $count } righe per file.
}

line-at = { $column }: { $problem }
line-no-address = Indichi un indirizzo.
line-not-address = Questo non è un indirizzo e-mail.
line-address = Indichi un indirizzo nella forma `local@domain`, ad esempio `grace@example.com`.
line-long = { $count ->
    [one] Usi al massimo { $count } carattere.
   *[other] Usi al massimo { $count } caratteri.
}
line-entries = { $count ->
    [one] Indichi al massimo { $count } voce.
   *[other] Indichi al massimo { $count } voci.
}
line-unseen = Indichi il testo su una sola riga, senza caratteri di controllo e senza caratteri che non vengono visualizzati.
line-permission = Questo non è un codice: da 1 a 128 caratteri ASCII visibili, nomi separati da punti o due punti, `*` solo come ultimo nome.
line-role = Usi da 1 a 128 caratteri ASCII visibili, senza spazi.
line-id = Indichi un ID che inizia con `{ $prefix }` o un semplice UUID.
line-language = Indichi uno di questi valori: { $codes }.
line-unclosed = In questa riga vengono aperte delle virgolette che non vengono chiuse. Le chiuda o le rimuova.
line-stray-quote = In una cella ci sono delle virgolette. Metta l’intera cella tra virgolette e raddoppi quelle all’interno.
line-text-after-quote = Dopo le virgolette di chiusura segue del testo. Metta l’intera cella tra virgolette.
line-nul = La riga contiene un carattere NUL. Lo rimuova.
line-cells = Celle nella riga: { $cells }; nella riga di intestazione: { $columns }.
line-unnamed = La cella { $cell } si trova in una colonna senza intestazione. Dia un nome alla colonna o svuoti la cella.
line-already-member = L’indirizzo appartiene a un membro attivo. Ometta la riga.
line-already-invited = L’indirizzo ha un invito in attesa. Lo invii di nuovo o faccia impostare dall’organizzazione che cosa succede in questo caso.
line-repeated = La stessa persona è già nella riga { $line }. Ometta una delle due.
line-exceeds-until = Dispone di “{ $what }”, ma non così a lungo. Si rivolga a chi ne dispone più a lungo.
