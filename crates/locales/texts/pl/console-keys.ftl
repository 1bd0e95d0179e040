keys-empty = Nie ma jeszcze kluczy API.
keys-heading = Klucze
key-new = Nowy klucz
key-protocol = API
key-scopes = Uprawnienia (opcjonalnie)
key-choose-permissions = Wybierz uprawnienia
key-last-day = Ostatni dzień ważności
key-scopes-hint = Kody należy oddzielać spacjami, na przykład { $example }. Puste pole daje kluczowi wszystkie Państwa uprawnienia.
key-create = Utwórz klucz
key-untitled = Klucz bez nazwy
key-hint = { $protocol }, kończy się na …{ $hint }
key-active = aktywny
key-suspended = zawieszony
key-expired = wygasły
key-revoked = unieważniony
key-revoked-at = unieważniony { $at }
key-times = Utworzono { $created }
key-times-ending = Utworzono { $created }, wygasa { $end }
key-times-ended = Utworzono { $created }, wygasł { $end }
key-suspended-text = Ten klucz jest zawieszony, ponieważ jego twórca lub właściciel jest zablokowany albo nie jest już członkiem. Proszę go przejąć, aby zostać jego właścicielem, lub wymienić, jeśli mógł zostać skopiowany.
key-take-over = Przejmij
key-rotate-it = Wymień klucz …{ $hint }
key-rotate-text = Otrzymają Państwo nowy klucz do skopiowania. Stary będzie działać jeszcze przez 24 godziny.
key-rotate = Wymień klucz
key-revoke-it = Unieważnij klucz …{ $hint }
key-revoke-text = Wszystko, co używa tego klucza, natychmiast straci dostęp. Tej operacji nie można cofnąć.
key-revoke = Unieważnij klucz
key-created-title = Utworzono klucz
key-created-for = Dla { $protocol }
key-created-description = { $description }, dla { $protocol }
key-created-text = Proszę skopiować klucz teraz. Później nie będzie można go zobaczyć.
key-overlap = { $count ->
    [one] Stary klucz będzie działać jeszcze przez { $count } godzinę.
    [few] Stary klucz będzie działać jeszcze przez { $count } godziny.
   *[many] Stary klucz będzie działać jeszcze przez { $count } godzin.
}
