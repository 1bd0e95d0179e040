//! Sending limits: what is over one waits, goes out later and is never lost.

use crate::world::{NOW, UNLIMITED, World};
use usher_domain::rules::{MailLimit, MailLimits};
use usher_domain::{MailState, OrganizationId, Timestamp};
use usher_storage::{Claimed, DeliveryResult};

const HOUR: i64 = 3_600_000;

fn at_most(recipient: u32, organization: u32) -> MailLimits {
    let limit = |mails| MailLimit { mails, window: HOUR };
    MailLimits { recipient: limit(recipient), recipient_per_organization: limit(0), organization: limit(organization) }
}

/// Orders mails, all to one recipient or each to another.
async fn order(world: &World, mails: usize, recipient: Option<[u8; 32]>) {
    for _ in 0..mails {
        let mut writes = world.invite(&format!("person{}@example.com", crate::world::fresh()), None);
        writes.mails[0].recipient = recipient.unwrap_or(writes.mails[0].recipient);
        world.invited(&writes).await;
    }
}

/// Orders mails of another organization to one recipient.
async fn order_elsewhere(world: &World, organization: OrganizationId, mails: usize, recipient: [u8; 32]) {
    for _ in 0..mails {
        let mut writes = world.invite(&format!("person{}@example.com", crate::world::fresh()), None);
        writes.mails[0].recipient = recipient;
        writes.new_members[0].organization = organization;
        let mut transaction = world.db.begin(&crate::world::scope(organization)).await.unwrap();
        transaction.apply_invites(&writes).await.unwrap();
        transaction.commit().await.unwrap();
    }
}

/// Takes what is due, and sends it all.
async fn send(world: &World, limits: &MailLimits, now: Timestamp) -> Claimed {
    let mut all = Claimed::default();
    loop {
        let claimed = world.db.claim(4, limits, now, now.plus_millis(1_000)).await.unwrap();
        if claimed.deliveries.is_empty() && claimed.held == 0 {
            return all;
        }
        let sent: Vec<_> = claimed.deliveries.iter().map(|delivery| (delivery.id, DeliveryResult::Sent)).collect();
        world.db.acknowledge(&sent, now).await.unwrap();
        all.deliveries.extend(claimed.deliveries);
        all.held += claimed.held;
    }
}

contract! {
    async fn an_organization_sends_so_many_in_a_time_and_the_rest_later(world) {
        order(world, 11, None).await;
        let limits = at_most(0, 3);
        for (hours, sent, held) in [(0, 3, 8), (0, 0, 0), (1, 3, 0), (2, 3, 0), (3, 2, 0), (4, 0, 0)] {
            let now = NOW.plus_millis(hours * HOUR);
            let claimed = send(world, &limits, now).await;
            assert_eq!((claimed.deliveries.len(), claimed.held), (sent, held), "after {hours} hours");
        }
        let backlog = world.db.backlog().await.unwrap();
        assert_eq!((backlog.queued, backlog.oldest), (0, None));
    }

    async fn a_recipient_gets_so_many_in_a_time_whoever_sends(world) {
        order(world, 5, Some([7; 32])).await;
        order(world, 1, Some([8; 32])).await;
        let limits = at_most(2, 0);
        let first = send(world, &limits, NOW).await;
        assert_eq!((first.deliveries.len(), first.held), (3, 3));
        let held = send(world, &limits, NOW.plus_millis(HOUR - 1)).await;
        assert_eq!((held.deliveries.len(), held.held), (0, 0));
        assert_eq!(send(world, &limits, NOW.plus_millis(HOUR)).await.deliveries.len(), 2);
        assert_eq!(send(world, &limits, NOW.plus_millis(2 * HOUR)).await.deliveries.len(), 1);
    }

    /// One organization has its share of what a recipient gets, and the first mail of another goes out whatever it did.
    async fn no_organization_uses_up_what_others_may_send(world) {
        let limits = MailLimits { recipient_per_organization: MailLimit { mails: 2, window: HOUR }, ..at_most(3, 0) };
        order(world, 10, Some([7; 32])).await;
        let first = send(world, &limits, NOW).await;
        assert_eq!((first.deliveries.len(), first.held), (2, 8));
        let other = world.db.seed(&crate::world::seed(1)).await.unwrap();
        order_elsewhere(world, other.id, 3, [7; 32]).await;
        let theirs = send(world, &limits, NOW).await;
        assert_eq!((theirs.deliveries.len(), theirs.held), (1, 2), "the third of three, and then no more of anybody's");
        let third = world.db.seed(&crate::world::seed(1)).await.unwrap();
        order_elsewhere(world, third.id, 2, [7; 32]).await;
        let theirs = send(world, &limits, NOW).await;
        assert_eq!((theirs.deliveries.len(), theirs.held), (1, 1), "over what all may send, but the first");
        let again = send(world, &limits, NOW.plus_millis(HOUR)).await;
        assert!(again.deliveries.len() >= 3, "each organization's first, and what else there is room for");
    }

    async fn what_is_held_says_until_when_and_a_retry_keeps_its_place(world) {
        let writes = world.invite("held@example.com", None);
        order(world, 1, None).await;
        world.invited(&writes).await;
        let limits = at_most(0, 1);
        assert_eq!(send(world, &limits, NOW).await.held, 1);
        let id = writes.new_invitations[0].0.id;
        let seen = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap().delivery.unwrap();
        let slot = NOW.plus_millis(HOUR);
        assert_eq!((seen.state, seen.next_attempt_at, seen.attempts), (MailState::Held, Some(slot), 0));
        let backlog = world.db.backlog().await.unwrap();
        assert_eq!((backlog.queued, backlog.held, backlog.oldest), (1, 1, None), "what is held is not late");
        let claimed = world.db.claim(4, &limits, slot, slot.plus_millis(10)).await.unwrap();
        let again = slot.plus_millis(5);
        let retry = DeliveryResult::Retry { at: again, reason: "busy".to_owned(), obstacle: None };
        world.db.acknowledge(&[(claimed.deliveries[0].id, retry)], slot).await.unwrap();
        let seen = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap().delivery.unwrap();
        assert_eq!((seen.state, seen.next_attempt_at, seen.attempts), (MailState::Deferred, Some(again), 1));
        assert_eq!(seen.reason.as_deref(), Some("busy"));
        assert_eq!(send(world, &limits, again).await.deliveries.len(), 1, "it has its place already");
    }

    async fn workers_at_once_keep_to_the_limit(world) {
        order(world, 40, None).await;
        let mut workers = Vec::new();
        for _ in 0..4 {
            let db = world.db.clone();
            workers.push(tokio::spawn(async move {
                let mut taken = 0;
                for _ in 0..20 {
                    let limits = at_most(0, 10);
                    taken += db.claim(4, &limits, NOW, NOW.plus_millis(1_000)).await.unwrap().deliveries.len();
                }
                taken
            }));
        }
        let mut taken = 0;
        for worker in workers {
            taken += worker.await.unwrap();
        }
        assert_eq!(taken, 10);
        assert!(world.db.claim(4, &UNLIMITED, NOW, NOW).await.unwrap().deliveries.is_empty(), "the others wait");
    }
}
