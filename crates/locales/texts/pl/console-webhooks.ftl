webhooks-text = Usher wysyła zdarzenia do Państwa systemów jako podpisane żądania HTTPS (Standard Webhooks) i ponawia je, dopóki nie zostaną odebrane.
webhooks-empty = Nie ma jeszcze webhooków.
webhooks-failing = Od { $since } nie odebrano żadnego zdarzenia
webhook-new = Nowy webhook
webhook-create = Utwórz webhook
webhook-state-disabled = wyłączony
webhook-state-gone = wyłączony: punkt końcowy już nie istnieje
webhook-state-failed = wyłączony: błędy przez wiele dni
webhook-state-failing = występują błędy
webhook-state-enabled = włączony
webhook-events-of = Wszystko w obszarze { $family }
webhook-failing = Od { $since } nie odebrano żadnego zdarzenia. Powód jest podany przy próbach poniżej.
webhook-enabled = Włączony
webhook-enabled-hint = Wyłączony webhook niczego nie otrzymuje, a to, co na niego czeka, przepada.
webhook-save = Zapisz webhook
webhook-test = Wyślij zdarzenie testowe
webhook-rotate-ask = Wymień tajny klucz…
webhook-rotate-text = Przez jeden dzień zdarzenia są podpisywane starym i nowym tajnym kluczem, dzięki czemu można go wymienić, nie tracąc żadnego z nich.
webhook-rotate = Wymień tajny klucz
webhook-delete-text = Webhook nic już nie otrzyma, a dziennik jego dostaw zostanie usunięty.
webhook-delete = Usuń webhook
webhook-times = Utworzono { $created }
webhook-times-overlap = Utworzono { $created }. Poprzedni tajny klucz działa do { $until }
webhook-created-title = Utworzono webhook
webhook-rotated-title = Nowy tajny klucz
webhook-secret-heading = Tajny klucz podpisu dla { $host }
webhook-secret-text = Proszę skopiować tajny klucz teraz. Później nie będzie można go zobaczyć. Punkt końcowy potrzebuje go, aby sprawdzać, czy żądania pochodzą od Ushera.
webhook-secret-overlap = Do { $until } zdarzenia są podpisywane także starym tajnym kluczem.
webhook-enter-url = Proszę podać adres https, najwyżej 2000 znaków.
webhook-enter-description = Proszę podać opis w jednym wierszu, najwyżej 500 znaków.
webhook-choose-events = Proszę wybrać co najmniej jeden rodzaj zdarzeń.

deliveries-heading = Dostawy
deliveries-waiting = Oczekujące
deliveries-delivered = Dostarczone
deliveries-failed = Nieudane
deliveries-no-match = Brak pasujących dostaw.
deliveries-empty = Nic jeszcze nie wysłano. Można to wypróbować, wysyłając zdarzenie testowe.
delivery-waiting = oczekuje
delivery-delivered = dostarczono
delivery-failed = nie powiodło się
delivery-event = Zdarzenie { $number }, { $at }
delivery-event-next = Zdarzenie { $number }, { $at }; następna próba { $next }
delivery-attempts = { $count ->
    [one] { $count } próba
    [few] { $count } próby
   *[many] { $count } prób
}
delivery-attempts-of = zdarzenie { $number }
delivery-attempt = { $at }: { $outcome } po { $took } ms
delivery-no-answer = brak odpowiedzi
delivery-redeliver = Dostarcz ponownie
delivery-redeliver-it = Ponownie dostarcz zdarzenie { $number }
