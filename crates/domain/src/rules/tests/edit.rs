//! Editing: kinds not sent stay, expiry moves forward only, and grants need authority.

use super::builders::{
    HOUR, NOW, code, grants, in_millis, invitation, license_id, member, member_id, requested, reserved, resource_id,
    role, usage,
};
use super::world::{access, catalog};
use crate::commands::{EditInvitation, ExpiryEdit, LicenseEdit};
use crate::rules::{InvitationChange, SeatDelta, edit};
use crate::{
    CatalogPolicy, Grant, Grants, Invitation, InvitationStatus, LicenseUsage, Member, MemberStatus, OrganizationAccess,
    PersonName, Refusal, RequestedGrants, Seat,
};

fn command(grants: RequestedGrants, expiry: ExpiryEdit) -> EditInvitation {
    EditInvitation {
        invitation: invitation("ann").id,
        first_name: None,
        last_name: None,
        grants,
        expiry,
        metadata: None,
        license: LicenseEdit::Keep,
        catalog: CatalogPolicy::Listed,
        expected: None,
    }
}

fn edited(before: &Invitation, command: &EditInvitation, access: &OrganizationAccess) -> Result<Invitation, Refusal> {
    let known = |id| id == resource_id("north") || id == resource_id("south");
    let member = member("ann", MemberStatus::Invited);
    let change = edit((before, &member), command, access, &catalog(), (known, None), NOW)?;
    let InvitationChange { invitation, member, seat, released } = change;
    assert_eq!((member, seat, released), (None, None, None), "an edit of no name touches the invitation only");
    Ok(invitation)
}

#[test]
fn kinds_that_were_not_sent_stay() {
    let everything = access(&["*"], None);
    let none = RequestedGrants::default;
    for (sent, expected) in [
        (none(), grants(&["a.read"], &["reader"], &["north"])),
        (
            RequestedGrants { permissions: Some(vec![Grant::forever(code("b.read"))]), ..none() },
            grants(&["b.read"], &["reader"], &["north"]),
        ),
        (RequestedGrants { permissions: Some(vec![]), ..none() }, grants(&[], &["reader"], &["north"])),
        (
            RequestedGrants { roles: Some(vec![Grant::forever(role("keeper"))]), ..none() },
            grants(&["a.read"], &["keeper"], &["north"]),
        ),
        (RequestedGrants { resources: Some(vec![]), ..none() }, grants(&["a.read"], &["reader"], &[])),
        (requested(&["a.*"], &[], &["south"]), grants(&["a.*"], &[], &["south"])),
    ] {
        let granted_by = if sent == none() { "first" } else { "boss" };
        let after = edited(&invitation("ann"), &command(sent, ExpiryEdit::Keep), &everything).unwrap();
        let expected = Invitation {
            grants: expected,
            granted_by: Some(member_id(granted_by)),
            updated_at: NOW,
            revision: 6,
            ..invitation("ann")
        };
        assert_eq!(after, expected);
    }
    let key = OrganizationAccess { member: None, authority: None, ..everything };
    let after = edited(&invitation("ann"), &command(requested(&["b.read"], &[], &[]), ExpiryEdit::Keep), &key).unwrap();
    assert_eq!(after.granted_by, None, "a key of the whole organization grants in nobody's name");
}

#[test]
fn a_name_is_that_of_the_invitation_and_of_its_member() {
    let (ann, before) = (member("ann", MemberStatus::Invited), invitation("ann"));
    let named = |name: &str| EditInvitation {
        first_name: Some(PersonName::parse(name).unwrap()),
        ..command(RequestedGrants::default(), ExpiryEdit::Keep)
    };
    let edited =
        |command| edit((&before, &ann), &command, &access(&["*"], None), &catalog(), (|_| true, None), NOW).unwrap();
    let change = edited(named("Annabel"));
    let renamed = change.member.unwrap();
    assert_eq!((change.invitation.first_name.as_str(), renamed.first_name.as_str()), ("Annabel", "Annabel"));
    assert_eq!((&change.invitation.last_name, &renamed.last_name), (&before.last_name, &before.last_name));
    assert_eq!((renamed.revision, change.invitation.granted_by), (ann.revision + 1, before.granted_by));
    assert_eq!(edited(named(before.first_name.as_str())).member, None);
}

#[test]
fn expiry_moves_into_the_future_only() {
    let all_of_it = access(&["a.read"], Some(&["north"]));
    let next = in_millis(1);
    for (expiry, expected) in [
        (ExpiryEdit::Keep, Ok(Some(in_millis(HOUR)))),
        (ExpiryEdit::Never, Ok(None)),
        (ExpiryEdit::Until(next), Ok(Some(next))),
        (ExpiryEdit::Until(NOW), Err(Refusal::ExpiryInThePast(NOW))),
        (ExpiryEdit::Until(in_millis(-1)), Err(Refusal::ExpiryInThePast(in_millis(-1)))),
    ] {
        let after = edited(&invitation("ann"), &command(RequestedGrants::default(), expiry), &all_of_it);
        assert_eq!(after.map(|invitation| invitation.expires_at), expected, "{expiry:?}");
    }
}

#[test]
fn only_what_is_pending_can_be_edited() {
    let overdue = Invitation { expires_at: Some(NOW), ..invitation("ann") };
    let of_status = |status| (Invitation { status, ..invitation("ann") }, status);
    let mut cases: Vec<_> = InvitationStatus::ALL.into_iter().skip(1).map(of_status).collect();
    cases.push((overdue, InvitationStatus::Expired));
    for (before, status) in cases {
        let refused = edited(&before, &command(RequestedGrants::default(), ExpiryEdit::Never), &access(&["*"], None));
        assert_eq!(refused, Err(Refusal::NotPending(status)));
    }
}

