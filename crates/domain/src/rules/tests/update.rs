//! A state sent as a whole: which step leads there, and what an edit of that kind keeps.

use super::builders::{HOUR, NOW, ORGANIZATION, email, grants, invitation, member, name, requested, resource_id};
use super::world::{access, catalog};
use crate::commands::{Alike, UpdateInvitation, WantedGrants, WantedInvitation, Withdrawal};
use crate::rules::{InvitationChange, UpdateStep, edit_wanted, unreachable_status, update_step};
use crate::{
    CatalogPolicy, Grants, Invitation, InvitationStatus, MemberStatus, OrganizationAccess, OrganizationId, Refusal,
    RequestedGrants,
};
use uuid::Uuid;

/// The invitation as it is.
fn unchanged() -> WantedInvitation {
    WantedInvitation {
        organization: ORGANIZATION,
        email: email("ANN@example.com"),
        status: None,
        first_name: None,
        last_name: None,
        grants: None,
    }
}

fn step(before: &Invitation, wanted: &WantedInvitation) -> Result<UpdateStep, Refusal> {
    update_step(before, &member("ann", MemberStatus::Invited), wanted, NOW)
}

fn edited(
    before: &Invitation,
    wanted: WantedInvitation,
    access: Option<&OrganizationAccess>,
) -> Result<Option<InvitationChange>, Refusal> {
    let command = UpdateInvitation { invitation: before.id, wanted: Some(wanted), catalog: CatalogPolicy::Listed };
    let known = |id| id == resource_id("north") || id == resource_id("south");
    edit_wanted((before, &member("ann", MemberStatus::Invited)), &command, access, &catalog(), known, NOW)
}

/// Readers look alike.
fn is_reader(grants: &Grants) -> bool {
    grants.roles.iter().any(|grant| grant.what.as_str() == "reader")
}

fn level(if_alike: RequestedGrants, otherwise: RequestedGrants, confined: bool) -> WantedGrants {
    WantedGrants { alike: Alike(is_reader), if_alike, otherwise, confined }
}

#[test]
fn only_a_pending_invitation_goes_anywhere_and_never_to_expired() {
    use InvitationStatus::{Accepted, Cancelled, Declined, Pending, Revoked};
    for before in InvitationStatus::ALL {
        let stored = Invitation { status: before, ..invitation("ann") };
        assert_eq!(step(&stored, &unchanged()), Ok(UpdateStep::Edit));
        for status in InvitationStatus::ALL {
            let expected = match (before, status) {
                (Declined, Cancelled) => Ok(UpdateStep::Edit),
                (before, status) if before == status => Ok(UpdateStep::Edit),
                (Pending, Cancelled) => Ok(UpdateStep::Withdraw(Withdrawal::Cancel)),
                (Pending, Revoked) => Ok(UpdateStep::Withdraw(Withdrawal::Revoke)),
                (Pending, Accepted) => Ok(UpdateStep::Accept),
                _ => Err(unreachable_status()),
            };
            let wanted = WantedInvitation { status: Some(status), ..unchanged() };
            assert_eq!(step(&stored, &wanted), expected, "{before:?} to {status:?}");
        }
    }
    let overdue = Invitation { expires_at: Some(NOW), ..invitation("ann") };
    let wanted = |status| WantedInvitation { status: Some(status), ..unchanged() };
    assert_eq!(step(&overdue, &wanted(InvitationStatus::Expired)), Ok(UpdateStep::Edit));
    for status in [Pending, Accepted, Cancelled, Revoked] {
        assert_eq!(step(&overdue, &wanted(status)), Err(unreachable_status()), "{status:?}");
    }
}

#[test]
fn an_invitation_stays_with_its_organization_and_its_person() {
    let elsewhere = WantedInvitation { organization: OrganizationId(Uuid::from_u128(9)), ..unchanged() };
    let another = WantedInvitation { email: email("bob"), ..unchanged() };
    for (wanted, field) in [(elsewhere, "organization_id"), (another, "email")] {
        let refused = Err(Refusal::InvalidValue { field, reason: "cannot be changed" });
        assert_eq!(step(&invitation("ann"), &wanted), refused);
    }
}

#[test]
fn what_is_as_wanted_is_not_touched_whoever_asks_and_however_it_ended() {
    let same = || WantedInvitation {
        first_name: Some(name("Invited")),
        grants: Some(level(requested(&["a.read"], &["reader"], &["north"]), requested(&["*"], &[], &[]), true)),
        ..unchanged()
    };
    assert_eq!(edited(&invitation("ann"), same(), None), Ok(None));
    let over = Invitation { status: InvitationStatus::Revoked, ..invitation("ann") };
    assert_eq!(edited(&over, same(), None), Ok(None));
}

#[test]
fn names_are_changed_on_the_invitation_and_on_its_member() {
    let everything = access(&["*"], None);
    let wanted = || WantedInvitation { first_name: Some(name("Anna")), ..unchanged() };
    let InvitationChange { invitation: after, member: renamed, seat, .. } =
        edited(&invitation("ann"), wanted(), Some(&everything)).unwrap().unwrap();
    let expected = Invitation { first_name: name("Anna"), updated_at: NOW, revision: 6, ..invitation("ann") };
    assert_eq!((after, seat), (expected, None));
    let renamed = renamed.unwrap();
    assert_eq!((renamed.first_name, renamed.last_name, renamed.revision), (name("Anna"), name("ann"), 4));
    assert_eq!(edited(&invitation("ann"), wanted(), None), Err(Refusal::Forbidden), "the invitee does not edit");
    let over = Invitation { expires_at: Some(NOW.plus_millis(-HOUR)), ..invitation("ann") };
    let refused = Err(Refusal::NotPending(InvitationStatus::Expired));
    assert_eq!(edited(&over, wanted(), Some(&everything)), refused);
}

#[test]
fn grants_that_look_alike_keep_what_the_caller_does_not_see() {
    let everything = access(&["*"], None);
    let wanted = || WantedInvitation {
        grants: Some(level(
            RequestedGrants { resources: requested(&[], &[], &["south"]).resources, ..RequestedGrants::default() },
            requested(&[], &["keeper"], &[]),
            false,
        )),
        ..unchanged()
    };
    let after = |before: &Invitation| edited(before, wanted(), Some(&everything)).unwrap().unwrap().invitation.grants;
    assert_eq!(after(&invitation("ann")), grants(&["a.read"], &["reader"], &["south"]));
    let other = Invitation { grants: grants(&["a.read"], &["x"], &["north"]), ..invitation("ann") };
    assert_eq!(after(&other), grants(&[], &["keeper"], &[]));
}

#[test]
fn grants_need_authority_known_codes_and_where_confined_a_resource() {
    let wanted = |grants: RequestedGrants, confined| WantedInvitation {
        grants: Some(level(grants.clone(), grants, confined)),
        ..unchanged()
    };
    let reader = access(&["a.read"], None);
    let asked = |grants, confined| edited(&invitation("ann"), wanted(grants, confined), Some(&reader)).map(|_| ());
    let beyond = Refusal::GrantExceedsCaller { what: "keeper".to_owned(), held_until: None };
    assert_eq!(asked(requested(&[], &["keeper"], &[]), false), Err(beyond));
    assert_eq!(asked(requested(&[], &["reader"], &["x"]), true), Err(Refusal::UnknownResource(resource_id("x"))));
    let empty = Refusal::InvalidValue { field: "resources", reason: "must not be empty" };
    assert_eq!(asked(requested(&[], &["reader"], &[]), true), Err(empty));
    assert_eq!(asked(requested(&[], &["reader"], &["south"]), true), Ok(()));
}
