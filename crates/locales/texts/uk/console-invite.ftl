invite-review = Перш ніж щось буде надіслано, Ви зможете переглянути кожне запрошення.
invite-people = Кого запросити
invite-people-hint = Одна адреса на рядок, з іменем або без: { $example }. Або вставте таблицю. Стовпці: ел. пошта, ім’я, прізвище, ролі, дозволи, ресурси, ID ліцензії, примітка, мова.
invite-checked = Люди в цьому списку
invite-checked-said = Прочитано: { $read }, з проблемами: { $wrong }.
invite-more = І ще { $count }.
invite-file = Або завантажте файл
invite-file-hint = Список або CSV. Має перевагу над записами вище.
invite-automatic = Автоматично
invite-encoding = Кодування файлу
invite-delimiter = Роздільник стовпців у таблиці
invite-commas = Коми
invite-semicolons = Крапки з комою
invite-tabs = Табуляції
invite-bars = Вертикальні риски
invite-columns = Стовпці
invite-samples = Наприклад: { $samples }
invite-choose = Виберіть…
invite-skip = Не імпортувати
invite-skip-others = Не імпортувати стовпці, для яких нічого не вибрано
invite-full-name = Повне ім’я
invite-license-id = ID ліцензії
invite-language-code = Код мови
invite-template = Шаблон дозволів
invite-template-hint = Після попереднього перегляду нижче буде позначено те, що він надає. До надсилання це ще можна змінити.
invite-license = Ліцензія
invite-license-free = { $name } (вільно { $free } із { $seats })
invite-language = Мова листа
invite-default-language = За замовчуванням організації
invite-expires = Останній день, щоб прийняти (необов’язково)
invite-expires-hint = До кінця цього дня за UTC. Якщо не вказано — як визначено в організації.
invite-if-pending = Якщо хтось уже має відкрите запрошення
invite-if-pending-as-set = Як визначено в організації
invite-if-pending-skip = Залишити як є
invite-if-pending-resend = Надіслати повторно
invite-if-pending-refuse = Пропустити особу й повідомити про це
invite-message = Особисте повідомлення (необов’язково)
invite-message-hint = Звичайний текст у листі із запрошенням, до 2000 символів. Посилання в ньому не відкриваються.
invite-preview = Попередній перегляд

invite-preview-title = Попередній перегляд запрошень
invite-nobody = Нікого з цього списку не можна запросити.
invite-good = { $count ->
    [one] Можна запросити { $count } особу.
    [few] Можна запросити { $count } особи.
   *[many] Можна запросити { $count } осіб.
}
invite-bad = { $count ->
    [one] { $count } рядок має проблему, і його буде пропущено.
    [few] { $count } рядки мають проблеми, і їх буде пропущено.
   *[many] { $count } рядків мають проблеми, і їх буде пропущено.
}
invite-unsent = Ще нічого не надіслано.
invite-untried = { $count ->
    [one] Зараз перевірено перших 1000 осіб. Ще { $count } особу буде перевірено, коли надійде її черга; тих, кого не можна запросити, буде наведено в кінці.
    [few] Зараз перевірено перших 1000 осіб. Ще { $count } особи буде перевірено, коли надійде їхня черга; тих, кого не можна запросити, буде наведено в кінці.
   *[many] Зараз перевірено перших 1000 осіб. Ще { $count } осіб буде перевірено, коли надійде їхня черга; тих, кого не можна запросити, буде наведено в кінці.
}
invite-send = { $count ->
    [one] Надіслати { $count } запрошення
    [few] Надіслати { $count } запрошення
   *[many] Надіслати { $count } запрошень
}
invite-skipped = Пропущено
invite-skipped-caption = Рядки, які буде пропущено, та причини
invite-ready = Готово до надсилання
invite-ready-caption = Люди, яких буде запрошено
invite-what-happens = Що станеться
invite-would-invite = Буде запрошено
invite-would-resend = Відкрите запрошення буде надіслано повторно
invite-would-update = Відкрите запрошення буде оновлено
invite-would-join = Одразу стане учасником
invite-would-grant = Отримає більше прав
invite-would-leave = Уже запрошено; нічого не зміниться
invite-mail = Лист
invite-mail-hint = Першій особі зі списку. Інші отримають такий самий лист зі своїм іменем.
invite-change = Внести зміни
invite-see-preview = Нікого з цього списку не можна запросити. Відкрийте попередній перегляд, щоб побачити причини.

