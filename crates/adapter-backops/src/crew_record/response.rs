//! The answer.

use serde::Serialize;
use usher_domain::commands::FoundMember;
use usher_domain::{ContactEmail, EmailAddress, MemberStatus, PermissionCode, Phone, Seat};
use utoipa::ToSchema;

/// A crew row [D B4]. The names of the fields before `access` are assumed from the event API [I, B13, B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CrewRecord<'a> {
    /// Assumed: the crew row.
    #[schema(format = "uuid")]
    id: String,
    /// Assumed.
    first_name: &'a str,
    /// Assumed.
    last_name: &'a str,
    /// Assumed: the contact address, or else the address that access is tied to.
    email: Option<&'a str>,
    /// Assumed.
    phone_number: Option<&'a str>,
    /// Documented as account status; its form is assumed. Null for a contact.
    connected_user: Option<ConnectedUser>,
    /// Documented.
    access: Access<'a>,
    /// Documented: null for an untyped member, as all are here.
    #[serde(rename = "type")]
    #[schema(value_type = Option<String>)]
    kind: Option<()>,
    /// Documented: empty for an untyped member.
    #[schema(value_type = Vec<String>)]
    sections: [(); 0],
}

/// The account behind a crew row. Both members are assumed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConnectedUser {
    /// Assumed: the id under which the user list shows the person, and under which it can be removed.
    #[schema(format = "uuid")]
    id: String,
    /// Assumed: as in the user list, or `Blocked`.
    #[schema(value_type = String)]
    status: &'static str,
}

/// What a crew row gives access to [D B4].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Access<'a> {
    /// Documented: the license assigned, or reserved while invited; null for a contact.
    #[schema(format = "uuid")]
    license_id: Option<String>,
    /// Documented: the live permissions, or those of the invitation. Assumed: empty for a contact; with those of roles.
    permissions: Vec<&'a str>,
    /// Documented: names the seat of somebody connected. Assumed: the crew row's own id, as a row has one seat at most.
    #[schema(format = "uuid")]
    user_license_id: Option<String>,
    /// Documented: names the reservation of somebody invited. Assumed: the invitation's id.
    #[schema(format = "uuid")]
    reservation_id: Option<String>,
}

impl<'a> CrewRecord<'a> {
    pub(super) fn of(found: &'a FoundMember) -> Self {
        let member = &found.view.member;
        let contact = member.contact_email.as_ref().map(ContactEmail::as_str);
        Self {
            id: member.id.to_string(),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            email: contact.or(member.email.as_ref().map(EmailAddress::as_sent)),
            phone_number: member.phone.as_ref().map(Phone::as_str),
            connected_user: ConnectedUser::of(found),
            access: Access::of(found),
            kind: None,
            sections: [],
        }
    }
}

impl ConnectedUser {
    pub(crate) fn of(found: &FoundMember) -> Option<Self> {
        let member = &found.view.member;
        let account = || member.account.map(|(account, _)| account.to_string());
        match member.status {
            MemberStatus::Active => Some(Self { id: account()?, status: "Active" }),
            MemberStatus::Blocked => Some(Self { id: account()?, status: "Blocked" }),
            MemberStatus::Invited if found.is_invited() => {
                Some(Self { id: found.view.invitation.as_ref()?.invitation.id.to_string(), status: "Invited" })
            }
            MemberStatus::Invited | MemberStatus::Contact | MemberStatus::Removed => None,
        }
    }
}

impl<'a> Access<'a> {
    fn of(found: &'a FoundMember) -> Self {
        let member = &found.view.member;
        let connected = matches!(member.status, MemberStatus::Active | MemberStatus::Blocked);
        let pending = found.view.invitation.as_ref().filter(|_| found.is_invited());
        let seat = member.seat.filter(|_| connected || pending.is_some());
        let permissions = found.permissions.iter().filter(|_| connected || pending.is_some());
        Self {
            license_id: seat.map(|seat| seat.license().to_string()),
            permissions: permissions.map(PermissionCode::as_str).collect(),
            user_license_id: seat.filter(|seat| matches!(seat, Seat::Assigned(_))).map(|_| member.id.to_string()),
            reservation_id: pending
                .filter(|_| matches!(seat, Some(Seat::Reserved(_))))
                .map(|pending| pending.invitation.id.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{contact, found, overdue};

    #[test]
    fn whoever_has_no_access_has_a_row_without_account_and_license() {
        for (found, email) in [
            (found(MemberStatus::Removed), "Jamie@example.com"),
            (overdue(), "Jamie@example.com"),
            (contact(), "carl@x"),
        ] {
            let CrewRecord { email: shown, connected_user, access, .. } = CrewRecord::of(&found);
            assert_eq!((shown, connected_user.is_none()), (Some(email), true));
            let Access { license_id, permissions, user_license_id, reservation_id } = access;
            assert_eq!((license_id, user_license_id, reservation_id), (None, None, None));
            assert!(permissions.is_empty());
        }
    }
}
