//! People who are noted at a resource: what is stored is what was written, by one at a time, in one organization.

use crate::world::{NOW, World, seed, uuid};
use usher_domain::{
    Contact, ContactAttribute, ContactAttributeId, ContactDetails, ContactEmail, ContactId, Label, MemberId,
    PersonName, Phone, Resource, ResourceId, Text,
};
use usher_storage::StoreError;

/// A contact with all fields.
pub(crate) fn contact(resource: ResourceId, last_name: &str) -> Contact {
    Contact {
        id: ContactId(uuid()),
        resource,
        details: ContactDetails {
            first_name: PersonName::parse("Zuzana").unwrap(),
            last_name: PersonName::parse(last_name).unwrap(),
            email: Some(ContactEmail::parse("Zmizela@Example.com").unwrap()),
            phone: Some(Phone::parse("777999888").unwrap()),
            title: Some(Label::parse("Chef").unwrap()),
            is_point_of_contact: true,
            attributes: vec![ContactAttribute {
                id: ContactAttributeId(uuid()),
                value: Text::parse("zmizela").unwrap(),
            }],
        },
        member: None,
        saved_as: None,
        created_at: NOW,
        revision: 0,
    }
}

/// A resource of the organization.
pub(crate) async fn resource(world: &World) -> ResourceId {
    let id = ResourceId(uuid());
    let resource = Resource { id, kind: "hall".to_owned(), name: "Hall".to_owned(), parent: None };
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.insert_resource(&resource).await.unwrap();
    transaction.commit().await.unwrap();
    id
}

async fn noted(world: &World, contact: &Contact) -> Result<(), StoreError> {
    let mut transaction = world.db.begin(&world.scope).await?;
    transaction.insert_contact(contact).await?;
    transaction.commit().await
}

async fn changed(world: &World, contact: &Contact) -> Result<(), StoreError> {
    let mut transaction = world.db.begin(&world.scope).await?;
    transaction.update_contact(contact).await?;
    transaction.commit().await
}

async fn member(world: &World, address: &str) -> MemberId {
    let writes = world.invite(address, None);
    world.invited(&writes).await;
    writes.new_members[0].id
}

contract! {
    async fn a_contact_is_read_as_it_was_written_and_changed_by_one_at_a_time(world) {
        let (hall, member) = (resource(world).await, member(world, "jan@example.com").await);
        let one = contact(hall, "Nova");
        noted(world, &one).await.unwrap();
        let after = Contact { member: Some(member), saved_as: Some(member), revision: 1, ..one.clone() };
        let plain = ContactDetails { email: None, attributes: Vec::new(), ..ContactDetails::default() };
        changed(world, &after).await.unwrap();
        assert!(matches!(changed(world, &after).await, Err(StoreError::Conflict(_))), "somebody else came first");
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert_eq!(transaction.contact(hall, one.id).await.unwrap(), Some(after.clone()));
        assert_eq!(transaction.contact_of_member(hall, member).await.unwrap(), Some(after.clone()));
        assert_eq!(transaction.contacts_of_id(one.id).await.unwrap(), vec![after.clone()]);
        assert_eq!(transaction.contact(ResourceId(uuid()), one.id).await.unwrap(), None);
        drop(transaction);
        let named = world.db.contacts_named(&world.scope, hall, &[ContactId(member.0), one.id]).await.unwrap();
        assert_eq!(named, vec![after.clone()]);
        assert_eq!(world.db.contacts_of_members(&world.scope, &[member]).await.unwrap(), vec![after.clone()]);
        assert_eq!(world.db.found_members(&world.scope, &[member]).await.unwrap()[0].record.member.id, member);
        let bare = Contact { details: plain, member: None, saved_as: None, revision: 2, ..after };
        changed(world, &bare).await.unwrap();
        assert_eq!(world.db.contacts_of_id(&world.scope, one.id).await.unwrap(), vec![bare]);
    }

    async fn one_contact_of_a_resource_is_of_a_member(world) {
        let (hall, yard) = (resource(world).await, resource(world).await);
        let member = member(world, "jan@example.com").await;
        let of = |resource| Contact { member: Some(member), ..contact(resource, "Nova") };
        noted(world, &of(hall)).await.unwrap();
        assert!(matches!(noted(world, &of(hall)).await, Err(StoreError::Conflict(_))));
        // The id of a member may stand at several resources.
        let by_id = |resource| Contact { id: ContactId(member.0), member: None, ..contact(resource, "Nova") };
        for contact in [by_id(hall), by_id(yard), of(yard)] {
            noted(world, &contact).await.unwrap();
        }
        assert!(matches!(noted(world, &by_id(hall)).await, Err(StoreError::Conflict(_))));
        let nobodys = Contact { member: Some(MemberId(uuid())), ..contact(hall, "Nova") };
        assert!(matches!(noted(world, &nobodys).await, Err(StoreError::Conflict(_))));
        let nowhere = contact(ResourceId(uuid()), "Nova");
        assert!(matches!(noted(world, &nowhere).await, Err(StoreError::Conflict(_))));
    }

    async fn contacts_are_found_at_their_resource_and_in_their_organization(world) {
        let (hall, yard) = (resource(world).await, resource(world).await);
        let (first, second, third) = (contact(hall, "Zeta"), contact(hall, "Beta"), contact(yard, "Alpha"));
        let late = |contact: Contact| Contact { created_at: NOW.plus_millis(1), ..contact };
        let (second, third) = (late(second), late(third));
        for one in [&second, &first, &third] {
            noted(world, one).await.unwrap();
        }
        let ids = |found: Vec<Contact>| found.into_iter().map(|one| one.id).collect::<Vec<_>>();
        let at = async |places: &[ResourceId], text: Option<&str>, limit: u32| {
            ids(world.db.contacts_at(&world.scope, places, text, limit).await.unwrap())
        };
        assert_eq!(at(&[hall], None, 10).await, [first.id, second.id]);
        assert_eq!(at(&[hall], None, 1).await, [first.id]);
        assert_eq!(at(&[], None, 10).await, []);
        assert_eq!(at(&[hall, yard], Some("zuz"), 10).await, [third.id, second.id, first.id]);
        assert_eq!(at(&[hall, yard], Some("BET"), 10).await, [second.id]);
        assert_eq!(at(&[hall, yard], Some("%"), 10).await, []);
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let elsewhere = crate::world::scope(other.organization);
        assert!(world.db.contacts_at(&elsewhere, &[hall], None, 10).await.unwrap().is_empty());
        assert!(world.db.contacts_of_id(&elsewhere, first.id).await.unwrap().is_empty());
        let mut transaction = world.db.begin(&elsewhere).await.unwrap();
        assert_eq!(transaction.contact(hall, first.id).await.unwrap(), None);
        assert!(transaction.update_contact(&Contact { revision: 1, ..first.clone() }).await.is_err());
        drop(transaction);
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let has = [transaction.has_contacts(hall, 2).await.unwrap(), transaction.has_contacts(hall, 3).await.unwrap()];
        assert_eq!(has, [true, false]);
        // They go with their resource.
        transaction.delete_resource(hall, 0).await.unwrap();
        transaction.commit().await.unwrap();
        assert!(world.db.contacts_of_id(&world.scope, first.id).await.unwrap().is_empty());
        assert_eq!(at(&[yard], None, 10).await, [third.id]);
    }
}
