//! The invariants that many at once try to break.

use crate::world::World;
use usher_domain::rules::SeatDelta;
use usher_storage::{InviteWrites, MailOrder, MailSubject, StoreError};
use uuid::Uuid;

/// Runs batches at once, each in a transaction of its own, and gives how many were kept; the others must be conflicts,
/// and none of them a deadlock, which would cost everybody a second.
async fn kept(world: &World, batches: Vec<InviteWrites>) -> usize {
    let mut running = Vec::new();
    for writes in batches {
        let (db, scope) = (world.db.clone(), world.scope);
        running.push(tokio::spawn(async move {
            let mut transaction = db.begin(&scope).await?;
            transaction.apply_invites(&writes).await?;
            transaction.commit().await
        }));
    }
    let mut kept = 0;
    for one in running {
        match one.await.unwrap() {
            Ok(()) => kept += 1,
            Err(StoreError::Conflict(what)) => assert_ne!(what, "deadlock"),
            Err(other) => panic!("{other}"),
        }
    }
    kept
}

contract! {
    async fn one_of_many_invitations_of_an_address_wins(world) {
        let batches = (0..16).map(|_| world.invite("jan@example.com", None)).collect();
        assert_eq!(kept(world, batches).await, 1);
    }

    async fn one_of_many_refreshes_of_an_invitation_wins(world) {
        let first = world.invite("jan@example.com", None);
        world.invited(&first).await;
        let (mut invitation, digest) = first.new_invitations[0].clone();
        invitation.revision += 1;
        let refresh = InviteWrites { changed_invitations: vec![(invitation, digest)], ..InviteWrites::default() };
        assert_eq!(kept(world, vec![refresh; 16]).await, 1);
    }

    async fn refreshes_with_new_links_and_mails_do_not_lock_one_another_out(world) {
        let first = world.invite("jan@example.com", None);
        world.invited(&first).await;
        let (mut invitation, _) = first.new_invitations[0].clone();
        for round in 1..=10_u8 {
            invitation.revision += 1;
            invitation.generation += 1;
            let batches = (0..16_u8).map(|client| {
                let id = Uuid::from_bytes([round, client, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
                InviteWrites {
                    changed_invitations: vec![(invitation.clone(), [round; 32])],
                    mails: vec![MailOrder {
                        id,
                        subject: MailSubject::Invitation {
                            invitation: invitation.id,
                            generation: invitation.generation,
                        },
                        ..first.mails[0]
                    }],
                    ..InviteWrites::default()
                }
            });
            assert_eq!(kept(world, batches.collect()).await, 1);
        }
    }

    async fn ten_seats_are_taken_ten_times(world) {
        let seat = SeatDelta { license: world.license, reserved: 1, assigned: 0 };
        let take = InviteWrites { seats: vec![seat], ..InviteWrites::default() };
        assert_eq!(kept(world, vec![take; 32]).await, 10);
        assert_eq!(world.usage().await.free(), 0);
    }

    async fn commits_at_once_are_all_durable(world) {
        let batches: Vec<_> = (0..200).map(|number| world.invite(&format!("p{number}@example.com"), None)).collect();
        assert_eq!(kept(world, batches).await, 200);
        let ids = crate::lists::all_ids(&world.reopened().await, world).await;
        assert_eq!(ids.len(), 200);
    }

    async fn batches_in_opposite_orders_do_not_lock_one_another_out(world) {
        let mut batches = Vec::new();
        for turn in 0..8 {
            let mut batch = InviteWrites::default();
            let mut numbers: Vec<u32> = (0..12).collect();
            if turn % 2 == 1 {
                numbers.reverse();
            }
            for number in numbers {
                let one = world.invite(&format!("person{number}@example.com"), None);
                batch.accounts.extend(one.accounts);
                batch.new_members.extend(one.new_members);
                batch.new_invitations.extend(one.new_invitations);
            }
            batches.push(batch);
        }
        assert_eq!(kept(world, batches).await, 1);
    }
}
