operator-console = 運営者コンソール
operator-sign-in-text = ログインして、このインストールのすべての組織を確認します。
operator-key = インストールのキー
operator-key-hint = コマンドラインで作成します：
operator-key-show = キーを表示
operator-key-hide = キーを隠す
operator-wrong-key = このキーは存在しないか、期限切れか、取り消されています。
operator-organizations = 組織
operator-health = 稼働状況
operator-search = 名前または短縮名
operator-none-match = 該当する組織はありません。
operator-shown = { $count ->
   *[other] { $count }件の組織を表示しています。
}
operator-active = 有効
operator-archived = アーカイブ済み
operator-deleting = 削除予定
operator-created = 作成日時
operator-members = 有効なメンバー
operator-invitations = 未承諾の招待
operator-waiting = 送信待ちのメール
operator-undeliverable = 配信されなかったメール
operator-counts = 概要
operator-oldest = 最も古い送信待ちのメール
operator-none = なし
operator-sent = 過去24時間に送信したメール
operator-failed = 過去24時間に失敗したメール
operator-webhooks = 使用中のWebhook
operator-webhooks-failing = 失敗しているWebhook
operator-names = 名前と短縮名
operator-archived-text = この組織はアーカイブされています。復元するまで、何も変更できません。
operator-erased-on = この組織はアーカイブされており、復元しない限り、{ $until }にすべてのデータとともに消去されます。
operator-archive-text = アーカイブした組織は、メンバーが閲覧できますが、何も変更できません。組織の管理者は復元できません。
operator-new-text = 最初の管理者はすべての権限を持ちます。確認済みのアカウントがない場合は、招待メールが届きます。
operator-administrator = 最初の管理者のメールアドレス
operator-enter-email = 最初の管理者のメールアドレスを入力してください。
operator-done-created = 組織を作成しました。
operator-done-edited = 組織を保存しました。
operator-well = すべて正常です
operator-unwell = 対応が必要です
operator-mail = メール
operator-obstructed = { $count ->
   *[other] { $count }件のメールが送信待ちです：{ $why }。問題が解決すると自動的に送信されます。最後の応答：{ $reason }
}
operator-unobstructed = メールの送信を妨げるものはありません。
operator-only-held = メールサーバーに問題はありません。保留中のメールは、上限に余裕ができるか組織が復元されると送信されます。
operator-held = 制限またはアーカイブ済みの組織により保留
operator-dead = 送信に失敗（再試行なし）
operator-unchained = 監査チェーンに未追加のイベント
operator-workers = バックグラウンド処理
operator-no-workers = このプロセスではバックグラウンド処理は動作していません。
operator-worker-works = 動作中
operator-worker-down = 停止
operator-restarts = { $count ->
   *[other] 再起動{ $count }回
}
operator-database = データベース
operator-database-fine = データベースは書き込み可能で、すべてのマイグレーションが適用されています。
operator-database-outdated = マイグレーション{ $migration }がありません。「usher migrate」を実行してください。
operator-database-foreign = このデータベースは別のインストールのものか、別のシークレットで作成されています。
operator-database-failing = データベースに書き込めません。
operator-is-active = 有効
operator-is-archived = アーカイブ済み
operator-is-deleting = 削除予定
