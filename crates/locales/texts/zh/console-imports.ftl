imports-title = 导入
imports-empty = 尚无导入。粘贴列表或上传文件即可一次邀请多人。
imports-people = { $count ->
   *[other] { $count } 人
}
imports-counts = 已邀请 { $invited }，此前已邀请 { $unchanged }，已跳过 { $refused }
imports-counts-left = 已邀请 { $invited }，此前已邀请 { $unchanged }，已跳过 { $refused }，剩余 { $left }

import-title = 导入
import-all = 所有导入
import-inviting = { $count ->
   *[other] 正在邀请 { $count } 人
}
import-nobody = 未邀请任何人
import-invited = { $count ->
   *[other] 已邀请 { $count } 人
}
import-progress = 已完成 { $done }/{ $total }
import-goes-on = 您可以关闭此页面，导入会继续进行。
import-again = 显示当前状态
import-created = 邀请已创建。各邀请的状态请见邀请列表。
import-count-invited = 已邀请
import-count-unchanged = 此前已邀请
import-count-skipped = 已跳过
import-count-left = 剩余
import-started = 开始时间
import-cancel = 取消导入
import-cancel-text = 列表中的其他人不会再收到邀请。已发出的邀请保持有效。
import-view-invitations = 查看邀请
import-invite-more = 邀请更多人员
import-download = 下载每一行的结果（CSV）
import-lines-deleted = 各行在导入结束一段时间后已被删除。
import-skipped-caption = 列表中已跳过的行及原因

import-status-queued = 等待中
import-status-running = 进行中
import-status-done = 已完成
import-status-cancelled = 已取消
import-status-failed = 已中止
import-stopped-forbidden = 导入已中止，因为发起人不再有邀请权限。请使用列表的剩余部分重新导入。
import-stopped-maker-gone = 导入已中止，因为发起人不再是活跃成员。请使用列表的剩余部分重新导入。
import-stopped-broken = 由于我们这边的问题，导入已中止。请联系运营方查看日志，然后使用列表的剩余部分重新导入。
