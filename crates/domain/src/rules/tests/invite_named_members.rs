//! Rows that name a member row, and addresses that have one.

use super::builders::{NOW, command, email, member_id, row, uuid};
use super::world::World;
use crate::commands::{ExistingAccount, ExistingMember, InviteMembers, InviteRow, RowOutcome};
use crate::rules::Planned;
use crate::{AccountId, Attributes, Member, MemberStatus, Ordinal, Refusal};

fn named(member: &str, person: &str) -> InviteRow {
    InviteRow { member: Some(member_id(member)), ..row(person) }
}

#[test]
fn a_contact_is_attached_by_its_id_under_any_free_address() {
    let world = World::new().with_contact("card").with_member("cyd", MemberStatus::Contact);
    for (contact, before) in [("card", &world.members[0]), ("cyd", &world.members[1])] {
        let attributes = Attributes([("k".to_owned(), "new".to_owned())].into());
        let row = InviteRow { attributes: attributes.clone(), ..named(contact, "ann") };
        let planned = world.planned(&command([row]));
        let account = planned.account.get();
        let expected = Member {
            account: Some((account.id, Ordinal(0))),
            status: MemberStatus::Invited,
            email: Some(email("ann")),
            attributes,
            updated_at: NOW,
            revision: 4,
            ..before.clone()
        };
        assert_eq!(planned.member, Planned::Changed(expected), "{contact}");
        let invitation = planned.invitation.unwrap();
        assert_eq!((invitation.get().member, invitation.get().account), (member_id(contact), account.id));
    }
}

#[test]
fn a_former_member_is_invited_on_its_old_row() {
    let world = World::new().with_member("ann", MemberStatus::Removed);
    let before = world.members[0].clone();
    for row in [row("ANN@example.com"), named("ann", "Ann@example.com")] {
        let planned = world.planned(&command([row]));
        let member = planned.member.get();
        assert_eq!(planned.outcome, RowOutcome::Invited);
        assert_eq!((member.id, member.external_id.as_str()), (before.id, before.external_id.as_str()));
        assert_eq!((member.status, member.removed_at), (MemberStatus::Invited, None));
        assert_eq!((member.joined_at, member.revision), (before.joined_at, 4));
        assert!(matches!(planned.member, Planned::Changed(_)));
    }
    let at_once = InviteMembers { existing_account: ExistingAccount::GrantNow, ..command([row("ann")]) };
    let planned = world.planned(&at_once);
    let member = planned.member.get();
    assert_eq!((planned.outcome, member.id), (RowOutcome::Granted, before.id));
    assert_eq!((member.joined_at, member.removed_at), (before.joined_at, None));
}

#[test]
fn somebody_elses_row_is_refused() {
    let world = World::new()
        .with_contact("card")
        .with_member("cyd", MemberStatus::Contact)
        .with_member("dan", MemberStatus::Removed)
        .with_pending("eve")
        .with_member("fay", MemberStatus::Active)
        .with_member("gus", MemberStatus::Blocked);
    let other = |member| Refusal::MemberHasAnotherAddress(member_id(member));
    for (member, person, refusal) in [
        ("ghost", "ann", Refusal::UnknownMember(member_id("ghost"))),
        // A row with access, or once with access, stays with its address.
        ("dan", "ann", other("dan")),
        ("eve", "ann", other("eve")),
        ("fay", "ann", other("fay")),
        ("gus", "ann", other("gus")),
        // A contact is free, but the address has a row already.
        ("card", "cyd", other("card")),
        ("card", "dan", other("card")),
        // The address is refused for what it is.
        ("card", "eve", Refusal::AlreadyInvited),
        ("card", "fay", Refusal::AlreadyMember),
        ("card", "gus", Refusal::MemberBlocked),
        // The matching id makes no difference to the standing.
        ("eve", "eve", Refusal::AlreadyInvited),
        ("fay", "fay", Refusal::AlreadyMember),
        ("gus", "gus", Refusal::MemberBlocked),
    ] {
        assert_eq!(world.refused(&command([named(member, person)])), (0, refusal), "{member} {person}");
    }
}

#[test]
fn an_active_member_named_by_its_id_is_returned() {
    let world = World::new().with_member("fay", MemberStatus::Active);
    let asking = InviteMembers { existing_member: ExistingMember::ReturnExisting, ..command([named("fay", "fay")]) };
    let planned = world.planned(&asking);
    assert_eq!(planned.member, Planned::Kept(world.members[0].clone()));
    assert_eq!(planned.account.get().id, AccountId(uuid("fay")));
}
