changes-archived-by-operator = Den som driver servern har arkiverat organisationen. Ingenting i den kan ändras förrän organisationen återställs därifrån.
changes-archived-by-operator-until = Den som driver servern har arkiverat organisationen. Den raderas permanent den { $until }, om den inte återställs därifrån dessförinnan.
changes-operator-restores = Den som driver servern har arkiverat organisationen och är den enda som kan återställa den.
changes-delete-text = En raderad organisation raderas senare permanent med alla sina data. Fram till dess kan bara den som driver servern återställa den.
changes-only-with = För att ändra det här behöver du behörigheten ”{ $permission }”. Be en administratör för organisationen om den.
