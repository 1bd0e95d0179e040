//! `GET /Organizations/{organizationId}/users`: members and outstanding invitations in one array [D B6].

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::collect;
use crate::{JSON, path, search};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::MemberStatus;
use usher_domain::commands::{FoundMember, MembersFound, SearchMembers, Sought};
use utoipa::ToSchema;

/// `OrganizationBasicAccess` [D B6]; that it is this permission is assumed.
const REQUIRED_PERMISSION: &str = "Organization.Read";

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("get_users", "/Organizations/{organizationId}/users", Some(REQUIRED_PERMISSION)),
    input: Input::requiring("OrganizationBasicAccess permission is required."),
    errors: &[400, 401, 403],
    read: |api, request| {
        collect(|errors| path::organization(request, errors))?;
        Ok(search::members(Sought::Belonging, REQUIRED_PERMISSION, api.settings.user_limit.get()))
    },
    respond: |_, MembersFound(found)| Response::json(200, JSON, &found.iter().filter_map(User::of).collect::<Vec<_>>()),
    document: || {
        let text = "Everybody who has access to the organization or has an outstanding invitation.";
        path::with_organization(Document::new("Get Users", text), path::OF_TOKEN).list_answer::<User<'_>>(
            200,
            JSON,
            "The users.",
        )
    },
};

/// A user or an outstanding invitation [D B6].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct User<'a> {
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
    fn of(found: &'a FoundMember) -> Option<Self> {
        let member = &found.view.member;
        if member.status == MemberStatus::Active {
            return Some(Self {
                id: member.account.map(|(account, _)| account.to_string())?,
                first_name: member.first_name.as_str(),
                last_name: member.last_name.as_str(),
                email: member.email.as_ref().map_or("", |email| email.as_sent()),
                status: "Active",
            });
        }
        let invitation = &found.view.invitation.as_ref()?.invitation;
        let id = invitation.id.to_string();
        Some(Self { id, first_name: "", last_name: "", email: invitation.email.as_sent(), status: "Invited" })
    }
}
