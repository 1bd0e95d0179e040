//! Webhooks: exactly one delivery of each event, nothing lost, nothing handed out twice, and everybody's turn comes.

use crate::events::{placed, recorded};
use crate::world::{NOW, UNLIMITED, World, event, uuid};
use std::collections::BTreeSet;
use usher_domain::webhook::{DeliveryAttempt, EventNames, EventPattern};
use usher_domain::{
    DeliveryState, Event, EventKind, Line, MailId, PageLimit, Text, Timestamp, Webhook, WebhookDeliveryId, WebhookId,
};
use usher_storage::{
    ClaimedDelivery, DeliveryClaim, DeliveryResult, DeliverySettlement, MailOrder, MailSubject, Mailed, NewDelivery,
    StoreError,
};

fn webhook() -> Webhook {
    Webhook {
        id: WebhookId(uuid()),
        url: Text::parse("https://hooks.example.com").unwrap(),
        events: vec![EventPattern::All],
        names: EventNames::Plain,
        description: Line::default(),
        disabled: None,
        secret_generation: 1,
        previous_secret_until: None,
        failing_since: None,
        created_by: None,
        created_at: NOW,
        updated_at: NOW,
        revision: 1,
    }
}

fn delivery(webhook: &Webhook, event: &Event) -> NewDelivery {
    let (id, told_as) = (WebhookDeliveryId(uuid()), event.kind.as_str().to_owned());
    NewDelivery { id, webhook: webhook.id, event: event.id, told_as, queued: true, at: NOW }
}

