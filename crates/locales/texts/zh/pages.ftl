nameless-organization = 某组织
invites-inviter = { $inviter } 邀请您加入 { $organization }。
invites = { $organization } 邀请您加入。
open-until = 邀请有效期至 { $until }。
open-for-good = 邀请长期有效。
expires-in = 邀请将在 { $distance }失效（{ $until }，{ $weekday }）。
in-days = { $count ->
   *[other] { $count } 天后
}
in-hours = { $count ->
   *[other] { $count } 小时后
}
in-minutes = { $count ->
   *[other] { $count } 分钟后
}
link-personal = 此链接仅供您本人使用，请勿转发。

language = 语言
invitation-title = 加入 { $organization } 的邀请
invitation-address = 此邀请发给 { $email }。
grants-heading = 您将获得
grants-none = 您将成为成员。此邀请不附带其他权限。
grants-roles = 角色
grants-permissions = { $count ->
   *[other] { $count } 项权限
}
grants-resources = 访问范围限于
grants-everything = 全部
grants-everything-of = { $family } 中的全部
grants-until = 有效期至 { $until }

accept-heading = 接受邀请
accept-new = 请填写姓名和密码以创建账户。
accept-known = { $email } 已有账户。请输入该账户的密码以接受邀请。
first-name = 名字
last-name = 姓氏（选填）
password = 密码
password-show = 显示密码
password-hide = 隐藏密码
password-weak = 密码强度弱
password-fair = 密码强度中等
password-strong = 密码强度强
password-rules = { $count ->
   *[other] 至少 { $count } 个字符。
}
accept-new-button = 创建账户并接受
accept-known-button = 登录并接受
other-address = 这不是您的地址？
other-address-advice = 此邀请只能以 { $email } 接受。如需使用其他地址，请联系邀请您的人重新发送邀请。
other-address-label = 您的其他邮箱
other-address-button = 请求邀请人
move-requested-title = 您的请求已转达
move-requested-text = 如果邀请仍然有效，该组织将决定是否改为邀请另一个邮箱。届时该邮箱会收到邮件。
unexpected = 没有料到会收到此邀请？请关闭本页面：在您接受之前不会发生任何变化。

decline-link = 谢绝邀请
decline-title = 要谢绝邀请吗？
decline-text = 加入 { $organization } 的邀请将结束，链接也将失效。您以后仍可再次受邀。
decline-button = 是，谢绝
decline-back = 返回邀请

problem = 出现问题
problem-in-title = 错误：{ $title }
problem-form = 无法验证表单，请重新提交。
problem-first-name-missing = 请输入您的名字。
problem-name-long = 姓名过长，请缩短。
problem-password-missing = 请输入密码。
problem-password-short = { $count ->
   *[other] 请设置至少 { $count } 个字符的密码。
}
problem-password-long = 密码过长，请设置较短的密码。
problem-password-kinds = 密码须包含大写字母、小写字母和数字。
problem-password-common = 很多人使用此密码，请另选一个。
problem-password-characters = 请选择不含控制字符的密码。
problem-password-wrong = 密码不正确。请输入您现有账户的密码。

accepted-title = 您已是 { $organization } 的成员
accepted-text = 邀请已接受。今后请使用您的地址和密码登录 { $organization }；此链接不再需要。
accepted-leading = 即将前往 { $site }。
account-link-text = 您可以在账户中查看您的组织以及您在每个组织中的权限。
account-link = 前往您的账户
continue-to = 继续前往 { $site }
declined-title = 邀请已谢绝
declined-text = 您没有加入 { $organization }。如果这是误操作，请联系邀请您的人重新发送邀请。
expired-title = 邀请已过期
expired-text = 邀请有效期至 { $until }。您可以让系统向受邀地址发送新链接。
expired-button = 发送新链接
mailed-link-text = 此链接仅可查看邀请，不能用于接受邀请。您可以让系统向受邀地址发送用于接受的链接。
requested-title = 请查看您的邮箱
requested-text = 如果邀请可以续期，新链接将发送到受邀地址。旧链接不再有效。
requested-advice = 几分钟后仍未收到？请查看垃圾邮件文件夹，或联系邀请您的人。
closed-title = 邀请已关闭
closed-text = 邀请已被撤回。如果您认为有误，请联系邀请您的人重新发送邀请。
unknown-title = 此链接没有对应的邀请
unknown-text = 链接可能不完整，或已被更新的邮件取代。请打开最新邮件中的链接，或联系邀请您的人重新发送邀请。
refused-title = 无法接受邀请
refused-text = 请联系 { $organization } 或邀请您的人。
archived-text = { $organization } 已归档，目前无法加入。请联系 { $organization } 或邀请您的人。

unreadable-title = 无法理解该请求
unreadable-text = 请打开邮件中的链接并重新提交表单。
busy-title = 请求过多
busy-text = { $count ->
   *[other] 请在 { $count } 秒后重试。
}
unavailable-title = 暂时无法使用
unavailable-text = 请几分钟后重试。未作任何更改。
failed-title = 出了点问题
failed-text = 请稍后重试。如果再次发生，请告知我们此编号：{ $incident }

forgot-link = 忘记密码？
forgot-title = 设置新密码
forgot-text = 请输入您账户的地址。您将收到一封邮件，其中的链接可用于设置新密码。
email = 电子邮箱地址
forgot-button = 向我发送链接
forgot-sent-text = 如果存在使用此地址的账户，链接已在发送途中。链接只能使用一次，且仅在短时间内有效。
forgot-sent-advice = 几分钟后仍未收到？请查看垃圾邮件文件夹，并确认这是您账户的地址。
problem-email = 请输入完整的电子邮箱地址，例如 name@example.com。
reset-title = 请选择新密码
reset-text = 账户：{ $email }。
new-password = 新密码
reset-button = 设置密码
reset-done-title = 您的密码已设置
reset-done-text = 今后您可以使用此密码登录。您在其他所有地方的登录均已退出。
reset-over-title = 此链接不再有效
reset-over-text = 链接已被使用或已过期。请让系统向您的地址发送新链接。
reset-over-link = 发送新链接
sign-in-link = 登录

provider-continue = 使用 { $provider } 继续
provider-finish = 完成登录
provider-stale = 此次登录已过期，或是在另一个窗口中开始的。请重新开始。
provider-declined = 提供商未让您登录。请重试，或使用您的密码。
provider-rejected = 无法验证提供商的响应。请重试。如果仍有问题，请告知此服务器的管理员。
provider-unavailable = 目前无法连接到提供商。请几分钟后重试，或使用您的密码。
provider-no-account = 此登录在这里没有对应的账户。请让您组织的管理员邀请您。
provider-unverified = 提供商尚未验证您的电子邮件地址。请先在提供商处验证，然后重试。
provider-other-address = 您登录所用的地址与受邀地址不同。请使用受邀地址登录，或请求将邀请发送到另一个地址。
provider-linked-elsewhere = 此登录已关联到其他账户，或您的账户已关联到其他登录。请使用密码登录，并在“我的账户”中更改关联。
