operator-console = 运营方控制台
operator-sign-in-text = 登录以查看此安装中的所有组织。
operator-key = 安装密钥
operator-key-hint = 在命令行中创建：
operator-key-show = 显示密钥
operator-key-hide = 隐藏密钥
operator-wrong-key = 此密钥不存在、已过期或已被撤销。
operator-organizations = 组织
operator-health = 运行状况
operator-search = 名称或短名称
operator-none-match = 没有符合条件的组织。
operator-shown = { $count ->
   *[other] 显示 { $count } 个组织。
}
operator-active = 活跃
operator-archived = 已归档
operator-deleting = 待删除
operator-created = 创建时间
operator-members = 活跃成员
operator-invitations = 未处理的邀请
operator-waiting = 等待发送的邮件
operator-undeliverable = 未送达的邮件
operator-counts = 概览
operator-oldest = 等待最久的邮件
operator-none = 无
operator-sent = 过去 24 小时发送的邮件
operator-failed = 过去 24 小时失败的邮件
operator-webhooks = 使用中的 Webhook
operator-webhooks-failing = 出现故障的 Webhook
operator-names = 名称和短名称
operator-archived-text = 此组织已归档。在您恢复之前，其中的任何内容都无法更改。
operator-erased-on = 此组织已归档，除非您将其恢复，否则将于 { $until } 连同所有数据一并清除。
operator-archive-text = 组织归档后，成员仍可查看，但其中的任何内容都无法更改。其自身的管理员无法恢复。
operator-new-text = 第一位管理员拥有所有权限。没有已确认账户的人会收到邀请邮件。
operator-administrator = 第一位管理员的邮箱地址
operator-enter-email = 请输入第一位管理员的邮箱地址。
operator-done-created = 组织已创建。
operator-done-edited = 组织已保存。
operator-well = 一切正常
operator-unwell = 需要处理
operator-mail = 邮件
operator-obstructed = { $count ->
   *[other] 有 { $count } 封邮件等待发送：{ $why }。问题解决后会自动发送。最近一次答复：{ $reason }。
}
operator-unobstructed = 没有任何因素阻碍邮件发送。
operator-only-held = 邮件服务器没有问题。被保留的邮件会在限制允许或组织恢复后发出。
operator-held = 因限额或组织已归档而暂缓
operator-dead = 最终失败
operator-unchained = 尚未进入审计链的事件
operator-workers = 后台任务
operator-no-workers = 此进程中没有运行后台任务。
operator-worker-works = 正常
operator-worker-down = 停止
operator-restarts = { $count ->
   *[other] 已重启 { $count } 次
}
operator-database = 数据库
operator-database-fine = 数据库可以写入，且所有迁移均已应用。
operator-database-outdated = 缺少迁移 { $migration }。请运行“usher migrate”。
operator-database-foreign = 此数据库属于另一个安装，或是用另一个密钥创建的。
operator-database-failing = 数据库无法写入。
operator-is-active = 活跃
operator-is-archived = 已归档
operator-is-deleting = 待删除
