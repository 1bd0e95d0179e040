delivery-payload = 内容
delivery-payload-hint = 请求的正文，与签名时完全一致。
redeliver-since-open = 重新发送某时间以来的全部内容…
redeliver-since-title = 重新发送事件
redeliver-since-text = 自该时间起的所有事件都会再次发送到此 Webhook，无论之前的结果如何，也包括其停用期间错过的事件。仍在等待的事件保持不变。
redeliver-since-label = 自此时间起的全部事件
redeliver-since-hint = UTC 时间
redeliver-since-preview = 预览
redeliver-since-found = { $count ->
   *[other] 自 { $since } 起的 { $count } 个事件将被重新发送。
}
redeliver-since-none = 自 { $since } 起没有可重新发送的内容。
redeliver-since-enter = 请输入日期和时间，例如 2026-11-20T12:00。
redeliver-since-button = { $count ->
   *[other] 重新发送 { $count } 个事件
}
done-redelivered-since = 正在重新发送事件。

key-made-by = 创建者：{ $maker }
key-last-used = 上次使用：{ $at }
key-never-used = 尚无使用记录
