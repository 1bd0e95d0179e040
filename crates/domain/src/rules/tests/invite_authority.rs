//! When inviting needs authority over the grants, and over which.

use super::builders::{command, grants, per_row, requested, resource_id, row};
use super::world::World;
use crate::commands::{ExistingAccount, ExistingMember, InviteMembers, InviteRow, PendingInvitation};
use crate::{MemberStatus, Refusal, RequestedGrants};

const REFRESH: PendingInvitation = PendingInvitation::Refresh { mail_at_most_every: 0 };

fn beyond(what: &str) -> Refusal {
    Refusal::GrantExceedsCaller { what: what.to_owned(), held_until: None }
}

#[test]
fn nobody_invites_or_grants_beyond_what_they_hold() {
    let world = World::new().with_access(&["a.read"], None).with_account("ann", true);
    for existing_account in [ExistingAccount::Invite, ExistingAccount::GrantNow] {
        for (sent, refusal) in [
            (requested(&["a.read"], &["reader"], &["north"]), None),
            (requested(&["a.write"], &[], &[]), Some(beyond("a.write"))),
            (requested(&["*"], &[], &[]), Some(beyond("*"))),
            (requested(&[], &["keeper"], &[]), Some(beyond("keeper"))),
        ] {
            let row = InviteRow { grants: sent, ..row("ann") };
            let decision = world.decide(&InviteMembers { existing_account, ..command([row]) });
            assert_eq!(decision.err().map(|refused| refused.refusal), refusal);
        }
    }
}

#[test]
fn a_confined_caller_cannot_invite_without_confines() {
    let world = World::new().with_access(&["*"], Some(&["north"]));
    let unconfined = beyond("access to every resource");
    let with = |person, grants| InviteRow { grants, ..row(person) };
    let refusals = world.refusals(&per_row([
        with("ann", RequestedGrants::default()),
        with("bob", requested(&["a.read"], &[], &[])),
        with("cyd", requested(&["a.read"], &[], &["north"])),
        with("dan", requested(&[], &[], &["north", "south"])),
    ]));
    let south = beyond(&resource_id("south").to_string());
    assert_eq!(refusals, [vec![unconfined.clone()], vec![unconfined], vec![], vec![south]]);
}

#[test]
fn a_refresh_needs_authority_over_what_was_there_and_what_results() {
    // What others granted exceeds the caller.
    let mut world = World::new().with_access(&["a.read"], None).with_pending("ann");
    world.pending[0].grants = grants(&["a.read"], &["keeper"], &[]);
    let with = |grants| InviteMembers { pending: REFRESH, ..command([InviteRow { grants, ..row("ann") }]) };
    assert_eq!(world.refused(&with(RequestedGrants::default())), (0, beyond("keeper")), "not even another mail");
    let permissions = requested(&["a.read"], &[], &[]).permissions;
    let one_kind = RequestedGrants { permissions, ..RequestedGrants::default() };
    assert_eq!(world.refused(&with(one_kind)), (0, beyond("keeper")));
    assert_eq!(world.refused(&with(requested(&[], &[], &[]))), (0, beyond("keeper")), "not even to empty it");
    world.pending[0].grants = grants(&["a.read"], &["reader"], &[]);
    assert!(world.decide(&with(RequestedGrants::default())).is_ok());
    assert!(world.decide(&with(requested(&["a.read"], &[], &[]))).is_ok());
    assert_eq!(world.refused(&with(requested(&["a.write"], &[], &[]))), (0, beyond("a.write")));
}

#[test]
fn what_is_returned_as_it_is_needs_no_authority() {
    let world = World::new().with_access(&[], None).with_pending("ann").with_member("bob", MemberStatus::Active);
    let row = |person| InviteRow { grants: requested(&["a.write"], &[], &[]), ..row(person) };
    let asking = InviteMembers {
        pending: PendingInvitation::ReturnExisting,
        existing_member: ExistingMember::ReturnExisting,
        ..command([row("ann"), row("bob")])
    };
    assert!(world.decide(&asking).is_ok());
    let refreshing = InviteMembers { pending: REFRESH, ..asking };
    assert_eq!(world.refused(&refreshing), (0, beyond("a.read")));
}
