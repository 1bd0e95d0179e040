//! Test data. Whatever has a name gets its id from it: the member `ann` is the same one everywhere.

use crate::commands::{Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, PendingInvitation};
use crate::rules::Ids;
use crate::{
    Account, AccountId, AddressProof, Attributes, CatalogPolicy, EmailAddress, Grants, Invitation, InvitationId,
    InvitationStatus, License, LicenseId, LicenseUsage, Member, MemberId, MemberStatus, Ordinal, OrganizationId,
    PermissionCode, PersonName, ProofMethod, RequestedGrants, ResourceId, RoleCode, Seat, Timestamp,
};
use uuid::Uuid;

pub(super) const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);
pub(super) const HOUR: i64 = 3_600_000;
pub(super) const ORGANIZATION: OrganizationId = OrganizationId(Uuid::from_u128(1));

/// An instant so many milliseconds from now.
pub(super) fn in_millis(millis: i64) -> Timestamp {
    NOW.plus_millis(millis)
}

/// The id of a name of at most 15 letters.
pub(super) fn uuid(name: &str) -> Uuid {
    Uuid::from_u128(name.bytes().fold(0, |id, byte| (id << 8) | u128::from(byte)))
}

pub(super) fn member_id(name: &str) -> MemberId {
    MemberId(uuid(name))
}

pub(super) fn license_id(name: &str) -> LicenseId {
    LicenseId(uuid(name))
}

pub(super) fn resource_id(name: &str) -> ResourceId {
    ResourceId(uuid(name))
}

pub(super) fn reserved(license: &str) -> Seat {
    Seat::Reserved(license_id(license))
}

pub(super) fn assigned(license: &str) -> Seat {
    Seat::Assigned(license_id(license))
}

pub(super) fn code(text: &str) -> PermissionCode {
    PermissionCode::parse(text).unwrap()
}

pub(super) fn role(text: &str) -> RoleCode {
    RoleCode::parse(text).unwrap()
}

pub(super) fn name(text: &str) -> PersonName {
    PersonName::parse(text).unwrap()
}

/// `ann` is `ann@example.com`; a whole address is taken as it is.
pub(super) fn email(person: &str) -> EmailAddress {
    let whole = if person.contains('@') { person.to_owned() } else { format!("{person}@example.com") };
    EmailAddress::parse(&whole).unwrap()
}

/// All three kinds of grants, stated.
pub(super) fn requested(permissions: &[&str], roles: &[&str], resources: &[&str]) -> RequestedGrants {
    RequestedGrants::stated(
        permissions.iter().map(|text| code(text)).collect(),
        roles.iter().map(|text| role(text)).collect(),
        resources.iter().map(|text| resource_id(text)).collect(),
    )
}

pub(super) fn grants(permissions: &[&str], roles: &[&str], resources: &[&str]) -> Grants {
    requested(permissions, roles, resources).over(&Grants::default())
}

/// A placeholder, or an account that can log in.
pub(super) fn account(person: &str, registered: bool) -> Account {
    Account {
        id: AccountId(uuid(person)),
        ordinal: Ordinal(7),
        email: email(person),
        first_name: name("Account"),
        last_name: name(person),
        activated_at: registered.then(|| in_millis(-100 * HOUR)),
        disabled_at: None,
        proof: registered.then(|| AddressProof { how: ProofMethod::MailedLink, at: in_millis(-100 * HOUR) }),
        token_generation: 0,
        locale: None,
    }
}

/// A member row with an address, without a seat and without grants.
pub(super) fn member(person: &str, status: MemberStatus) -> Member {
    let joined = matches!(status, MemberStatus::Active | MemberStatus::Blocked | MemberStatus::Removed);
    Member {
        id: member_id(person),
        organization: ORGANIZATION,
        account: Some((AccountId(uuid(person)), Ordinal(7))),
        external_id: format!("{person:0>16}"),
        status,
        email: Some(email(person)),
        contact_email: None,
        phone: None,
        first_name: name("Member"),
        last_name: name(person),
        seat: None,
        grants: Grants::default(),
        attributes: Attributes::default(),
        created_at: in_millis(-50 * HOUR),
        updated_at: in_millis(-5 * HOUR),
        joined_at: joined.then(|| in_millis(-40 * HOUR)),
        removed_at: (status == MemberStatus::Removed).then(|| in_millis(-5 * HOUR)),
        revision: 3,
    }
}

/// A pending invitation of that member, mailed an hour ago, good for another hour.
pub(super) fn invitation(person: &str) -> Invitation {
    Invitation {
        id: InvitationId(uuid(person)),
        member: member_id(person),
        account: AccountId(uuid(person)),
        email: email(person),
        first_name: name("Invited"),
        last_name: name(person),
        status: InvitationStatus::Pending,
        grants: grants(&["a.read"], &["reader"], &["north"]),
        license: None,
        note: None,
        message: None,
        locale: None,
        redirect_url: None,
        metadata: None,
        delivery: crate::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 4,
        expires_at: Some(in_millis(HOUR)),
        inviter: Some(member_id("first")),
        granted_by: Some(member_id("first")),
        protocol: "earlier".to_owned(),
        mailed_at: in_millis(-HOUR),
        created_at: in_millis(-3 * HOUR),
        updated_at: in_millis(-HOUR),
        revision: 5,
    }
}

pub(super) fn usage(license: &str, seats: u32, reserved: u32, assigned: u32) -> LicenseUsage {
    let license = License { id: license_id(license), name: license.to_owned(), seats };
    LicenseUsage { license, reserved, assigned }
}

/// A row that asks for nothing but the invitation.
pub(super) fn row(person: &str) -> InviteRow {
    InviteRow { ..InviteRow::new(email(person)) }
}

/// The strictest policies, all or nothing.
pub(super) fn command(rows: impl IntoIterator<Item = InviteRow>) -> InviteMembers {
    InviteMembers {
        rows: rows.into_iter().collect(),
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::Invite,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    }
}

/// The same, row by row.
pub(super) fn per_row(rows: impl IntoIterator<Item = InviteRow>) -> InviteMembers {
    InviteMembers { batch: Batch::PerRow, ..command(rows) }
}

/// Ids that count.
#[derive(Debug, Default)]
pub(super) struct Counted(u64);

impl Ids for Counted {
    fn uuid(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128((1 << 120) | u128::from(self.0))
    }

    fn external_id(&mut self) -> String {
        self.0 += 1;
        format!("new{:013}", self.0)
    }
}
