part-invitations = 招待
part-invite = 招待する
part-members = メンバー
part-licenses = ライセンス
part-roles = ロール
part-resources = リソース
part-keys = APIキー
part-webhooks = Webhook
part-addresses = アドレス
part-settings = 設定
part-audit = 監査
part-shadow = シャドー
part-account = マイアカウント

skip-to-content = コンテンツへスキップ
console-navigation = コンソール
other-organizations = ほかの所属組織
change-password = パスワードを変更
sign-out = ログアウト
go-back = 戻る

alarm-waiting = { $count ->
   *[other] { $count }件のメールが送信待ちです：{ $why }。運営者が問題を解決すると自動的に送信されます。最後の応答：{ $reason }
}
alarm-server = メールサーバーに接続できないか、現在メールを受け付けていません
alarm-helo-name = メールサーバーが、Usherの名乗るホスト名を拒否しています
alarm-authentication = メールサーバーが、Usherのユーザー名またはパスワードを拒否しています
alarm-sender = メールサーバーが、送信元アドレスを拒否しています
alarm-policy = メールサーバーのルールにより、ここからのメールが拒否されています
archived = この組織はアーカイブされています。管理者が「設定」で復元するまで、何も変更できません。
archived-until = この組織はアーカイブされています。管理者が「設定」で復元しない限り、{ $until }に消去されます。

moment-just-now = たった今
moment-in-a-moment = まもなく
moment-minutes-ago = { $count ->
   *[other] { $count }分前
}
moment-hours-ago = { $count ->
   *[other] { $count }時間前
}
moment-days-ago = { $count ->
   *[other] { $count }日前
}

script-close = 閉じる
script-copied = コピーしました
script-copy = コピー
script-copy-table = 表としてコピー
script-go-back = 戻る
script-go-to = 「%」へ移動
script-invite = メンバーを招待
script-search = このリストを検索
script-select-all = このページの項目をすべて選択
script-selected = %件選択中
script-shortcuts = キーボードショートカット
script-show-shortcuts = この一覧を表示
script-table-selected = 表が選択されています。今すぐコピーしてください。
script-then = の次に
script-use-shortcuts = このブラウザーでこれらのショートカットを使う

word-all = すべて
word-name = 名前
word-description = 説明
word-description-optional = 説明（任意）
word-color-optional = 色（任意）
word-address = アドレス
word-events = イベント
word-status = ステータス
word-edit = 編集
word-edit-it = { $name }を編集
word-delete-ask = 削除…
word-done = 完了
word-other-languages = ほかの言語
word-enter-name = 名前を1行、200文字以内で入力してください。
word-enter-color = #ec6c50のような色を入力するか、空欄にしてください。
word-email = メール
word-email-address = メールアドレス
word-last-name = 姓
word-permissions = 権限
word-problem = 問題：{ $title }
word-line = 行
word-details = 詳細
word-license = ライセンス
word-resource = リソース
word-save = 保存
