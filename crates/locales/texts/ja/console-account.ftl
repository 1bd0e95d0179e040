account-profile = プロフィール
account-confirmed = 確認済み
account-not-confirmed = 未確認
account-language-hint = コンソール、アカウントに関するメール、招待のページで使われます。
account-name-hint = 所属するすべての組織に名前が表示されます。
account-save = プロフィールを保存
account-first-name-long = { $count ->
   *[other] 名は{ $count }文字以内にしてください。
}
account-last-name-long = { $count ->
   *[other] 姓は{ $count }文字以内にしてください。
}
account-first-name-unseen = 名に表示されない文字が含まれています。
account-last-name-unseen = 姓に表示されない文字が含まれています。

account-invitations = あなたへの招待
account-inviter = { $inviter }さんから招待されました。
account-expires = 期限：{ $distance }
account-join = { $organization }に参加
account-decline = 辞退
account-organizations = 組織
account-current = 現在の組織
account-joined = 参加：{ $distance }
account-no-access = ここにはアクセスできません。管理者にブロックの解除を依頼してください。
account-switch = { $organization }に切り替える
account-leave-open = { $organization }から退出…
account-leave = { $organization }から退出
account-leave-text = アクセスとシートはすぐに失われます。再び参加するには、新しい招待が必要です。
account-only-organization = これは唯一の所属組織です。退出すると、ここにログインできなくなります。
account-last-administrator = { $organization }の管理者はあなただけです。先にほかの人を管理者にしてください。

account-permission-in = { $permission }（{ $resource }内）

account-security = セキュリティ
account-sessions-hint = ログインしている場所を確認し、そこからログアウトできます。
account-delete = アカウントを削除
account-delete-hint = すべての組織から退出し、データを消去します。

sessions-title = セッション
sessions-advice = 現在、次の場所でログインしています。心当たりのないセッションは終了し、パスワードを変更してください。
sessions-api = API（{ $protocol }）
sessions-this = このセッション
sessions-times = ログイン：{ $opened }、終了：{ $ends }
sessions-end = セッションを終了
sessions-everywhere = すべての場所からログアウト
sessions-everywhere-text = このセッションを含むすべてのセッションを終了します。APIキーは引き続き使えます。

delete-account-title = アカウントの削除
delete-account-text = この操作は元に戻せません：
delete-account-organizations = すべての組織から退出し、シートは解放されます。
delete-account-sessions = すべての場所からログアウトし、APIキーは使えなくなります。
delete-account-data = 名前、メールアドレス、その他の個人データは消去されます。
delete-account-mail = 確認のメールを{ $email }にお送りします。データはメールの送信後、遅くとも1日以内に消去されます。
delete-account-unmailed = データは遅くとも1日以内に消去されます。このサーバーはメールを送信しないため、確認のメールは届きません。
delete-account-button = 自分のアカウントを削除
delete-account-wrong-password = パスワードが正しくありません。

new-organization-title = 新しい組織
new-organization-text = あなたが管理者となり、ほかの人を招待できます。
new-organization-slug = アドレスに使う短縮名
new-organization-slug-hint = 小文字、数字、ハイフンが使えます。
new-organization-button = 組織を作成
new-organization-forbidden = ここでは組織を作成できません。このサーバーの運営者にお問い合わせください。
new-organization-no-name = 名前を入力してください。
new-organization-name-long = 名前は200文字以内にしてください。

account-providers = パスワードなしのログイン
account-provider-link = { $provider }を連携
account-provider-unlink = { $provider }の連携を解除
account-provider-linked = 連携済み
account-provider-retired = 現在は利用できません
account-of-organization = この組織でのみ有効な、組織のIDプロバイダーでログインしています。アカウントを表示するには、パスワードでログインしてください。
