changes-archived-by-operator = Цю організацію заархівував оператор цього сервера. У ній нічого не можна змінити, доки він її не відновить.
changes-archived-by-operator-until = Цю організацію заархівував оператор цього сервера. Її буде стерто { $until }, якщо він не відновить її раніше.
changes-operator-restores = Цю організацію заархівував оператор цього сервера, тож відновити її може лише він.
changes-delete-text = Видалена організація пізніше стирається з усіма даними. До того відновити її може лише оператор цього сервера.
changes-only-with = Щоб змінити це, потрібен дозвіл «{ $permission }». Попросіть його в адміністратора організації.

changes-rights = Змінити дозволи
changes-rights-title = Учасники: Змінити дозволи
changes-rights-choose = Виберіть, що вони отримають або втратять. Перш ніж щось зміниться, Ви побачите, що це означає для кожного з них.
changes-rights-how = Зміна
changes-rights-add = Надати
changes-rights-take = Забрати
changes-rights-what = Роль або дозвіл
changes-rights-missing = Виберіть роль або дозвіл зі списку.
changes-rights-means-add = Вони отримають «{ $right }» на додачу до того, що мають.
changes-rights-means-take = Вони втратять «{ $right }». Усе інше залишиться.
changes-rights-gets = отримає «{ $right }»
changes-rights-got = тепер має «{ $right }»
changes-rights-loses = втратить «{ $right }»
changes-rights-lost = більше не має «{ $right }»
changes-rights-button = Змінити ({ $count })
changes-rights-has = Ця особа вже це має.
changes-rights-has-not = Ця особа цього не має.
changes-rights-inactive = Тут можна змінювати лише дозволи активних учасників.

changes-export = Експортувати як CSV
changes-undo-block = { $count ->
    [one] Скасувати: розблокувати { $count } учасника
    [few] Скасувати: розблокувати { $count } учасників
   *[many] Скасувати: розблокувати { $count } учасників
}

changes-details = Змінити ім’я, місце або термін дії…