async fn made(world: &World, webhooks: &[&Webhook]) {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    for webhook in webhooks {
        transaction.insert_webhook(webhook).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

/// Events with places, and deliveries of all of them.
async fn due(world: &World, webhook: &Webhook, events: usize) -> Vec<NewDelivery> {
    let events: Vec<Event> = (0..events).map(|_| event(EventKind::LicenseExhausted)).collect();
    recorded(world, &events).await;
    while placed(world, 100).await > 0 {}
    let deliveries: Vec<NewDelivery> = events.iter().map(|event| delivery(webhook, event)).collect();
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.insert_deliveries(&deliveries).await.unwrap();
    transaction.commit().await.unwrap();
    deliveries
}

fn asking(limit: u32, per_webhook: u32, now: Timestamp) -> DeliveryClaim {
    DeliveryClaim { limit, per_webhook, sending: Vec::new(), after: None, now, lease_until: now.plus_millis(10) }
}

async fn claim(world: &World, claim: &DeliveryClaim) -> Vec<ClaimedDelivery> {
    world.db.claim_deliveries(claim).await.unwrap()
}

async fn settled(world: &World, claimed: &ClaimedDelivery, state: DeliveryState, next: Timestamp) {
    let attempt = DeliveryAttempt {
        number: claimed.attempt,
        at: NOW,
        status: Some(200),
        error: None,
        answer: "a\0b".to_owned(),
        took: 5,
    };
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let settlement = DeliverySettlement { delivery: claimed.id, attempt, state, next };
    transaction.settle_delivery(&settlement).await.unwrap();
    transaction.commit().await.unwrap();
}

contract! {
    async fn a_notice_about_a_webhook_goes_to_its_reader_and_ends_with_the_webhook(world) {
        let invited = world.invite("reader@example.com", None);
        let reader = invited.new_members[0].clone();
        world.invited(&invited).await;
        let [kept, deleted] = [webhook(), webhook()];
        made(world, &[&kept, &deleted]).await;
        let notice = |webhook: &Webhook| MailOrder {
            id: uuid(),
            subject: MailSubject::WebhookNotice { webhook: webhook.id, member: reader.id },
            ..invited.mails[0]
        };
        let orders = [notice(&kept), notice(&deleted)];
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        for order in &orders {
            transaction.order_mail(order).await.unwrap();
        }
        transaction.commit().await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let found = transaction.mail(MailId(orders[0].id)).await.unwrap().unwrap();
        assert!(matches!(&found.mailed, Mailed::WebhookNotice(record) if record.webhook == kept), "{found:?}");
        transaction.delete_webhook(&deleted).await.unwrap();
        transaction.commit().await.unwrap();
        let claimed = world.db.claim(9, &UNLIMITED, NOW, NOW).await.unwrap().deliveries;
        let notices: Vec<_> = claimed.iter().filter(|one| matches!(one.mailed, Mailed::WebhookNotice(_))).collect();
        let [one] = notices[..] else { panic!("{claimed:?}") };
        let Mailed::WebhookNotice(record) = &one.mailed else { panic!("{one:?}") };
        assert_eq!((one.id, record.reader.id, one.ordered_at), (orders[0].id, reader.id, NOW));
        assert_eq!(record.organization.id, world.scope.organization());
        world.db.acknowledge(&[(one.id, DeliveryResult::Sent)], NOW).await.unwrap();
        assert_eq!(world.db.forget_mails(NOW.plus_millis(-1), 9).await.unwrap(), 0);
        assert_eq!(world.db.forget_mails(NOW, 9).await.unwrap(), 1);
    }

    async fn endpoints_come_back_as_they_were_and_change_by_revision(world) {
        let one = webhook();
        made(world, &[&one]).await;
        assert_eq!(world.db.list_webhooks(&world.scope).await.unwrap(), std::slice::from_ref(&one));
        let changed = Webhook { revision: 2, failing_since: Some(NOW), ..one.clone() };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.change_webhook(&changed).await.unwrap();
        assert_eq!(transaction.webhook(one.id).await.unwrap().as_ref(), Some(&changed));
        assert!(matches!(transaction.change_webhook(&changed).await, Err(StoreError::Conflict(_))));
        transaction.rollback().await.unwrap();
        assert_eq!(world.db.list_webhooks(&world.scope).await.unwrap(), [one]);
    }

    async fn an_event_has_one_delivery_to_an_endpoint(world) {
        let one = webhook();
        made(world, &[&one]).await;
        let made = due(world, &one, 1).await;
        let again = NewDelivery { id: WebhookDeliveryId(uuid()), ..made[0].clone() };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(matches!(transaction.insert_deliveries(&[again]).await, Err(StoreError::Conflict(_))));
    }

    async fn deliveries_are_handed_out_once_and_again_when_their_lease_is_over(world) {
        let one = webhook();
        made(world, &[&one]).await;
        let made = due(world, &one, 3).await;
        let taken = claim(world, &asking(9, 2, NOW)).await;
        assert_eq!(taken.len(), 2, "so many to one endpoint");
        assert_eq!((taken[0].attempt, taken[0].round, taken[0].event.sequence), (1, 1, 1));
        assert_eq!(taken[0].webhook, one);
        assert_eq!(claim(world, &asking(9, 9, NOW)).await.len(), 1);
        assert!(claim(world, &asking(9, 9, NOW)).await.is_empty());
        let again = claim(world, &asking(9, 9, NOW.plus_millis(10))).await;
        assert_eq!(again.len(), 3, "leases that ran out");
        // Who comes late does not undo what the one after it does, but its attempt is in the log.
        settled(world, &taken[0], DeliveryState::Failed, NOW).await;
        let view = world.db.find_delivery(&world.scope, one.id, taken[0].id).await.unwrap().unwrap();
        assert_eq!((view.delivery.state, view.attempts.len()), (DeliveryState::Queued, 1));
        assert_eq!(view.attempts[0].answer, "a\u{fffd}b");
        for claimed in &again {
            settled(world, claimed, DeliveryState::Delivered, NOW).await;
        }
        let page = world.db.list_deliveries(&world.scope, one.id, None, None, PageLimit::clamped(2)).await;
        let page = page.unwrap().unwrap();
        assert_eq!(page.entries[0].delivery.id, made[2].id, "newest first");
        let rest = world.db.list_deliveries(&world.scope, one.id, None, page.next.as_ref(), PageLimit::clamped(2));
        assert_eq!(rest.await.unwrap().unwrap().entries.len(), 1);
        assert!(claim(world, &asking(9, 9, NOW.plus_millis(100))).await.is_empty());
    }

    async fn many_workers_never_get_the_same_delivery(world) {
        let one = webhook();
        made(world, &[&one]).await;
        due(world, &one, 60).await;
        let work = || async {
            let mut all = Vec::new();
            loop {
                let taken = claim(world, &asking(7, 7, NOW)).await;
                if taken.is_empty() {
                    return all;
                }
                all.extend(taken.into_iter().map(|one| one.id));
            }
        };
        let (a, b, c, d) = tokio::join!(work(), work(), work(), work());
        let all = [a, b, c, d].concat();
        let unique: BTreeSet<_> = all.iter().map(|id| id.0).collect();
        assert_eq!(unique.len(), all.len());
        // A worker that found everything in others' hands has ended early; what is left is there for the next one.
        let rest = claim(world, &asking(100, 100, NOW)).await.len();
        assert_eq!(all.len() + rest, 60);
    }

    async fn a_long_queue_leaves_places_for_others_and_failing_ones_have_one(world) {
        let (busy, failing, other) = (webhook(), Webhook { failing_since: Some(NOW), ..webhook() }, webhook());
        made(world, &[&busy, &failing, &other]).await;
        due(world, &busy, 20).await;
        due(world, &failing, 5).await;
        due(world, &other, 1).await;
        let first = claim(world, &asking(9, 4, NOW)).await;
        let of = |webhook: &Webhook| first.iter().filter(|one| one.webhook.id == webhook.id).count();
        assert_eq!((of(&busy), of(&failing), of(&other)), (4, 1, 1));
        let full = DeliveryClaim { sending: vec![(busy.id, 4), (failing.id, 1)], ..asking(9, 4, NOW) };
        assert!(claim(world, &full).await.is_empty());
        let behind = DeliveryClaim { after: Some(busy.id), ..asking(9, 4, NOW) };
        assert!(claim(world, &behind).await.iter().all(|one| one.webhook.id != busy.id));
    }

    async fn given_up_and_sent_again(world) {
        let one = webhook();
        made(world, &[&one]).await;
        let made = due(world, &one, 3).await;
        let ended = |since| world.db.count_ended_deliveries(&world.scope, one.id, since);
        assert_eq!(ended(NOW).await.unwrap(), 0, "all are on their way");
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.give_up_deliveries(one.id, NOW).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!((ended(NOW).await.unwrap(), ended(NOW.plus_millis(1)).await.unwrap()), (3, 0));
        let other = world.db.count_ended_deliveries(&world.scope, WebhookId(uuid()), NOW).await.unwrap();
        assert_eq!(other, 0, "of another endpoint");
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.redeliver(one.id, made[0].id, NOW).await.unwrap());
        assert!(!transaction.redeliver(WebhookId(uuid()), made[1].id, NOW).await.unwrap());
        assert_eq!(transaction.redeliver_since(one.id, NOW.plus_millis(1), NOW).await.unwrap(), 0);
        assert_eq!(transaction.redeliver_since(one.id, NOW, NOW).await.unwrap(), 2, "one is on its way already");
        transaction.commit().await.unwrap();
        assert_eq!(claim(world, &asking(9, 9, NOW)).await.len(), 3);
    }

    async fn what_has_ended_is_forgotten_and_an_endpoint_takes_its_deliveries_along(world) {
        let one = webhook();
        made(world, &[&one]).await;
        due(world, &one, 3).await;
        let taken = claim(world, &asking(2, 2, NOW)).await;
        for claimed in &taken {
            settled(world, claimed, DeliveryState::Delivered, NOW).await;
        }
        assert_eq!(world.db.forget_deliveries(NOW, 9).await.unwrap(), 0);
        assert_eq!(world.db.forget_deliveries(NOW.plus_millis(1), 1).await.unwrap(), 1);
        assert_eq!(world.db.forget_deliveries(NOW.plus_millis(1), 9).await.unwrap(), 1);
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.delete_webhook(&one).await.unwrap();
        transaction.commit().await.unwrap();
        assert!(claim(world, &asking(9, 9, NOW.plus_millis(99))).await.is_empty());
        settled(world, &taken[0], DeliveryState::Delivered, NOW).await;
    }
}
