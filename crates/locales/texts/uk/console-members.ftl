members-tab-active = Активні
members-tab-blocked = Заблоковані
members-tab-invited = Запрошені
members-tab-contacts = Контакти
members-tab-removed = Вилучені
members-status-active = активний
members-status-blocked = заблоковано
members-status-invited = запрошено
members-status-contact = контакт
members-status-removed = вилучено
members-none-match-filter = Відповідних учасників немає. Змініть або очистьте фільтр.
members-look-among-everybody = Шукати серед усіх
members-none = Учасників ще немає.
members-shown = { $count ->
    [one] Показано { $count } учасника.
    [few] Показано { $count } учасників.
   *[many] Показано { $count } учасників.
}
members-unnamed = Учасник без імені
members-joined = Приєднання
members-joined-not = Ще ні
members-seat = Місце

members-block = Заблокувати
members-block-title = Учасники: заблокувати
members-block-means = Вони не матимуть доступу, доки Ви їх не розблокуєте. Їхні місця залишаться за ними.
members-block-done = заблоковано
members-block-button = Заблокувати ({ $count })
members-unblock = Розблокувати
members-unblock-title = Учасники: розблокувати
members-unblock-means = Вони знову матимуть доступ з усім, що мали раніше.
members-unblock-done = розблоковано
members-unblock-button = Розблокувати ({ $count })
members-remove = Вилучити
members-remove-title = Учасники: вилучити
members-remove-means = Вони втратять увесь доступ і свої місця, а відкриті запрошення буде відкликано. Пізніше їх можна запросити знову.
members-remove-done = вилучено
members-remove-button = Вилучити ({ $count })
members-select-one = Виберіть у списку принаймні одну особу.
members-left-oneself = Це Ви. Зверніться до іншого адміністратора.
members-left-active = Цю особу не заблоковано.
members-left-blocked = Цю особу вже заблоковано.
members-left-invited = Ця особа ще не приєдналася.
members-left-contact = Ця особа — контакт і не має доступу.
members-left-removed = Цю особу вже вилучено.

member-title = Учасник { $name }
member-all = Усі учасники
member-added = Додано
member-removed = Вилучено
member-seat-reserved = { $license } (зарезервовано)
member-invitation = Запрошення
member-view-invitation = Переглянути відкрите запрошення
member-rename = Змінити ім’я…
member-rename-button = Зберегти ім’я
member-name-long = Ім’я може містити щонайбільше 250 символів в одному рядку.
member-block = Заблокувати…
member-block-text = Ця особа не матиме доступу, доки Ви її не розблокуєте. Її дозволи й місце збережуться.
member-block-button = Заблокувати учасника
member-remove = Вилучити…
member-remove-text = Ця особа втратить увесь доступ і своє місце, а відкрите запрошення буде відкликано. Пізніше її можна запросити знову.
member-remove-button = Вилучити учасника
member-rights-of-invitation = Дозволи цієї особи визначено в її запрошенні.

history-title = Історія
history-none = Ще нічого не відбулося.
history-all = Усі події, що стосуються цієї особи
