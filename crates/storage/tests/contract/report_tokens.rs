//! Tokens of mail providers: each counts for the body that it came with first.

use crate::world::NOW;

contract! {
    async fn a_token_counts_for_one_body_until_it_expires(world) {
        let admit = async |token, body, seconds: i64| {
            world.db.admit_report_token([token; 32], [body; 32], NOW.plus_millis(seconds * 1000)).await.unwrap()
        };
        assert!(admit(1, 1, 10).await && admit(1, 1, 10).await, "the same once more");
        assert!(!admit(1, 2, 10).await, "another body");
        assert!(admit(2, 2, 20).await, "another token");
        let forget = async |seconds: i64| {
            world.db.forget_report_tokens(NOW.plus_millis(seconds * 1000)).await.unwrap()
        };
        assert_eq!((forget(9).await, forget(10).await), (0, 1));
        assert!(admit(1, 2, 10).await && !admit(2, 1, 20).await);
    }

    async fn of_concurrent_bodies_one_counts(world) {
        let admit = |body| world.db.admit_report_token([1; 32], [body; 32], NOW);
        let (first, second, third) = tokio::join!(admit(1), admit(2), admit(3));
        let admitted = [first, second, third].into_iter().filter(|admitted| *admitted.as_ref().unwrap());
        assert_eq!(admitted.count(), 1);
    }
}
