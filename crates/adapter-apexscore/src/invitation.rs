//! An invitation as this protocol shows it (documented: the fields and their order, P1 to P3).
//!
//! Must never show a field as absent: what is empty is `null` or `[]`.

use crate::role::Role;
use serde::Serialize;
use usher_domain::{InvitationStatus, InvitationView, Organization, PersonName, Resource};
use utoipa::ToSchema;

/// The longest name that clients were told of (documented, P1), in characters.
pub(crate) const MAX_NAME: usize = 25;

/// An invitation.
#[derive(Serialize, ToSchema)]
pub(crate) struct OrganizationInvitation<'a> {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: shown to the inviter too. It opens the invitation but, other than the token of the link in the mail,
    /// shows nothing about who presents it. Assumed: null for a caller who does not hold what the invitation grants.
    #[schema(format = "uuid")]
    token: Option<String>,
    /// Documented, with the example `2023-11-07T05:31:56Z`. Assumed: whole seconds always, and null where another
    /// protocol made the invitation without an expiry.
    #[schema(format = "date-time")]
    expiry_date: Option<String>,
    /// Documented: 0 pending, 1 accepted, 2 cancelled, 3 expired, 4 revoked. Assumed: 2 also where the invitee declined.
    status: u8,
    /// Documented.
    organization: Named<'a>,
    /// Documented.
    inviter_member: InviterMember<'a>,
    /// Documented.
    #[schema(format = "email")]
    email: &'a str,
    /// Documented. Assumed: null where empty.
    first_name: Option<&'a str>,
    /// Documented. Assumed: null where empty.
    last_name: Option<&'a str>,
    /// Documented. Assumed: true, because the mail is ordered together with the invitation.
    email_sent: bool,
    /// Documented: 0 member, 1 collaborator, 2 administrator.
    role: u8,
    /// Documented. Assumed: empty but for collaborators.
    accessible_portfolios: Vec<Named<'a>>,
}

/// An organization or a portfolio.
#[derive(Serialize, ToSchema)]
pub(crate) struct Named<'a> {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: &'a str,
}

/// Who invited.
#[derive(Serialize, ToSchema)]
pub(crate) struct InviterMember<'a> {
    /// Documented. Assumed: of the member, or of the organization where a key without a member invited.
    #[schema(format = "uuid")]
    id: String,
    /// Documented. Assumed: the beginning of the organization's name where a key without a member invited.
    first_name: String,
    /// Documented.
    last_name: &'a str,
    /// Documented. Assumed: empty where a key without a member invited.
    email: &'a str,
}

impl<'a> OrganizationInvitation<'a> {
    /// The invitation of a view.
    pub(crate) fn of(view: &'a InvitationView) -> Self {
        let invitation = &view.invitation;
        let role = Role::of(&invitation.grants);
        let confines = |it: &&Resource| invitation.grants.resources.iter().any(|grant| grant.what == it.id);
        let portfolios = view.resources.iter().filter(confines).filter(|_| role == Role::Collaborator);
        Self {
            id: invitation.id.to_string(),
            token: view.token.map(|token| token.expose()),
            expiry_date: invitation.expires_at.map(usher_domain::Timestamp::rfc3339_seconds),
            status: status_number(view.status),
            organization: Named::organization(&view.organization),
            inviter_member: InviterMember::of(view),
            email: invitation.email.as_sent(),
            first_name: name(&invitation.first_name),
            last_name: name(&invitation.last_name),
            email_sent: true,
            role: role.number(),
            accessible_portfolios: portfolios.map(|it| Named { id: it.id.to_string(), name: &it.name }).collect(),
        }
    }
}

impl<'a> Named<'a> {
    /// An organization.
    pub(crate) fn organization(organization: &'a Organization) -> Self {
        Self { id: organization.id.to_string(), name: &organization.name }
    }
}

impl<'a> InviterMember<'a> {
    fn of(view: &'a InvitationView) -> Self {
        match &view.inviter {
            Some(inviter) => Self {
                id: inviter.member.to_string(),
                first_name: inviter.first_name.as_str().to_owned(),
                last_name: inviter.last_name.as_str(),
                email: inviter.email.as_sent(),
            },
            None => Self {
                id: view.organization.id.to_string(),
                first_name: view.organization.name.chars().take(MAX_NAME).collect(),
                last_name: "",
                email: "",
            },
        }
    }
}

fn name(name: &PersonName) -> Option<&str> {
    Some(name.as_str()).filter(|name| !name.is_empty())
}

/// The documented number of a status. Declining is not known to this protocol.
pub(crate) const fn status_number(status: InvitationStatus) -> u8 {
    match status {
        InvitationStatus::Pending => 0,
        InvitationStatus::Accepted => 1,
        InvitationStatus::Cancelled | InvitationStatus::Declined => 2,
        InvitationStatus::Expired => 3,
        InvitationStatus::Revoked => 4,
    }
}

/// The status of a documented number as written in a query.
pub(crate) fn status_of(number: &str) -> Option<InvitationStatus> {
    match number {
        "0" => Some(InvitationStatus::Pending),
        "1" => Some(InvitationStatus::Accepted),
        "2" => Some(InvitationStatus::Cancelled),
        "3" => Some(InvitationStatus::Expired),
        "4" => Some(InvitationStatus::Revoked),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ID, view};
    use usher_domain::{Grants, InvitationView, PersonName};

    fn shown(view: &InvitationView) -> serde_json::Value {
        serde_json::to_value(OrganizationInvitation::of(view)).unwrap()
    }

    #[test]
    fn empty_names_are_null_and_portfolios_are_a_collaborators() {
        let mut view = view();
        view.invitation.first_name = PersonName::default();
        view.invitation.expires_at = None;
        view.status = InvitationStatus::Declined;
        let member = shown(&view);
        assert!(member["first_name"].is_null() && member["expiry_date"].is_null());
        assert_eq!((&member["status"], &member["role"]), (&2.into(), &0.into()));
        assert_eq!(member["accessible_portfolios"], serde_json::json!([]));
        view.invitation.grants = Role::Collaborator.grants(vec![view.resources[0].id]).over(&Grants::default());
        let collaborator = shown(&view);
        assert_eq!(collaborator["role"], 1);
        assert_eq!(collaborator["accessible_portfolios"], serde_json::json!([{"id": ID, "name": "<string>"}]));
    }

    #[test]
    fn an_inviter_without_a_member_is_the_organization() {
        let mut view = view();
        view.inviter = None;
        view.organization.name = "ä".repeat(30);
        assert_eq!(
            serde_json::to_string(&shown(&view)["inviter_member"]).unwrap(),
            format!(r#"{{"id":"{ID}","first_name":"{}","last_name":"","email":""}}"#, "ä".repeat(25))
        );
    }

    #[test]
    fn the_numbers_of_the_documents_are_read_back() {
        for number in ["0", "1", "2", "3", "4"] {
            assert_eq!(status_of(number).map(status_number).unwrap().to_string(), number);
        }
        assert_eq!(status_of("5"), None);
    }
}
