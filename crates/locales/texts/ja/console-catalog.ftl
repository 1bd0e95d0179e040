licenses-empty = この組織にはライセンスがないため、メンバーにシートは不要です。
licenses-used = 使用中
licenses-reserved = 招待用に予約
licenses-free = 空き
license-usage = { $count ->
   *[other] 使用中{ $used }、予約{ $reserved }、{ $free }（全{ $count }シート）
}
license-usage-free = 空き{ $count }
license-picture = { $count ->
   *[other] { $name }：使用中{ $used }、予約{ $reserved }、{ $free }（全{ $count }シート）
}
license-new = 新しいライセンス
license-seats = シート
license-create = ライセンスを作成
license-save = ライセンスを保存
license-delete-text = シートを使用中または待機中の人がいない場合に、ライセンスを削除できます。
license-delete = ライセンスを削除
license-enter-seats = ライセンスのシート数を入力してください。

roles-title = ロールと権限
roles-cut = それぞれ最初の1,000件のみ表示しています。すべてを一覧するには、APIを使ってください。
roles-custom = カスタム
roles-nothing = 権限なし
role-new = 新しいロール
role-everyone = ここでの変更は、このロールを持つ全員にすぐに反映されます。
role-code = コード
role-create = ロールを作成
role-save = ロールを保存
role-delete-text = このロールを持つメンバーも保留中の招待もない場合に、ロールを削除できます。
role-delete = ロールを削除
role-enter-code = コードを、空白なしの128文字以内で入力してください（例：stage-manager）。

resources-text = リソースは、イベント、エリア、ポートフォリオなど、アクセスを限定できる対象です。リソースへのアクセスには、その下にあるすべてが含まれます。
resources-empty = リソースはまだありません。
resource-below-it = 上位：{ $parent }
resource-new = 新しいリソース
resource-kind = 種類
resource-below = 上位
resource-below-nothing = なし：単独のリソース
resource-create = リソースを作成
resource-save = リソースを保存
resource-delete-text = アクセスがこのリソースに限定されている人がなく、下に何もない場合に、リソースを削除できます。
resource-delete = リソースを削除
resource-enter-kind = 種類を入力してください（例：「event」）。
resource-choose = リストからリソースを選んでください。

templates-title = 権限テンプレート
templates-text = テンプレートは、招待の出発点となるロールと権限のセットです。変更や削除をしても、すでに付与された権限は変わりません。
templates-empty = 権限テンプレートはまだありません。
template-new = 新しいテンプレート
template-new-title = 新しい権限テンプレート
template-create = テンプレートを作成
template-save = テンプレートを保存
template-delete-text = 今後、このテンプレートから招待を始めることはできません。このテンプレートで招待済みの人の権限は変わりません。
template-delete = テンプレートを削除
template-enter-description = 説明を1行、1,000文字以内で入力してください。
license-name-taken = この名前のライセンスは既にあります。別の名前を選ぶか、そのライセンスの席数を変更してください。
