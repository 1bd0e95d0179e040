//! What other processes on one PostgreSQL database are notified of: the rows that changed, and no others.

use crate::credentials::full;
use crate::world::{NOW, World, uuid};
use usher_domain::SessionId;
use usher_storage::{CacheInvalidation, SessionRecord};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_notifies_of_its_own_row() {
    let Some(world) = World::postgres().await else { return };
    let database = world.database().unwrap();
    let seed = full("admin@example.com");
    world.db.seed(&seed).await.unwrap();
    let account = seed.accounts[0].0.id;
    let (organization, member, key) = (seed.organization.0, seed.members[0].0.id.0, seed.keys[0].id.0);
    let session = SessionId(uuid());
    let opened = SessionRecord {
        id: session,
        organization: seed.organization,
        account,
        refresh: [7; 32],
        family: "canonical".to_owned(),
        created_at: NOW,
        expires_at: NOW.plus_millis(60_000),
        provider: None,
        revoked_at: None,
    };
    world.db.insert_session(&opened, 0).await.unwrap();
    let (sender, mut notified) = tokio::sync::mpsc::unbounded_channel();
    let listener = world.reopened().await;
    tokio::spawn(async move { listener.listen(&move |change| sender.send(change).unwrap()).await });
    assert_eq!(notified.recv().await, Some(CacheInvalidation::Everything), "what was missed before");

    let (account, session) = (account.0, session.0);
    let of_row = |table: &str, id: Uuid, set: &str| format!("UPDATE {table} SET {set} WHERE id = '{id}'");
    let in_organization = |statement: &str| format!("{statement} WHERE organization_id = '{organization}'");
    let columns = "organization_id, id, kind, name, parent_id";
    let below = in_organization(&format!(
        "INSERT INTO resources ({columns}) SELECT organization_id, gen_random_uuid(), kind, name, id FROM resources"
    ));
    let cases: [(String, &[Uuid]); 16] = [
        (of_row("api_keys", key, "revoked_at = now()"), &[key]),
        (of_row("api_keys", key, "scopes = '[\"a.b\"]'"), &[key]),
        (of_row("api_keys", key, "last_used_at = now()"), &[]),
        (of_row("sessions", session, "revoked_at = now()"), &[session]),
        (of_row("accounts", account, "token_generation = 9"), &[account]),
        (of_row("accounts", account, "token_generation = 9"), &[]),
        (of_row("members", member, "status = 'blocked'"), &[member, account]),
        (of_row("members", member, "phone = '+420777000000'"), &[]),
        (of_row("members", member, "grants = '{}'"), &[member, account]),
        (in_organization("UPDATE roles SET name = 'Other'"), &[organization]),
        (in_organization("DELETE FROM roles"), &[organization]),
        (in_organization("UPDATE permissions SET description = 'Other'"), &[organization]),
        (of_row("organizations", organization, "name = 'Other'"), &[organization]),
        (in_organization("UPDATE resources SET name = 'Other'"), &[]),
        (below, &[organization]),
        ("DELETE FROM sessions".to_owned(), &[]),
    ];
    for (statement, expected) in cases {
        let marker = uuid();
        let said = database.script(&format!("{statement}; SELECT pg_notify('usher', '{marker}');"));
        assert!(!said.contains("ERROR"), "{statement}: {said}");
        let mut rows = Vec::new();
        while let Some(CacheInvalidation::Row(row)) = notified.recv().await
            && row != marker
        {
            rows.push(row);
        }
        assert_eq!(rows, expected, "{statement}");
    }
    database.script("SELECT pg_notify('usher', 'something of another version');");
    assert_eq!(notified.recv().await, Some(CacheInvalidation::Everything));
}
