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

holders-title = Хто це має
holders-nobody = Цього не має жоден учасник і жодне відкрите запрошення.
holders-members = { $count ->
    [one] { $count } учасник
    [few] { $count } учасники
   *[many] { $count } учасників
}
holders-invitations = { $count ->
    [one] { $count } відкрите запрошення
    [few] { $count } відкриті запрошення
   *[many] { $count } відкритих запрошень
}
holders-more = { $count ->
    [one] і ще { $count }
    [few] і ще { $count }
   *[many] і ще { $count }
}
permission-new = Новий дозвіл
permission-allows = Що він дозволяє (необов’язково)
permission-create = Створити дозвіл
permission-save = Зберегти дозвіл
permission-delete = Видалити дозвіл
permission-delete-text = Дозвіл можна видалити, коли його не має жоден учасник, жодне відкрите запрошення й жодна роль.
permission-enter-code = Введіть код без пробілів і без *, щонайбільше 128 символів, наприклад stage.manage.
permission-roles = Ролі, що його містять
done-permission-created = Дозвіл створено.
done-permission-edited = Дозвіл збережено.
done-permission-deleted = Дозвіл видалено.

role-preview = Переглянути зміни
role-preview-title = Що зміниться
role-preview-nothing = Нічиї дозволи не зміняться.
role-preview-gain = { $count ->
    [one] { $count } учасник отримає:
    [few] { $count } учасники отримають:
   *[many] { $count } учасників отримають:
}
role-preview-gain-nobody = Цієї ролі ще не має жоден учасник. Роль отримає:
role-preview-lose = { $count ->
    [one] { $count } учасник втратить:
    [few] { $count } учасники втратять:
   *[many] { $count } учасників втратять:
}
role-preview-lose-nobody = Цієї ролі ще не має жоден учасник. Роль втратить:
role-preview-kept = Хто має дозвіл ще й в інший спосіб, збереже його.
role-preview-invited = { $count ->
    [one] Так само зміниться { $count } відкрите запрошення.
    [few] Так само зміняться { $count } відкриті запрошення.
   *[many] Так само зміниться { $count } відкритих запрошень.
}
