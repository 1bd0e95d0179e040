//! Refreshing what is pending: what is sent replaces what is stored, mail is throttled, the rest stays.

use super::builders::{HOUR, NOW, code, command, grants, in_millis, member_id, name, requested, row};
use super::world::World;
use crate::commands::{InviteMembers, InviteRow, Lifetime, PendingInvitation, RowOutcome};
use crate::rules::PlannedRow;
use crate::{Attributes, Grant, Invitation, Member, Note, RequestedGrants};

fn refreshed(world: &World, row: InviteRow, mail_at_most_every: i64) -> PlannedRow {
    world.planned(&InviteMembers { pending: PendingInvitation::Refresh { mail_at_most_every }, ..command([row]) })
}

fn images(planned: &PlannedRow) -> (Invitation, Member) {
    (planned.invitation.as_ref().unwrap().get().clone(), planned.member.get().clone())
}

#[test]
fn mail_is_due_from_the_stated_time_on() {
    let world = World::new().with_pending("ann");
    for (every, outcome) in [
        (0, RowOutcome::Refreshed),
        (HOUR - 1, RowOutcome::Refreshed),
        (HOUR, RowOutcome::Refreshed),
        (HOUR + 1, RowOutcome::Updated),
    ] {
        let planned = refreshed(&world, row("ann"), every);
        assert_eq!((planned.outcome, planned.mail), (outcome, outcome == RowOutcome::Refreshed), "{every}");
    }
}

#[test]
fn a_refresh_renews_the_term_and_the_token() {
    let world = World::new().with_pending("ann");
    let (after, member) = images(&refreshed(&world, row("ann"), 0));
    let before = world.pending[0].clone();
    let renewed = Invitation {
        generation: 5,
        expires_at: Some(in_millis(2 * HOUR)),
        mailed_at: NOW,
        updated_at: NOW,
        revision: 6,
        ..before
    };
    assert_eq!(after, renewed, "nothing was sent, so nothing else changes, not even who granted");
    assert_eq!(member, Member { updated_at: NOW, revision: 4, ..world.members[0].clone() });
}

#[test]
fn a_throttled_refresh_leaves_the_link_in_the_last_mail_alive() {
    let world = World::new().with_pending("ann");
    let row = InviteRow { grants: requested(&["b.read"], &[], &[]), lifetime: Lifetime::Never, ..row("ann") };
    let (after, _) = images(&refreshed(&world, row, 2 * HOUR));
    let expected = Invitation {
        grants: grants(&["b.read"], &[], &[]),
        granted_by: Some(member_id("boss")),
        updated_at: NOW,
        revision: 6,
        ..world.pending[0].clone()
    };
    assert_eq!(after, expected);
}

#[test]
fn kinds_of_grants_that_were_not_sent_stay() {
    let world = World::new().with_pending("ann");
    let sent =
        RequestedGrants { permissions: Some(vec![Grant::forever(code("b.read"))]), ..RequestedGrants::default() };
    for every in [0, 2 * HOUR] {
        let (after, _) = images(&refreshed(&world, InviteRow { grants: sent.clone(), ..row("ann") }, every));
        assert_eq!(after.grants, grants(&["b.read"], &["reader"], &["north"]));
        assert_eq!((after.inviter, after.granted_by), (Some(member_id("first")), Some(member_id("boss"))));
    }
}

#[test]
fn names_remarks_and_attributes_are_replaced_where_sent() {
    let mut world = World::new().with_pending("ann");
    let attributes = |pairs: &[(&str, &str)]| {
        Attributes(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect())
    };
    world.members[0].attributes = attributes(&[("k", "old"), ("other", "stays")]);
    world.pending[0].note = Some(Note::parse("old").unwrap());
    let sent = InviteRow {
        first_name: Some(name("New")),
        note: Some(Note::parse("new").unwrap()),
        attributes: attributes(&[("k", "new")]),
        ..row("ann")
    };
    let (invitation, member) = images(&refreshed(&world, sent, 0));
    assert_eq!((invitation.first_name, invitation.last_name), (name("New"), name("ann")));
    assert_eq!((member.first_name, member.last_name), (name("New"), name("ann")));
    assert_eq!(invitation.note, Some(Note::parse("new").unwrap()));
    assert_eq!(member.attributes, attributes(&[("k", "new"), ("other", "stays")]));
    let (invitation, _) = images(&refreshed(&world, row("ann"), 0));
    assert_eq!(invitation.note, Some(Note::parse("old").unwrap()));
}
