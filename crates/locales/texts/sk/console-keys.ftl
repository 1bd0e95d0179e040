keys-empty = Zatiaľ žiadne kľúče API.
keys-heading = Kľúče
key-new = Nový kľúč
key-protocol = API
key-scopes = Oprávnenia (nepovinné)
key-choose-permissions = Vybrať oprávnenia
key-last-day = Posledný deň platnosti
key-scopes-hint = Kódy oddeľte medzerami, napríklad { $example }. Prázdne pole dá kľúču všetky Vaše oprávnenia.
key-create = Vytvoriť kľúč
key-untitled = Kľúč bez názvu
key-hint = { $protocol }, končí sa na …{ $hint }
key-active = aktívny
key-suspended = pozastavený
key-expired = po platnosti
key-revoked = zneplatnený
key-revoked-at = zneplatnený { $at }
key-times = Vytvorené { $created }
key-times-ending = Vytvorené { $created }, vyprší { $end }
key-times-ended = Vytvorené { $created }, platnosť sa skončila { $end }
key-suspended-text = Tento kľúč je pozastavený, pretože ten, kto ho vytvoril alebo vlastní, je zablokovaný alebo už nie je členom. Prevezmite ho a staňte sa jeho vlastníkom, alebo ho vymeňte, ak mohol byť skopírovaný.
key-take-over = Prevziať
key-rotate-it = Vymeniť kľúč …{ $hint }
key-rotate-text = Dostanete nový kľúč na skopírovanie. Starý bude fungovať ešte 24 hodín.
key-rotate = Vymeniť kľúč
key-revoke-it = Zneplatniť kľúč …{ $hint }
key-revoke-text = Všetko, čo tento kľúč používa, okamžite stratí prístup. Túto akciu nemožno vrátiť späť.
key-revoke = Zneplatniť kľúč
key-created-title = Kľúč bol vytvorený
key-created-for = Pre { $protocol }
key-created-description = { $description }, pre { $protocol }
key-created-text = Skopírujte si kľúč teraz. Neskôr ho už neuvidíte.
key-overlap = { $count ->
    [one] Starý kľúč bude fungovať ešte { $count } hodinu.
    [few] Starý kľúč bude fungovať ešte { $count } hodiny.
   *[other] Starý kľúč bude fungovať ešte { $count } hodín.
}
