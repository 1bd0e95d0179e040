shadow-title = 影子模式
shadow-empty = 没有处于影子模式的协议。
shadow-text = 这些协议仍由原系统应答。Usher 对您组织的相同调用作出判断，不作任何更改，并比较双方的应答。
shadow-counting = 由此服务器自启动以来统计。对于凭据不为 Usher 所知的调用，以及过长或过多而无法比较的调用，仅计入指标。
shadow-no-calls = 自 { $since } 起未比较任何调用。
shadow-calls = { $count ->
   *[other] 自 { $since } 起已比较 { $count } 次调用：{ $alike }，{ $different }。
}
shadow-alike = { $count } 次一致
shadow-different = { $count } 次不同
shadow-operation = { $alike }，{ $different }
shadow-fields = 最近不同的字段：
shadow-field = { $count ->
   *[other] { $field }：{ $count } 次调用，最近一次 { $last }
}