invite-read-list = Прочитано як список адрес.
invite-read-commas = Прочитано як таблицю зі стовпцями через кому: { $columns }.
invite-read-semicolons = Прочитано як таблицю зі стовпцями через крапку з комою: { $columns }.
invite-read-tabs = Прочитано як таблицю зі стовпцями через табуляцію: { $columns }.
invite-read-bars = Прочитано як таблицю зі стовпцями через вертикальну риску: { $columns }.
invite-as-email = «{ $heading }» як ел. пошту
invite-as-first-name = «{ $heading }» як ім’я
invite-as-last-name = «{ $heading }» як прізвище
invite-as-full-name = «{ $heading }» як повне ім’я
invite-as-permissions = «{ $heading }» як дозволи
invite-as-roles = «{ $heading }» як ролі
invite-as-resources = «{ $heading }» як ресурси
invite-as-license-id = «{ $heading }» як ID ліцензії
invite-as-note = «{ $heading }» як примітку
invite-as-message = «{ $heading }» як повідомлення
invite-as-language-code = «{ $heading }» як код мови

people-empty = Вставте принаймні одну адресу.
people-long = Список задовгий. Надсилайте щонайбільше { $limit } КіБ за раз.
people-header-only = Тут є лише рядок заголовків. Додайте принаймні одну особу.
people-no-email = Виберіть стовпець з адресами електронної пошти.
people-repeated-column = Два стовпці містять те саме. Виберіть щось інше для «{ $heading }».
people-unmatched = Виберіть, що містить кожен із цих стовпців, і знову відкрийте попередній перегляд: { $columns }.
people-column = «{ $heading }»
people-not-utf8 = Файл не в кодуванні UTF-8 (рядок { $line }). Його прочитано як { $encoding }: перевірте імена нижче та знову відкрийте попередній перегляд. Якщо вони мають неправильний вигляд, виберіть кодування та вкладіть файл ще раз.
people-not-in-encoding = Текст не в кодуванні { $encoding }. Виберіть кодування, у якому його збережено, або збережіть його в UTF-8.
people-utf32 = Текст у кодуванні UTF-32, яке неможливо прочитати. Збережіть його в UTF-8.
people-workbook = Цей файл — книга електронних таблиць. Збережіть його в табличному редакторі як CSV UTF-8.
people-header = Не вдалося прочитати рядок заголовків (рядок { $line }). { $problem }
people-unknown-column = Такого стовпця немає: { $heading }
people-no-header = Перший рядок не називає стовпців. Почніть із рядка на зразок `email,first_name,last_name`.
people-many-columns = { $count ->
    [one] Надішліть щонайбільше { $count } стовпець.
    [few] Надішліть щонайбільше { $count } стовпці.
   *[many] Надішліть щонайбільше { $count } стовпців.
}
people-many = { $count ->
    [one] Надішліть щонайбільше { $count } рядок в одному файлі.
    [few] Надішліть щонайбільше { $count } рядки в одному файлі.
   *[many] Надішліть щонайбільше { $count } рядків в одному файлі.
}

line-at = { $column }: { $problem }
line-no-address = Укажіть адресу.
line-not-address = Це не адреса електронної пошти.
line-address = Укажіть адресу у формі `local@domain`, наприклад `grace@example.com`.
line-long = { $count ->
    [one] Щонайбільше { $count } символ.
    [few] Щонайбільше { $count } символи.
   *[many] Щонайбільше { $count } символів.
}
line-entries = { $count ->
    [one] Щонайбільше { $count } запис.
    [few] Щонайбільше { $count } записи.
   *[many] Щонайбільше { $count } записів.
}
line-unseen = Укажіть текст в одному рядку, без керівних і невидимих символів.
line-permission = Це не код: потрібно від 1 до 128 видимих символів ASCII, імена розділено крапками або двокрапками, `*` — лише як останнє ім’я.
line-role = Укажіть від 1 до 128 видимих символів ASCII без пробілів.
line-id = Укажіть ID, що починається з `{ $prefix }`, або звичайний UUID.
line-language = Укажіть одне з такого: { $codes }.
line-unclosed = У цьому рядку відкрито лапки, але не закрито. Закрийте або вилучіть їх.
line-stray-quote = Усередині клітинки є лапки. Візьміть усю клітинку в лапки, а внутрішні подвойте.
line-text-after-quote = Після закривних лапок є текст. Візьміть усю клітинку в лапки.
line-nul = Рядок містить символ NUL. Вилучіть його.
line-cells = Клітинок у рядку: { $cells }, у рядку заголовків: { $columns }.
line-unnamed = Клітинка { $cell } стоїть у стовпці без заголовка. Назвіть стовпець або очистьте клітинку.
line-already-member = Ця адреса належить активному учаснику. Приберіть цей рядок.
line-already-invited = Для цієї адреси вже є відкрите запрошення. Надішліть його повторно або визначте в налаштуваннях організації, що робити в такому разі.
line-repeated = Ця сама особа вже є в рядку { $line }. Приберіть один із двох.
line-exceeds-until = Ви маєте «{ $what }», але не на такий довгий строк. Зверніться до того, хто має це на довший.
