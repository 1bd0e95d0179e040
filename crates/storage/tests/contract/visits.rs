//! Visits: apart from the invitations, kept once, and with every read of an invitation.

use crate::world::{NOW, World};
use usher_domain::{InvitationId, Locale, Timestamp};
use usher_storage::{InvitationRecord, Visit};

async fn visit(world: &World, id: InvitationId, at: Timestamp, opened: bool) -> InvitationRecord {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.record_visit(id, at, opened).await.unwrap();
    transaction.commit().await.unwrap();
    world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap()
}

contract! {
    async fn the_first_fetch_and_the_first_opening_are_kept(world) {
        let mut writes = world.invite("jan@example.com", None);
        writes.new_invitations[0].0.locale = Some(Locale::Uk);
        let id = writes.new_invitations[0].0.id;
        world.invited(&writes).await;
        let before = world.db.find_invitation(&[usher_domain::ReadScope::whole(world.scope)], id).await.unwrap().unwrap();
        assert_eq!((before.visit, before.invitation.locale, before.organization.locale), (None, Some(Locale::Uk), None));
        let at = |seconds: i64| NOW.plus_millis(seconds * 1000);
        for (seconds, opened, fetched_at, opened_at) in
            [(1, false, 1, None), (2, false, 1, None), (3, true, 1, Some(3)), (4, true, 1, Some(3)), (5, false, 1, Some(3))]
        {
            let record = visit(world, id, at(seconds), opened).await;
            assert_eq!(record.visit, Some(Visit { fetched_at: at(fetched_at), opened_at: opened_at.map(at) }));
            assert_eq!((&record.invitation, &record.member), (&before.invitation, &before.member));
        }
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        assert!(transaction.record_visit(InvitationId(uuid::Uuid::from_u128(9)), NOW, false).await.is_err());
    }

    async fn every_invitation_of_a_while_is_counted(world) {
        let writes = world.batch((0..2_100).map(|number| format!("person{number}@example.com")));
        world.invited(&writes).await;
        let ids: Vec<_> = writes.new_invitations.iter().map(|(invitation, ..)| invitation.id).collect();
        let _ = visit(world, ids[0], NOW, true).await;
        let _ = visit(world, ids[1], NOW, false).await;
        let place = usher_domain::ReadScope::whole(world.scope);
        let made = writes.new_invitations[0].0.created_at;
        let funnel = world.db.invitation_funnel(&place, made).await.unwrap();
        assert_eq!((funnel.counts.invited, funnel.counts.opened, funnel.counts.accepted), (2_100, 1, 0));
        assert_eq!((funnel.median_millis, funnel.is_sampled()), (None, false));
        let later = world.db.invitation_funnel(&place, made.plus_millis(1)).await.unwrap();
        assert_eq!(later, usher_domain::commands::InvitationFunnel::default());
    }
}
