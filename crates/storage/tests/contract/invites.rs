//! Inviting: what is read before and written after.

use crate::world::{World, asking};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_is_read_again() {
    let world = World::sqlite().await;
    let writes = world.invite("Jan@example.com", Some(world.license));
    let mut transaction = world.store.begin(&world.scope).await.unwrap();
    let ordinals = transaction.apply_invites(&writes).await.unwrap();
    assert_eq!(ordinals.len(), 1);
    assert_eq!(ordinals[0].0, writes.accounts[0].id);
    transaction.commit().await.unwrap();

    let mut transaction = world.store.begin(&world.scope).await.unwrap();
    let mut query = asking(&["JAN@example.com", "eva@example.com"]);
    query.licenses.push(world.license);
    let records = transaction.invite_records(&query).await.unwrap();
    assert_eq!(records.accounts.len(), 1);
    assert_eq!(records.accounts[0].ordinal, ordinals[0].1);
    assert_eq!(records.members[0].account, Some(ordinals[0]));
    assert_eq!(records.pending, vec![writes.new_invitations[0].0.clone()]);
    assert_eq!((records.licenses[0].reserved, records.licenses[0].assigned), (1, 0));
    assert!(!records.licenses_have_lapsed);
    transaction.rollback().await.unwrap();
}
