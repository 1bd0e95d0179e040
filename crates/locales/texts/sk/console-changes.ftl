changes-archived-by-operator = Túto organizáciu archivoval prevádzkovateľ tohto servera. Kým ju neobnoví, nemožno v nej nič meniť.
changes-archived-by-operator-until = Túto organizáciu archivoval prevádzkovateľ tohto servera a { $until } bude vymazaná, ak ju predtým neobnoví.
changes-operator-restores = Túto organizáciu archivoval prevádzkovateľ tohto servera, a preto ju môže obnoviť iba on.
changes-delete-text = Odstránená organizácia sa neskôr vymaže so všetkými údajmi. Dovtedy ju môže obnoviť iba prevádzkovateľ tohto servera.
changes-only-with = Na zmenu potrebujete oprávnenie „{ $permission }“. Požiadajte oň správcu organizácie.
