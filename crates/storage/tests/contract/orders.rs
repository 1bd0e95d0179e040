//! Invitations in other orders than the usual one, and those that were not delivered.

use crate::world::{NOW, World};
use std::cmp::Reverse;
use usher_domain::commands::{InvitationFilter, InvitationOrder, MemberFilter, MemberOrder, Paging};
use usher_domain::rules::InvitationChange;
use usher_domain::{Cursor, Invitation, InvitationStatus, MailId, Member, PageLimit, ReadScope};
use usher_storage::{ChangeWrite, InvitationReadFilter, InvitationRecord};

/// All that the filter lets through in an order, page by page.
async fn listed(world: &World, order: InvitationOrder, filter: &InvitationFilter, limit: u32) -> Vec<InvitationRecord> {
    let filter = InvitationReadFilter { filter: filter.clone(), digest: None };
    let places = [ReadScope::whole(world.scope)];
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let paging = Paging::Ordered(order, after);
        let page = world.db.list_invitations(&places, &filter, &paging, PageLimit::clamped(limit), NOW).await;
        let page = page.unwrap().unwrap();
        assert!(page.entries.len() <= usize::try_from(limit).unwrap());
        all.extend(page.entries);
        match page.next {
            Some(cursor) => after = Some(cursor),
            None => return all,
        }
    }
}

/// Invitations of several statuses and ends, two at a time made at the same instant.
async fn invited(world: &World) -> Vec<Invitation> {
    use InvitationStatus as Status;
    let mut all = Vec::new();
    for (number, name, status, end) in [
        (0, "m-x", Status::Pending, Some(9)),
        (1, "mx", Status::Revoked, Some(5)),
        (2, "b", Status::Pending, Some(3)),
        (3, "m.y", Status::Pending, None),
        (4, "a", Status::Accepted, Some(2)),
        (5, "Z", Status::Pending, Some(-1)),
        (6, "n", Status::Pending, Some(3)),
        (7, "c", Status::Expired, Some(-5)),
        (8, "d", Status::Accepted, None),
    ] {
        let mut writes = world.invite(&format!("{name}@example.com"), None);
        let invitation = &mut writes.new_invitations[0].0;
        invitation.status = status;
        invitation.created_at = NOW.plus_millis(number / 2);
        invitation.expires_at = end.map(|millis| NOW.plus_millis(millis));
        all.push(invitation.clone());
        world.invited(&writes).await;
    }
    all
}

/// The status as of now.
fn status(one: &Invitation) -> InvitationStatus {
    let is_over = one.expires_at.is_some_and(|end| end <= NOW);
    if one.status == InvitationStatus::Pending && is_over { InvitationStatus::Expired } else { one.status }
}

/// What an order promises.
fn sort(all: &mut [Invitation], order: InvitationOrder) {
    let newest = |one: &Invitation| Reverse((one.created_at, one.id));
    let place = |one: &Invitation| InvitationStatus::ALL.iter().position(|known| *known == status(one)).unwrap();
    let is_open = |one: &Invitation| status(one) == InvitationStatus::Pending && one.expires_at.is_some();
    let email = |one: &Invitation| (one.email.canonical().as_str().to_owned(), one.id);
    match order {
        InvitationOrder::Oldest => all.sort_by_key(|one| (one.created_at, one.id)),
        InvitationOrder::Email => all.sort_by_key(email),
        InvitationOrder::EmailReversed => all.sort_by_key(|one| Reverse(email(one))),
        InvitationOrder::Status => all.sort_by_key(|one| (place(one), newest(one))),
        InvitationOrder::StatusReversed => all.sort_by_key(|one| (Reverse(place(one)), newest(one))),
        InvitationOrder::Ending | InvitationOrder::EndingReversed => {
            all.sort_by_key(newest);
            all.sort_by_key(|one| !is_open(one));
            let open = all.iter().filter(|one| is_open(one)).count();
            all[..open].sort_by_key(|one| (one.expires_at, one.id));
            if order == InvitationOrder::EndingReversed {
                all[..open].reverse();
            }
        }
    }
}

