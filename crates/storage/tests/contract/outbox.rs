//! The outbox: nothing is lost and nothing is handed out twice.

use crate::world::{NOW, UNLIMITED, World, event, uuid};
use usher_domain::bounce::Obstacle;
use usher_domain::{Event, EventKind, MailId, MemberId, ObstructedMails, OrganizationId, Timestamp, Unsent};
use usher_storage::{Backlog, DeadLetter, Delivery, DeliveryResult, InviteWrites, Lease, MailOrder, Mailed};

/// Takes deliveries for ten milliseconds.
async fn claim(world: &World, limit: u32, now: Timestamp) -> Vec<Delivery> {
    world.db.claim(limit, &UNLIMITED, now, now.plus_millis(10)).await.unwrap().deliveries
}

/// The event of a mail that is tried again.
pub(crate) fn told(letter: &DeadLetter, member: Option<MemberId>) -> Event {
    Event { member, invitation: letter.subject.invitation(), ..event(EventKind::MailRequeued) }
}

/// Buries a delivery.
async fn bury(world: &World, id: uuid::Uuid, reason: &str, now: Timestamp) -> bool {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let buried = transaction.fail_mail(MailId(id), reason, now).await.unwrap();
    transaction.commit().await.unwrap();
    buried
}

/// Orders mails, each a millisecond after the one before.
async fn order(world: &World, mails: i64) -> Vec<InviteWrites> {
    let mut orders = Vec::new();
    for number in 0..mails {
        let mut writes = world.invite(&format!("person{number}@example.com"), None);
        writes.mails[0].ordered_at = NOW.plus_millis(number);
        world.invited(&writes).await;
        orders.push(writes);
    }
    orders
}

