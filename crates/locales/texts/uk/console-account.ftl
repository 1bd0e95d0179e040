account-profile = Профіль
account-confirmed = підтверджено
account-not-confirmed = не підтверджено
account-language-hint = Для консолі, листів про Ваш обліковий запис і сторінок запрошень.
account-name-hint = Ваше ім’я бачать усі Ваші організації.
account-save = Зберегти профіль
account-first-name-long = { $count ->
    [one] Ім’я може містити щонайбільше { $count } символ.
    [few] Ім’я може містити щонайбільше { $count } символи.
   *[many] Ім’я може містити щонайбільше { $count } символів.
}
account-last-name-long = { $count ->
    [one] Прізвище може містити щонайбільше { $count } символ.
    [few] Прізвище може містити щонайбільше { $count } символи.
   *[many] Прізвище може містити щонайбільше { $count } символів.
}
account-first-name-unseen = Ім’я містить невидимі символи.
account-last-name-unseen = Прізвище містить невидимі символи.

account-invitations = Запрошення для Вас
account-inviter = Вас запрошує { $inviter }.
account-expires = Спливає { $distance }
account-join = Приєднатися до { $organization }
account-decline = Відхилити
account-organizations = Організації
account-current = поточна
account-joined = Ви приєдналися { $distance }
account-no-access = Тут Ви не маєте доступу. Попросіть адміністратора розблокувати Вас.
account-switch = Перейти до { $organization }
account-leave-open = Вийти з { $organization }…
account-leave = Вийти з { $organization }
account-leave-text = Ви одразу втратите доступ і своє місце. Щоб повернутися, потрібне нове запрошення.
account-only-organization = Це Ваша єдина організація: без неї Ви не зможете тут увійти.
account-last-administrator = Ви — єдиний адміністратор організації { $organization }. Спершу зробіть адміністратором когось іншого.

account-permission-in = { $permission } (ресурс: { $resource })

account-security = Безпека
account-sessions-hint = Перегляньте, де Ви ввійшли, і завершіть сеанси там.
account-delete = Видалити обліковий запис
account-delete-hint = Вийти з усіх організацій і стерти свої дані.

sessions-title = Сеанси
sessions-advice = Ви ввійшли в таких місцях. Завершіть незнайомі сеанси та змініть пароль.
sessions-api = API ({ $protocol })
sessions-this = цей сеанс
sessions-times = Вхід: { $opened }, завершення: { $ends }
sessions-end = Завершити сеанс
sessions-everywhere = Вийти на всіх пристроях
sessions-everywhere-text = Завершує всі Ваші сеанси, зокрема й цей. Ключі API працюватимуть далі.

delete-account-title = Видалення облікового запису
delete-account-text = Цю дію не можна скасувати:
delete-account-organizations = Ви вийдете з усіх організацій, а Ваші місця буде звільнено.
delete-account-sessions = Ваші сеанси буде завершено на всіх пристроях, а ключі API перестануть працювати.
delete-account-data = Ваше ім’я, адресу електронної пошти та інші персональні дані буде стерто.
delete-account-mail = Ми надішлемо підтвердження на { $email }. Ваші дані буде стерто після надсилання цього листа, щонайпізніше за день.
delete-account-unmailed = Ваші дані буде стерто щонайпізніше за день. Листа з підтвердженням не буде, бо цей сервер їх не надсилає.
delete-account-button = Видалити мій обліковий запис
delete-account-wrong-password = Пароль неправильний.

new-organization-title = Нова організація
new-organization-text = Ви будете її адміністратором і зможете запрошувати інших людей.
new-organization-slug = Коротка назва для адрес
new-organization-slug-hint = Малі літери, цифри та дефіси.
new-organization-button = Створити організацію
new-organization-forbidden = Тут Ви не можете створювати організації. Зверніться до того, хто керує цим сервером.
new-organization-no-name = Введіть назву.
new-organization-name-long = Назва може містити щонайбільше 200 символів.

account-providers = Вхід без пароля
account-provider-link = Пов’язати { $provider }
account-provider-unlink = Відв’язати { $provider }
account-provider-linked = Пов’язано
account-provider-retired = Тут більше не пропонується
account-of-organization = Ви увійшли через постачальника ідентифікації своєї організації, який діє лише в цій організації. Щоб побачити свій обліковий запис, увійдіть із паролем.
