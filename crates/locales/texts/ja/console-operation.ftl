delivery-payload = ペイロード
delivery-payload-hint = リクエストの本文です。署名される内容そのままです。
redeliver-since-open = 指定日時以降をすべて再送信…
redeliver-since-title = イベントの再送信
redeliver-since-text = 指定した日時以降のすべてのイベントを、結果にかかわらず、このWebhookにもう一度送信します。無効だった間に届かなかったものも含まれます。待機中のイベントは変更されません。
redeliver-since-label = この日時以降すべて
redeliver-since-hint = UTC
redeliver-since-preview = プレビュー
redeliver-since-found = { $count ->
   *[other] { $since }以降の{ $count }件のイベントを再送信します。
}
redeliver-since-none = { $since }以降に再送信するものはありません。
redeliver-since-enter = 日付と時刻を入力してください（例：2026-11-20T12:00）。
redeliver-since-button = { $count ->
   *[other] { $count }件のイベントを再送信
}
done-redelivered-since = イベントを再送信しています。

key-made-by = 作成者：{ $maker }
key-last-used = 最終使用：{ $at }
key-never-used = 使用の記録はまだありません
