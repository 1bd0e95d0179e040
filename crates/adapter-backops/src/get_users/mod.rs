//! `GET /Organizations/{organizationId}/users`: members and outstanding invitations in one array [D B6].

mod response;

use crate::dialect::{Backops, Endpoint, Input, permission};
use crate::field_errors::FieldErrors;
use crate::problem::Problem;
use crate::{JSON, path};
use response::User;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{SearchMembers, Sought};
use utoipa::openapi::path::ParameterIn;

/// `OrganizationBasicAccess` [D B6]; that it is this permission is assumed.
const REQUIRED_PERMISSION: &str = "Organization.Read";

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("get_users", "/Organizations/{organizationId}/users", Some(REQUIRED_PERMISSION)),
    input: Input::requiring("OrganizationBasicAccess permission is required."),
    errors: &[400, 401, 403],
    read,
    respond: |_, found| Response::json(200, JSON, &found.0.iter().filter_map(User::of).collect::<Vec<_>>()),
    document: || {
        let text = "Everybody who has access to the organization or has an outstanding invitation.";
        Document::new("Get Users", text)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .list_answer::<User<'_>>(200, JSON, "The users.")
    },
};

fn read(api: &Backops, request: &Request) -> Result<SearchMembers, Problem> {
    let mut errors = FieldErrors::default();
    if path::organization_id(request, &mut errors).is_none() {
        return Err(Problem::of_fields(errors));
    }
    let (required_permission, limit) = (permission(REQUIRED_PERMISSION)?, api.settings.user_limit.get());
    Ok(SearchMembers { sought: Sought::Belonging, required_permission, limit })
}

#[cfg(test)]
mod tests;
