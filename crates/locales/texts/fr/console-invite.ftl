invite-review = Vous pouvez vérifier chaque invitation avant tout envoi.
invite-people = Personnes à inviter
invite-people-hint = Une adresse par ligne, avec ou sans nom : { $example }. Ou collez un tableau. Colonnes : adresse e-mail, prénom, nom de famille, rôles, autorisations, ressources, ID de licence, remarque, langue.
invite-checked = Personnes dans cette liste
invite-checked-said = Lues : { $read }, avec un problème : { $wrong }.
invite-more = Et { $count } de plus.
invite-file = Ou importer un fichier
invite-file-hint = Une liste ou un fichier CSV. Il est prioritaire sur les entrées ci-dessus.
invite-automatic = Automatique
invite-encoding = Encodage du fichier
invite-delimiter = Entre les colonnes d’un tableau
invite-commas = Virgules
invite-semicolons = Points-virgules
invite-tabs = Tabulations
invite-bars = Barres verticales
invite-columns = Colonnes
invite-samples = Par exemple : { $samples }
invite-choose = Choisir…
invite-skip = Ne pas importer
invite-skip-others = Ne pas importer les colonnes pour lesquelles rien n’est choisi
invite-full-name = Nom complet
invite-license-id = ID de licence
invite-language-code = Code de langue
invite-template = Modèle d’autorisations
invite-template-hint = L’aperçu coche ci-dessous ce que le modèle accorde. Vous pouvez encore le modifier avant l’envoi.
invite-license = Licence
invite-license-free = { $name } (places libres : { $free } sur { $seats })
invite-language = Langue de l’e-mail
invite-default-language = Langue par défaut de l’organisation
invite-expires = Dernier jour pour accepter (facultatif)
invite-expires-hint = Jusqu’à la fin de ce jour en UTC. Sans indication, le réglage de l’organisation s’applique.
invite-if-pending = Si une personne a une invitation ouverte
invite-if-pending-as-set = Selon le réglage de l’organisation
invite-if-pending-skip = La laisser telle quelle
invite-if-pending-resend = La renvoyer
invite-if-pending-refuse = Ignorer la personne et le signaler
invite-message = Message personnel (facultatif)
invite-message-hint = Texte brut dans l’e-mail d’invitation, 2 000 caractères au maximum. Les liens n’y sont pas cliquables.
invite-preview = Aperçu

invite-preview-title = Aperçu des invitations
invite-nobody = Personne de cette liste ne peut être invité.
invite-good = { $count ->
    [one] { $count } personne peut être invitée.
   *[other] { $count } personnes peuvent être invitées.
}
invite-bad = { $count ->
    [one] { $count } ligne présente un problème et sera ignorée.
   *[other] { $count } lignes présentent des problèmes et seront ignorées.
}
invite-unsent = Rien n’a encore été envoyé.
invite-untried = { $count ->
    [one] Les 1 000 premières personnes viennent d’être vérifiées. { $count } autre sera vérifiée le moment venu ; les personnes qui ne peuvent pas être invitées seront indiquées à la fin.
   *[other] Les 1 000 premières personnes viennent d’être vérifiées. { $count } autres seront vérifiées le moment venu ; les personnes qui ne peuvent pas être invitées seront indiquées à la fin.
}
invite-send = { $count ->
    [one] Envoyer { $count } invitation
   *[other] Envoyer { $count } invitations
}
invite-skipped = Ignorées
invite-skipped-caption = Lignes ignorées, et pourquoi
invite-ready = Prêtes à l’envoi
invite-ready-caption = Personnes qui seront invitées
invite-what-happens = Ce qui se passe
invite-would-invite = Sera invitée
invite-would-resend = L’invitation ouverte sera renvoyée
invite-would-update = L’invitation ouverte sera mise à jour
invite-would-join = Deviendra membre immédiatement
invite-would-grant = Recevra des droits supplémentaires
invite-would-leave = Déjà invitée ; rien ne change
invite-mail = L’e-mail
invite-mail-hint = À la première personne de la liste. Les autres reçoivent le même avec leur propre nom.
invite-change = Apporter des modifications
invite-see-preview = Personne de cette liste ne peut être invité. L’aperçu en indique la raison.

