imports-title = Імпорт
imports-empty = Імпортів ще немає. Вставте список або завантажте файл, щоб запросити багато людей одразу.
imports-people = { $count ->
    [one] { $count } особа
    [few] { $count } особи
   *[many] { $count } осіб
}
imports-counts = запрошено: { $invited }, уже було запрошено: { $unchanged }, пропущено: { $refused }
imports-counts-left = запрошено: { $invited }, уже було запрошено: { $unchanged }, пропущено: { $refused }, залишилося: { $left }

import-title = Імпорт
import-all = Усі імпорти
import-inviting = { $count ->
    [one] Запрошуємо { $count } особу
    [few] Запрошуємо { $count } особи
   *[many] Запрошуємо { $count } осіб
}
import-nobody = Нікого не запрошено
import-invited = { $count ->
    [one] Запрошено { $count } особу
    [few] Запрошено { $count } особи
   *[many] Запрошено { $count } осіб
}
import-progress = Виконано { $done } із { $total }
import-goes-on = Цю сторінку можна закрити; імпорт триватиме.
import-again = Показати поточний стан
import-created = Запрошення створено. Стан кожного наведено в списку запрошень.
import-count-invited = Запрошено
import-count-unchanged = Уже було запрошено
import-count-skipped = Пропущено
import-count-left = Залишилося
import-started = Початок
import-cancel = Скасувати імпорт
import-cancel-text = Нікого більше зі списку не буде запрошено. Уже надіслані запрошення залишаться чинними.
import-view-invitations = Переглянути запрошення
import-invite-more = Запросити ще людей
import-download = Завантажити результат кожного рядка (CSV)
import-lines-deleted = Рядки видалено через деякий час після завершення імпорту.
import-skipped-caption = Пропущені рядки списку та причини

import-status-queued = очікує
import-status-running = триває
import-status-done = завершено
import-status-cancelled = скасовано
import-status-failed = зупинено
import-stopped-forbidden = Імпорт зупинено, оскільки особа, яка його почала, більше не має права запрошувати людей. Почніть новий імпорт із рештою списку.
import-stopped-maker-gone = Імпорт зупинено, оскільки особа, яка його почала, більше не є активним учасником. Почніть новий імпорт із рештою списку.
import-stopped-broken = Імпорт зупинено через проблему на нашому боці. Попросіть свого оператора переглянути журнал, а потім почніть новий імпорт із рештою списку.
