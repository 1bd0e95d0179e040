nameless-organization = （名称なし）
invites-inviter = { $inviter }さんが{ $organization }への参加に招待しています。
invites = { $organization }があなたを招待しています。
open-until = 招待の有効期限は{ $until }です。
open-for-good = 招待に有効期限はありません。
expires-in = 招待は{ $distance }に期限切れになります（{ $until }、{ $weekday }）。
in-days = { $count ->
   *[other] { $count }日後
}
in-hours = { $count ->
   *[other] { $count }時間後
}
in-minutes = { $count ->
   *[other] { $count }分後
}
link-personal = このリンクはご本人専用です。他の方に転送しないでください。

language = 言語
invitation-title = { $organization }への招待
invitation-address = この招待は{ $email }宛てです。
grants-heading = 付与される内容
grants-none = メンバーになります。この招待にその他の権限は含まれていません。
grants-roles = ロール
grants-permissions = { $count ->
   *[other] { $count }件の権限
}
grants-resources = アクセスできる範囲
grants-everything = すべて
grants-everything-of = { $family }のすべて
grants-until = { $until }まで

accept-heading = 招待を承諾する
accept-new = 名前とパスワードを入力してアカウントを作成してください。
accept-known = { $email }のアカウントはすでに存在します。承諾するには、そのパスワードを入力してください。
first-name = 名
last-name = 姓（任意）
password = パスワード
password-show = パスワードを表示
password-hide = パスワードを隠す
password-weak = パスワードの強度：弱い
password-fair = パスワードの強度：普通
password-strong = パスワードの強度：強い
password-rules = { $count ->
   *[other] { $count }文字以上にしてください。
}
accept-new-button = アカウントを作成して承諾する
accept-known-button = ログインして承諾する
other-address = あなたのアドレスではありませんか？
other-address-advice = この招待は{ $email }でのみ承諾できます。別のアドレスを使う場合は、招待した方に新しい招待を依頼してください。
other-address-label = 別のメールアドレス
other-address-button = 招待者に依頼する
move-requested-title = 依頼を伝えました
move-requested-text = 招待がまだ有効な場合、代わりに別のアドレスを招待するかどうかを組織が決めます。招待されると、そのアドレスにメールが届きます。
unexpected = この招待にお心当たりがありませんか？ その場合はこのページを閉じてください。承諾するまで何も起こりません。

decline-link = 招待を辞退する
decline-title = 招待を辞退しますか？
decline-text = { $organization }への招待は終了し、リンクは使えなくなります。後で再び招待を受けることはできます。
decline-button = はい、辞退します
decline-back = 招待に戻る

problem = 問題があります
problem-in-title = エラー：{ $title }
problem-form = フォームを確認できませんでした。もう一度送信してください。
problem-first-name-missing = 名を入力してください。
problem-name-long = 名前が長すぎます。短くしてください。
problem-password-missing = パスワードを入力してください。
problem-password-short = { $count ->
   *[other] { $count }文字以上のパスワードを設定してください。
}
problem-password-long = パスワードが長すぎます。短くしてください。
problem-password-kinds = パスワードには大文字、小文字、数字をそれぞれ含めてください。
problem-password-common = このパスワードは多くの人に使われています。別のものを選んでください。
problem-password-characters = 制御文字を含まないパスワードを選んでください。
problem-password-wrong = パスワードが正しくありません。既存のアカウントのパスワードを入力してください。

