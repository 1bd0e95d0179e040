rights-none = Немає
rights-all = Усі дозволи
rights-permissions = { $count ->
    [one] { $count } дозвіл
    [few] { $count } дозволи
   *[many] { $count } дозволів
}
rights-limited-to-resources = { $count ->
    [one] обмежено { $count } ресурсом
    [few] обмежено { $count } ресурсами
   *[many] обмежено { $count } ресурсами
}
rights-single-permissions = Окремі дозволи
rights-limit-to-resources = Обмежити ресурсами
rights-resources-cut = Показано лише перші 1000 ресурсів. Щоб обмежити доступ іншими, скористайтеся API.
rights-only-in = Лише { $resource } і все, що нижче
rights-ends = Дати завершення й окремі ресурси
rights-ends-after = { $right } діє до кінця дня
rights-new-ends-after = Те, що Ви додаєте зараз, діє до кінця дня
rights-ends-hint = Дні закінчуються опівночі за UTC. Порожнє поле — без обмеження.
rights-permission-in-resource = Додати дозвіл в одному ресурсі
rights-save = Зберегти дозволи
rights-held-none = Дозволів ще немає. Попросіть доступ в адміністратора.
rights-held-limited-to = Обмежено: { $resources }
