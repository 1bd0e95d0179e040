//! Listings: filters, pages, and several organizations at once.

use crate::world::{NOW, World, digest_of, email, scope, seed};
use usher_domain::commands::{InvitationFilter, MemberFilter, MemberOrder, MemberRef, Paging};
use usher_domain::{Cursor, InvitationId, InvitationStatus, MemberStatus, OrganizationScope, PageLimit, ReadScope};
use usher_storage::{Db, InvitationReadFilter};

/// The ids of all invitations that the filter lets through, page by page.
async fn listed(db: &Db, scopes: &[OrganizationScope], filter: InvitationFilter, limit: u32) -> Vec<InvitationId> {
    let filter = InvitationReadFilter { filter, digest: None };
    let (mut ids, mut after) = (Vec::new(), None);
    let places: Vec<ReadScope> = scopes.iter().copied().map(ReadScope::whole).collect();
    loop {
        let paging = Paging::After(after);
        let limit = PageLimit::clamped(limit);
        let page = db.list_invitations(&places, &filter, &paging, limit, NOW).await.unwrap().unwrap();
        assert!(page.total.is_none());
        ids.extend(page.entries.iter().map(|record| record.invitation.id));
        match page.next {
            Some(cursor) => after = Some(cursor),
            None => return ids,
        }
    }
}

/// The ids of all invitations of the world.
pub(crate) async fn all_ids(db: &Db, world: &World) -> Vec<InvitationId> {
    listed(db, &[world.scope], InvitationFilter::default(), 70).await
}

