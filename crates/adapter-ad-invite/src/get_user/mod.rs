//! `GET /main/users/v1/rs/{userId}`: one user of the organization, invited or active.

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::message::{JSON, Message};
use crate::user::User;
use crate::{faults, user_id};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{GetMembership, Membership};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P7).
pub(crate) const ENDPOINT: Endpoint<GetMembership> = Endpoint {
    // Callers may look at themselves, whatever they may do else.
    descriptor: Descriptor::get("get_user", "/main/users/v1/rs/{userId}", None),
    input: Input::no_body("get_user_without_stage"),
    errors: &[],
    read: |_, request| Ok(GetMembership { owner: user_id::owner(request)? }),
    respond,
    document: || {
        Document::new("Get user", "A person of the organization, from the invitation on.")
            .parameter(ParameterIn::Path, "userId", "The user, an integer (documented), or `me` (assumed).")
            .answer::<UserResponse>(200, JSON, "The user")
            .answer::<Message>(403, JSON, "The caller may not look at members (assumed)")
            .answer::<Message>(404, JSON, "The organization has no such user (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, GetMembership>, membership: &Membership) -> Response {
    match User::of(membership, to.dialect.settings.scope) {
        Some(data) => Response::json(200, JSON, &UserResponse { data }),
        None => faults::defect(),
    }
}

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
struct UserResponse {
    /// The user. Documented.
    data: User,
}

#[cfg(test)]
mod tests;
