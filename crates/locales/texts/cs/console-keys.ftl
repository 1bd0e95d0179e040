keys-empty = Zatím žádné klíče API.
keys-heading = Klíče
key-new = Nový klíč
key-protocol = API
key-scopes = Oprávnění (nepovinné)
key-choose-permissions = Vybrat oprávnění
key-last-day = Poslední den platnosti
key-scopes-hint = Kódy oddělte mezerami, například { $example }. Prázdné pole dá klíči všechna Vaše oprávnění.
key-create = Vytvořit klíč
key-untitled = Klíč bez názvu
key-hint = { $protocol }, končí na …{ $hint }
key-active = aktivní
key-suspended = pozastavený
key-expired = po platnosti
key-revoked = zneplatněný
key-revoked-at = zneplatněný { $at }
key-times = Vytvořeno { $created }
key-times-ending = Vytvořeno { $created }, vyprší { $end }
key-times-ended = Vytvořeno { $created }, platnost skončila { $end }
key-suspended-text = Tento klíč je pozastavený, protože ten, kdo ho vytvořil nebo vlastní, je zablokovaný nebo už není členem. Převezměte ho a staňte se jeho vlastníkem, nebo ho vyměňte, pokud mohl být zkopírován.
key-take-over = Převzít
key-rotate-it = Vyměnit klíč …{ $hint }
key-rotate-text = Dostanete nový klíč ke zkopírování. Starý bude fungovat ještě 24 hodin.
key-rotate = Vyměnit klíč
key-revoke-it = Zneplatnit klíč …{ $hint }
key-revoke-text = Vše, co tento klíč používá, okamžitě ztratí přístup. Tuto akci nelze vrátit zpět.
key-revoke = Zneplatnit klíč
key-created-title = Klíč byl vytvořen
key-created-for = Pro { $protocol }
key-created-description = { $description }, pro { $protocol }
key-created-text = Zkopírujte si klíč teď. Později ho už neuvidíte.
key-overlap = { $count ->
    [one] Starý klíč bude fungovat ještě { $count } hodinu.
    [few] Starý klíč bude fungovat ještě { $count } hodiny.
   *[other] Starý klíč bude fungovat ještě { $count } hodin.
}
