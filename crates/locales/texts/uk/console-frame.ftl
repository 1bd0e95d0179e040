part-invitations = Запрошення
part-invite = Запросити
part-members = Учасники
part-licenses = Ліцензії
part-roles = Ролі
part-resources = Ресурси
part-keys = Ключі API
part-webhooks = Вебхуки
part-addresses = Адреси
part-settings = Налаштування
part-audit = Аудит
part-shadow = Тіньовий режим
part-account = Мій обліковий запис

skip-to-content = Перейти до вмісту
console-navigation = Консоль
other-organizations = Ваші інші організації
change-password = Змінити пароль
sign-out = Вийти
go-back = Назад

alarm-waiting = { $count ->
    [one] { $count } лист очікує на надсилання: { $why }. Його буде надіслано автоматично, щойно Ваш оператор усуне проблему. Остання відповідь: { $reason }.
    [few] { $count } листи очікують на надсилання: { $why }. Їх буде надіслано автоматично, щойно Ваш оператор усуне проблему. Остання відповідь: { $reason }.
   *[many] { $count } листів очікують на надсилання: { $why }. Їх буде надіслано автоматично, щойно Ваш оператор усуне проблему. Остання відповідь: { $reason }.
}
alarm-server = поштовий сервер недоступний або наразі не приймає листів
alarm-helo-name = поштовий сервер не приймає ім’я, яким представляється Usher
alarm-authentication = поштовий сервер не приймає ім’я користувача або пароль Usher
alarm-sender = поштовий сервер не приймає адресу відправника
alarm-policy = правила поштового сервера не допускають листів звідси
archived = Цю організацію заархівовано. У ній нічого не можна змінити, доки адміністратор не відновить її в налаштуваннях.
archived-until = Цю організацію заархівовано. Її буде стерто { $until }, якщо адміністратор не відновить її в налаштуваннях.

moment-just-now = щойно
moment-in-a-moment = за мить
moment-minutes-ago = { $count ->
    [one] { $count } хвилину тому
    [few] { $count } хвилини тому
   *[many] { $count } хвилин тому
}
moment-hours-ago = { $count ->
    [one] { $count } годину тому
    [few] { $count } години тому
   *[many] { $count } годин тому
}
moment-days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}

script-close = Закрити
script-copied = Скопійовано
script-copy = Копіювати
script-copy-table = Копіювати як таблицю
script-go-back = Назад
script-go-to = Перейти: %
script-invite = Запросити людей
script-search = Шукати в цьому списку
script-select-all = Вибрати все на цій сторінці
script-selected = Вибрано: %
script-shortcuts = Сполучення клавіш
script-show-shortcuts = Показати цей список
script-table-selected = Таблицю виділено. Скопіюйте її зараз.
script-then = потім
script-use-shortcuts = Використовувати ці сполучення клавіш у цьому браузері

word-all = Усі
word-name = Назва
word-description = Опис
word-description-optional = Опис (необов’язково)
word-color-optional = Колір (необов’язково)
word-address = Адреса
word-events = Події
word-status = Стан
word-edit = Змінити
word-edit-it = Змінити: { $name }
word-delete-ask = Видалити…
word-done = Готово
word-other-languages = Іншими мовами
word-enter-name = Введіть назву в одному рядку, щонайбільше 200 символів.
word-enter-color = Введіть колір, наприклад #ec6c50, або залиште поле порожнім.
word-email = Ел. пошта
word-email-address = Адреса електронної пошти
word-last-name = Прізвище
word-permissions = Дозволи
word-problem = Проблема: { $title }
word-line = Рядок
word-details = Подробиці
word-license = Ліцензія
word-resource = Ресурс
word-save = Зберегти
