//! That statements travel together on PostgreSQL: a proxy holds up everything by a known time, so that the time a unit
//! of work takes tells how often it waited for the server.

use crate::world::{NOW, World, asking};
use std::path::Path;
use std::time::{Duration, Instant};
use usher_domain::commands::{EditInvitation, ExpiryEdit, LicenseEdit, Paging};
use usher_domain::{
    Caller, CallerScope, CatalogPolicy, HeldPermissions, Holdings, OrganizationAccess, PageLimit, RequestedGrants,
};
use usher_engine::SystemClock;
use usher_engine::ports::Clock as _;
use usher_storage::InvitationReadFilter;
use usher_storage::{StorageOptions, connect};

/// How long a message is held up each way; long enough for a busy machine's own time not to count.
const HELD_UP: Duration = Duration::from_millis(60);

/// Listens on a socket of its own and hands everything on, late.
fn slow_proxy(folder: &Path, server: std::path::PathBuf) {
    let listener = tokio::net::UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    tokio::spawn(async move {
        loop {
            let (client, _) = listener.accept().await.unwrap();
            let server = tokio::net::UnixStream::connect(&server).await.unwrap();
            let (from_client, to_client) = client.into_split();
            let (from_server, to_server) = server.into_split();
            tokio::spawn(hand_on(from_client, to_server));
            tokio::spawn(hand_on(from_server, to_client));
        }
    });
}

/// Hands on what is read, each piece after its own delay, so that the delays of pieces sent together overlap.
async fn hand_on(
    mut from: impl tokio::io::AsyncRead + Unpin + Send + 'static,
    mut to: impl tokio::io::AsyncWrite + Unpin + Send + 'static,
) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let (pieces, mut due) = tokio::sync::mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    tokio::spawn(async move {
        while let Some((at, piece)) = due.recv().await {
            tokio::time::sleep_until((at + HELD_UP).into()).await;
            if to.write_all(&piece).await.is_err() {
                return;
            }
        }
    });
    let mut buffer = vec![0; 65536];
    while let Ok(read) = from.read(&mut buffer).await {
        if read == 0 || pieces.send((Instant::now(), buffer[..read].to_vec())).is_err() {
            return;
        }
    }
}

/// How many round trips fit into what has passed.
fn round_trips(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() / (2.0 * HELD_UP.as_secs_f64())
}

/// One connection to the world's database by way of the proxy, whose folder is to be kept.
async fn slow(world: &World) -> (usher_storage::Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let socket = world.url.split("host=").nth(1).unwrap().split('&').next().unwrap();
    slow_proxy(folder.path(), Path::new(socket).join(".s.PGSQL.5432"));
    let url = world.url.replace(socket, &folder.path().display().to_string());
    (connect(&url, StorageOptions { pool_size: 1, ..StorageOptions::default() }).await.unwrap(), folder)
}

/// From the command to the outcome, with the settings and the catalog in their caches, as they are in a gateway.
#[tokio::test(flavor = "multi_thread")]
async fn editing_an_invitation_is_three_round_trips() {
    let Some(world) = World::postgres().await else { return };
    let writes = world.invite("edited@example.com", Some(world.license));
    let id = writes.new_invitations[0].0.id;
    world.invited(&writes).await;
    let (db, _folder) = slow(&world).await;
    let engine = crate::audit::engine_on(db);
    let access = OrganizationAccess {
        scope: world.scope,
        organization: world.organization.clone(),
        member: None,
        authority: None,
        holdings: Holdings { held: HeldPermissions::everything(), ..Holdings::default() },
        key_scopes: None,
    };
    let caller = Caller::operator(CallerScope::Bound(Box::new(access)));
    let mut edit = f64::MAX;
    // The first rounds prepare the statements and fill the caches.
    for round in 0..4 {
        let command = EditInvitation {
            invitation: id,
            first_name: None,
            last_name: None,
            grants: RequestedGrants::default(),
            expiry: ExpiryEdit::Until(SystemClock.now().plus_millis(3_600_000 + round)),
            license: LicenseEdit::Keep,
            metadata: None,
            catalog: CatalogPolicy::Listed,
            expected: None,
        };
        let started = Instant::now();
        engine.perform(&caller, &command, None).await.unwrap();
        edit = edit.min(round_trips(started));
    }
    assert!((3.0..3.9).contains(&edit), "{edit}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_two_round_trips_and_so_is_a_page() {
    let Some(world) = World::postgres().await else { return };
    let (db, _folder) = slow(&world).await;
    let (mut invite, mut list) = (f64::MAX, f64::MAX);
    // The first rounds prepare the statements.
    for number in 0..4 {
        let writes = world.invite(&format!("person{number}@example.com"), Some(world.license));
        let mut query = asking(&["new@example.com"]);
        query.licenses.push(world.license);
        let mut transaction = db.begin(&world.scope).await.unwrap();
        let started = Instant::now();
        transaction.invite_records(&query).await.unwrap();
        transaction.apply_new_invites_and_commit(&writes).await.unwrap();
        invite = invite.min(round_trips(started));

        let (filter, paging) = (InvitationReadFilter::default(), Paging::After(None));
        let started = Instant::now();
        let limit = PageLimit::clamped(50);
        db.list_invitations(&[usher_domain::ReadScope::whole(world.scope)], &filter, &paging, limit, NOW)
            .await
            .unwrap();
        list = list.min(round_trips(started));
    }
    assert!((2.0..2.9).contains(&invite), "{invite}");
    assert!((2.0..2.9).contains(&list), "{list}");
}