contract! {
    async fn due_deliveries_are_taken_oldest_first_and_once(world) {
        let orders = order(world, 3).await;
        assert_eq!(world.db.backlog().await.unwrap(), Backlog { queued: 3, oldest: Some(NOW), unchained: 3, ..Backlog::default() });
        assert_eq!(claim(world, 9, NOW).await.len(), 1, "the others are not due yet");
        let now = NOW.plus_millis(5);
        let taken = claim(world, 1, now).await;
        assert_eq!(taken[0].id, orders[1].mails[0].id);
        assert_eq!((taken[0].attempts, taken[0].generation), (0, 1));
        let Mailed::Invitation(record) = &taken[0].mailed else { panic!("{:?}", taken[0].mailed) };
        assert_eq!(record.invitation, orders[1].new_invitations[0].0);
        assert_eq!(claim(world, 9, now).await.len(), 1);
        assert!(claim(world, 9, now).await.is_empty());
        let again = claim(world, 9, now.plus_millis(10)).await;
        assert_eq!(again.len(), 3, "leases that ran out");
        assert!(again.iter().all(|delivery| delivery.attempts == 1));
    }

    async fn what_is_not_sent_says_why_whenever_that_is_found_out(world) {
        let state = async |mail: uuid::Uuid| {
            let mut transaction = world.db.begin(&world.scope).await.unwrap();
            transaction.mail(MailId(mail)).await.unwrap().unwrap().delivery.state
        };
        let orders = order(world, 4).await;
        let now = NOW.plus_millis(5);
        assert_eq!(claim(world, 9, now).await.len(), 4);
        for (order, unsent) in orders.iter().zip(Unsent::ALL) {
            let first = order.mails[0];
            world.db.acknowledge(&[(first.id, DeliveryResult::Unsent(unsent))], now).await.unwrap();
            assert_eq!(state(first.id).await, unsent.state());
            let at_once = MailOrder { id: uuid(), unsent: Some(unsent), ..first };
            let mut transaction = world.db.begin(&world.scope).await.unwrap();
            transaction.order_mail(&at_once).await.unwrap();
            transaction.commit().await.unwrap();
            assert_eq!(state(at_once.id).await, unsent.state());
        }
        assert_eq!(world.db.backlog().await.unwrap(), Backlog { unchained: 4, ..Backlog::default() });
    }

    async fn deliveries_are_settled_retried_buried_and_raised(world) {
        let orders = order(world, 4).await;
        let now = NOW.plus_millis(5);
        assert_eq!(claim(world, 9, now).await.len(), 4);
        let id = |number: usize| orders[number].mails[0].id;
        let later = now.plus_millis(100);
        let results = [
            (id(0), DeliveryResult::Sent),
            (id(1), DeliveryResult::Unsent(Unsent::Superseded)),
            (id(2), DeliveryResult::Retry { at: later, reason: "busy".to_owned(), obstacle: None }),
        ];
        world.db.acknowledge(&results, now).await.unwrap();
        assert!(bury(world, id(3), "no such mailbox", now).await);
        assert!(!bury(world, id(3), "once more", now).await, "once is enough");
        // A worker that comes late changes nothing.
        world.db.acknowledge(&[(id(0), DeliveryResult::Unsent(Unsent::Superseded))], now).await.unwrap();
        let backlog = world.db.backlog().await.unwrap();
        assert_eq!((backlog.queued, backlog.dead), (1, 1));
        assert!(claim(world, 9, later.plus_millis(-1)).await.is_empty());
        let retried = claim(world, 9, later).await;
        assert_eq!((retried.len(), retried[0].id, retried[0].attempts), (1, id(2), 1));
        let dead = world.db.dead_letters().await.unwrap();
        assert_eq!((dead.len(), dead[0].id, dead[0].attempts), (1, id(3), 1));
        assert_eq!((dead[0].reason.as_str(), dead[0].organization), ("no such mailbox", Some(world.organization.id)));
        assert_eq!(world.db.requeue(Some(&[id(0)]), later, &told).await.unwrap().requeued, 0);
        assert_eq!(world.db.requeue(None, later, &told).await.unwrap().requeued, 1);
        let raised = claim(world, 9, later).await;
        assert_eq!((raised.len(), raised[0].id, raised[0].attempts), (1, id(3), 0));
        assert!(bury(world, id(3), "", later).await);
        assert_eq!(world.db.requeue(Some(&[id(3)]), later, &told).await.unwrap().requeued, 1);
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let mut happened = transaction.unchained_events(9).await.unwrap();
        happened.retain(|event| event.kind == EventKind::MailRequeued);
        let told_of: Vec<_> = happened.iter().map(|event| (event.kind, event.invitation, event.member)).collect();
        let expected = (EventKind::MailRequeued, Some(orders[3].new_invitations[0].0.id), None);
        assert_eq!(told_of, [expected, expected], "each time by the organization's own events");
    }

    async fn what_waits_for_an_obstacle_is_counted_hastened_and_not_called_tried(world) {
        let orders = order(world, 4).await;
        let now = NOW.plus_millis(5);
        assert_eq!(claim(world, 9, now).await.len(), 4);
        let id = |number: usize| orders[number].mails[0].id;
        let retry = |millis, reason: &str, obstacle| {
            DeliveryResult::Retry { at: now.plus_millis(millis), reason: reason.to_owned(), obstacle }
        };
        let results = [
            (id(0), retry(300, "busy", None)),
            (id(1), retry(200, "550 5.1.0", Some(Obstacle::Sender))),
            (id(2), retry(100, "550 5.1.0", Some(Obstacle::Sender))),
            (id(3), retry(400, "gone", Some(Obstacle::Server))),
        ];
        world.db.acknowledge(&results, now).await.unwrap();
        let stopped = |obstacle, mails, reason: &str| ObstructedMails { obstacle, mails, reason: reason.to_owned() };
        let expected = [stopped(Obstacle::Server, 1, "gone"), stopped(Obstacle::Sender, 2, "550 5.1.0")];
        assert_eq!(world.db.obstacles().await.unwrap(), expected);
        assert_eq!(world.db.obstacles_of(&world.scope).await.unwrap(), expected);
        let other = crate::world::scope(OrganizationId(uuid()));
        assert!(world.db.obstacles_of(&other).await.unwrap().is_empty());
        assert!(claim(world, 9, now).await.is_empty());
        assert_eq!(world.db.hasten_mails(1, now).await.unwrap(), 1);
        let first = claim(world, 9, now).await;
        assert_eq!((first.len(), first[0].id, first[0].attempts), (1, id(2), 0), "waiting is no attempt");
        assert_eq!(world.db.hasten_mails(9, now).await.unwrap(), 2, "neither what is under way nor what was put off");
        let mut rest: Vec<_> = claim(world, 9, now).await.iter().map(|delivery| delivery.id).collect();
        rest.sort();
        let mut hastened = [id(1), id(3)];
        hastened.sort();
        assert_eq!(rest, hastened);
        world.db.acknowledge(&[(id(1), DeliveryResult::Sent), (id(2), DeliveryResult::Sent)], now).await.unwrap();
        assert!(bury(world, id(3), "", now).await);
        assert!(world.db.obstacles().await.unwrap().is_empty());
        assert_eq!(world.db.requeue(None, now, &told).await.unwrap().requeued, 1);
        assert!(world.db.obstacles().await.unwrap().is_empty());
    }

    async fn leases_of_the_dead_are_taken_back_and_no_others(world) {
        let mails = order(world, 3).await.len() as u64;
        let now = NOW.plus_millis(5);
        let other = world.reopened().await;
        let first = world.db.be_present(1).await.unwrap();
        let lease = Lease { until: now.plus_millis(70_000), owner: Some(1) };
        let taken = world.db.claim(2, &UNLIMITED, now, lease).await.unwrap();
        let unowned = world.db.claim(9, &UNLIMITED, now, lease.until).await.unwrap();
        assert_eq!((taken.deliveries.len(), unowned.deliveries.len()), (2, 1));
        let second = other.be_present(2).await.unwrap();
        assert_eq!(other.take_back_leases(&second, now).await.unwrap(), 0, "the first lives");
        drop((first, second));
        let mut taken_back = 0;
        for attempt in 2..200 {
            // A server notices a moment later that a connection is gone.
            let Ok(presence) = other.be_present(attempt).await else { continue };
            taken_back = other.take_back_leases(&presence, now).await.unwrap();
            if taken_back > 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(taken_back, mails - 1, "one has no owner that could be seen");
        assert_eq!(claim(world, 9, now).await.len(), 2);
    }

    async fn what_was_put_back_is_no_attempt(world) {
        order(world, 1).await;
        let taken = claim(world, 9, NOW).await;
        let later = NOW.plus_millis(50);
        world.db.acknowledge(&[(taken[0].id, DeliveryResult::PutBack { at: later })], NOW).await.unwrap();
        assert!(claim(world, 9, NOW.plus_millis(20)).await.is_empty());
        let again = claim(world, 9, later).await;
        assert_eq!((again.len(), again[0].attempts), (1, 0));
    }

    async fn what_was_put_back_is_hastened_unless_something_happened_since(world) {
        let orders = order(world, 4).await;
        let id = |number: usize| orders[number].mails[0].id;
        let (now, until) = (NOW.plus_millis(5), NOW.plus_millis(50));
        assert_eq!(claim(world, 9, now).await.len(), 4);
        let put_back = |number| (id(number), DeliveryResult::PutBack { at: until });
        let retry = DeliveryResult::Retry { at: NOW.plus_millis(60), reason: "busy".to_owned(), obstacle: None };
        world.db.acknowledge(&[put_back(0), put_back(1), (id(2), retry), put_back(3)], now).await.unwrap();
        world.db.hasten_put_back(&[id(0), id(2)], until, now).await.unwrap();
        world.db.hasten_put_back(&[id(1)], until.plus_millis(1), now).await.unwrap();
        let taken = claim(world, 9, now).await;
        assert_eq!(taken.iter().map(|delivery| delivery.id).collect::<Vec<_>>(), [id(0)]);
        assert_eq!(taken[0].attempts, 0);
        world.db.hasten_put_back(&[id(0)], now, now.plus_millis(1)).await.unwrap();
        assert!(claim(world, 9, now.plus_millis(2)).await.is_empty(), "it is under way");
        assert_eq!(claim(world, 9, until).await.len(), 3, "and the lease of that one ran out");
    }

    async fn workers_at_once_share_the_deliveries(world) {
        let mails = order(world, 30).await.len();
        let mut workers = Vec::new();
        for _ in 0..8 {
            let db = world.db.clone();
            workers.push(tokio::spawn(async move {
                let now = NOW.plus_millis(100);
                db.claim(5, &UNLIMITED, now, now.plus_millis(10)).await.unwrap().deliveries
            }));
        }
        let mut taken = Vec::new();
        for worker in workers {
            taken.extend(worker.await.unwrap().into_iter().map(|delivery| delivery.id));
        }
        let claimed = taken.len();
        taken.sort();
        taken.dedup();
        assert_eq!(claimed, taken.len(), "nothing twice");
        assert!(claimed >= 25 && claimed <= mails, "{claimed}");
    }
}
