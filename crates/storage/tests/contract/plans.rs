//! What an invitation reads does not grow with the organization, even where the server has no statistics yet.

use crate::world::{World, asking};
use usher_engine::ports::InviteWrites;

/// The index entries and rows that have been read so far.
const READ: &str = "SELECT sum(idx_tup_read) + (SELECT sum(seq_tup_read) FROM pg_stat_user_tables) \
                    FROM pg_stat_user_indexes";

/// Several invitations as one batch.
fn batch(world: &World, name: &str, rows: usize) -> InviteWrites {
    let mut all = InviteWrites::default();
    for row in 0..rows {
        let one = world.invite(&format!("{name}{row}@example.com"), None);
        all.accounts.extend(one.accounts);
        all.new_members.extend(one.new_members);
        all.new_invitations.extend(one.new_invitations);
        all.mails.extend(one.mails);
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_reads_as_little_in_a_large_organization() {
    let Some(world) = World::postgres().await else { return };
    let database = world.database().unwrap();
    for table in ["accounts", "members", "invitations", "outbox", "licenses"] {
        database.statement(&format!("ALTER TABLE {table} SET (autovacuum_enabled = off)"));
    }
    // Every connection has made its plans while there was next to nothing.
    let store = world.reopened().await;
    for number in 0..8 {
        let mut transaction = store.begin(&world.scope).await.unwrap();
        let mut query = asking(&[&format!("early{number}@example.com")]);
        query.licenses.push(world.license);
        transaction.invite_records(&query).await.unwrap();
        let writes = world.invite(&format!("early{number}@example.com"), Some(world.license));
        transaction.apply_new_invites_and_commit(&writes).await.unwrap();
    }
    for size in 0..4 {
        world.invited(&batch(&world, &format!("many{size}."), 1_000)).await;
    }
    let read = || {
        // What a session has counted is seen when the session has been idle for a moment.
        std::thread::sleep(std::time::Duration::from_millis(1_500));
        database.statement(READ).trim().parse::<i64>().unwrap()
    };
    let before = read();
    for number in 0..20 {
        let mut transaction = store.begin(&world.scope).await.unwrap();
        let mut query = asking(&[&format!("late{number}@example.com")]);
        query.licenses.push(world.license);
        let records = transaction.invite_records(&query).await.unwrap();
        assert!(records.pending.is_empty() && records.members.is_empty());
        transaction.rollback().await.unwrap();
    }
    let each = (read() - before) / 20;
    // Single walks over everything happen, until a connection plans anew; one for each invitation must not.
    assert!(each < 1_000, "{each} entries were read for one invitation among 4,000");
}
