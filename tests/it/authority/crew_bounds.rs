//! A collaborator where as many people are noted as can be (BackOps): nobody else is noted, and whoever has something there
//! can still be changed and revoked.

use super::crew_contacts::{named, note, put, users};
use super::event_crew::{held, manager};
use super::events::Fair;
use super::{operator, worlds};
use serde_json::json;
use usher_domain::{Contact, ContactDetails, ContactId, MAX_CONTACTS, ResourceId, Timestamp};
use usher_tests::{World, plain_id};
use uuid::Uuid;

/// Notes as many people as can be, without asking anybody.
fn fill(world: &World, collaborator: &str) {
    let resource = ResourceId(plain_id(collaborator).parse().unwrap());
    let operator = operator(world);
    let scope = &operator.access_to(None).unwrap().scope;
    world.block_on(async {
        let mut transaction = world.engine().db().begin(scope).await.unwrap();
        for number in 0..MAX_CONTACTS {
            let contact = Contact {
                id: ContactId(Uuid::from_u128(number.into())),
                resource,
                details: ContactDetails::default(),
                member: None,
                saved_as: None,
                created_at: Timestamp::from_millis(number.into()),
                revision: 0,
            };
            transaction.insert_contact(&contact).await.unwrap();
        }
        transaction.commit().await.unwrap();
    });
}

#[test]
fn whoever_has_access_is_revoked_however_many_are_noted() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let [oda, ola] = ["oda", "ola"].map(|name| fair.person(name, &["Collaborator.Read"], &fair.collaborator));
        fill(&world, &fair.collaborator);
        let refused = note(&cora, &fair.collaborator, &named("Nora", &json!({}))).expect_status(400).json();
        let sentence = "The collaborator has as many crew members as a collaborator can have.";
        assert_eq!(refused["detail"], json!(sentence));
        users(&cora, "DELETE", &fair.collaborator, &oda.person.member, "").expect_status(200);
        // Without a link to the account that had access.
        put(&cora, &fair.collaborator, &ola.person.member, &named("Ola", &json!({}))).expect_status(200);
        assert_eq!((held(&oda.person), held(&ola.person)), (Vec::new(), Vec::new()));
        note(&cora, &fair.collaborator, &named("Nora", &json!({}))).expect_status(400);
    }
}
