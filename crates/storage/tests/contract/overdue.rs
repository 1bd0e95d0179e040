//! Invitations that have run out while stored as pending.

use crate::world::{NOW, World, asking, email};
use usher_domain::PageLimit;
use usher_storage::{InviteWrites, OverdueQuery};

/// An invitation with a seat that ends at the instant.
fn ending(world: &World, address: &str, millis: i64) -> InviteWrites {
    let mut writes = world.invite(address, Some(world.license));
    writes.new_invitations[0].0.expires_at = Some(NOW.plus_millis(millis));
    writes
}

contract! {
    async fn lapsed_invitations_are_found_and_their_seats_count_as_free(world) {
        world.invited(&ending(world, "later@example.com", 1)).await;
        assert!(world.db.organizations_with_lapsed(NOW, None).await.unwrap().is_empty());
        let over = ending(world, "over@example.com", 0);
        world.invited(&over).await;
        assert_eq!(world.db.organizations_with_lapsed(NOW, None).await.unwrap(), vec![world.organization.id]);
        assert_eq!(world.usage().await.reserved, 2);
        let page = world.db.page_of_licenses(&world.scope, None, PageLimit::clamped(9), NOW).await.unwrap().unwrap();
        assert_eq!((page.entries.len(), page.entries[0].reserved), (1, 1));
        let license = world.db.find_license(&world.scope, world.license, NOW).await.unwrap().unwrap();
        assert_eq!(license.what.reserved, 1);

        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let mut query = asking(&[]);
        query.licenses.push(world.license);
        assert!(transaction.invite_records(&query).await.unwrap().licenses_have_lapsed);
        let all = OverdueQuery { emails: vec![], licenses: vec![], now: NOW };
        let of = |address: &str| OverdueQuery { emails: vec![email(address).canonical().clone()], ..all.clone() };
        let by_license = OverdueQuery { licenses: vec![world.license], ..of("later@example.com") };
        for (query, expected) in
            [(all.clone(), 1), (of("over@example.com"), 1), (of("later@example.com"), 0), (by_license, 1)]
        {
            let found = transaction.overdue(&query).await.unwrap();
            assert_eq!(found.len(), expected);
            for (invitation, member) in found {
                assert_eq!(invitation, over.new_invitations[0].0);
                assert_eq!(member.id, over.new_members[0].id);
            }
        }
        transaction.rollback().await.unwrap();
    }
}