#[test]
fn unknown_things_and_things_beyond_the_caller_are_refused() {
    let everything = access(&["*"], None);
    let confined = access(&["*"], Some(&["north"]));
    let reader = access(&["a.read"], None);
    let beyond = |what: &str| Refusal::GrantExceedsCaller { what: what.to_owned(), held_until: None };
    let only_permissions =
        |text| RequestedGrants { permissions: Some(vec![Grant::forever(code(text))]), ..RequestedGrants::default() };
    let cleared = RequestedGrants { resources: Some(vec![]), ..RequestedGrants::default() };
    for (sent, by, refusal) in [
        (requested(&["x.y"], &["ghost"], &["east"]), &everything, Refusal::UnknownPermission(code("x.y"))),
        (requested(&[], &["ghost"], &["east"]), &everything, Refusal::UnknownRole(role("ghost"))),
        (requested(&[], &[], &["north", "east"]), &everything, Refusal::UnknownResource(resource_id("east"))),
        (requested(&["a.write"], &[], &[]), &reader, beyond("a.write")),
        (requested(&[], &["keeper"], &[]), &reader, beyond("keeper")),
        (requested(&[], &[], &["south"]), &confined, beyond(&resource_id("south").to_string())),
        (cleared, &confined, beyond("access to every resource")),
    ] {
        let refused = edited(&invitation("ann"), &command(sent.clone(), ExpiryEdit::Keep), by);
        assert_eq!(refused, Err(refusal), "{sent:?}");
    }
    // Who changes one kind answers for those that stay, too.
    let stored =
        Invitation { grants: Grants { permissions: vec![], ..grants(&[], &["keeper"], &[]) }, ..invitation("ann") };
    let refused = edited(&stored, &command(only_permissions("a.read"), ExpiryEdit::Keep), &reader);
    assert_eq!(refused, Err(beyond("keeper")));
    // Codes are looked up under the command's policy, not the strictest one.
    let any = EditInvitation {
        catalog: CatalogPolicy::AnyOf(vec!["x".to_owned()]),
        ..command(only_permissions("x.y"), ExpiryEdit::Keep)
    };
    assert!(edited(&invitation("ann"), &any, &everything).is_ok());
}

#[test]
fn nobody_touches_an_invitation_that_grants_more_than_they_hold() {
    let mighty = Invitation { grants: grants(&["*"], &[], &[]), ..invitation("ann") };
    let reader = access(&["a.read"], None);
    let nothing = RequestedGrants::default;
    for edit in [
        command(requested(&[], &[], &[]), ExpiryEdit::Keep),
        command(requested(&["a.read"], &[], &[]), ExpiryEdit::Keep),
        command(nothing(), ExpiryEdit::Until(in_millis(1))),
        command(nothing(), ExpiryEdit::Never),
    ] {
        let refused = edited(&mighty, &edit, &reader);
        assert_eq!(refused, Err(Refusal::GrantExceedsCaller { what: "*".to_owned(), held_until: None }), "{edit:?}");
    }
}

#[test]
fn a_seat_moves_to_another_license_or_is_given_back() {
    let (full, free) = (usage("gold", 2, 1, 1), usage("gold", 2, 1, 0));
    let edited = |held: Option<Seat>, to: LicenseEdit, license: Option<&LicenseUsage>| {
        let before = Invitation { license: held.map(Seat::license), ..invitation("ann") };
        let holder = Member { seat: held, ..member("ann", MemberStatus::Invited) };
        let command = EditInvitation { license: to, ..command(RequestedGrants::default(), ExpiryEdit::Keep) };
        let change = edit((&before, &holder), &command, &access(&["*"], None), &catalog(), (|_| true, license), NOW)?;
        let seat = change.member.as_ref().map_or(held, |member| member.seat);
        assert_eq!(change.member.map(|member| member.revision), (seat != held).then_some(holder.revision + 1));
        assert_eq!(change.invitation.license, seat.map(Seat::license));
        Ok((seat, change.seat, change.released))
    };
    let (gold, iron) = (reserved("gold"), reserved("iron"));
    let (take, release) = (|seat| Some(SeatDelta::take(seat)), |seat| Some(SeatDelta::release(seat)));
    let of = |name| LicenseEdit::Of(license_id(name));
    assert_eq!(edited(Some(iron), LicenseEdit::Keep, None), Ok((Some(iron), None, None)));
    assert_eq!(edited(Some(iron), LicenseEdit::None, None), Ok((None, None, release(iron))));
    assert_eq!(edited(None, LicenseEdit::None, None), Ok((None, None, None)));
    assert_eq!(edited(Some(iron), of("gold"), Some(&free)), Ok((Some(gold), take(gold), release(iron))));
    assert_eq!(edited(None, of("gold"), Some(&free)), Ok((Some(gold), take(gold), None)));
    assert_eq!(edited(Some(gold), of("gold"), Some(&full)), Ok((Some(gold), None, None)), "it has one of the taken");
    assert_eq!(edited(Some(iron), of("gold"), Some(&full)), Err(Refusal::SeatsExhausted(license_id("gold"))));
    assert_eq!(edited(Some(iron), of("gold"), None), Err(Refusal::UnknownLicense(license_id("gold"))));
}
