//! Resources that stand below others, and what a caller sees who is confined to many of them.

use crate::world::{World, uuid};
use usher_domain::commands::{MemberFilter, MemberOrder};
use usher_domain::{Confines, Grant, PageLimit, PermissionCode, ReadScope, Resource, ResourceId, ScopedPermission};
use usher_storage::StoreError;

fn resource(parent: Option<ResourceId>) -> Resource {
    Resource { id: ResourceId(uuid()), kind: "hall".to_owned(), name: "Hall".to_owned(), parent }
}

async fn made(world: &World, resource: &Resource) -> Result<(), StoreError> {
    let mut transaction = world.db.begin(&world.scope).await?;
    transaction.insert_resource(resource).await?;
    transaction.commit().await
}

contract! {
    async fn a_tree_is_what_stands_below_others(world) {
        let top = resource(None);
        let hall = resource(Some(top.id));
        for one in [&top, &hall] {
            made(world, one).await.unwrap();
        }
        let tree = world.db.catalog(&world.scope).await.unwrap().tree;
        assert_eq!(tree, [(hall.id, top.id)].into_iter().collect());
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert_eq!(transaction.locked_resource_tree().await.unwrap(), tree);
        assert_eq!(transaction.resources(&[hall.id]).await.unwrap(), vec![hall.clone()]);
        assert!(transaction.has_resources_below(top.id).await.unwrap());
        assert!(!transaction.has_resources_below(hall.id).await.unwrap());
        drop(transaction);
        // The database keeps the tree in the organization and whole, whatever the rules say.
        assert!(made(world, &resource(Some(ResourceId(uuid())))).await.is_err(), "no such parent");
        let id = ResourceId(uuid());
        assert!(made(world, &Resource { id, ..resource(Some(id)) }).await.is_err(), "its own parent");
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.delete_resource(top.id, 0).await.is_err(), "something stands below it");
    }

    async fn scoped_grants_are_stored_and_seen_by_whoever_is_confined_to_their_resource(world) {
        let hall = resource(None);
        made(world, &hall).await.unwrap();
        let mut writes = world.invite("sid@example.com", None);
        let what = ScopedPermission { code: PermissionCode::parse("a@b").unwrap(), resource: hall.id };
        writes.new_invitations[0].0.grants.scoped = vec![Grant::forever(what.clone())];
        world.invited(&writes).await;
        // As many as no list of conditions one below the other could have.
        let mut resources: Vec<ResourceId> = (0..3_000).map(|_| ResourceId(uuid())).collect();
        let confined = |resources: &[ResourceId]| {
            ReadScope::confined(world.scope, Confines { resources: resources.to_vec(), member: None })
        };
        let limit = PageLimit::clamped(10);
        let page = world.db.list_members(&confined(&resources), &MemberFilter::default(), MemberOrder::Newest, None, limit).await;
        assert_eq!(page.unwrap().unwrap().entries.len(), 0);
        resources.push(hall.id);
        let page = world.db.list_members(&confined(&resources), &MemberFilter::default(), MemberOrder::Newest, None, limit).await;
        assert_eq!(page.unwrap().unwrap().entries.len(), 1);
        let invitation = writes.new_invitations[0].0.id;
        let place = [ReadScope::whole(world.scope)];
        let found = world.db.find_invitation(&place, invitation).await.unwrap().unwrap();
        assert_eq!((&found.invitation.grants.scoped[0].what, found.resources), (&what, vec![hall]));
    }
}
