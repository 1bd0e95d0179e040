rights-none = なし
rights-all = すべての権限
rights-permissions = { $count ->
   *[other] { $count }件の権限
}
rights-limited-to-resources = { $count ->
   *[other] { $count }件のリソースに限定
}
rights-single-permissions = 個別の権限
rights-limit-to-resources = リソースを限定
rights-resources-cut = 最初の1,000件のリソースのみ表示しています。それ以外に限定するにはAPIを使ってください。
rights-only-in = { $resource }とその下のみ
rights-ends = 終了日と個別のリソース
rights-ends-after = { $right }の最終日
rights-new-ends-after = 今回追加するものの最終日
rights-ends-hint = 日付はUTCの午前0時に終わります。空欄は期限なしを意味します。
rights-permission-in-resource = 1つのリソースに権限を追加
rights-save = 権限を保存
rights-held-none = 権限はまだありません。管理者に権限を依頼してください。
rights-held-limited-to = 限定：{ $resources }
