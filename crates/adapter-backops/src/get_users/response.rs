//! The answer: a bare array [D B6].

use serde::Serialize;
use usher_domain::MemberStatus;
use usher_domain::commands::FoundMember;
use utoipa::ToSchema;

/// A user or an outstanding invitation [D B6].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct User<'a> {
    /// Documented: the user's id, or the invitation's while it is outstanding.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: empty for an invitation.
    first_name: &'a str,
    /// Documented: empty for an invitation.
    last_name: &'a str,
    /// Documented as the address; its name is assumed.
    email: &'a str,
    /// Documented: `Active` or `Invited`.
    #[schema(value_type = String)]
    status: &'static str,
}

impl<'a> User<'a> {
    pub(super) fn of(found: &'a FoundMember) -> Option<Self> {
        let member = &found.view.member;
        let email = member.email.as_ref().map_or("", |email| email.as_sent());
        if member.status == MemberStatus::Active {
            let (first_name, last_name) = (member.first_name.as_str(), member.last_name.as_str());
            let id = member.account.map(|(account, _)| account.to_string())?;
            return Some(Self { id, first_name, last_name, email, status: "Active" });
        }
        let invitation = &found.view.invitation.as_ref()?.invitation;
        let id = invitation.id.to_string();
        Some(Self { id, first_name: "", last_name: "", email: invitation.email.as_sent(), status: "Invited" })
    }
}
