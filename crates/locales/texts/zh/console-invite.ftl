invite-review = 发送之前，您可以逐一检查每个邀请。
invite-people = 要邀请的人员
invite-people-hint = 每行一个地址，可带姓名：{ $example }。也可以粘贴表格。列：邮箱、名字、姓氏、角色、权限、资源、许可证 ID、备注、语言。
invite-checked = 此列表中的人员
invite-checked-said = 已读取 { $read } 条，其中 { $wrong } 条有问题。
invite-more = 以及另外 { $count } 条。
invite-file = 或上传文件
invite-file-hint = 列表或 CSV。优先于上方填写的内容。
invite-automatic = 自动
invite-encoding = 文件编码
invite-delimiter = 表格的列分隔符
invite-commas = 逗号
invite-semicolons = 分号
invite-tabs = 制表符
invite-bars = 竖线
invite-columns = 列
invite-samples = 例如：{ $samples }
invite-choose = 请选择…
invite-skip = 不导入
invite-skip-others = 不导入未指定内容的列
invite-full-name = 全名
invite-license-id = 许可证 ID
invite-language-code = 语言代码
invite-template = 权限模板
invite-template-hint = 预览时会在下方勾选模板授予的权限。发送之前您仍可更改。
invite-license = 许可证
invite-license-free = { $name }（共 { $seats } 个席位，空闲 { $free }）
invite-language = 邮件语言
invite-default-language = 组织默认语言
invite-expires = 接受的最后日期（选填）
invite-expires-hint = 截至当天结束（UTC）。如不填写，则按组织的设置。
invite-if-pending = 如果某人已有待处理的邀请
invite-if-pending-as-set = 按组织的设置
invite-if-pending-skip = 保持不变
invite-if-pending-resend = 重新发送
invite-if-pending-refuse = 跳过此人并提示
invite-message = 个人留言（选填）
invite-message-hint = 邀请邮件中的纯文本，最多 2,000 个字符。其中的链接不可点击。
invite-preview = 预览

invite-preview-title = 预览邀请
invite-nobody = 此列表中没有可邀请的人。
invite-good = { $count ->
   *[other] 可邀请 { $count } 人。
}
invite-bad = { $count ->
   *[other] { $count } 行有问题，将被跳过。
}
invite-unsent = 尚未发送任何内容。
invite-untried = { $count ->
   *[other] 目前已检查前 1,000 人。其余 { $count } 人将在轮到时检查；无法邀请的人会在最后列出。
}
invite-send = { $count ->
   *[other] 发送 { $count } 个邀请
}
invite-skipped = 已跳过
invite-skipped-caption = 将跳过的行及原因
invite-ready = 可以发送
invite-ready-caption = 将受邀的人员
invite-what-happens = 结果
invite-would-invite = 将受邀
invite-would-resend = 待处理的邀请将重新发送
invite-would-update = 待处理的邀请将更新
invite-would-join = 将立即成为成员
invite-would-grant = 将获得更多权限
invite-would-leave = 此前已邀请；无任何变化
invite-mail = 邮件
invite-mail-hint = 发给列表中第一个人的邮件。其他人会收到带有各自姓名的相同邮件。
invite-change = 修改
invite-see-preview = 此列表中没有可邀请的人。请预览以查看原因。

invite-read-list = 已作为地址列表读取。
invite-read-commas = 已作为以逗号分隔的表格读取：{ $columns }。
invite-read-semicolons = 已作为以分号分隔的表格读取：{ $columns }。
invite-read-tabs = 已作为以制表符分隔的表格读取：{ $columns }。
invite-read-bars = 已作为以竖线分隔的表格读取：{ $columns }。
invite-as-email = “{ $heading }”作为邮箱
invite-as-first-name = “{ $heading }”作为名字
invite-as-last-name = “{ $heading }”作为姓氏
invite-as-full-name = “{ $heading }”作为全名
invite-as-permissions = “{ $heading }”作为权限
invite-as-roles = “{ $heading }”作为角色
invite-as-resources = “{ $heading }”作为资源
invite-as-license-id = “{ $heading }”作为许可证 ID
invite-as-note = “{ $heading }”作为备注
invite-as-message = “{ $heading }”作为留言
invite-as-language-code = “{ $heading }”作为语言代码

people-empty = 请粘贴至少一个地址。
people-long = 列表过长。一次最多提交 { $limit } KiB。
people-header-only = 只有标题行。请添加至少一个人。
people-no-email = 请选择包含邮箱地址的列。
people-repeated-column = 有两列内容相同。请为“{ $heading }”选择其他内容。
people-unmatched = 请选择以下各列的内容，然后重新预览：{ $columns }。
people-column = “{ $heading }”
people-not-utf8 = 文件不是 UTF-8 编码（第 { $line } 行），已按 { $encoding } 读取：请检查下方的姓名，然后重新预览。如果显示有误，请选择编码并重新添加文件。
people-not-in-encoding = 文本不是 { $encoding } 编码。请选择保存时所用的编码，或将其保存为 UTF-8。
people-utf32 = 文本为 UTF-32 编码，无法读取。请将其保存为 UTF-8。
people-workbook = 此文件是工作簿。请在电子表格程序中将其保存为 CSV UTF-8。
people-header = 无法读取标题行（第 { $line } 行）。{ $problem }
people-unknown-column = 没有这样的列：{ $heading }
people-no-header = 第一行没有列名。请以类似 `email,first_name,last_name` 的行开头。
people-many-columns = { $count ->
   *[other] 最多提交 { $count } 列。
}
people-many = { $count ->
   *[other] 一个文件最多提交 { $count } 行。
}

line-at = { $column }：{ $problem }
line-no-address = 请提供地址。
line-not-address = 这不是有效的邮箱地址。
line-address = 请提供 `local@domain` 形式的地址，例如 `grace@example.com`。
line-long = { $count ->
   *[other] 最多 { $count } 个字符。
}
line-entries = { $count ->
   *[other] 最多 { $count } 个条目。
}
line-unseen = 文本须为单行，且不含控制字符和不可见的字符。
line-permission = 这不是有效的代码：须为 1 至 128 个可见 ASCII 字符，各名称以点或冒号分隔，`*` 只能作为最后一个名称。
line-role = 须为 1 至 128 个可见 ASCII 字符，不含空格。
line-id = 请提供以 `{ $prefix }` 开头的 ID，或不带前缀的 UUID。
line-language = 请使用以下之一：{ $codes }。
line-unclosed = 此行有未闭合的引号。请将其闭合或移除。
line-stray-quote = 单元格内有引号。请将整个单元格放在引号中，并将其中的引号写两次。
line-text-after-quote = 右引号后还有文本。请将整个单元格放在引号中。
line-nul = 此行包含 NUL 字符。请将其移除。
line-cells = 此行有 { $cells } 个单元格，而标题行有 { $columns } 个。
line-unnamed = 第 { $cell } 个单元格所在的列没有标题。请为该列命名，或清空该单元格。
line-already-member = 此地址属于一位活跃成员。请去掉此行。
line-already-invited = 此地址已有待处理的邀请。请重新发送该邀请，或在组织设置中指定此时的处理方式。
line-repeated = 同一个人已出现在第 { $line } 行。请去掉其中一行。
line-exceeds-until = 您拥有“{ $what }”，但有效期没有这么长。请联系有效期更长的人。
