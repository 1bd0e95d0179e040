operator-console = Консоль оператора
operator-sign-in-text = Увійдіть, щоб побачити всі організації цієї інсталяції.
operator-key = Ключ інсталяції
operator-key-hint = Створіть його в командному рядку:
operator-key-show = Показати ключ
operator-key-hide = Приховати ключ
operator-wrong-key = Такого ключа немає, його строк дії минув або його відкликано.
operator-organizations = Організації
operator-health = Стан системи
operator-search = Назва або коротка назва
operator-none-match = Відповідних організацій немає.
operator-shown = { $count ->
    [one] Показано { $count } організацію.
    [few] Показано { $count } організації.
   *[many] Показано { $count } організацій.
}
operator-active = Активні
operator-archived = Заархівовані
operator-deleting = Видаляються
operator-created = Створено
operator-members = Активні учасники
operator-invitations = Відкриті запрошення
operator-waiting = Листи в очікуванні
operator-undeliverable = Недоставлені листи
operator-counts = Стисло
operator-oldest = Найстаріший лист в очікуванні
operator-none = Немає
operator-sent = Листи, надіслані за останні 24 години
operator-failed = Листи, не надіслані за останні 24 години
operator-webhooks = Вебхуки в користуванні
operator-webhooks-failing = Вебхуки зі збоями
operator-names = Назва й коротка назва
operator-archived-text = Цю організацію заархівовано. У ній нічого не можна змінити, доки Ви не відновите її.
operator-erased-on = Цю організацію заархівовано, і { $until } її буде стерто з усіма даними, якщо Ви не відновите її.
operator-archive-text = Заархівовану організацію можуть переглядати її учасники, але змінити в ній нічого не можна. Її власні адміністратори не можуть її відновити.
operator-new-text = Перший адміністратор має всі дозволи. Хто не має підтвердженого облікового запису, отримає запрошення електронною поштою.
operator-administrator = Електронна адреса першого адміністратора
operator-enter-email = Введіть електронну адресу першого адміністратора.
operator-done-created = Організацію створено.
operator-done-edited = Організацію збережено.
operator-well = Усе працює
operator-unwell = Потребує уваги
operator-mail = Пошта
operator-obstructed = { $count ->
    [one] { $count } лист очікує на надсилання: { $why }. Його буде надіслано автоматично, щойно проблему буде усунено. Остання відповідь: { $reason }.
    [few] { $count } листи очікують на надсилання: { $why }. Їх буде надіслано автоматично, щойно проблему буде усунено. Остання відповідь: { $reason }.
   *[many] { $count } листів очікують на надсилання: { $why }. Їх буде надіслано автоматично, щойно проблему буде усунено. Остання відповідь: { $reason }.
}
operator-unobstructed = Надсиланню пошти ніщо не заважає.
operator-only-held = Поштовий сервер не заважає. Затримані листи буде надіслано, щойно дозволить обмеження або буде відновлено організацію.
operator-held = Утримано через обмеження або заархівовану організацію
operator-dead = Остаточно не надіслано
operator-unchained = Події, яких ще немає в ланцюгу аудиту
operator-workers = Фонові процеси
operator-no-workers = У цьому процесі не працюють фонові процеси.
operator-worker-works = Працює
operator-worker-down = Не працює
operator-restarts = { $count ->
    [one] Перезапущено { $count } раз
    [few] Перезапущено { $count } рази
   *[many] Перезапущено { $count } разів
}
operator-database = База даних
operator-database-fine = До бази даних можна записувати, і вона має всі міграції.
operator-database-outdated = Бракує міграції { $migration }. Запустіть «usher migrate».
operator-database-foreign = База даних належить іншій інсталяції або створена з іншим секретом.
operator-database-failing = До бази даних не можна записувати.
operator-is-active = Активна
operator-is-archived = Заархівована
operator-is-deleting = Видаляється
