changes-archived-by-operator = Den som driver servern har arkiverat organisationen. Ingenting i den kan ändras förrän organisationen återställs därifrån.
changes-archived-by-operator-until = Den som driver servern har arkiverat organisationen. Den raderas permanent den { $until }, om den inte återställs därifrån dessförinnan.
changes-operator-restores = Den som driver servern har arkiverat organisationen och är den enda som kan återställa den.
changes-delete-text = En raderad organisation raderas senare permanent med alla sina data. Fram till dess kan bara den som driver servern återställa den.
changes-only-with = För att ändra det här behöver du behörigheten ”{ $permission }”. Be en administratör för organisationen om den.

changes-rights = Ändra behörigheter
changes-rights-title = Medlemmar: Ändra behörigheter
changes-rights-choose = Välj vad de ska få eller förlora. Innan något ändras ser du vad det innebär för var och en.
changes-rights-how = Ändring
changes-rights-add = Ge
changes-rights-take = Ta bort
changes-rights-what = Roll eller behörighet
changes-rights-missing = Välj en roll eller en behörighet i listan.
changes-rights-means-add = De får ”{ $right }” utöver det de har.
changes-rights-means-take = De förlorar ”{ $right }”. Allt annat är kvar.
changes-rights-gets = får ”{ $right }”
changes-rights-got = har nu ”{ $right }”
changes-rights-loses = förlorar ”{ $right }”
changes-rights-lost = har inte längre ”{ $right }”
changes-rights-button = Ändra { $count }
changes-rights-has = Personen har det redan.
changes-rights-has-not = Personen har det inte.
changes-rights-inactive = Här kan bara aktiva medlemmars behörigheter ändras.

changes-export = Exportera som CSV
changes-undo-block = { $count ->
    [one] Ångra: häv blockeringen för { $count } medlem
   *[other] Ångra: häv blockeringen för { $count } medlemmar
}

changes-details = Ändra namn, plats eller slutdatum…
