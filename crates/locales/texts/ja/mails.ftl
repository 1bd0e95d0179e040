mail-subject-inviter = { $inviter }さんから{ $organization }への招待
mail-subject = { $organization }への招待
mail-hello = { $invitee } 様
mail-hello-nobody = こんにちは。
mail-message = { $sender }からのメッセージ：
mail-open-page = 承諾または辞退するには、次のページを開いてください。
mail-preview = 承諾も辞退も同じページで行えます。
mail-button = 招待を承諾する
mail-button-fails = ボタンが機能しない場合や辞退する場合は、次のご本人専用リンクを開いてください。
mail-unexpected = お心当たりがありませんか？
mail-unexpected-advice = その場合はこのメールを無視してください。承諾するまで何も起こりません。
mail-reason-inviter = このメールは、{ $inviter }さんが{ $organization }に招待するためにあなたのアドレスを入力したため送信されました。
mail-reason = このメールは、{ $organization }に招待するためにあなたのアドレスが入力されたため送信されました。
mail-replies = 返信は招待した方に届きます。
mail-replies-organization = 返信は{ $organization }に届きます。

mail-password-subject = パスワードを設定してください
mail-password-text = このリンクから、{ $site }のアカウントの新しいパスワードを設定できます。
mail-password-until = 一度だけ使えます。有効期限は{ $until }です。
mail-password-advice = お心当たりがない場合は、このメールを無視してください。パスワードは変わりません。リンクを他の方に転送しないでください。
mail-password-changed-subject = パスワードが変更されました
mail-password-changed-text = { $site }のアカウントのパスワードが変更されました。
mail-password-changed-at = ほかのすべての場所からはログアウトされました。
mail-password-changed-advice = お心当たりがない場合は、すぐに次のページで新しいパスワードを設定してください。
mail-password-reason = このメールは、{ $site }にあなたのアドレスのアカウントがあるため送信されました。
mail-account-deleted-subject = アカウントが削除されました
mail-account-deleted-text = { $site }のアカウントが削除されました。
mail-account-deleted-detail = どの組織のメンバーでもなくなり、個人データは消去されます。
mail-account-deleted-advice = お心当たりがない場合は、すぐに{ $site }の運営者にご連絡ください。
mail-account-deleted-reason = このメールは、{ $site }にあなたのアドレスのアカウントがあったため送信されました。

notice-bounce-subject = { $invitee }さんへの招待を配信できませんでした
notice-bounce-text = { $invitee }さんを{ $organization }に招待するメールは届きませんでした。このアドレスにはメールを配信できません。
notice-bounce-said = メールシステムの応答：{ $reason }
notice-bounce-advice = アドレスは正しく入力されていますか。誤っている場合は、招待を取り消して正しいアドレスを招待してください。正しい場合は、まず別の方法で本人に連絡してください。
notice-bounce-reason = このメールは、あなたが{ $organization }に招待を送ったため送信されました。
notice-move-subject = { $invitee } さんが別のアドレスへの招待を希望しています
notice-move-text = { $invitee } さんは { $organization } に招待されましたが、別のアドレスへの招待を希望しています。招待の送信先:
notice-move-advice = コンソールで招待を開くと、別のアドレスを確認できます。依頼した人がわかっている場合にのみ移してください。そのアドレスのメールを読める人は誰でも招待を承諾できます。
notice-webhook-subject = { $host }のWebhookが無効になりました
notice-webhook-text = { $organization }のイベントは、次の送信先に送られなくなりました。
notice-webhook-gone = 送信先はステータス410で応答しました。恒久的になくなっています。Webhookは{ $since }から無効です。
notice-webhook-failing = { $count ->
   *[other] { $since }から{ $count }日間、メッセージが1件も届いていません。
}
notice-webhook-advice = イベントはしばらく保存されます。送信先を復旧してWebhookを再度有効にし、届かなかったイベントを再送してください。Webhookが不要な場合は削除してください。
notice-webhook-reason = このメールは、あなたが{ $organization }のWebhookを設定または管理しているため送信されました。
