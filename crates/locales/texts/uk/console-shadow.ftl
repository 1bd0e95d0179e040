shadow-title = Тіньовий режим
shadow-empty = Жоден протокол не працює в тіньовому режимі.
shadow-text = На виклики цих протоколів і далі відповідає початкова система. Usher опрацьовує ті самі виклики Вашої організації, нічого не змінює та порівнює відповіді.
shadow-counting = Підраховано цим сервером від його запуску. Виклики, облікові дані яких Usher не знає, а також задовгі чи надто численні для порівняння є лише в метриках.
shadow-no-calls = З { $since } не порівняно жодного виклику.
shadow-calls = { $count ->
    [one] З { $since } порівняно { $count } виклик: { $alike }, { $different }.
    [few] З { $since } порівняно { $count } виклики: { $alike }, { $different }.
   *[many] З { $since } порівняно { $count } викликів: { $alike }, { $different }.
}
shadow-alike = однакових { $count }
shadow-different = різних { $count }
shadow-operation = { $alike }, { $different }
shadow-fields = Поля, що відрізнялися останніми:
shadow-field = { $count ->
    [one] { $field } у { $count } виклику, востаннє { $last }
    [few] { $field } у { $count } викликах, востаннє { $last }
   *[many] { $field } у { $count } викликах, востаннє { $last }
}
