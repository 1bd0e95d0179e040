delivery-payload = 内容
delivery-payload-hint = 请求的正文，与签名时完全一致。
redeliver-since-open = 重新发送某时间以来的全部内容…
redeliver-since-title = 重新发送事件
redeliver-since-text = 自该时间起的所有事件都会再次发送到此 Webhook，无论之前的结果如何，也包括其停用期间错过的事件。仍在等待的事件保持不变。
redeliver-since-label = 自此时间起的全部事件
redeliver-since-hint = UTC 时间
redeliver-since-preview = 预览
redeliver-since-found = { $count ->
   *[other] 自 { $since } 起的 { $count } 个事件将被重新发送。
}
redeliver-since-none = 自 { $since } 起没有可重新发送的内容。
redeliver-since-enter = 请输入日期和时间，例如 2026-11-20T12:00。
redeliver-since-button = { $count ->
   *[other] 重新发送 { $count } 个事件
}
done-redelivered-since = 正在重新发送事件。

key-made-by = 创建者：{ $maker }
key-last-used = 上次使用：{ $at }
key-never-used = 尚无使用记录

holders-title = 拥有者
holders-nobody = 没有成员或待处理的邀请拥有它。
holders-members = { $count ->
   *[other] { $count } 位成员
}
holders-invitations = { $count ->
   *[other] { $count } 个待处理的邀请
}
holders-more = { $count ->
   *[other] 以及其他 { $count } 个
}
permission-new = 新建权限
permission-allows = 允许的操作（选填）
permission-create = 创建权限
permission-save = 保存权限
permission-delete = 删除权限
permission-delete-text = 只有当没有成员、待处理的邀请和角色拥有此权限时，才能将其删除。
permission-enter-code = 请输入代码：最多 128 个字符，不含空格和 *，例如 stage.manage。
permission-roles = 包含此权限的角色
done-permission-created = 权限已创建。
done-permission-edited = 权限已保存。
done-permission-deleted = 权限已删除。

role-preview = 预览更改
role-preview-title = 更改内容
role-preview-nothing = 任何人的权限都不会改变。
role-preview-gain = { $count ->
   *[other] { $count } 位成员将获得：
}
role-preview-gain-nobody = 尚无成员拥有此角色。角色将获得：
role-preview-lose = { $count ->
   *[other] { $count } 位成员将失去：
}
role-preview-lose-nobody = 尚无成员拥有此角色。角色将失去：
role-preview-kept = 通过其他方式也拥有某项权限的人会保留该权限。
role-preview-invited = { $count ->
   *[other] { $count } 个待处理的邀请也会发生同样的变化。
}
