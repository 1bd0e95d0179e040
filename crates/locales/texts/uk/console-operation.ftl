delivery-payload = Вміст
delivery-payload-hint = Тіло запиту саме в тому вигляді, у якому його підписують.
redeliver-since-open = Надіслати знову все з…
redeliver-since-title = Надіслати події знову
redeliver-since-text = Усі події з того часу буде надіслано на цей вебхук ще раз, хоч би що з ними сталося, зокрема й ті, які він пропустив, поки був вимкнений. Події, які ще очікують, залишаться без змін.
redeliver-since-label = Усе з
redeliver-since-hint = За UTC
redeliver-since-preview = Попередній перегляд
redeliver-since-found = { $count ->
    [one] { $count } подію з { $since } буде надіслано знову.
    [few] { $count } події з { $since } буде надіслано знову.
   *[many] { $count } подій з { $since } буде надіслано знову.
}
redeliver-since-none = З { $since } немає чого надсилати знову.
redeliver-since-enter = Введіть дату й час, наприклад 2026-11-20T12:00.
redeliver-since-button = { $count ->
    [one] Надіслати знову { $count } подію
    [few] Надіслати знову { $count } події
   *[many] Надіслати знову { $count } подій
}
done-redelivered-since = Події надсилаються знову.

key-made-by = Автор: { $maker }
key-last-used = Останнє використання { $at }
key-never-used = Використання ще не зафіксовано
