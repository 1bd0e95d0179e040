part-invitations = 邀请
part-invite = 发出邀请
part-members = 成员
part-licenses = 许可证
part-roles = 角色
part-resources = 资源
part-keys = API 密钥
part-webhooks = Webhook
part-addresses = 地址
part-settings = 设置
part-audit = 审计
part-shadow = 影子模式
part-account = 我的账户

skip-to-content = 跳到主要内容
console-navigation = 控制台
other-organizations = 您的其他组织
change-password = 更改密码
sign-out = 退出登录
go-back = 返回

alarm-waiting = { $count ->
   *[other] 有 { $count } 封邮件等待发送：{ $why }。运营方解决问题后会自动发送。最近一次答复：{ $reason }。
}
alarm-server = 邮件服务器无法连接，或目前不接收邮件
alarm-helo-name = 邮件服务器拒绝 Usher 在问候时使用的名称
alarm-authentication = 邮件服务器拒绝 Usher 的用户名或密码
alarm-sender = 邮件服务器拒绝发件人地址
alarm-policy = 邮件服务器的规则拒绝来自此处的邮件
archived = 此组织已归档。在管理员于“设置”中恢复之前，其中的任何内容都无法更改。
archived-until = 此组织已归档，并将于 { $until } 被清除，除非管理员在“设置”中将其恢复。

moment-just-now = 刚刚
moment-in-a-moment = 片刻后
moment-minutes-ago = { $count ->
   *[other] { $count } 分钟前
}
moment-hours-ago = { $count ->
   *[other] { $count } 小时前
}
moment-days-ago = { $count ->
   *[other] { $count } 天前
}

script-close = 关闭
script-copied = 已复制
script-copy = 复制
script-copy-table = 复制为表格
script-go-back = 返回
script-go-to = 前往：%
script-invite = 邀请人员
script-search = 搜索此列表
script-select-all = 选择本页全部
script-selected = 已选择 % 项
script-shortcuts = 键盘快捷键
script-show-shortcuts = 显示此列表
script-table-selected = 表格已选中，请立即复制。
script-then = 然后
script-use-shortcuts = 在此浏览器中使用这些快捷键

word-all = 全部
word-name = 名称
word-description = 说明
word-description-optional = 说明（选填）
word-color-optional = 颜色（选填）
word-address = 地址
word-events = 事件
word-status = 状态
word-edit = 编辑
word-edit-it = 编辑 { $name }
word-delete-ask = 删除…
word-done = 完成
word-other-languages = 其他语言
word-enter-name = 请输入名称：单行，最多 200 个字符。
word-enter-color = 请输入颜色，例如 #ec6c50，或留空。
word-email = 邮箱
word-email-address = 邮箱地址
word-last-name = 姓氏
word-permissions = 权限
word-problem = 问题：{ $title }
word-line = 行
word-details = 详情
word-license = 许可证
word-resource = 资源
word-save = 保存
