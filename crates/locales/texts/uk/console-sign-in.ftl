sign-in-text = Увійдіть, щоб керувати своєю організацією.
sign-in-again-text = Ви не ввійшли або Ваш сеанс завершено. Увійдіть, щоб продовжити.
sign-in-joined-text = Увійдіть, щоб побачити організацію { $organization } та інші свої організації.
sign-in-switch-text = Ви увійшли як { $email }. Увійшовши тут, Ви перейдете на запрошену адресу.
sign-in-kept = Ваш сеанс завершено, нічого не змінено. Увійдіть, щоб продовжити: введене збережено.
sign-in-ended = Ваш сеанс завершено, нічого не змінено. Увійдіть і спробуйте ще раз.

resume-title = Продовження
resume-text = Ви знову ввійшли. Введене ще не надіслано.
resume-text-organization = Ви знову ввійшли до організації { $organization }. Введене ще не надіслано.
resume-file = Файл
resume-send = Надіслати зараз
resume-discard = Відкинути

change-password-title = Зміна пароля
change-password-text = Тут Ви залишитеся в системі, а на всіх інших пристроях сеанси буде завершено.
change-password-current = Поточний пароль
change-password-show-current = Показати поточний пароль
change-password-hide-current = Приховати поточний пароль
change-password-show-new = Показати новий пароль
change-password-hide-new = Приховати новий пароль
change-password-short = Закороткий
change-password-common = Надто поширений
change-password-weak = Слабкий
change-password-fair = Середній
change-password-strong = Надійний
change-password-wrong = Поточний пароль неправильний.