invite-read-list = Lu comme une liste d’adresses.
invite-read-commas = Lu comme un tableau avec des virgules entre les colonnes : { $columns }.
invite-read-semicolons = Lu comme un tableau avec des points-virgules entre les colonnes : { $columns }.
invite-read-tabs = Lu comme un tableau avec des tabulations entre les colonnes : { $columns }.
invite-read-bars = Lu comme un tableau avec des barres verticales entre les colonnes : { $columns }.
invite-as-email = « { $heading } » comme adresse e-mail
invite-as-first-name = « { $heading } » comme prénom
invite-as-last-name = « { $heading } » comme nom de famille
invite-as-full-name = « { $heading } » comme nom complet
invite-as-permissions = « { $heading } » comme autorisations
invite-as-roles = « { $heading } » comme rôles
invite-as-resources = « { $heading } » comme ressources
invite-as-license-id = « { $heading } » comme ID de licence
invite-as-note = « { $heading } » comme note
invite-as-message = « { $heading } » comme message
invite-as-language-code = « { $heading } » comme code de langue

people-empty = Collez au moins une adresse.
people-long = La liste est trop longue. Envoyez au maximum { $limit } Kio à la fois.
people-header-only = Il n’y a qu’une ligne d’en-tête. Ajoutez au moins une personne.
people-no-email = Choisissez la colonne qui contient les adresses e-mail.
people-repeated-column = Deux colonnes contiennent la même chose. Choisissez autre chose pour « { $heading } ».
people-unmatched = Choisissez ce que contient chacune de ces colonnes, puis affichez de nouveau l’aperçu : { $columns }.
people-column = « { $heading } »
people-not-utf8 = Le fichier n’est pas en UTF-8 (ligne { $line }). Il a été lu en { $encoding } : vérifiez les noms ci-dessous, puis affichez de nouveau l’aperçu. S’ils semblent incorrects, choisissez l’encodage et joignez de nouveau le fichier.
people-not-in-encoding = Le texte n’est pas en { $encoding }. Choisissez l’encodage dans lequel il a été enregistré, ou enregistrez-le en UTF-8.
people-utf32 = Le texte est en UTF-32, qui ne peut pas être lu. Enregistrez-le en UTF-8.
people-workbook = Le fichier est un classeur. Enregistrez-le au format CSV UTF-8 dans le tableur.
people-header = La ligne d’en-tête (ligne { $line }) ne peut pas être lue. { $problem }
people-unknown-column = Cette colonne n’existe pas : { $heading }
people-no-header = La première ligne ne nomme pas les colonnes. Commencez par une ligne telle que `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Envoyez au maximum { $count } colonne.
   *[other] Envoyez au maximum { $count } colonnes.
}
people-many = { $count ->
    [one] Envoyez au maximum { $count } ligne par fichier.
   *[other] Envoyez au maximum { $count } lignes par fichier.
}

line-at = { $column } : { $problem }
line-no-address = Indiquez une adresse.
line-not-address = Ce n’est pas une adresse e-mail.
line-address = Indiquez une adresse de la forme `local@domain`, par exemple `grace@example.com`.
line-long = { $count ->
    [one] Utilisez au maximum { $count } caractère.
   *[other] Utilisez au maximum { $count } caractères.
}
line-entries = { $count ->
    [one] Indiquez au maximum { $count } entrée.
   *[other] Indiquez au maximum { $count } entrées.
}
line-unseen = Indiquez le texte sur une seule ligne, sans caractères de contrôle ni caractères qui ne s’affichent pas.
line-permission = Ce n’est pas un code : 1 à 128 caractères ASCII visibles, noms séparés par des points ou des deux-points, `*` uniquement comme dernier nom.
line-role = Utilisez 1 à 128 caractères ASCII visibles, sans espaces.
line-id = Indiquez un ID qui commence par `{ $prefix }`, ou un simple UUID.
line-language = Indiquez l’une de ces valeurs : { $codes }.
line-unclosed = Un guillemet est ouvert sur cette ligne et n’est pas fermé. Fermez-le ou supprimez-le.
line-stray-quote = Un guillemet se trouve dans une cellule. Mettez toute la cellule entre guillemets et doublez celui qui est à l’intérieur.
line-text-after-quote = Du texte suit un guillemet fermant. Mettez toute la cellule entre guillemets.
line-nul = La ligne contient un caractère NUL. Supprimez-le.
line-cells = Nombre de cellules de la ligne : { $cells } ; de la ligne d’en-tête : { $columns }.
line-unnamed = La cellule { $cell } se trouve dans une colonne sans titre. Nommez la colonne ou videz la cellule.
line-already-member = L’adresse appartient à un membre actif. Retirez cette ligne.
line-already-invited = L’adresse a une invitation en attente. Renvoyez-la, ou faites régler par l’organisation ce qui se passe dans ce cas.
line-repeated = La même personne figure déjà à la ligne { $line }. Retirez l’une des deux.
line-exceeds-until = Vous avez « { $what } », mais pas pour aussi longtemps. Adressez-vous à une personne qui l’a pour plus longtemps.
