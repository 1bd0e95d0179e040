refused-password-short = { $count ->
   *[other] パスワードは{ $count }文字以上にしてください。
}
refused-password-long = { $count ->
   *[other] パスワードは{ $count }文字以内にしてください。
}
refused-rows = { $count ->
   *[other] 一度に送信できるのは{ $count }人までです。
}
refused-attempts = { $count ->
   *[other] 試行回数が多すぎます。{ $count }秒後にもう一度お試しください。
}
refused-mails = { $count ->
   *[other] メールは少し前に送信されました。{ $count }秒後にもう一度お試しください。
}
refused-previews = { $count ->
   *[other] プレビューの回数が多すぎます。{ $count }秒後にもう一度お試しください。
}
refused-forbidden = この操作を行う権限がありません。組織の管理者に権限を依頼してください。
refused-exceeds = この操作には「{ $what }」が関わりますが、あなた自身にはその権限がありません。権限を持つ人に依頼してください。
refused-exceeds-until = あなたの「{ $what }」は{ $until }までです。より長い期限を持つ人に依頼してください。
refused-unknown-permission = 権限「{ $code }」は存在しません。利用できる権限は「ロール」で確認してください。
refused-unknown-role = ロール「{ $code }」は存在しません。利用できるロールは「ロール」で確認してください。
refused-unknown-resource = 組織にリソース{ $id }はありません。
refused-unknown-license = このライセンスはもう存在しません。別のものを選んでください。
refused-unknown-template = この権限テンプレートはもう存在しません。別のものを選んでください。
refused-unknown-member = この組織にそのメンバーは見つかりません。
refused-unknown-organization = その組織のメンバーではありません。
refused-unknown-invitation = この組織にその招待は見つかりません。
refused-address-blocked = このアドレスはブロックされています。別のアドレスを使うか、ブロックリストから削除してください。
refused-seats = このライセンスには空きシートがありません。シートを解放または追加するか、別のライセンスを選んでください。
refused-already-member = このアドレスはすでにメンバーのものです。
refused-already-invited = このアドレスには保留中の招待があります。その招待を再送してください。
refused-member-blocked = このアドレスはブロックされたメンバーのものです。代わりにメンバーのブロックを解除してください。
refused-repeated = この人はすでにリストにあります。どちらか一方を削除してください。
refused-another-address = このメンバーのアドレスは異なります。
refused-expiry-past = 有効期限が過去の日付です。より後の日付を選んでください。
refused-password-kinds = パスワードには小文字、大文字、数字、記号をそれぞれ含めてください。
refused-login = メールアドレスまたはパスワードが正しくないか、どの組織のメンバーでもありません。
refused-not-proved = アカウントのメールアドレスが確認されていません。お送りしたメールのリンクを開いてください。
refused-page = このページのリンクは無効です。最初のページからやり直してください。
refused-in-flight = このリクエストはすでに処理中です。
refused-revision = その間にほかの人が変更しました。内容を確認してから変更してください。
refused-not-found = もう存在しません：{ $thing }
refused-exists = すでに存在します：{ $thing }
refused-in-use = 使用中です：{ $thing }
refused-own-access = 自分自身のアクセス権は削除できません。ほかの管理者に依頼してください。
refused-last-member = 最後の有効なメンバーです。先にほかの人を追加してください。
refused-archived = この組織はアーカイブされています。変更する前に復元してください。
refused-domain = この組織では、このドメインへの招待は許可されていません。
refused-value = { $field }の値が無効です：{ $reason }
refused-invitation-pending = 招待はまだ保留中です。
refused-invitation-accepted = 招待はすでに承諾されています。
refused-invitation-declined = 招待は辞退されています。
refused-invitation-cancelled = 招待はキャンセルされています。
refused-invitation-revoked = 招待は取り消されています。
refused-invitation-expired = 招待の有効期限が切れています。
refused-person-contact = この人はアクセスのない連絡先のため、実行できません。
refused-person-invited = この人は招待されていますがまだ参加していないため、実行できません。
refused-person-active = この人は有効なメンバーのため、実行できません。
refused-person-blocked = この人はブロックされているため、実行できません。
refused-person-removed = この人は削除されているため、実行できません。
noun-api-key = APIキー
noun-blocklist-entry = ブロックリストの項目
noun-license = ライセンス
noun-member = メンバー
noun-organization = 組織
noun-slug = 短縮名
noun-permission = 権限
noun-resource = リソース
noun-role = ロール
noun-session = セッション
noun-webhook = Webhook
noun-identity-provider = IDプロバイダー
noun-event = イベント
noun-mail = メール
noun-suppression = 配信できないアドレス
noun-password-link = パスワードのリンク
noun-import = インポート
noun-permission-template = 権限テンプレート
overloaded-text = { $count ->
   *[other] サーバーが混み合っています。{ $count }秒後にもう一度お試しください。何も変更されていません。
}
blocked-text = この組織であなたはブロックされています。管理者にブロックの解除を依頼してください。
blocked-title = アクセスがブロックされています
request-failed = リクエストに失敗しました
no-page-text = アドレスを確認するか、コンソールに戻ってください。
no-page-title = ページが見つかりません
wrong-method-text = このアドレスは直接開けません。コンソールに戻ってください。
too-large-text = 上限は{ $limit }バイトです。リストを小さく分けてください。
too-large-title = リクエストが大きすぎます
overloaded-title = しばらくしてからもう一度お試しください
unreadable-form-text = リクエストを読み取れませんでした。前のページに戻って再読み込みし、もう一度お試しください。
unreadable-form-encoding = フォームは UTF-8 ではなく { $encoding } で送信されました。何も変更されていません。前のページに戻り、ブラウザーまたはプログラムを UTF-8 に設定し、ページを再読み込みしてもう一度お試しください。
foreign-form-text = このフォームは古いセッションまたは別のサイトのものです。何も変更されていません。ページを再読み込みして、もう一度お試しください。
away-text = コンソールは現在ご利用いただけません。1分後にもう一度お試しください。何も変更されていません。
away-title = 1分後にもう一度お試しください
incident-text = システム側で問題が発生しました。このインシデントIDを運営者にお知らせください：{ $incident }
