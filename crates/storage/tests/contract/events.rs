//! Events: written, chained by many at once, and never changed.

use crate::world::{World, email, event, seed, uuid};
use diesel::{Connection, RunQueryDsl, SqliteConnection};
use std::collections::BTreeMap;
use usher_domain::{Actor, Event, EventDetails, EventId, EventKind, InvitationId, MemberId, Person, PersonName};
use usher_storage::{ChainEnd, ChainLink};

fn numbered(number: u32) -> Event {
    Event {
        actor: Actor { member: Some(MemberId(uuid())), ..Actor::system() },
        member: Some(MemberId(uuid())),
        invitation: Some(InvitationId(uuid())),
        details: EventDetails::Other(BTreeMap::from([("number".to_owned(), number.to_string())])),
        person: Some(Person {
            email: email("jan@example.com"),
            first_name: PersonName::parse("Jan").unwrap(),
            last_name: PersonName::default(),
            note: None,
        }),
        ..event(EventKind::InvitationCreated)
    }
}

pub(crate) async fn recorded(world: &World, events: &[Event]) {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.record(events).await.unwrap();
    transaction.commit().await.unwrap();
}

/// Gives up to `limit` events a place; gives their number.
pub(crate) async fn placed(world: &World, limit: u32) -> usize {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let mut end = transaction.chain_end().await.unwrap();
    let events = transaction.unchained_events(limit).await.unwrap();
    let chains: Vec<(EventId, ChainLink)> = events
        .iter()
        .map(|event| {
            end = ChainEnd { length: end.length + 1, hash: [u8::try_from(end.length % 200).unwrap() + 1; 32], ..end };
            let commitment = if event.person.is_some() { [4; 32] } else { [0; 32] };
            let salt = Some(vec![3; 16]);
            (event.id, ChainLink { sequence: end.length, salt, commitment, hash: end.hash })
        })
        .collect();
    transaction.chain_events(&chains, &end).await.unwrap();
    transaction.commit().await.unwrap();
    chains.len()
}

/// Runs a statement behind the store's back; whether it was refused.
fn refused(world: &World, statement: &str) -> bool {
    if let Some(database) = world.database() {
        return database.script(&format!("{statement};")).contains("ERROR");
    }
    let path = world.url.strip_prefix("sqlite://").unwrap();
    let mut connection = SqliteConnection::establish(path).unwrap();
    diesel::sql_query(statement).execute(&mut connection).is_err()
}

contract! {
    async fn an_event_comes_back_as_it_was_once_it_has_a_place(world) {
        let events: Vec<Event> = (0..3).map(numbered).collect();
        let bare = event(EventKind::LicenseExhausted);
        recorded(world, &events).await;
        recorded(world, std::slice::from_ref(&bare)).await;
        assert!(world.db.events_after(&world.scope, 0, 10).await.unwrap().is_empty(), "not before they have a place");
        assert_eq!(world.db.organizations_with_unchained_events().await.unwrap(), [world.organization.id]);
        assert_eq!(world.db.chain_end_seen(&world.scope).await.unwrap(), Some(ChainEnd::EMPTY));
        assert_eq!((placed(world, 2).await, placed(world, 10).await, placed(world, 10).await), (2, 2, 0));
        let chained = world.db.events_after(&world.scope, 0, 10).await.unwrap();
        let expected: Vec<Event> = events.into_iter().chain([bare]).collect();
        assert_eq!(chained.iter().map(|one| one.event.clone()).collect::<Vec<_>>(), expected);
        assert_eq!(chained.iter().map(|one| one.chain.sequence).collect::<Vec<_>>(), [1, 2, 3, 4]);
        let page = world.db.events_after(&world.scope, 2, 1).await.unwrap();
        assert_eq!(page, chained[2..3]);
        let end = ChainEnd { length: 4, hash: chained[3].chain.hash, ..ChainEnd::EMPTY };
        assert_eq!(world.db.chain_end_seen(&world.scope).await.unwrap(), Some(end));
        assert!(world.db.organizations_with_unchained_events().await.unwrap().is_empty());
    }

    async fn many_who_chain_at_once_make_one_chain(world) {
        let events: Vec<Event> = (0..200).map(numbered).collect();
        recorded(world, &events).await;
        let work = || async {
            while placed(world, 7).await > 0 {}
        };
        tokio::join!(work(), work(), work(), work(), work(), work());
        let chained = world.db.events_after(&world.scope, 0, 1000).await.unwrap();
        let numbers: Vec<u64> = chained.iter().map(|one| one.chain.sequence).collect();
        assert_eq!(numbers, (1..=200).collect::<Vec<_>>());
    }

    async fn nothing_is_changed_or_deleted(world) {
        recorded(world, &[numbered(0), numbered(1)]).await;
        assert_eq!(placed(world, 1).await, 1);
        let chained = "sequence IS NOT NULL";
        for statement in [
            "DELETE FROM events".to_owned(),
            "UPDATE events SET kind = 'member.added'".to_owned(),
            "UPDATE events SET facts = '{}'".to_owned(),
            "UPDATE events SET credential = 'x'".to_owned(),
            "UPDATE events SET member_id = NULL".to_owned(),
            format!("UPDATE events SET sequence = 9 WHERE {chained}"),
            format!("UPDATE events SET hash = commitment WHERE {chained}"),
            format!("UPDATE events SET person = '{{}}' WHERE {chained}"),
        ] {
            assert!(refused(world, &statement), "{statement}");
        }
        assert!(!refused(world, &format!("UPDATE events SET person = NULL, salt = NULL WHERE {chained}")));
        let erased = world.db.events_after(&world.scope, 0, 10).await.unwrap();
        assert_eq!((erased[0].event.person.as_ref(), erased[0].chain.salt.as_ref()), (None, None));
    }

    async fn organizations_do_not_see_one_another(world) {
        let other = world.db.seed(&seed(1)).await.unwrap();
        recorded(world, &[numbered(0)]).await;
        placed(world, 1).await;
        let scope = crate::world::scope(other.id);
        assert!(world.db.events_after(&scope, 0, 10).await.unwrap().is_empty());
        assert_eq!(world.db.chain_end_seen(&scope).await.unwrap(), Some(ChainEnd::EMPTY));
    }
}
