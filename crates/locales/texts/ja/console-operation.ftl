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

holders-title = 保有者
holders-nobody = これを持つメンバーも保留中の招待もありません。
holders-members = { $count ->
   *[other] { $count }人のメンバー
}
holders-invitations = { $count ->
   *[other] { $count }件の保留中の招待
}
holders-more = { $count ->
   *[other] ほか{ $count }件
}
permission-new = 新しい権限
permission-allows = 許可する内容（任意）
permission-create = 権限を作成
permission-save = 権限を保存
permission-delete = 権限を削除
permission-delete-text = この権限を持つメンバー、保留中の招待、ロールがない場合に、権限を削除できます。
permission-enter-code = コードを、空白と*を含まない128文字以内で入力してください（例：stage.manage）。
permission-roles = この権限を含むロール
done-permission-created = 権限を作成しました。
done-permission-edited = 権限を保存しました。
done-permission-deleted = 権限を削除しました。

role-preview = 変更をプレビュー
role-preview-title = 変更内容
role-preview-nothing = 権限が変わる人はいません。
role-preview-gain = { $count ->
   *[other] { $count }人のメンバーが次の権限を得ます：
}
role-preview-gain-nobody = このロールを持つメンバーはまだいません。ロールに追加される権限：
role-preview-lose = { $count ->
   *[other] { $count }人のメンバーが次の権限を失います：
}
role-preview-lose-nobody = このロールを持つメンバーはまだいません。ロールから外れる権限：
role-preview-kept = ほかの方法でも権限を持つ人は、その権限を保持します。
role-preview-invited = { $count ->
   *[other] { $count }件の保留中の招待も同じように変わります。
}
