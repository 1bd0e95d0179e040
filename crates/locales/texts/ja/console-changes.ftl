changes-archived-by-operator = この組織はサーバーの運営者によってアーカイブされています。運営者が復元するまで、何も変更できません。
changes-archived-by-operator-until = この組織はサーバーの運営者によってアーカイブされています。運営者がそれまでに復元しない限り、{ $until }に消去されます。
changes-operator-restores = この組織はサーバーの運営者によってアーカイブされたため、復元できるのは運営者だけです。
changes-delete-text = 削除した組織は、後ですべてのデータとともに消去されます。それまでに復元できるのは、このサーバーの運営者だけです。
changes-only-with = 変更するには「{ $permission }」の権限が必要です。組織の管理者に依頼してください。

changes-rights = 権限を変更
changes-rights-title = メンバー: 権限を変更
changes-rights-choose = 付与するもの、または取り消すものを選択してください。変更する前に、メンバーごとの結果を確認できます。
changes-rights-how = 変更内容
changes-rights-add = 付与
changes-rights-take = 取り消し
changes-rights-what = ロールまたは権限
changes-rights-missing = リストからロールまたは権限を選択してください。
changes-rights-means-add = 現在の権限に加えて「{ $right }」を付与します。
changes-rights-means-take = 「{ $right }」を取り消します。その他はそのままです。
changes-rights-gets = 「{ $right }」を付与
changes-rights-got = 「{ $right }」を付与しました
changes-rights-loses = 「{ $right }」を取り消し
changes-rights-lost = 「{ $right }」を取り消しました
changes-rights-button = { $count }人を変更
changes-rights-has = すでに付与されています。
changes-rights-has-not = 付与されていません。
changes-rights-inactive = ここで変更できるのは、アクティブなメンバーの権限だけです。

changes-export = CSVとしてエクスポート
changes-undo-block = 元に戻す: { $count }人のブロックを解除

changes-details = 名前、シート、有効期限を変更…
