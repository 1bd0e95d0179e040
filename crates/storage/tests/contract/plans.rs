//! What an invitation reads does not grow with the organization, even where the server has no statistics yet.

use crate::world::{World, asking};
use std::time::Duration;
use usher_storage::InviteWrites;
use usher_storage::{StorageOptions, connect};

/// The entries that have been read of indexes which serve look-ups of invitations and members by what an invitation
/// names; those that serve foreign keys are read for each row that is added.
const READ: &str = "SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes \
                    WHERE relname IN ('members', 'invitations') AND indexrelname NOT LIKE '%_pkey'";

/// Several invitations as one batch. The addresses are long, so that the index by address is higher than the others, which
/// is when the others look cheaper.
fn batch(world: &World, name: &str, rows: usize) -> InviteWrites {
    let domain = format!("{}.{}.example.com", "d".repeat(60), "e".repeat(60));
    world.batch((0..rows).map(|row| format!("{name}{row}@{domain}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_reads_as_little_in_a_large_organization() {
    let Some(world) = World::postgres().await else { return };
    let database = world.database().unwrap();
    for table in ["accounts", "members", "invitations", "outbox", "licenses"] {
        database.statement(&format!("ALTER TABLE {table} SET (autovacuum_enabled = off)"));
    }
    // Every connection has made its plans while there was next to nothing.
    let url = format!("{}&application_name=late", world.url);
    let db = connect(&url, StorageOptions { pool_size: 4, ..StorageOptions::default() }).await.unwrap();
    for number in 0..8 {
        let mut transaction = db.begin(&world.scope).await.unwrap();
        let mut query = asking(&[&format!("early{number}@example.com")]);
        query.licenses.push(world.license);
        transaction.invite_records(&query).await.unwrap();
        let writes = world.invite(&format!("early{number}@example.com"), Some(world.license));
        transaction.apply_new_invites_and_commit(&writes).await.unwrap();
    }
    for size in 0..4 {
        let mut transaction = db.begin(&world.scope).await.unwrap();
        transaction.apply_invites(&batch(&world, &format!("many{size}."), 1_000)).await.unwrap();
        transaction.commit().await.unwrap();
    }
    for number in 0..20 {
        let mut transaction = db.begin(&world.scope).await.unwrap();
        let mut query = asking(&[&format!("late{number}@example.com")]);
        query.licenses.push(world.license);
        let records = transaction.invite_records(&query).await.unwrap();
        assert!(records.pending.is_empty() && records.members.is_empty());
        transaction.rollback().await.unwrap();
    }
    // A session tells what it has read when it ends.
    drop(db);
    while database.statement("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'late'").trim() != "0" {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let each = database.statement(READ).trim().parse::<i64>().unwrap() / 20;
    // Single walks over everything happen, until a connection plans anew; one for each invitation must not.
    assert!(each < 1_000, "{each} entries were read for one invitation among 4,000");
}
