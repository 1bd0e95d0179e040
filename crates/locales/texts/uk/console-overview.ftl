part-overview = Огляд
overview-open = Відкриті запрошення
overview-undelivered = Не доставлено
overview-expired = Прострочені
overview-members = Активні учасники
overview-funnel = Запрошення за останні 90 днів
overview-invited = Запрошено
overview-opened = Відкрито
overview-accepted = Прийнято
overview-share = { $percent } %
overview-funnel-none = За останні 90 днів нікого не запросили.
overview-latest = Останні події
overview-all-events = Усі події
overview-median-minutes = { $count ->
    [one] Половину запрошень приймають протягом { $count } хвилини.
    [few] Половину запрошень приймають протягом { $count } хвилин.
   *[many] Половину запрошень приймають протягом { $count } хвилин.
}
overview-median-hours = { $count ->
    [one] Половину запрошень приймають протягом { $count } години.
    [few] Половину запрошень приймають протягом { $count } годин.
   *[many] Половину запрошень приймають протягом { $count } годин.
}
overview-median-days = { $count ->
    [one] Половину запрошень приймають протягом { $count } дня.
    [few] Половину запрошень приймають протягом { $count } днів.
   *[many] Половину запрошень приймають протягом { $count } днів.
}
overview-sampled = Виміряно за { $newest } найновішими з них.