contract! {
    async fn pages_follow_one_another_newest_first(world) {
        let mut expected = Vec::new();
        for number in 0..7 {
            let mut writes = world.invite(&format!("person{number}@example.com"), None);
            // Two at a time are made at the same instant.
            writes.new_invitations[0].0.created_at = NOW.plus_millis(number / 2);
            expected.insert(0, writes.new_invitations[0].0.id);
            world.invited(&writes).await;
        }
        for limit in [1, 2, 3, 7, 8] {
            let scopes = [world.scope];
            assert_eq!(listed(&world.db, &scopes, InvitationFilter::default(), limit).await, expected, "{limit}");
        }
        let filter = InvitationReadFilter::default();
        let paging = Paging::Offset(5);
        let limit = PageLimit::clamped(3);
        let page = world.db.list_invitations(&[ReadScope::whole(world.scope)], &filter, &paging, limit, NOW).await.unwrap().unwrap();
        let ids: Vec<_> = page.entries.iter().map(|record| record.invitation.id).collect();
        assert_eq!((ids.as_slice(), page.total), (&expected[5..], Some(7)));
        for text in ["", "x", "zz"] {
            let paging = Paging::After(Some(Cursor(text.to_owned())));
            assert!(world.db.list_invitations(&[ReadScope::whole(world.scope)], &filter, &paging, limit, NOW).await.unwrap().is_none());
            let cursor = Cursor(text.to_owned());
            let members = world.db.list_members(&ReadScope::whole(world.scope), &MemberFilter::default(), MemberOrder::Newest, Some(&cursor), limit).await;
            assert!(members.unwrap().is_none());
        }
    }

    async fn the_status_is_the_one_of_now(world) {
        let mut ids = Vec::new();
        for (name, end) in [("never", None), ("later", Some(1)), ("now", Some(0)), ("over", Some(-1))] {
            let mut writes = world.invite(&format!("{name}@example.com"), None);
            writes.new_invitations[0].0.expires_at = end.map(|millis| NOW.plus_millis(millis));
            ids.push(writes.new_invitations[0].0.id);
            world.invited(&writes).await;
        }
        let mut writes = world.invite("settled@example.com", None);
        writes.new_invitations[0].0.status = InvitationStatus::Expired;
        ids.push(writes.new_invitations[0].0.id);
        world.invited(&writes).await;
        let of = async |status| {
            let filter = InvitationFilter { status: Some(status), ..InvitationFilter::default() };
            listed(&world.db, &[world.scope], filter, 10).await
        };
        assert_eq!(of(InvitationStatus::Pending).await, vec![ids[1], ids[0]]);
        assert_eq!(of(InvitationStatus::Expired).await, vec![ids[4], ids[3], ids[2]]);
        assert!(of(InvitationStatus::Revoked).await.is_empty());
    }

    async fn filters_find_by_address_text_and_token(world) {
        let writes = world.invite("A_100%b@example.com", None);
        world.invited(&writes).await;
        world.invited(&world.invite("ax100xb@example.com", None)).await;
        let id = writes.new_invitations[0].0.id;
        for (search, found) in [("a_100%B", 1), ("EXAMPLE", 2), ("a_", 1), ("\\", 0), ("novak", 0)] {
            let filter = InvitationFilter { search: Some(search.to_owned()), ..InvitationFilter::default() };
            assert_eq!(listed(&world.db, &[world.scope], filter, 10).await.len(), found, "{search}");
        }
        let by_email = InvitationFilter { email: Some(email("a_100%b@EXAMPLE.com")), ..InvitationFilter::default() };
        assert_eq!(listed(&world.db, &[world.scope], by_email, 10).await, vec![id]);
        let filter = InvitationReadFilter { digest: Some(digest_of(&writes)), ..InvitationReadFilter::default() };
        let (paging, limit) = (Paging::After(None), PageLimit::clamped(10));
        let page = world.db.list_invitations(&[ReadScope::whole(world.scope)], &filter, &paging, limit, NOW).await.unwrap().unwrap();
        assert_eq!(page.entries.len(), 1);
    }

    async fn several_organizations_are_one_listing_and_strangers_are_not_in_it(world) {
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let stranger = scope(other.organization);
        let mut ids = Vec::new();
        for number in 0..6 {
            let mut writes = world.invite(&format!("person{number}@example.com"), None);
            let target = if number % 2 == 0 { world.scope } else { stranger };
            writes.new_members[0].organization = target.organization();
            ids.insert(0, writes.new_invitations[0].0.id);
            let mut transaction = world.db.begin(&target).await.unwrap();
            transaction.apply_invites(&writes).await.unwrap();
            transaction.commit().await.unwrap();
        }
        let both = [world.scope, stranger];
        for limit in [1, 2, 5, 6] {
            assert_eq!(listed(&world.db, &both, InvitationFilter::default(), limit).await, ids);
        }
        let filter = InvitationReadFilter::default();
        let (paging, limit) = (Paging::Offset(3), PageLimit::clamped(2));
        let page = world.db.list_invitations(&both.map(ReadScope::whole), &filter, &paging, limit, NOW).await.unwrap().unwrap();
        let found: Vec<_> = page.entries.iter().map(|record| record.invitation.id).collect();
        assert_eq!((found.as_slice(), page.total), (&ids[3..5], Some(6)));
        assert_eq!(listed(&world.db, &[stranger], InvitationFilter::default(), 9).await.len(), 3);
        assert!(world.db.find_invitation(&[ReadScope::whole(world.scope)], ids[0]).await.unwrap().is_none());
        assert!(world.db.find_invitation(&both.map(ReadScope::whole), ids[0]).await.unwrap().is_some());
        assert!(world.db.find_invitation(&[], ids[0]).await.unwrap().is_none());
    }

    async fn members_are_listed_by_status_address_and_text(world) {
        for number in 0..5 {
            world.invited(&world.invite(&format!("person{number}@example.com"), None)).await;
        }
        let limit = PageLimit::clamped(2);
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let filter = MemberFilter { search: Some("NOVÁK".to_owned()), ..MemberFilter::default() };
            let page = world.db.list_members(&ReadScope::whole(world.scope), &filter, MemberOrder::Newest, after.as_ref(), limit).await.unwrap().unwrap();
            seen.extend(page.entries);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 5);
        assert!(seen.is_sorted_by_key(|member| std::cmp::Reverse(member.id)));
        let found = world.db.find_member(&ReadScope::whole(world.scope), &MemberRef::Id(seen[0].id)).await.unwrap().unwrap();
        assert_eq!(found.member, seen[0]);
        let status = |status| MemberFilter { status: Some(status), ..MemberFilter::default() };
        for (filter, expected) in [
            (status(MemberStatus::Active), 0),
            (status(MemberStatus::Invited), 2),
            (MemberFilter { email: Some(email("PERSON1@example.com")), ..MemberFilter::default() }, 1),
        ] {
            let page = world.db.list_members(&ReadScope::whole(world.scope), &filter, MemberOrder::Newest, None, limit).await.unwrap().unwrap();
            assert_eq!(page.entries.len(), expected);
        }
    }
}
