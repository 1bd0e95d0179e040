licenses-empty = Ta organizacja nie ma licencji, więc członkowie nie potrzebują miejsca.
licenses-used = zajęte
licenses-reserved = zarezerwowane dla zaproszonych
licenses-free = wolne
license-usage = { $count ->
    [one] Zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsca
    [few] Zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsc
   *[many] Zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsc
}
license-usage-free = wolne: { $count }
license-picture = { $count ->
    [one] { $name } – zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsca
    [few] { $name } – zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsc
   *[many] { $name } – zajęte: { $used }, zarezerwowane: { $reserved }, { $free } z { $count } miejsc
}
license-new = Nowa licencja
license-seats = Miejsca
license-create = Utwórz licencję
license-save = Zapisz licencję
license-delete-text = Licencję można usunąć, gdy nikt nie zajmuje żadnego z jej miejsc ani na nie nie czeka.
license-delete = Usuń licencję
license-enter-seats = Proszę podać, ile miejsc ma licencja.

roles-title = Role i uprawnienia
roles-cut = Z każdego rodzaju pokazano tylko pierwsze 1000. Wszystkie można pobrać przez API.
roles-custom = własne
roles-nothing = Brak uprawnień
role-new = Nowa rola
role-everyone = Wprowadzone tu zmiany natychmiast obejmują wszystkich, którzy mają tę rolę.
role-code = Kod
role-create = Utwórz rolę
role-save = Zapisz rolę
role-delete-text = Rolę można usunąć, gdy nie ma jej żaden członek ani żadne otwarte zaproszenie.
role-delete = Usuń rolę
role-enter-code = Proszę podać kod bez spacji, najwyżej 128 znaków, na przykład stage-manager.

resources-text = Zasoby to elementy, do których można ograniczyć dostęp, na przykład wydarzenia, obszary lub portfolia. Dostęp do zasobu obejmuje wszystko, co jest poniżej.
resources-empty = Nie ma jeszcze zasobów.
resource-below-it = Zasób nadrzędny: { $parent }
resource-new = Nowy zasób
resource-kind = Rodzaj
resource-below = Zasób nadrzędny
resource-below-nothing = Brak: jest samodzielny
resource-create = Utwórz zasób
resource-save = Zapisz zasób
resource-delete-text = Zasób można usunąć, gdy niczyj dostęp nie jest do niego ograniczony i nic nie jest poniżej.
resource-delete = Usuń zasób
resource-enter-kind = Proszę podać, co to jest, na przykład „wydarzenie”.
resource-choose = Proszę wybrać zasób z listy.

templates-title = Szablony uprawnień
templates-text = Szablon to zestaw ról i uprawnień, od którego można zacząć zapraszanie. Jego zmiana lub usunięcie nie zmienia tego, co już mają zaproszone osoby.
templates-empty = Nie ma jeszcze szablonów uprawnień.
template-new = Nowy szablon
template-new-title = Nowy szablon uprawnień
template-create = Utwórz szablon
template-save = Zapisz szablon
template-delete-text = Nikt nie będzie już mógł zacząć zapraszania od tego szablonu. Osoby zaproszone z jego użyciem zachowają to, co mają.
template-delete = Usuń szablon
template-enter-description = Proszę podać opis w jednym wierszu, najwyżej 1000 znaków.
license-name-taken = Licencja o tej nazwie już istnieje. Proszę wybrać inną nazwę lub zmienić w niej liczbę miejsc.
