keys-empty = Ключів API ще немає.
keys-heading = Ключі
key-new = Новий ключ
key-protocol = API
key-scopes = Дозволи (необов’язково)
key-choose-permissions = Вибрати дозволи
key-last-day = Останній день дії
key-scopes-hint = Розділяйте коди пробілами, наприклад { $example }. Залиште поле порожнім, щоб надати ключу всі свої дозволи.
key-create = Створити ключ
key-untitled = Ключ без назви
key-hint = { $protocol }, закінчується на …{ $hint }
key-active = активний
key-suspended = призупинено
key-expired = термін дії минув
key-revoked = відкликано
key-revoked-at = відкликано { $at }
key-times = Створено { $created }
key-times-ending = Створено { $created }, спливає { $end }
key-times-ended = Створено { $created }, термін дії минув { $end }
key-suspended-text = Цей ключ призупинено, оскільки його автора або власника заблоковано чи він більше не є учасником. Станьте власником ключа або замініть його, якщо його могли скопіювати.
key-take-over = Стати власником
key-rotate-it = Замінити ключ …{ $hint }
key-rotate-text = Ви отримаєте новий ключ, щоб його скопіювати. Старий працюватиме ще 24 години.
key-rotate = Замінити ключ
key-revoke-it = Відкликати ключ …{ $hint }
key-revoke-text = Усе, що використовує цей ключ, одразу втратить доступ. Цю дію не можна скасувати.
key-revoke = Відкликати ключ
key-created-title = Ключ створено
key-created-for = Для { $protocol }
key-created-description = { $description }, для { $protocol }
key-created-text = Скопіюйте ключ зараз. Більше його не буде показано.
key-overlap = { $count ->
    [one] Старий ключ працюватиме ще { $count } годину.
    [few] Старий ключ працюватиме ще { $count } години.
   *[many] Старий ключ працюватиме ще { $count } годин.
}
