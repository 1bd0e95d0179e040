//! Sending again: a new term and token, life for the expired, a seat for those who lost theirs.

use super::builders::{
    HOUR, NOW, email, grants, in_millis, invitation, license_id, member, reserved, resource_id, usage,
};
use super::world::{access, catalog};
use crate::rules::{InvitationChange, ResendFacts, SeatDelta, resend};
use crate::{
    Invitation, InvitationStatus, LicenseUsage, Member, MemberStatus, OrganizationAccess, Refusal, Resource, Timestamp,
};

fn of_status(status: InvitationStatus) -> Invitation {
    Invitation { status, ..invitation("ann") }
}

fn seated(status: InvitationStatus) -> Invitation {
    Invitation { license: Some(license_id("gold")), ..of_status(status) }
}

fn again(
    invitation: &Invitation,
    member: &Member,
    license: Option<&LicenseUsage>,
) -> Result<InvitationChange, Refusal> {
    renewed(invitation, member, license, None, Some(in_millis(9 * HOUR)))
}

/// Sends again in an organization that has `north` and no other resource.
fn renewed(
    invitation: &Invitation,
    member: &Member,
    license: Option<&LicenseUsage>,
    access: Option<&OrganizationAccess>,
    expires_at: Option<Timestamp>,
) -> Result<InvitationChange, Refusal> {
    let resources = [Resource { id: resource_id("north"), kind: String::new(), name: String::new(), parent: None }];
    let facts = ResendFacts { invitation, member, license, resources: &resources, catalog: &catalog(), access };
    resend(&facts, None, expires_at, NOW)
}

#[test]
fn the_term_the_token_and_the_mail_are_new() {
    let overdue = Invitation { expires_at: Some(NOW), ..invitation("ann") };
    for before in [invitation("ann"), overdue] {
        let change = again(&before, &member("ann", MemberStatus::Invited), None).unwrap();
        let after = Invitation {
            generation: 5,
            expires_at: Some(in_millis(9 * HOUR)),
            mailed_at: NOW,
            updated_at: NOW,
            revision: 6,
            ..before
        };
        assert_eq!(change, InvitationChange { invitation: after, member: None, seat: None, released: None });
    }
    let forever = renewed(&invitation("ann"), &member("ann", MemberStatus::Invited), None, None, None).unwrap();
    assert_eq!(forever.invitation.expires_at, None);
    let last = Invitation { generation: u32::MAX, ..invitation("ann") };
    let change = again(&last, &member("ann", MemberStatus::Invited), None).unwrap();
    assert_eq!(change.invitation.generation, u32::MAX);
}

#[test]
fn an_expired_invitation_comes_to_life_with_its_member() {
    for status in [MemberStatus::Contact, MemberStatus::Removed] {
        let before = member("ann", status);
        let change = again(&of_status(InvitationStatus::Expired), &before, None).unwrap();
        assert_eq!(change.invitation.status, InvitationStatus::Pending);
        let after =
            Member { status: MemberStatus::Invited, removed_at: None, updated_at: NOW, revision: 4, ..before.clone() };
        assert_eq!((change.member, change.seat), (Some(after), None), "{status:?}");
    }
}

#[test]
fn a_seat_that_was_given_up_is_taken_again() {
    let contact = member("ann", MemberStatus::Contact);
    let expired = seated(InvitationStatus::Expired);
    let gold = license_id("gold");
    for (license, expected) in [
        (Some(usage("gold", 2, 1, 0)), Ok(reserved("gold"))),
        (Some(usage("gold", 2, 1, 1)), Err(Refusal::SeatsExhausted(gold))),
        (None, Err(Refusal::UnknownLicense(gold))),
    ] {
        let change = again(&expired, &contact, license.as_ref());
        let seats = change.map(|change| (change.member.unwrap().seat, change.seat));
        assert_eq!(seats, expected.map(|seat| (Some(seat), Some(SeatDelta::take(seat)))));
    }
}

#[test]
fn a_seat_that_is_held_is_not_taken_twice() {
    let holder = Member { seat: Some(reserved("gold")), ..member("ann", MemberStatus::Invited) };
    let full = usage("gold", 1, 1, 0);
    let change = again(&seated(InvitationStatus::Pending), &holder, Some(&full)).unwrap();
    assert_eq!((change.member, change.seat), (None, None));
}

#[test]
fn settled_invitations_and_wrong_members_are_refused() {
    let invited = member("ann", MemberStatus::Invited);
    for status in
        [InvitationStatus::Accepted, InvitationStatus::Declined, InvitationStatus::Cancelled, InvitationStatus::Revoked]
    {
        assert_eq!(again(&of_status(status), &invited, None), Err(Refusal::NotPending(status)));
    }
    for (status, refusal) in
        [(MemberStatus::Active, Refusal::AlreadyMember), (MemberStatus::Blocked, Refusal::MemberBlocked)]
    {
        for invitation in [InvitationStatus::Pending, InvitationStatus::Expired] {
            assert_eq!(again(&of_status(invitation), &member("ann", status), None), Err(refusal.clone()));
        }
    }
}

#[test]
fn an_old_invitation_does_not_rise_beside_a_newer_one() {
    let invited_anew = member("ann", MemberStatus::Invited);
    let old = of_status(InvitationStatus::Expired);
    assert_eq!(again(&old, &invited_anew, None), Err(Refusal::AlreadyInvited));
}

#[test]
fn a_member_row_that_went_to_another_address_is_not_taken_back() {
    for status in [MemberStatus::Contact, MemberStatus::Removed] {
        let moved = Member { email: Some(email("bob")), ..member("ann", status) };
        let refused = again(&of_status(InvitationStatus::Expired), &moved, None);
        assert_eq!(refused, Err(Refusal::MemberHasAnotherAddress(moved.id)), "{status:?}");
        let spelled = Member { email: Some(email("ANN@example.COM")), ..member("ann", status) };
        let change = again(&of_status(InvitationStatus::Expired), &spelled, None).unwrap();
        assert_eq!(change.member.unwrap().email, Some(email("ann")), "{status:?}");
    }
}

#[test]
fn what_was_deleted_meanwhile_does_not_come_back() {
    let before =
        Invitation { grants: grants(&["a.read"], &["gone", "reader"], &["north", "lost"]), ..invitation("ann") };
    let after = again(&before, &member("ann", MemberStatus::Invited), None).unwrap().invitation;
    assert_eq!(after.grants, grants(&["a.read"], &["reader"], &["north"]));
    let before = Invitation { grants: grants(&["a.read"], &[], &["lost"]), ..invitation("ann") };
    let refused = again(&before, &member("ann", MemberStatus::Invited), None);
    assert_eq!(refused, Err(Refusal::UnknownResource(resource_id("lost"))), "never without its confines");
}

#[test]
fn nobody_sends_again_what_grants_more_than_they_hold() {
    let invited = member("ann", MemberStatus::Invited);
    let by = |held: &[&str]| {
        let invitation = Invitation { grants: grants(&[], &["keeper"], &[]), ..invitation("ann") };
        renewed(&invitation, &invited, None, Some(&access(held, None)), None).map(drop)
    };
    assert_eq!(by(&["a.read"]), Err(Refusal::GrantExceedsCaller { what: "keeper".to_owned(), held_until: None }));
    assert_eq!(by(&["a.*"]), Ok(()));
}
