//! Transactions: kept whole, or not at all.

use crate::world::{NOW, asking, digest, scope, seed};
use usher_storage::IdempotencyRecord;

contract! {
    async fn what_is_rolled_back_or_dropped_leaves_no_trace(world) {
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.apply_invites(&world.invite("rolled@example.com", None)).await.unwrap();
        transaction.rollback().await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.apply_invites(&world.invite("dropped@example.com", None)).await.unwrap();
        drop(transaction);
        assert!(!world.is_pending("rolled@example.com").await);
        assert!(!world.is_pending("dropped@example.com").await);
        world.invited(&world.invite("dropped@example.com", None)).await;
        assert!(world.is_pending("dropped@example.com").await);
    }

    async fn a_transaction_goes_on_in_another_organization_and_is_one(world) {
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let other = scope(other.organization);
        let writes = world.invite("jan@example.com", None);
        let id = writes.new_invitations[0].0.id;
        for is_committed in [false, true] {
            let mut transaction = world.db.begin(&world.scope).await.unwrap();
            transaction.apply_invites(&writes).await.unwrap();
            transaction.enter(&other).await.unwrap();
            assert!(transaction.invitation(id).await.unwrap().is_none(), "it is of the organization before");
            transaction.enter(&world.scope).await.unwrap();
            assert!(transaction.invitation(id).await.unwrap().is_some());
            transaction.enter(&other).await.unwrap();
            if is_committed { transaction.commit().await.unwrap() } else { drop(transaction) }
            assert_eq!(world.is_pending("jan@example.com").await, is_committed);
        }
    }

    async fn work_cancelled_halfway_leaves_no_trace(world) {
        for number in 0..40 {
            let writes = world.invite(&format!("cancelled{number}@example.com"), None);
            let mut work = Box::pin(async {
                let mut transaction = world.db.begin(&world.scope).await.unwrap();
                transaction.apply_invites(&writes).await.unwrap();
                std::future::pending::<()>().await;
                transaction.commit().await.unwrap();
            });
            let patience = std::time::Duration::from_micros(number * 50);
            assert!(tokio::time::timeout(patience, &mut work).await.is_err());
            drop(work);
        }
        for number in 0..40 {
            assert!(!world.is_pending(&format!("cancelled{number}@example.com")).await);
        }
    }

    async fn what_is_not_committed_is_not_seen_by_reads(world) {
        let writes = world.invite("jan@example.com", None);
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.apply_invites(&writes).await.unwrap();
        let id = writes.new_invitations[0].0.id;
        assert!(world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().is_none());
        assert!(transaction.invitation(id).await.unwrap().is_some());
        transaction.commit().await.unwrap();
        assert!(world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().is_some());
    }

    async fn neighbours_in_a_group_do_not_share_a_fate(world) {
        let mut kept = Vec::new();
        for number in 0..60 {
            let (db, scope) = (world.db.clone(), world.scope);
            let writes = world.invite(&format!("person{number}@example.com"), None);
            kept.push(tokio::spawn(async move {
                let mut transaction = db.begin(&scope).await.unwrap();
                transaction.apply_invites(&writes).await.unwrap();
                match number % 3 {
                    0 => transaction.commit().await.unwrap(),
                    1 => transaction.rollback().await.unwrap(),
                    _ => drop(transaction),
                }
            }));
        }
        for one in kept {
            one.await.unwrap();
        }
        let addresses: Vec<String> = (0..60).map(|number| format!("person{number}@example.com")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        let reopened = world.reopened().await;
        let mut transaction = reopened.begin(&world.scope).await.unwrap();
        let records = transaction.invite_records(&asking(&addresses)).await.unwrap();
        transaction.rollback().await.unwrap();
        assert_eq!(records.pending.len(), 20);
        for invitation in &records.pending {
            let address = invitation.email.as_sent();
            let number: u32 = address.trim_start_matches("person").split('@').next().unwrap().parse().unwrap();
            assert_eq!(number % 3, 0, "{address}");
        }
    }

    async fn an_answer_is_kept_once_until_it_has_outlived_its_time(world) {
        let key = digest();
        let expires_at = NOW.plus_millis(10);
        let record = IdempotencyRecord { request: digest(), answer: vec![0, 1, 2], expires_at, members: vec![] };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let unanswered = IdempotencyRecord { answer: vec![], ..record.clone() };
        assert!(transaction.store_response(&key, &record).await.is_err(), "nothing was claimed");
        transaction.rollback().await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.claim_key(&key, &unanswered, NOW).await.unwrap().is_none());
        transaction.store_response(&key, &record).await.unwrap();
        transaction.commit().await.unwrap();

        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.claim_key(&key, &unanswered, NOW).await.unwrap() == Some(record.clone()));
        drop(transaction);

        let later = NOW.plus_millis(10);
        let newer = IdempotencyRecord { answer: vec![3], expires_at: later.plus_millis(10), ..record };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let unanswered = IdempotencyRecord { answer: vec![], ..newer.clone() };
        assert!(transaction.claim_key(&key, &unanswered, later).await.unwrap().is_none(), "the former has expired");
        transaction.store_response(&key, &newer).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(world.db.forget_answers(later).await.unwrap(), 0);
        assert_eq!(world.db.forget_answers(newer.expires_at).await.unwrap(), 1);
    }
}
