imports-title = インポート
imports-empty = インポートはまだありません。リストを貼り付けるかファイルをアップロードすると、多くの人を一度に招待できます。
imports-people = { $count ->
   *[other] { $count }人
}
imports-counts = 招待{ $invited }、招待済み{ $unchanged }、スキップ{ $refused }
imports-counts-left = 招待{ $invited }、招待済み{ $unchanged }、スキップ{ $refused }、残り{ $left }

import-title = インポート
import-all = すべてのインポート
import-inviting = { $count ->
   *[other] { $count }人を招待中
}
import-nobody = 誰も招待されませんでした
import-invited = { $count ->
   *[other] { $count }人を招待しました
}
import-progress = { $total }件中{ $done }件完了
import-goes-on = このページは閉じても構いません。インポートは続行されます。
import-again = 現在の状態を表示
import-created = 招待を作成しました。それぞれのステータスは招待のリストで確認できます。
import-count-invited = 招待
import-count-unchanged = 招待済み
import-count-skipped = スキップ
import-count-left = 残り
import-started = 開始
import-cancel = インポートをキャンセル
import-cancel-text = リストの残りの人は招待されません。すでに送信された招待は有効なままです。
import-view-invitations = 招待を表示
import-invite-more = さらにメンバーを招待
import-download = すべての行の結果をダウンロード（CSV）
import-lines-deleted = 行は、インポート終了後しばらくして削除されました。
import-skipped-caption = リストのうちスキップされた行とその理由

import-status-queued = 待機中
import-status-running = 進行中
import-status-done = 完了
import-status-cancelled = キャンセル済み
import-status-failed = 停止
import-stopped-forbidden = インポートを開始した人に招待する権限がなくなったため、インポートは停止しました。リストの残りで新しいインポートを開始してください。
import-stopped-maker-gone = インポートを開始した人が有効なメンバーではなくなったため、インポートは停止しました。リストの残りで新しいインポートを開始してください。
import-stopped-broken = システム側の問題により、インポートは停止しました。運営者にログの確認を依頼し、リストの残りで新しいインポートを開始してください。