accepted-title = { $organization }のメンバーです
accepted-text = 招待は承諾されました。今後はあなたのアドレスとパスワードで{ $organization }にログインしてください。このリンクはもう必要ありません。
accepted-leading = { $site }へ移動します。
account-link-text = アカウントでは、所属する組織と各組織でできることを確認できます。
account-link = アカウントへ移動
continue-to = { $site }へ進む
declined-title = 招待は辞退されました
declined-text = { $organization }には参加していません。誤って辞退した場合は、招待した方に新しい招待を依頼してください。
expired-title = 招待の有効期限が切れています
expired-text = 有効期限は{ $until }でした。招待されたアドレスに新しいリンクを送信できます。
expired-button = 新しいリンクを送信する
mailed-link-text = このリンクでは招待の内容を確認できますが、承諾はできません。承諾用のリンクを招待されたアドレスに送信できます。
requested-title = メールボックスをご確認ください
requested-text = 招待を更新できる場合は、招待されたアドレスに新しいリンクが届きます。古いリンクはもう使えません。
requested-advice = 数分たっても届きませんか？ 迷惑メールフォルダーを確認するか、招待した方にお問い合わせください。
closed-title = この招待は終了しています
closed-text = 招待は取り消されました。誤りと思われる場合は、招待した方に新しい招待を依頼してください。
unknown-title = このリンクに対応する招待はありません
unknown-text = リンクが不完全か、新しいメールのリンクに置き換えられた可能性があります。最新のメールのリンクを開くか、招待した方に新しい招待を依頼してください。
refused-title = 招待を承諾できません
refused-text = { $organization }または招待した方にお問い合わせください。
archived-text = { $organization }はアーカイブされているため、現在は参加できません。{ $organization }または招待した方にお問い合わせください。

unreadable-title = リクエストを理解できませんでした
unreadable-text = メールのリンクを開いて、フォームをもう一度送信してください。
busy-title = リクエストが多すぎます
busy-text = { $count ->
   *[other] { $count }秒後にもう一度お試しください。
}
unavailable-title = 現在ご利用いただけません
unavailable-text = 数分後にもう一度お試しください。何も変更されていません。
failed-title = 問題が発生しました
failed-text = 後でもう一度お試しください。再び発生する場合は、この番号をお知らせください：{ $incident }

forgot-link = パスワードをお忘れですか？
forgot-title = 新しいパスワードの設定
forgot-text = アカウントのアドレスを入力してください。新しいパスワードを設定するためのリンクをメールでお送りします。
email = メールアドレス
forgot-button = リンクを送信する
forgot-sent-text = このアドレスのアカウントが存在する場合は、リンクをお送りします。リンクは一度だけ、短時間のみ使えます。
forgot-sent-advice = 数分たっても届きませんか？ 迷惑メールフォルダーを確認し、アカウントのアドレスに間違いがないかお確かめください。
problem-email = 完全なメールアドレスを入力してください（例：name@example.com）。
reset-title = 新しいパスワードを選んでください
reset-text = アカウント：{ $email }
new-password = 新しいパスワード
reset-button = パスワードを設定する
reset-done-title = パスワードが設定されました
reset-done-text = 今後はこのパスワードでログインできます。ほかのすべての場所からはログアウトされました。
reset-over-title = このリンクはもう使えません
reset-over-text = すでに使用されたか、有効期限が切れています。新しいリンクをあなたのアドレスに送信してください。
reset-over-link = 新しいリンクを送信する
sign-in-link = ログイン

provider-continue = { $provider }で続ける
provider-finish = ログインを完了
provider-stale = このログインは期限が切れたか、別のウィンドウで開始されました。最初からやり直してください。
provider-declined = プロバイダーがログインを許可しませんでした。もう一度お試しになるか、パスワードをご利用ください。
provider-rejected = プロバイダーの応答を検証できませんでした。もう一度お試しください。解決しない場合は、このサーバーの管理者にご連絡ください。
provider-unavailable = 現在プロバイダーに接続できません。数分後にもう一度お試しになるか、パスワードをご利用ください。
provider-no-account = このログインに対応するアカウントがありません。組織の管理者に招待を依頼してください。
provider-unverified = プロバイダーがメールアドレスを確認していません。プロバイダー側で確認してから、もう一度お試しください。
provider-other-address = 招待されたものとは別のアドレスでログインしました。招待されたアドレスでログインするか、もう一方のアドレスへの招待を依頼してください。
provider-linked-elsewhere = このログインは別のアカウントに連携されているか、アカウントが別のログインに連携されています。パスワードでログインし、「マイアカウント」で連携を変更してください。
