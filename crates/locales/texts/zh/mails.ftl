mail-subject-inviter = { $inviter } 邀请您加入 { $organization }
mail-subject = 邀请您加入 { $organization }
mail-hello = { $invitee }，您好：
mail-hello-nobody = 您好：
mail-message = { $sender } 的留言：
mail-open-page = 如需接受或谢绝，请打开以下页面：
mail-preview = 在同一页面上接受或谢绝。
mail-button = 接受邀请
mail-button-fails = 按钮无法使用，或者想谢绝邀请？请打开以下仅供您本人使用的链接：
mail-unexpected = 没有料到会收到这封邮件？
mail-unexpected-advice = 请忽略此邮件：在您接受之前不会发生任何变化。
mail-reason-inviter = 您收到此邮件，是因为 { $inviter } 填写了您的地址，邀请您加入 { $organization }。
mail-reason = 您收到此邮件，是因为有人填写了您的地址，邀请您加入 { $organization }。
mail-replies = 回复将发送给邀请您的人。
mail-replies-organization = 回复将发送给 { $organization }。

mail-password-subject = 请设置您的密码
mail-password-text = 您可以通过此链接为您在 { $site } 的账户设置新密码：
mail-password-until = 链接只能使用一次，有效期至 { $until }。
mail-password-advice = 不是您本人的请求？请忽略此邮件：您的密码不会改变。请勿将链接转发给任何人。
mail-password-changed-subject = 您的密码已更改
mail-password-changed-text = 您在 { $site } 的账户密码已更改：
mail-password-changed-at = 您在其他所有地方的登录均已退出。
mail-password-changed-advice = 不是您本人操作？请立即在此页面设置新密码：
mail-password-reason = 您收到此邮件，是因为 { $site } 上有使用您地址的账户。
mail-account-deleted-subject = 您的账户已删除
mail-account-deleted-text = 您在 { $site } 的账户已删除：
mail-account-deleted-detail = 您在该处不再是任何组织的成员，您的个人数据正在被清除。
mail-account-deleted-advice = 不是您本人操作？请立即联系 { $site } 的运营方。
mail-account-deleted-reason = 您收到此邮件，是因为 { $site } 上曾有使用您地址的账户。

notice-bounce-subject = 您发给 { $invitee } 的邀请未能送达
notice-bounce-text = 您邀请 { $invitee } 加入 { $organization } 的邮件未能送达：无法向此地址投递邮件。
notice-bounce-said = 邮件系统的答复：{ $reason }
notice-bounce-advice = 地址拼写是否正确？如果不正确，请撤回邀请，并邀请正确的地址。如果正确，请先以其他方式联系对方。
notice-bounce-reason = 您收到此邮件，是因为您邀请了他人加入 { $organization }。
notice-move-subject = { $invitee } 请求将邀请发送到其他邮箱
notice-move-text = { $invitee } 受邀加入 { $organization }，并请求将邀请发送到另一个邮箱。该邀请发送到了：
notice-move-advice = 在控制台中打开该邀请即可查看另一个邮箱。仅当您知道是谁提出请求时才转移邀请：能读取该邮箱邮件的任何人都可以接受邀请。
notice-webhook-subject = { $host } 的 Webhook 已停用
notice-webhook-text = { $organization } 的事件不再发送到此端点：
notice-webhook-gone = 该端点以状态 410 答复：它已永久消失。此 Webhook 自 { $since } 起停用。
notice-webhook-failing = { $count ->
   *[other] 自 { $since } 起的 { $count } 天内，没有一条消息送达该端点。
}
notice-webhook-advice = 事件会保留一段时间：请修复端点，重新启用 Webhook，并让系统重新发送错过的事件。如果不再需要此 Webhook，请将其删除。
notice-webhook-reason = 您收到此邮件，是因为您设置或管理 { $organization } 的 Webhook。
