//! What a planned invitation or grant looks like, field by field.

use super::builders::{
    HOUR, NOW, ORGANIZATION, account, command, email, grants, in_millis, license_id, member_id, name, requested,
    reserved, row,
};
use super::world::World;
use crate::commands::{ExistingAccount, InviteMembers, InviteRow, Lifetime, RowOutcome};
use crate::{
    Account, Attributes, ContactEmail, Invitation, InvitationStatus, Locale, Member, MemberStatus, Note, Ordinal,
    OrganizationAccess, Phone, Refusal,
};

fn full_row() -> InviteRow {
    InviteRow {
        first_name: Some(name("Ann")),
        last_name: Some(name("Other")),
        phone: Some(Phone::parse("+1").unwrap()),
        license: Some(license_id("gold")),
        grants: requested(&["a.read"], &["keeper"], &["north"]),
        note: Some(Note::parse("vip").unwrap()),
        message: Some(crate::PersonalMessage::parse("See you there").unwrap()),
        locale: Some(Locale::Cs),
        attributes: Attributes([("k".to_owned(), "new".to_owned())].into()),
        ..row("Ann@example.com")
    }
}

#[test]
fn a_stranger_gets_an_account_a_member_row_and_an_invitation() {
    let world = World::new().with_license("gold", 1, 0);
    let planned = world.planned(&command([full_row()]));
    let (account, member) = (planned.account.get().clone(), planned.member.get().clone());
    let row = full_row();
    let names = || (name("Ann"), name("Other"));
    let (first_name, last_name) = names();
    let expected = Account {
        id: account.id,
        ordinal: Ordinal(0),
        email: email("Ann@example.com"),
        first_name,
        last_name,
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    };
    assert_eq!(account, expected);
    let (first_name, last_name) = names();
    let expected = Member {
        id: member.id,
        organization: ORGANIZATION,
        account: Some((account.id, Ordinal(0))),
        external_id: member.external_id.clone(),
        status: MemberStatus::Invited,
        email: Some(email("Ann@example.com")),
        contact_email: Some(ContactEmail::parse("Ann@example.com").unwrap()),
        phone: row.phone.clone(),
        first_name,
        last_name,
        seat: Some(reserved("gold")),
        grants: grants(&[], &[], &[]),
        attributes: row.attributes.clone(),
        created_at: NOW,
        updated_at: NOW,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    assert_eq!(member, expected);
    let (first_name, last_name) = names();
    let invitation = planned.invitation.unwrap().get().clone();
    let expected = Invitation {
        id: invitation.id,
        member: member.id,
        account: account.id,
        email: email("Ann@example.com"),
        first_name,
        last_name,
        status: InvitationStatus::Pending,
        grants: grants(&["a.read"], &["keeper"], &["north"]),
        license: Some(license_id("gold")),
        note: row.note,
        message: row.message,
        locale: Some(Locale::Cs),
        redirect_url: None,
        metadata: None,
        delivery: crate::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 1,
        expires_at: Some(in_millis(2 * HOUR)),
        inviter: Some(member_id("boss")),
        granted_by: Some(member_id("boss")),
        protocol: "tested".to_owned(),
        mailed_at: NOW,
        created_at: NOW,
        updated_at: NOW,
        revision: 0,
    };
    assert_eq!(invitation, expected);
}

#[test]
fn contact_data_that_is_sent_goes_before_the_address() {
    let contact_email = Some(ContactEmail::parse("office@example.com").unwrap());
    let planned = World::new().planned(&command([InviteRow { contact_email: contact_email.clone(), ..row("ann") }]));
    assert_eq!(planned.member.get().contact_email, contact_email);
}

#[test]
fn a_known_account_lends_its_names_and_gets_its_grants_at_once() {
    let world = World::new().with_account("ann", true);
    let row = InviteRow { grants: requested(&["a.read"], &[], &["north"]), ..row("ann") };
    let planned = world.planned(&InviteMembers { existing_account: ExistingAccount::GrantNow, ..command([row]) });
    assert_eq!(planned.outcome, RowOutcome::Granted);
    let member = planned.member.get();
    assert_eq!(member.account, Some((account("ann", true).id, Ordinal(7))));
    assert_eq!((&member.first_name, &member.last_name), (&name("Account"), &name("ann")));
    assert_eq!((member.status, member.joined_at), (MemberStatus::Active, Some(NOW)));
    assert_eq!(member.grants, grants(&["a.read"], &[], &["north"]));
}

#[test]
fn a_key_of_the_whole_organization_invites_in_nobodys_name() {
    let mut world = World::new();
    world.access = OrganizationAccess { member: None, authority: None, ..world.access };
    let invitation = world.planned(&command([row("ann")])).invitation.unwrap();
    assert_eq!((invitation.get().inviter, invitation.get().granted_by), (None, None));
}

#[test]
fn a_lifetime_is_as_configured_unlimited_or_stated() {
    let world = World::new();
    let next = in_millis(1);
    for (lifetime, expires_at) in
        [(Lifetime::Default, Some(in_millis(2 * HOUR))), (Lifetime::Never, None), (Lifetime::Until(next), Some(next))]
    {
        let planned = world.planned(&command([InviteRow { lifetime, ..row("ann") }]));
        assert_eq!(planned.invitation.unwrap().get().expires_at, expires_at, "{lifetime:?}");
    }
    for past in [NOW, in_millis(-1)] {
        let refused = world.refused(&command([InviteRow { lifetime: Lifetime::Until(past), ..row("ann") }]));
        assert_eq!(refused, (0, Refusal::ExpiryInThePast(past)));
    }
}
