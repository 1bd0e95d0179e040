changes-archived-by-operator = この組織はサーバーの運営者によってアーカイブされています。運営者が復元するまで、何も変更できません。
changes-archived-by-operator-until = この組織はサーバーの運営者によってアーカイブされています。運営者がそれまでに復元しない限り、{ $until }に消去されます。
changes-operator-restores = この組織はサーバーの運営者によってアーカイブされたため、復元できるのは運営者だけです。
changes-delete-text = 削除した組織は、後ですべてのデータとともに消去されます。それまでに復元できるのは、このサーバーの運営者だけです。
changes-only-with = 変更するには「{ $permission }」の権限が必要です。組織の管理者に依頼してください。
