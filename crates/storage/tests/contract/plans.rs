//! What an invitation and a page of a list read does not grow with the organization, even where the server has no
//! statistics yet.

use crate::world::{NOW, World, asking};
use std::time::Duration;
use usher_domain::commands::{InvitationOrder, MemberFilter, MemberOrder, Paging};
use usher_domain::{Cursor, PageLimit, ReadScope};
use usher_storage::{Db, InvitationReadFilter, InviteWrites, StorageOptions, connect};

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

/// What has been read of members and invitations, by an index or by walking.
const WALKED: &str = "SELECT (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes \
                      WHERE relname IN ('members', 'invitations')) + (SELECT coalesce(sum(seq_tup_read), 0) \
                      FROM pg_stat_user_tables WHERE relname IN ('members', 'invitations'))";

/// A list in some order; the console offers them all.
#[derive(Clone, Copy, Debug)]
enum Listed {
    Invitations(InvitationOrder),
    Members(MemberOrder),
}

impl Listed {
    /// A page, and where the next one starts.
    async fn page(self, db: &Db, world: &World, after: Option<Cursor>) -> Option<Cursor> {
        let (place, limit) = (ReadScope::whole(world.scope), PageLimit::clamped(50));
        let (found, next) = match self {
            Self::Invitations(order) => {
                let (filter, paging) = (InvitationReadFilter::default(), Paging::Ordered(order, after));
                let page = db.list_invitations(&[place], &filter, &paging, limit, NOW).await.unwrap().unwrap();
                (page.entries.len(), page.next)
            }
            Self::Members(order) => {
                let filter = MemberFilter::default();
                let page = db.list_members(&place, &filter, order, after.as_ref(), limit).await.unwrap().unwrap();
                (page.entries.len(), page.next)
            }
        };
        assert_eq!(found, 50, "{self:?}");
        next
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_reads_as_little_in_a_large_organization() {
    let Some(world) = World::postgres().await else { return };
    let database = world.database().unwrap();
    for size in 0..4 {
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.apply_invites(&batch(&world, &format!("many{size}."), 1_000)).await.unwrap();
        transaction.commit().await.unwrap();
    }
    let mut walks = Vec::new();
    let invitations = InvitationOrder::ALL.into_iter().map(Listed::Invitations);
    for list in invitations.chain(MemberOrder::ALL.into_iter().map(Listed::Members)) {
        let walked = || database.statement(WALKED).trim().parse::<i64>().unwrap();
        let before = walked();
        let url = format!("{}&application_name=pages", world.url);
        let db = connect(&url, StorageOptions { pool_size: 1, ..StorageOptions::default() }).await.unwrap();
        let mut after = None;
        for _ in 0..4 {
            after = list.page(&db, &world, after).await;
        }
        // A session tells what it has read when it ends.
        drop(db);
        while database.statement("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pages'").trim() != "0"
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let each = (walked() - before) / 4;
        // Expired ones are looked for among the open ones, whose end may have passed a moment ago.
        let most = if matches!(list, Listed::Invitations(InvitationOrder::StatusReversed)) { 2_000 } else { 200 };
        if each > most {
            walks.push((list, each));
        }
    }
    assert!(walks.is_empty(), "so many entries were read for a page of 50 among 4,000: {walks:?}");
}
