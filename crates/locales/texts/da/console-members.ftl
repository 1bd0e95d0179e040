members-tab-active = Aktive
members-tab-blocked = Blokerede
members-tab-invited = Inviterede
members-tab-contacts = Kontakter
members-tab-removed = Fjernede
members-status-active = aktiv
members-status-blocked = blokeret
members-status-invited = inviteret
members-status-contact = kontakt
members-status-removed = fjernet
members-none-match-filter = Ingen medlemmer passer til filteret. Ændr eller ryd det.
members-look-among-everybody = Søg blandt alle
members-none = Ingen medlemmer endnu.
members-shown = { $count ->
    [one] { $count } medlem vises.
   *[other] { $count } medlemmer vises.
}
members-unnamed = Medlem uden navn
members-joined = Blev medlem
members-joined-not = Ikke endnu
members-seat = Plads

members-block = Blokér
members-block-title = Medlemmer: Blokér
members-block-means = De har ingen adgang, før du ophæver blokeringen. De beholder deres pladser.
members-block-done = blokeret
members-block-button = Blokér { $count }
members-unblock = Ophæv blokering
members-unblock-title = Medlemmer: Ophæv blokering
members-unblock-means = De får adgang igen med alt det, de havde før.
members-unblock-done = blokeringen ophævet
members-unblock-button = Ophæv blokering af { $count }
members-remove = Fjern
members-remove-title = Medlemmer: Fjern
members-remove-means = De mister al adgang og deres pladser, og åbne invitationer trækkes tilbage. Du kan invitere dem igen senere.
members-remove-done = fjernet
members-remove-button = Fjern { $count }
members-select-one = Markér mindst én person på listen.
members-left-oneself = Det er dig selv. Bed en anden administrator om det.
members-left-active = Personen er ikke blokeret.
members-left-blocked = Personen er allerede blokeret.
members-left-invited = Personen er ikke blevet medlem endnu.
members-left-contact = Personen er en kontakt og har ingen adgang.
members-left-removed = Personen var allerede fjernet.

member-title = Medlem { $name }
member-all = Alle medlemmer
member-added = Tilføjet
member-removed = Fjernet
member-seat-reserved = { $license } (reserveret)
member-invitation = Invitation
member-view-invitation = Vis åben invitation
member-rename = Ændr navn…
member-rename-button = Gem navn
member-name-long = Et navn må højst have 250 tegn på én linje.
member-block = Blokér…
member-block-text = Personen har ingen adgang, før du ophæver blokeringen, men beholder sine rettigheder og sin plads.
member-block-button = Blokér medlem
member-remove = Fjern…
member-remove-text = Personen mister al adgang og sin plads, og en eventuel åben invitation trækkes tilbage. Du kan invitere personen igen senere.
member-remove-button = Fjern medlem
member-rights-of-invitation = Personens rettigheder er angivet i invitationen.

history-title = Historik
history-none = Der er ikke sket noget endnu.
history-all = Alle hændelser om denne person
