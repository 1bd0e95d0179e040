shadow-title = シャドーモード
shadow-empty = シャドーモードのプロトコルはありません。
shadow-text = これらのプロトコルには、引き続き元のシステムが応答します。Usherは組織の同じ呼び出しを判定し、何も変更せずに応答を比較します。
shadow-counting = このサーバーの起動後の集計です。Usherの知らない認証情報による呼び出しと、長すぎる、または多すぎて比較できない呼び出しは、メトリクスにのみ含まれます。
shadow-no-calls = { $since }以降、比較した呼び出しはありません。
shadow-calls = { $count ->
   *[other] { $since }以降に{ $count }件の呼び出しを比較：{ $alike }、{ $different }。
}
shadow-alike = 一致{ $count }件
shadow-different = 相違{ $count }件
shadow-operation = { $alike }、{ $different }
shadow-fields = 最近相違したフィールド：
shadow-field = { $count ->
   *[other] { $field }：{ $count }件の呼び出し、最終{ $last }
}
