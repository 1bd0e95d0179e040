members-tab-active = Aktiva
members-tab-blocked = Blockerade
members-tab-invited = Inbjudna
members-tab-contacts = Kontakter
members-tab-removed = Borttagna
members-status-active = aktiv
members-status-blocked = blockerad
members-status-invited = inbjuden
members-status-contact = kontakt
members-status-removed = borttagen
members-none-match-filter = Inga medlemmar matchar. Ändra eller rensa filtret.
members-look-among-everybody = Sök bland alla
members-none = Inga medlemmar än.
members-shown = { $count ->
    [one] { $count } medlem visas.
   *[other] { $count } medlemmar visas.
}
members-unnamed = Namnlös medlem
members-joined = Gick med
members-joined-not = Inte än
members-seat = Plats

members-block = Blockera
members-block-title = Medlemmar: blockera
members-block-means = De har ingen åtkomst förrän du häver blockeringen. De behåller sina platser.
members-block-done = blockerad
members-block-button = Blockera { $count }
members-unblock = Häv blockering
members-unblock-title = Medlemmar: häv blockering
members-unblock-means = De får åtkomst igen, med allt de hade tidigare.
members-unblock-done = blockeringen hävd
members-unblock-button = Häv blockering för { $count }
members-remove = Ta bort
members-remove-title = Medlemmar: ta bort
members-remove-means = De förlorar all åtkomst och sina platser, och öppna inbjudningar återkallas. Du kan bjuda in dem igen senare.
members-remove-done = borttagen
members-remove-button = Ta bort { $count }
members-select-one = Markera minst en person i listan.
members-left-oneself = Det är du själv. Be en annan administratör.
members-left-active = Personen är inte blockerad.
members-left-blocked = Personen är redan blockerad.
members-left-invited = Personen har inte gått med än.
members-left-contact = Personen är en kontakt och har ingen åtkomst.
members-left-removed = Personen var redan borttagen.

member-title = Medlem { $name }
member-all = Alla medlemmar
member-added = Tillagd
member-removed = Borttagen
member-seat-reserved = { $license } (reserverad)
member-invitation = Inbjudan
member-view-invitation = Visa öppen inbjudan
member-rename = Ändra namn…
member-rename-button = Spara namn
member-name-long = Ett namn får ha högst 250 tecken, på en rad.
member-block = Blockera…
member-block-text = Personen har ingen åtkomst förrän du häver blockeringen, men behåller sina behörigheter och sin plats.
member-block-button = Blockera medlem
member-remove = Ta bort…
member-remove-text = Personen förlorar all åtkomst och sin plats, och eventuell öppen inbjudan återkallas. Du kan bjuda in personen igen senare.
member-remove-button = Ta bort medlem
member-rights-of-invitation = Personens behörigheter anges i inbjudan.

history-title = Historik
history-none = Ingenting har hänt än.
history-all = Alla händelser för personen
