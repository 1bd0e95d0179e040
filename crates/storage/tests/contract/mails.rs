//! Single mails, the suppression list, and what is deleted when it is old.

use crate::world::{NOW, UNLIMITED, World, email, seed, uuid};
use usher_domain::commands::Paging;
use usher_domain::{InvitationStatus, MailId, MailState, PageLimit, Suppression, SuppressionCause, Unsent};
use usher_storage::{ChangeWrite, DeliveryResult, InvitationReadFilter, MailOrder, MailSubject, Mailed};

fn entry(address: &str, millis: i64) -> Suppression {
    Suppression {
        email: email(address).canonical().clone(),
        cause: SuppressionCause::Bounce,
        reason: "550 5.1.1".to_owned(),
        since: NOW.plus_millis(millis),
    }
}

async fn suppress(world: &World, entry: &Suppression) -> bool {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let added = transaction.suppress(uuid(), entry).await.unwrap();
    transaction.commit().await.unwrap();
    added
}

async fn order(world: &World, order: &MailOrder) {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.order_mail(order).await.unwrap();
    transaction.commit().await.unwrap();
}

contract! {
    async fn the_newest_mail_of_each_invitation_is_shown(world) {
        let [first, second, none] = ["a@example.com", "b@example.com", "c@example.com"].map(|to| world.invite(to, None));
        for writes in [&first, &second] {
            world.invited(writes).await;
        }
        world.invited(&usher_storage::InviteWrites { mails: vec![], ..none }).await;
        let newer = MailOrder { id: uuid(), unsent: Some(Unsent::Suppressed), ..first.mails[0] };
        order(world, &newer).await;
        let invitation = first.new_invitations[0].0.id;
        let subject = MailSubject::BounceNotice { invitation, generation: 1 };
        order(world, &MailOrder { id: uuid(), subject, ..newer }).await;
        let (filter, paging) = (InvitationReadFilter::default(), Paging::After(None));
        let page = world.db.list_invitations(&[usher_domain::ReadScope::whole(world.scope)], &filter, &paging, PageLimit::clamped(9), NOW).await;
        let states: Vec<_> = page.unwrap().unwrap().entries.into_iter().map(|record| {
            record.delivery.map(|mail| (mail.id.0, mail.state))
        }).collect();
        let [first, second] = [(newer.id, MailState::Suppressed), (second.mails[0].id, MailState::Queued)];
        assert_eq!(states, [None, Some(second), Some(first)]);
    }

    async fn a_mail_is_found_by_its_own_organization_only(world) {
        let writes = world.invite("a@example.com", None);
        world.invited(&writes).await;
        let id = MailId(writes.mails[0].id);
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let mut transaction = world.db.begin(&crate::world::scope(other.organization)).await.unwrap();
        assert!(transaction.mail(id).await.unwrap().is_none());
        assert!(!transaction.fail_mail(id, "x", NOW).await.unwrap());
        transaction.rollback().await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.fail_mail(id, "gone", NOW).await.unwrap());
        let found = transaction.mail(id).await.unwrap().unwrap();
        assert!(matches!(found.mailed, Mailed::Invitation(_)), "{:?}", found.mailed);
        assert_eq!(found.delivery.state, MailState::Bounced);
        assert_eq!((found.delivery.reason.as_deref(), found.delivery.settled_at), (Some("gone"), Some(NOW)));
    }

    async fn a_suppressed_address_is_told_to_the_worker_until_it_is_lifted(world) {
        world.invited(&world.invite("a@example.com", None)).await;
        assert!(suppress(world, &entry("A@example.com", 0)).await);
        assert!(!suppress(world, &entry("a@example.com", 5)).await, "once is enough");
        let claim = || world.db.claim(9, &UNLIMITED, NOW, NOW);
        assert_eq!(claim().await.unwrap().deliveries[0].suppressed, ["a@example.com"]);
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let address = email("a@EXAMPLE.com");
        assert_eq!(transaction.suppression(address.canonical()).await.unwrap(), Some(entry("a@example.com", 0)));
        let lifted = transaction.lift_suppression(address.canonical()).await.unwrap();
        assert_eq!(lifted, Some(entry("a@example.com", 0)));
        assert_eq!(transaction.lift_suppression(address.canonical()).await.unwrap(), None);
        transaction.commit().await.unwrap();
        assert!(claim().await.unwrap().deliveries[0].suppressed.is_empty());
    }

    async fn the_list_is_newest_first(world) {
        for number in 0..5 {
            suppress(world, &entry(&format!("p{number}@example.com"), number)).await;
        }
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = world.db.list_suppressions(&world.scope, after.as_ref(), PageLimit::clamped(2)).await;
            let page = page.unwrap().unwrap();
            seen.extend(page.entries.into_iter().map(|entry| entry.email.as_str().to_owned()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, [4, 3, 2, 1, 0].map(|number| format!("p{number}@example.com")));
        let odd = usher_domain::Cursor("x".to_owned());
        let page = world.db.list_suppressions(&world.scope, Some(&odd), PageLimit::clamped(2)).await;
        assert!(page.unwrap().is_none());
    }

    async fn old_mails_go_when_nobody_will_ask_for_them(world) {
        let [open, ended, resent] = ["a@example.com", "b@example.com", "c@example.com"].map(|to| world.invite(to, None));
        for writes in [&open, &ended, &resent] {
            world.invited(writes).await;
        }
        for delivery in world.db.claim(9, &UNLIMITED, NOW, NOW).await.unwrap().deliveries {
            world.db.acknowledge(&[(delivery.id, DeliveryResult::Sent)], NOW).await.unwrap();
        }
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        for (writes, status, generation) in
            [(&ended, InvitationStatus::Revoked, 1), (&resent, InvitationStatus::Pending, 2)]
        {
            let (mut invitation, digest) = writes.new_invitations[0].clone();
            (invitation.status, invitation.generation, invitation.revision) = (status, generation, 1);
            let change = usher_domain::rules::InvitationChange { invitation, member: None, seat: None, released: None };
            transaction.apply_changes(&[ChangeWrite { change, digest, mail: None, events: vec![] }]).await.unwrap();
        }
        transaction.commit().await.unwrap();
        assert_eq!(world.db.forget_mails(NOW.plus_millis(-1), 9).await.unwrap(), 0, "they are not old yet");
        assert_eq!(world.db.forget_mails(NOW, 1).await.unwrap(), 1, "a step at a time");
        assert_eq!(world.db.forget_mails(NOW, 9).await.unwrap(), 1);
        let id = open.new_invitations[0].0.id;
        let kept = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap().delivery.unwrap();
        assert_eq!(kept.state, MailState::Sent);
    }
}
