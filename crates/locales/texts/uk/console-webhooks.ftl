webhooks-text = Usher надсилає події до Ваших систем як підписані запити HTTPS (Standard Webhooks) і повторює їх, доки їх не буде отримано.
webhooks-empty = Вебхуків ще немає.
webhooks-failing = З { $since } не отримано жодної події
webhook-new = Новий вебхук
webhook-create = Створити вебхук
webhook-state-disabled = вимкнено
webhook-state-gone = вимкнено: кінцевої точки більше немає
webhook-state-failed = вимкнено: збої тривали кілька днів
webhook-state-failing = збої
webhook-state-enabled = увімкнено
webhook-events-of = Усі події { $family }
webhook-failing = З { $since } не отримано жодної події. Причину наведено в спробах нижче.
webhook-enabled = Увімкнено
webhook-enabled-hint = Вимкнений вебхук нічого не отримує, а те, що на нього очікує, скасовується.
webhook-save = Зберегти вебхук
webhook-test = Надіслати тестову подію
webhook-rotate-ask = Замінити секрет…
webhook-rotate-text = Протягом доби події підписуються старим і новим секретом, щоб Ви могли замінити його, не втративши жодної.
webhook-rotate = Замінити секрет
webhook-delete-text = Вебхук більше нічого не отримуватиме, а журнал його доставок буде видалено.
webhook-delete = Видалити вебхук
webhook-times = Створено { $created }
webhook-times-overlap = Створено { $created }. Попередній секрет діє до { $until }
webhook-created-title = Вебхук створено
webhook-rotated-title = Новий секрет
webhook-secret-heading = Секрет підпису для { $host }
webhook-secret-text = Скопіюйте секрет зараз. Більше його не буде показано. Він потрібен Вашій кінцевій точці, щоб перевіряти, що запити надходять від Usher.
webhook-secret-overlap = До { $until } події підписуються також старим секретом.
webhook-enter-url = Введіть адресу https, щонайбільше 2000 символів.
webhook-enter-description = Введіть опис в одному рядку, щонайбільше 500 символів.
webhook-choose-events = Виберіть принаймні один вид подій.

deliveries-heading = Доставки
deliveries-waiting = Очікують
deliveries-delivered = Доставлено
deliveries-failed = Не вдалося
deliveries-no-match = Відповідних доставок немає.
deliveries-empty = Ще нічого не надіслано. Надішліть тестову подію, щоб спробувати.
delivery-waiting = очікує
delivery-delivered = доставлено
delivery-failed = не вдалося
delivery-event = Подія { $number }, { $at }
delivery-event-next = Подія { $number }, { $at }; наступна спроба { $next }
delivery-attempts = { $count ->
    [one] { $count } спроба
    [few] { $count } спроби
   *[many] { $count } спроб
}
delivery-attempts-of = подія { $number }
delivery-attempt = { $at }: { $outcome } за { $took } мс
delivery-no-answer = немає відповіді
delivery-redeliver = Доставити повторно
delivery-redeliver-it = Доставити повторно подію { $number }
