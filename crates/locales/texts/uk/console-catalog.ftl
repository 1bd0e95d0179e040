licenses-empty = Ця організація не має ліцензій, тому учасникам не потрібні місця.
licenses-used = зайнято
licenses-reserved = зарезервовано для запрошених
licenses-free = вільно
license-usage = { $count ->
    [one] зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місця
    [few] зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місць
   *[many] зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місць
}
license-usage-free = вільно { $count }
license-picture = { $count ->
    [one] { $name }: зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місця
    [few] { $name }: зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місць
   *[many] { $name }: зайнято { $used }, зарезервовано { $reserved }, { $free } із { $count } місць
}
license-new = Нова ліцензія
license-seats = Місця
license-create = Створити ліцензію
license-save = Зберегти ліцензію
license-delete-text = Ліцензію можна видалити, коли ніхто не займає її місць і не очікує на них.
license-delete = Видалити ліцензію
license-enter-seats = Введіть, скільки місць має ліцензія.

roles-title = Ролі та дозволи
roles-cut = Показано лише перші 1000 кожного виду. Щоб отримати їх усі, скористайтеся API.
roles-custom = додано організацією
roles-nothing = Немає дозволів
role-new = Нова роль
role-everyone = Ваші зміни тут одразу діють для всіх, хто має цю роль.
role-code = Код
role-create = Створити роль
role-save = Зберегти роль
role-delete-text = Роль можна видалити, коли її не має жоден учасник і жодне відкрите запрошення.
role-delete = Видалити роль
role-enter-code = Введіть код без пробілів, щонайбільше 128 символів, наприклад stage-manager.

resources-text = Ресурси — це об’єкти, якими можна обмежити доступ, наприклад події, зони або портфелі. Доступ до ресурсу охоплює все, що нижче за нього.
resources-empty = Ресурсів ще немає.
resource-below-it = Входить до: { $parent }
resource-new = Новий ресурс
resource-kind = Тип
resource-below = Входить до
resource-below-nothing = Нікуди: окремий ресурс
resource-create = Створити ресурс
resource-save = Зберегти ресурс
resource-delete-text = Ресурс можна видалити, коли ним не обмежено нічий доступ і нижче нічого немає.
resource-delete = Видалити ресурс
resource-enter-kind = Введіть, що це, наприклад «event».
resource-choose = Виберіть ресурс зі списку.

templates-title = Шаблони дозволів
templates-text = Шаблон — це набір ролей і дозволів, з якого починають запрошення. Зміна або видалення шаблону не впливає на те, що люди вже мають.
templates-empty = Шаблонів дозволів ще немає.
template-new = Новий шаблон
template-new-title = Новий шаблон дозволів
template-create = Створити шаблон
template-save = Зберегти шаблон
template-delete-text = Почати запрошення з цього шаблону більше ніхто не зможе. У тих, кого запрошено за ним, нічого не зміниться.
template-delete = Видалити шаблон
template-enter-description = Введіть опис в одному рядку, щонайбільше 1000 символів.
license-name-taken = Ліцензія з такою назвою вже є. Виберіть іншу назву або змініть кількість місць у ній.
