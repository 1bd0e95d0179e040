//! Housekeeping, and values that must survive storage unchanged.

use crate::world::{NOW, email, uuid};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use usher_domain::{Attributes, Grant, Grants, Inviter, PermissionCode, Resource, ResourceId, RoleCode};
use usher_storage::{StorageOptions, connect, pending_migrations};

contract! {
    async fn the_first_fingerprint_is_kept(world) {
        assert_eq!(world.db.fingerprint([1; 32]).await.unwrap(), [1; 32]);
        assert_eq!(world.db.fingerprint([2; 32]).await.unwrap(), [1; 32]);
        let status = world.db.pool_status();
        assert!(status.size >= status.idle && status.size > 0, "{status:?}");
        assert!(pending_migrations(&world.url).await.unwrap().is_empty());
    }

    async fn only_a_database_that_can_be_served_from_passes_the_check(world) {
        let word = async |fingerprint, free| world.db.check(fingerprint, NOW, free).await.err().map(|unfit| unfit.word());
        assert_eq!(word([1; 32], 0).await, Some("foreign_secret"), "there is no installation yet");
        world.db.fingerprint([1; 32]).await.unwrap();
        assert_eq!(word([1; 32], 0).await, None);
        assert_eq!(word([2; 32], 0).await, Some("foreign_secret"));
        let of_a_file = world.database().is_none();
        assert_eq!(word([1; 32], u64::MAX).await, of_a_file.then_some("disk_full"));
        let forget = "DELETE FROM __diesel_schema_migrations WHERE version = '20261129000604'";
        if let Some(database) = world.database() {
            database.statement(forget);
        } else {
            let path = world.url.strip_prefix("sqlite://").unwrap();
            SqliteConnection::establish(path).unwrap().batch_execute(forget).unwrap();
        }
        assert_eq!(word([1; 32], 0).await, Some("outdated"));
        if let Some(path) = world.url.strip_prefix("sqlite://") {
            std::fs::rename(path, format!("{path}.gone")).unwrap();
            assert_eq!(word([1; 32], 0).await, Some("vanished"));
            std::fs::copy(format!("{path}.gone"), path).unwrap();
            assert_eq!(word([1; 32], 0).await, Some("vanished"), "a copy is another file");
        }
    }

    async fn every_value_survives(world) {
        let mut writes = world.invite("Jan.Novák@bücher.example", None);
        let inviter = world.invite("inviter@example.com", None);
        world.invited(&inviter).await;
        let grants = Grants {
            permissions: vec![Grant { what: PermissionCode::parse("Crew:*").unwrap(), until: Some(NOW) }],
            roles: vec![Grant::forever(RoleCode::parse("ADMIN").unwrap())],
            resources: vec![Grant::forever(ResourceId(uuid()))],
            scoped: Vec::new(),
        };
        let attributes = [("a.b".to_owned(), "\u{0}\"\\\u{1F600}".to_owned())];
        writes.new_members[0].attributes = Attributes(attributes.into_iter().collect());
        writes.new_members[0].grants = grants.clone();
        let person = &inviter.new_members[0];
        let invitation = &mut writes.new_invitations[0].0;
        (invitation.grants, invitation.note) = (grants, Some(usher_domain::Note::parse("Ahoj 😀").unwrap()));
        invitation.message = Some(usher_domain::PersonalMessage::parse("Come!\nIt will be fun").unwrap());
        invitation.metadata = Some(usher_domain::Metadata::of_json(r#"{"b":1,"a":{"x":[null,1.50]}}"#).unwrap());
        (invitation.delivery, invitation.reminders) = (usher_domain::LinkDelivery::LinkOnly, 2);
        invitation.remind_at = Some(NOW.plus_millis(5));
        (invitation.inviter, invitation.granted_by, invitation.expires_at) = (Some(person.id), Some(person.id), None);
        world.invited(&writes).await;
        let id = writes.new_invitations[0].0.id;
        let record = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap();
        assert_eq!(record.invitation, writes.new_invitations[0].0);
        assert_eq!(record.invitation.email.as_sent(), "Jan.Novák@bücher.example");
        let ordinal = record.member.account;
        let expected = usher_domain::Member { account: ordinal, ..writes.new_members[0].clone() };
        assert_eq!(record.member, expected);
        assert_eq!(record.inviter, Some(Inviter {
            member: person.id,
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            email: email("inviter@example.com"),
        }));
        assert_eq!(record.resources, Vec::<Resource>::new());
    }
}

#[tokio::test]
async fn addresses_that_lead_nowhere_say_what_to_do() {
    let options = StorageOptions { pool_size: 1, ..StorageOptions::default() };
    for (url, hint) in [
        ("sqlite:///nowhere/usher.db", "usher migrate"),
        ("usher.db", "sqlite://PATH"),
        ("postgres:///usher?host=/nowhere&user=usher", ""),
    ] {
        let error = connect(url, options).await.err().unwrap().to_string();
        assert!(error.contains("not available") && error.contains(hint), "{error}");
    }
}
