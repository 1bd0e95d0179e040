account-profile = 个人资料
account-confirmed = 已确认
account-not-confirmed = 未确认
account-language-hint = 用于控制台、有关您账户的邮件以及邀请页面。
account-name-hint = 您的所有组织都能看到您的姓名。
account-save = 保存个人资料
account-first-name-long = { $count ->
   *[other] 名字最多可包含 { $count } 个字符。
}
account-last-name-long = { $count ->
   *[other] 姓氏最多可包含 { $count } 个字符。
}
account-first-name-unseen = 名字中包含不可见的字符。
account-last-name-unseen = 姓氏中包含不可见的字符。

account-invitations = 发给您的邀请
account-inviter = { $inviter } 邀请了您。
account-expires = { $distance }到期
account-join = 加入 { $organization }
account-decline = 谢绝
account-organizations = 组织
account-current = 当前
account-joined = { $distance }加入
account-no-access = 您在此没有访问权限。请联系管理员解除封禁。
account-switch = 切换到 { $organization }
account-leave-open = 退出 { $organization }…
account-leave = 退出 { $organization }
account-leave-text = 您将立即失去访问权限和席位。如需重新加入，需要新的邀请。
account-only-organization = 这是您唯一的组织：退出后您将无法在此登录。
account-last-administrator = 您是 { $organization } 唯一的管理员。请先将其他人设为管理员。

account-permission-in = { $permission }（限 { $resource }）

account-security = 安全
account-sessions-hint = 查看您在哪些地方登录，并退出登录。
account-delete = 删除账户
account-delete-hint = 退出所有组织并清除您的数据。

sessions-title = 会话
sessions-advice = 您已在以下位置登录。如有不认识的会话，请将其结束并更改密码。
sessions-api = API（{ $protocol }）
sessions-this = 当前会话
sessions-times = 登录时间：{ $opened }，结束时间：{ $ends }
sessions-end = 结束会话
sessions-everywhere = 在所有地方退出登录
sessions-everywhere-text = 结束您的所有会话，包括当前会话。API 密钥仍然有效。

delete-account-title = 删除您的账户
delete-account-text = 此操作无法撤销：
delete-account-organizations = 您将退出所有组织，您的席位将被释放。
delete-account-sessions = 您将在所有地方退出登录，您的 API 密钥将失效。
delete-account-data = 您的姓名、邮箱地址和其他个人数据将被清除。
delete-account-mail = 我们会发送确认邮件到 { $email }。邮件发出后，您的数据将被清除，最迟在一天之内。
delete-account-unmailed = 您的数据最迟在一天之内清除。此服务器不发送邮件，因此不会有确认邮件。
delete-account-button = 删除我的账户
delete-account-wrong-password = 密码不正确。

new-organization-title = 新建组织
new-organization-text = 您将成为该组织的管理员，并可邀请其他人。
new-organization-slug = 用于网址的短名称
new-organization-slug-hint = 小写字母、数字和连字符。
new-organization-button = 创建组织
new-organization-forbidden = 您不能在此创建组织。请联系此服务器的运营方。
new-organization-no-name = 请输入名称。
new-organization-name-long = 名称最多可包含 200 个字符。

account-providers = 不使用密码登录
account-provider-link = 关联 { $provider }
account-provider-unlink = 取消关联 { $provider }
account-provider-linked = 已关联
account-provider-retired = 此处不再提供
account-of-organization = 您是通过贵组织的身份提供商登录的，它仅在本组织内有效。要查看您的账户，请使用密码登录。
