refused-password-short = { $count ->
   *[other] 密码至少需要 { $count } 个字符。
}
refused-password-long = { $count ->
   *[other] 密码最多可包含 { $count } 个字符。
}
refused-rows = { $count ->
   *[other] 一次最多提交 { $count } 人。
}
refused-attempts = { $count ->
   *[other] 尝试次数过多。请在 { $count } 秒后重试。
}
refused-mails = { $count ->
   *[other] 刚刚已发送过邮件。请在 { $count } 秒后重试。
}
refused-previews = { $count ->
   *[other] 预览次数过多。请在 { $count } 秒后重试。
}
refused-forbidden = 您没有执行此操作的权限。请联系组织管理员获取权限。
refused-exceeds = 此操作涉及“{ $what }”，而您自己没有此权限。请联系拥有此权限的人。
refused-exceeds-until = 您的“{ $what }”有效期仅至 { $until }。请联系有效期更长的人。
refused-unknown-permission = 权限“{ $code }”不存在。可用的权限请见“角色”。
refused-unknown-role = 角色“{ $code }”不存在。可用的角色请见“角色”。
refused-unknown-resource = 组织中没有资源 { $id }。
refused-unknown-license = 此许可证已不存在。请选择其他许可证。
refused-unknown-template = 此权限模板已不存在。请选择其他模板。
refused-unknown-member = 在此组织中找不到该成员。
refused-unknown-organization = 您不是该组织的成员。
refused-unknown-invitation = 在此组织中找不到该邀请。
refused-address-blocked = 此地址已被屏蔽。请使用其他地址，或将其从屏蔽列表中移除。
refused-seats = 此许可证没有空闲席位。请释放席位、增加席位或选择其他许可证。
refused-already-member = 此地址已属于某位成员。
refused-already-invited = 此地址已有一个待处理的邀请。请重新发送该邀请。
refused-member-blocked = 此地址属于一位被封禁的成员。请解除对该成员的封禁。
refused-repeated = 此人已在列表中。请移除其中一个条目。
refused-another-address = 此成员使用的是其他地址。
refused-expiry-past = 到期日期已过。请选择更晚的日期。
refused-password-kinds = 密码须包含小写字母、大写字母、数字和符号。
refused-login = 邮箱地址或密码错误，或者您不是任何组织的成员。
refused-not-proved = 账户的邮箱地址尚未确认。请打开我们发送的邮件中的链接。
refused-page = 此页面链接无效。请从第一页重新开始。
refused-in-flight = 此请求正在处理中。
refused-revision = 其他人在此期间作了更改。请先查看，再进行更改。
refused-not-found = 已不存在：{ $thing }。
refused-exists = 已存在：{ $thing }。
refused-in-use = 正在使用：{ $thing }。
refused-own-access = 您不能移除自己的访问权限。请联系其他管理员。
refused-last-member = 这是最后一位活跃成员。请先添加其他人。
refused-archived = 此组织已归档。请先恢复，再更改其中的内容。
refused-domain = 此组织不允许邀请该域名的地址。
refused-value = { $field } 的值无效：{ $reason }。
refused-invitation-pending = 邀请仍待处理。
refused-invitation-accepted = 邀请已被接受。
refused-invitation-declined = 邀请已被谢绝。
refused-invitation-cancelled = 邀请已取消。
refused-invitation-revoked = 邀请已撤回。
refused-invitation-expired = 邀请已过期。
refused-person-contact = 无法执行，因为此人是没有访问权限的联系人。
refused-person-invited = 无法执行，因为此人已受邀但尚未加入。
refused-person-active = 无法执行，因为此人是活跃成员。
refused-person-blocked = 无法执行，因为此人已被封禁。
refused-person-removed = 无法执行，因为此人已被移除。
noun-api-key = API 密钥
noun-blocklist-entry = 屏蔽列表条目
noun-license = 许可证
noun-member = 成员
noun-organization = 组织
noun-slug = 短名称
noun-permission = 权限
noun-resource = 资源
noun-role = 角色
noun-session = 会话
noun-webhook = Webhook
noun-identity-provider = 身份提供商
noun-event = 事件
noun-mail = 邮件
noun-suppression = 无法送达的地址
noun-password-link = 密码链接
noun-import = 导入
noun-permission-template = 权限模板
overloaded-text = { $count ->
   *[other] 服务器繁忙。请在 { $count } 秒后重试；未作任何更改。
}
blocked-text = 您在此组织中已被封禁。请联系管理员解除封禁。
blocked-title = 访问已被封禁
request-failed = 请求失败
no-page-text = 请检查地址，或返回控制台。
no-page-title = 找不到页面
wrong-method-text = 此地址不能直接打开。请返回控制台。
too-large-text = 上限为 { $limit } 字节。请将列表拆分成较小的部分。
too-large-title = 请求过大
overloaded-title = 请稍后重试
unreadable-form-text = 无法读取请求。请返回并重新加载页面，然后重试。
unreadable-form-encoding = 表单是以 { $encoding } 而不是 UTF-8 发送的，未作任何更改。请返回，将浏览器或程序设置为 UTF-8，重新加载页面后再试一次。
foreign-form-text = 此表单属于较早的会话或其他网站，未作任何更改。请重新加载页面，然后重试。
away-text = 控制台暂时无法使用。请一分钟后重试；未作任何更改。
away-title = 请一分钟后重试
incident-text = 我们这边出了点问题。请将此故障编号告知运营方：{ $incident }。
