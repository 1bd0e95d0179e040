//! `GET /main/users/v1/rs`: the users of the organization, invited or active, oldest first.

mod request;

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::issue::InvalidBody;
use crate::message::{JSON, Message};
use crate::settings::Scope;
use crate::user::ListedUser;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{ListMemberships, Memberships};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P8).
pub(crate) const ENDPOINT: Endpoint<ListMemberships> = Endpoint {
    descriptor: Descriptor::get("list_users", "/main/users/v1/rs", Some("members.read")),
    input: Input::no_body("list_users_without_stage"),
    errors: &[],
    read: |_, request| request::read(request),
    respond,
    document: || {
        let document =
            Document::new("List users", "The people of the organization, from the invitation on, oldest first.");
        request::PARAMETERS
            .into_iter()
            .fold(document, |document, (name, text)| document.parameter(ParameterIn::Query, name, text))
            .answer::<UsersResponse>(200, JSON, "A page of users")
            .answer::<InvalidBody>(400, JSON, "A parameter has not the right form (assumed)")
            .answer::<Message>(403, JSON, "The caller may not look at members (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, ListMemberships>, memberships: &Memberships) -> Response {
    let has_actions = request::extends(to.request, "user-organization-actions-info");
    Response::json(200, JSON, &UsersResponse::of(memberships, to.dialect.settings.scope, has_actions))
}

/// The envelope. Documented for lists (`[D]` P12, P15, P16); that nothing stands beside the list is assumed.
#[derive(Serialize, ToSchema)]
struct UsersResponse {
    /// The users of the page.
    data: Vec<ListedUser>,
}

impl UsersResponse {
    /// The page of these memberships.
    fn of(Memberships(memberships): &Memberships, scope: Scope, has_actions: bool) -> Self {
        let user = |membership| ListedUser::of(membership, scope, has_actions);
        Self { data: memberships.iter().filter_map(user).collect() }
    }
}

#[cfg(test)]
mod tests;
