sign-in-text = 登录以管理您的组织。
sign-in-again-text = 您尚未登录，或会话已结束。请登录以继续。
sign-in-joined-text = 登录以查看 { $organization } 和您的其他组织。
sign-in-switch-text = 您当前以 { $email } 登录。在此登录将切换到受邀地址。
sign-in-kept = 您的会话已结束，未作任何更改。请登录以继续：您输入的内容已保留。
sign-in-ended = 您的会话已结束，未作任何更改。请登录后重试。

resume-title = 继续
resume-text = 您已重新登录。您输入的内容尚未提交。
resume-text-organization = 您已重新登录到 { $organization }。您输入的内容尚未提交。
resume-file = 文件
resume-send = 立即提交
resume-discard = 放弃

change-password-title = 更改您的密码
change-password-text = 您在此处保持登录，在其他所有地方的登录将退出。
change-password-current = 当前密码
change-password-show-current = 显示当前密码
change-password-hide-current = 隐藏当前密码
change-password-show-new = 显示新密码
change-password-hide-new = 隐藏新密码
change-password-short = 过短
change-password-common = 过于常见
change-password-weak = 弱
change-password-fair = 中等
change-password-strong = 强
change-password-wrong = 当前密码不正确。
