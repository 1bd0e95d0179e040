sign-in-text = ログインして組織を管理します。
sign-in-again-text = ログインしていないか、セッションが終了しました。続けるにはログインしてください。
sign-in-joined-text = ログインすると、{ $organization }とその他の所属組織を表示できます。
sign-in-switch-text = { $email }としてログインしています。ここでログインすると、招待されたアドレスに切り替わります。
sign-in-kept = セッションが終了しました。何も変更されていません。続けるにはログインしてください。入力した内容は保持されています。
sign-in-ended = セッションが終了しました。何も変更されていません。ログインしてもう一度お試しください。

resume-title = 続ける
resume-text = 再びログインしました。入力した内容はまだ送信されていません。
resume-text-organization = 再び{ $organization }にログインしました。入力した内容はまだ送信されていません。
resume-file = ファイル
resume-send = 今すぐ送信
resume-discard = 破棄

change-password-title = パスワードの変更
change-password-text = ここではログインしたまま、ほかのすべての場所からはログアウトされます。
change-password-current = 現在のパスワード
change-password-show-current = 現在のパスワードを表示
change-password-hide-current = 現在のパスワードを隠す
change-password-show-new = 新しいパスワードを表示
change-password-hide-new = 新しいパスワードを隠す
change-password-short = 短すぎます
change-password-common = よく使われています
change-password-weak = 弱い
change-password-fair = 普通
change-password-strong = 強い
change-password-wrong = 現在のパスワードが正しくありません。
