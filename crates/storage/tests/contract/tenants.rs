//! How much there is in organizations, counted for many at once.

use crate::world::{NOW, World, scope, seed};
use std::time::Duration;
use usher_domain::OrganizationId;
use usher_domain::commands::{StateFilter, TenantCounts};
use usher_storage::{StorageOptions, connect};

/// What has been read of the tables of people, row by row and along indexes.
const READ: &str = "SELECT coalesce(sum(seq_tup_read), 0) + (SELECT coalesce(sum(idx_tup_read), 0)
                        FROM pg_stat_user_indexes WHERE relname IN ('members', 'invitations'))
                    FROM pg_stat_user_tables WHERE relname IN ('members', 'invitations')";

async fn worlds() -> Vec<World> {
    let mut worlds = vec![World::sqlite().await];
    worlds.extend(World::postgres().await);
    worlds
}

#[tokio::test(flavor = "multi_thread")]
async fn each_organization_is_counted_for_itself() {
    for world in worlds().await {
        let (other, empty) = (seed(1), seed(1));
        for seed in [&other, &empty] {
            world.db.seed(seed).await.unwrap();
        }
        world.invited(&world.batch((0..3).map(|number| format!("p{number}@example.com")))).await;
        let mut theirs = World { organization: world.organization.clone(), ..world };
        let own = theirs.organization.id;
        theirs.organization.id = other.organization;
        theirs.scope = scope(other.organization);
        theirs.invited(&theirs.invite("else@example.com", None)).await;
        let counted = theirs.db.tenant_counts(&[own, other.organization, empty.organization], NOW).await.unwrap();
        let of = |id: OrganizationId| counted.iter().find(|(one, _)| *one == id).map(|(_, counts)| *counts);
        let open = |count| Some(TenantCounts { invitations: count, waiting: count, ..TenantCounts::default() });
        assert_eq!((of(own), of(other.organization), of(empty.organization)), (open(3), open(1), None));
        let alone = theirs.db.tenant_counts(&[other.organization], NOW).await.unwrap();
        assert_eq!(alone.len(), 1, "what is not named is not counted");
        assert!(theirs.db.tenant_counts(&[], NOW).await.unwrap().is_empty());
        // Nothing is open any more in the far future.
        let later = NOW.plus_millis(100 * 365 * 86_400_000);
        let counted = theirs.db.tenant_counts(&[own], later).await.unwrap();
        assert_eq!(counted[0].1, TenantCounts { waiting: 3, ..TenantCounts::default() });
        let states = theirs.db.count_organizations().await.unwrap();
        assert_eq!(states, [(StateFilter::Active, 3), (StateFilter::Archived, 0), (StateFilter::Deleting, 0)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn counting_a_small_organization_reads_nothing_of_a_large_one() {
    let Some(world) = World::postgres().await else { return };
    let database = world.database().unwrap();
    for table in ["members", "invitations", "outbox"] {
        database.statement(&format!("ALTER TABLE {table} SET (autovacuum_enabled = off)"));
    }
    let url = format!("{}&application_name=counting", world.url);
    let alone = async || connect(&url, StorageOptions { pool_size: 1, ..StorageOptions::default() }).await.unwrap();
    // A session tells what it has read when it ends.
    let ended = async || {
        let left = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'counting'";
        while database.statement(left).trim() != "0" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let db = alone().await;
    for size in 0..3 {
        let mut transaction = db.begin(&world.scope).await.unwrap();
        let many = world.batch((0..1_000).map(|row| format!("many{size}.{row}@example.com")));
        transaction.apply_invites(&many).await.unwrap();
        transaction.commit().await.unwrap();
    }
    drop(db);
    ended().await;
    let small = seed(1);
    world.db.seed(&small).await.unwrap();
    let read = || database.statement(READ).trim().parse::<i64>().unwrap();
    let db = alone().await;
    let before = read();
    for _ in 0..20 {
        db.tenant_counts(&[small.organization], NOW).await.unwrap();
    }
    drop(db);
    ended().await;
    let each = (read() - before) / 20;
    assert!(each < 300, "{each} rows were read to count an organization that has none, beside 3,000");
}
