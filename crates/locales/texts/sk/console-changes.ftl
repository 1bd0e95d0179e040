changes-archived-by-operator = Túto organizáciu archivoval prevádzkovateľ tohto servera. Kým ju neobnoví, nemožno v nej nič meniť.
changes-archived-by-operator-until = Túto organizáciu archivoval prevádzkovateľ tohto servera a { $until } bude vymazaná, ak ju predtým neobnoví.
changes-operator-restores = Túto organizáciu archivoval prevádzkovateľ tohto servera, a preto ju môže obnoviť iba on.
changes-delete-text = Odstránená organizácia sa neskôr vymaže so všetkými údajmi. Dovtedy ju môže obnoviť iba prevádzkovateľ tohto servera.
changes-only-with = Na zmenu potrebujete oprávnenie „{ $permission }“. Požiadajte oň správcu organizácie.

changes-rights = Zmeniť oprávnenia
changes-rights-title = Členovia: Zmeniť oprávnenia
changes-rights-choose = Vyberte, čo členovia získajú alebo o čo prídu. Skôr než sa niečo zmení, uvidíte, čo to pre každého z nich znamená.
changes-rights-how = Zmena
changes-rights-add = Prideliť
changes-rights-take = Odobrať
changes-rights-what = Rola alebo oprávnenie
changes-rights-missing = Vyberte zo zoznamu rolu alebo oprávnenie.
changes-rights-means-add = Okrem toho, čo už majú, získajú „{ $right }“.
changes-rights-means-take = Prídu o „{ $right }“. Všetko ostatné zostane.
changes-rights-gets = získa „{ $right }“
changes-rights-got = teraz má „{ $right }“
changes-rights-loses = príde o „{ $right }“
changes-rights-lost = už nemá „{ $right }“
changes-rights-button = Zmeniť ({ $count })
changes-rights-has = Táto osoba to už má.
changes-rights-has-not = Táto osoba to nemá.
changes-rights-inactive = Tu možno meniť iba oprávnenia aktívnych členov.

changes-export = Exportovať ako CSV
changes-undo-block = { $count ->
    [one] Vrátiť späť: odblokovať { $count } člena
    [few] Vrátiť späť: odblokovať { $count } členov
   *[other] Vrátiť späť: odblokovať { $count } členov
}

changes-details = Zmeniť meno, licenčné miesto alebo platnosť…