contract! {
    async fn every_order_is_kept_from_page_to_page(world) {
        let all = invited(world).await;
        let statuses = [None, Some(InvitationStatus::Pending), Some(InvitationStatus::Accepted)];
        for order in InvitationOrder::ALL {
            for (wanted, search) in statuses.iter().flat_map(|status| [(*status, None), (*status, Some("m"))]) {
                let mut expected = all.clone();
                expected.retain(|one| wanted.is_none_or(|wanted| status(one) == wanted));
                sort(&mut expected, order);
                let expected: Vec<_> = expected.iter().map(|one| one.id).collect();
                let search = search.map(str::to_owned);
                let filter = InvitationFilter { status: wanted, search, ..InvitationFilter::default() };
                for limit in [1, 2, 4, 9, 10] {
                    let found = listed(world, order, &filter, limit).await;
                    let found: Vec<_> = found.iter().map(|record| record.invitation.id).collect();
                    assert_eq!(found, expected, "{order:?} {wanted:?} {limit}");
                }
            }
        }
    }

    async fn members_are_listed_in_every_order(world) {
        for (number, name) in ["m-x", "b", "mx", "Z", "m.y"].into_iter().enumerate() {
            let mut writes = world.invite(&format!("{name}@example.com"), None);
            let member = &mut writes.new_members[0];
            member.joined_at = (number % 2 == 0).then(|| NOW.plus_millis(7 - i64::try_from(number).unwrap()));
            member.created_at = NOW.plus_millis(i64::try_from(number).unwrap() / 2);
            world.invited(&writes).await;
        }
        let (place, filter) = (ReadScope::whole(world.scope), MemberFilter::default());
        let page = async |order, after: Option<&Cursor>, limit| {
            world.db.list_members(&place, &filter, order, after, PageLimit::clamped(limit)).await.unwrap()
        };
        let mut all = page(MemberOrder::Newest, None, 100).await.unwrap().entries;
        for order in MemberOrder::ALL {
            let email = |one: &Member| one.email.as_ref().map(|email| email.canonical().as_str().to_owned());
            let newest = |one: &Member| Reverse((one.created_at, one.id));
            all.sort_by_key(newest);
            match order {
                MemberOrder::Newest => {}
                MemberOrder::Email => all.sort_by_key(|one| (email(one).is_none(), email(one))),
                MemberOrder::EmailReversed => all.sort_by_key(|one| (email(one).is_none(), Reverse(email(one)))),
                MemberOrder::Joined => all.sort_by_key(|one| (one.joined_at.is_none(), one.joined_at)),
                MemberOrder::JoinedReversed => {
                    all.sort_by_key(|one| (one.joined_at.is_none(), Reverse(one.joined_at)));
                }
            }
            for limit in [1, 2, 5, 100] {
                let (mut seen, mut after) = (Vec::new(), None);
                loop {
                    let found = page(order, after.as_ref(), limit).await.unwrap();
                    seen.extend(found.entries.into_iter().map(|member| member.id));
                    after = found.next;
                    if after.is_none() {
                        break;
                    }
                }
                assert_eq!(seen, all.iter().map(|member| member.id).collect::<Vec<_>>(), "{order:?} {limit}");
            }
        }
        let next = page(MemberOrder::Email, None, 1).await.unwrap().next;
        assert!(page(MemberOrder::Joined, next.as_ref(), 1).await.is_none());
        assert!(page(MemberOrder::Newest, next.as_ref(), 1).await.is_none());
    }

    async fn a_cursor_of_another_order_is_none(world) {
        invited(world).await;
        let (filter, limit) = (InvitationReadFilter::default(), PageLimit::clamped(2));
        let places = [ReadScope::whole(world.scope)];
        let page = async |paging: Paging| world.db.list_invitations(&places, &filter, &paging, limit, NOW).await.unwrap();
        let next = page(Paging::Ordered(InvitationOrder::Email, None)).await.unwrap().next.unwrap();
        for other in InvitationOrder::ALL.into_iter().filter(|other| *other != InvitationOrder::Email) {
            assert!(page(Paging::Ordered(other, Some(next.clone()))).await.is_none(), "{other:?}");
        }
        assert!(page(Paging::After(Some(next))).await.is_none());
        assert!(page(Paging::Ordered(InvitationOrder::Email, Some(Cursor("m".to_owned())))).await.is_none());
    }

    async fn what_was_not_delivered_is_found_and_counted(world) {
        let [failed, sent, resent, closed] =
            ["a@example.com", "b@example.com", "c@example.com", "d@example.com"].map(|to| world.invite(to, None));
        for writes in [&failed, &sent, &resent, &closed] {
            world.invited(writes).await;
        }
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        for writes in [&failed, &resent, &closed] {
            assert!(tx.fail_mail(MailId(writes.mails[0].id), "550", NOW).await.unwrap());
        }
        for (writes, status, generation) in
            [(&resent, InvitationStatus::Pending, 2), (&closed, InvitationStatus::Revoked, 1)]
        {
            let (mut invitation, digest) = writes.new_invitations[0].clone();
            (invitation.status, invitation.generation, invitation.revision) = (status, generation, 1);
            let change = InvitationChange { invitation, member: None, seat: None, released: None };
            tx.apply_changes(&[ChangeWrite { change, digest, mail: None, events: vec![] }]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let status = Some(InvitationStatus::Pending);
        let filter = InvitationFilter { status, is_undelivered: true, ..InvitationFilter::default() };
        let of = async |order| listed(world, order, &filter, 1).await;
        for order in [InvitationOrder::Email, InvitationOrder::Oldest, InvitationOrder::Ending] {
            let found = of(order).await;
            assert_eq!(found.len(), 1, "{order:?}");
            assert_eq!(found[0].invitation.id, failed.new_invitations[0].0.id);
        }
        assert_eq!(world.db.count_undelivered(&ReadScope::whole(world.scope), NOW).await.unwrap(), 1);
    }
}
