invite-review = 送信前に、すべての招待を確認できます。
invite-people = 招待する人
invite-people-hint = 1行に1つのアドレスを入力します。名前は付けても付けなくても構いません：{ $example }。表を貼り付けることもできます。列：メール、名、姓、ロール、権限、リソース、ライセンスID、メモ、言語。
invite-checked = このリストの人
invite-checked-said = { $read }件を読み取り、{ $wrong }件に問題があります。
invite-more = ほか{ $count }件
invite-file = またはファイルをアップロード
invite-file-hint = リストまたはCSV。上の入力よりも優先されます。
invite-automatic = 自動
invite-encoding = ファイルの文字コード
invite-delimiter = 表の列の区切り
invite-commas = カンマ
invite-semicolons = セミコロン
invite-tabs = タブ
invite-bars = 縦棒
invite-columns = 列
invite-samples = 例：{ $samples }
invite-choose = 選択…
invite-skip = インポートしない
invite-skip-others = 何も選択されていない列はインポートしない
invite-full-name = 氏名
invite-license-id = ライセンスID
invite-language-code = 言語コード
invite-template = 権限テンプレート
invite-template-hint = プレビューすると、テンプレートが付与する項目に下でチェックが入ります。送信前に変更できます。
invite-license = ライセンス
invite-license-free = { $name }（空き{ $free }／全{ $seats }シート）
invite-language = メールの言語
invite-default-language = 組織の既定
invite-expires = 承諾できる最終日（任意）
invite-expires-hint = UTCでその日の終わりまで。指定しない場合は、組織の設定に従います。
invite-if-pending = 保留中の招待がすでにある場合
invite-if-pending-as-set = 組織の設定に従う
invite-if-pending-skip = そのままにする
invite-if-pending-resend = 再送する
invite-if-pending-refuse = スキップして知らせる
invite-message = 個人的なメッセージ（任意）
invite-message-hint = 招待メールに入るプレーンテキスト（2,000文字以内）。リンクはクリックできません。
invite-preview = プレビュー

invite-preview-title = 招待のプレビュー
invite-nobody = このリストに招待できる人はいません。
invite-good = { $count ->
   *[other] { $count }人を招待できます。
}
invite-bad = { $count ->
   *[other] { $count }行に問題があり、スキップされます。
}
invite-unsent = まだ何も送信されていません。
invite-untried = { $count ->
   *[other] 最初の1,000人を確認しました。残りの{ $count }人は順番が来たときに確認され、招待できない人は最後に一覧されます。
}
invite-send = { $count ->
   *[other] { $count }件の招待を送信
}
invite-skipped = スキップ
invite-skipped-caption = スキップされる行とその理由
invite-ready = 送信可能
invite-ready-caption = 招待される人
invite-what-happens = 処理内容
invite-would-invite = 招待されます
invite-would-resend = 保留中の招待が再送されます
invite-would-update = 保留中の招待が更新されます
invite-would-join = すぐにメンバーになります
invite-would-grant = 権限が追加されます
invite-would-leave = 招待済み。何も変わりません
invite-mail = メール
invite-mail-hint = リストの最初の人へのメールです。ほかの人には、それぞれの名前で同じメールが届きます。
invite-change = 変更する
invite-see-preview = このリストに招待できる人はいません。プレビューして理由を確認してください。

invite-read-list = アドレスのリストとして読み取りました。
invite-read-commas = カンマ区切りの表として読み取りました：{ $columns }。
invite-read-semicolons = セミコロン区切りの表として読み取りました：{ $columns }。
invite-read-tabs = タブ区切りの表として読み取りました：{ $columns }。
invite-read-bars = 縦棒区切りの表として読み取りました：{ $columns }。
invite-as-email = 「{ $heading }」はメール
invite-as-first-name = 「{ $heading }」は名
invite-as-last-name = 「{ $heading }」は姓
invite-as-full-name = 「{ $heading }」は氏名
invite-as-permissions = 「{ $heading }」は権限
invite-as-roles = 「{ $heading }」はロール
invite-as-resources = 「{ $heading }」はリソース
invite-as-license-id = 「{ $heading }」はライセンスID
invite-as-note = 「{ $heading }」はメモ
invite-as-message = 「{ $heading }」はメッセージ
invite-as-language-code = 「{ $heading }」は言語コード

people-empty = アドレスを1つ以上貼り付けてください。
people-long = リストが長すぎます。一度に送信できるのは{ $limit } KiBまでです。
people-header-only = 見出し行しかありません。1人以上追加してください。
people-no-email = メールアドレスの列を選んでください。
people-repeated-column = 2つの列の内容が同じです。「{ $heading }」には別のものを選んでください。
people-unmatched = 次の各列の内容を選んでから、もう一度プレビューしてください：{ $columns }。
people-column = 「{ $heading }」
people-not-utf8 = ファイルがUTF-8ではありません（{ $line }行目）。{ $encoding }として読み取りました。下の名前を確認してから、もう一度プレビューしてください。正しく表示されない場合は、文字コードを選び、ファイルを添付し直してください。
people-not-in-encoding = テキストは{ $encoding }ではありません。保存時の文字コードを選ぶか、UTF-8で保存してください。
people-utf32 = テキストはUTF-32のため、読み取れません。UTF-8で保存してください。
people-workbook = このファイルはブックです。表計算ソフトでCSV UTF-8として保存してください。
people-header = 見出し行（{ $line }行目）を読み取れません。{ $problem }
people-unknown-column = この列はありません：{ $heading }
people-no-header = 1行目に列の名前がありません。`email,first_name,last_name`のような行から始めてください。
people-many-columns = { $count ->
   *[other] 送信できるのは{ $count }列までです。
}
people-many = { $count ->
   *[other] 1つのファイルで送信できるのは{ $count }行までです。
}

line-at = { $column }：{ $problem }
line-no-address = アドレスを指定してください。
line-not-address = メールアドレスではありません。
line-address = `local@domain`の形式のアドレスを指定してください（例：`grace@example.com`）。
line-long = { $count ->
   *[other] { $count }文字以内にしてください。
}
line-entries = { $count ->
   *[other] { $count }件以内にしてください。
}
line-unseen = テキストは1行で、制御文字や表示されない文字を含めないでください。
line-permission = 有効なコードではありません。1～128文字の表示可能なASCII文字で、名前はドットまたはコロンで区切り、`*`は最後の名前にのみ使えます。
line-role = 空白を含まない1～128文字の表示可能なASCII文字を指定してください。
line-id = `{ $prefix }`で始まるID、または通常のUUIDを指定してください。
line-language = 次のいずれかを指定してください：{ $codes }。
line-unclosed = この行で開いた引用符が閉じられていません。閉じるか削除してください。
line-stray-quote = セルの中に引用符があります。セル全体を引用符で囲み、中の引用符は2つ重ねて書いてください。
line-text-after-quote = 閉じ引用符の後にテキストがあります。セル全体を引用符で囲んでください。
line-nul = この行にはNUL文字が含まれています。削除してください。
line-cells = この行のセルは{ $cells }個ですが、見出し行は{ $columns }個です。
line-unnamed = { $cell }番目のセルは見出しのない列にあります。列に名前を付けるか、セルを空にしてください。
line-already-member = このアドレスは有効なメンバーのものです。この行を除いてください。
line-already-invited = このアドレスには保留中の招待があります。再送するか、この場合の動作を組織の設定で指定してください。
line-repeated = 同じ人がすでに{ $line }行目にあります。どちらか一方を除いてください。
line-exceeds-until = 「{ $what }」の権限はありますが、それほど長い期限ではありません。より長い期限を持つ人に依頼してください。
