rights-none = 无
rights-all = 所有权限
rights-permissions = { $count ->
   *[other] { $count } 项权限
}
rights-limited-to-resources = { $count ->
   *[other] 限于 { $count } 个资源
}
rights-single-permissions = 单项权限
rights-limit-to-resources = 限于资源
rights-resources-cut = 仅列出前 1,000 个资源。如需限定到其他资源，请使用 API。
rights-only-in = 仅限 { $resource } 及其下级
rights-ends = 结束日期和单个资源
rights-ends-after = { $right } 的结束日期
rights-new-ends-after = 现在新增内容的结束日期
rights-ends-hint = 日期在 UTC 午夜结束。留空表示无期限。
rights-permission-in-resource = 添加单个资源中的权限
rights-save = 保存权限
rights-held-none = 尚无权限。请联系管理员获取权限。
rights-held-limited-to = 限于 { $resources }
