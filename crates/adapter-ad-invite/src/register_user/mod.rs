//! `POST /main/users-organizations/v1/bo/users/register/{userId}/organizations/{organizationId}`: attaches an existing
//! user to an organization, without an invitation.

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::permissions::Permissions;
use crate::settings::{Scope, Settings};
use crate::{faults, user_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{AttachAccount, InviteMembersOutcome, NonMembers};
use usher_domain::{CatalogPolicy, Ordinal};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// Its path.
const PATH: &str = "/main/users-organizations/v1/bo/users/register/{userId}/organizations/{organizationId}";

/// The operation (`[D]` P3).
pub(crate) const ENDPOINT: Endpoint<AttachAccount> = Endpoint {
    descriptor: Descriptor::post("register_user", PATH, Some("invitations.create")),
    input: Input::tokens("register_user_without_stage"),
    errors: &[],
    read: |dialect, request| {
        let (account, organization) = (user_id::of_path(request)?, user_id::organization(request)?);
        let body = json::read(request, RegisterRequest::collect)?;
        Ok(body.into_command(account, organization, &dialect.settings))
    },
    respond,
    document: || {
        let text = "Makes a user who has an account an active member of the organization, without an invitation. Unless \
            the settings say otherwise, the organization must have heard of the user before.";
        Document::new("Create register user organization", text)
            .parameter(ParameterIn::Path, "userId", "The user, an integer. Documented.")
            .parameter(ParameterIn::Path, "organizationId", "The organization, an integer. Documented.")
            .body::<RegisterRequest>("The role and the rights")
            .answer::<MembershipResponse>(201, JSON, "The membership; it is active")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(403, JSON, "The caller may not do this (assumed)")
            .answer::<Message>(404, JSON, "Another organization than the session's, or an unknown user (assumed)")
            .answer::<Message>(409, JSON, "A member, or somebody who is invited or blocked (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, AttachAccount>, outcome: &InviteMembersOutcome) -> Response {
    match outcome.rows.first() {
        Some(Ok(row)) => {
            let scope = to.dialect.settings.scope;
            let body = MembershipResponse::of(row.account.ordinal, to.decoded.organization, &row.member, scope);
            Response::json(201, JSON, &body)
        }
        Some(Err(_)) | None => faults::defect(),
    }
}

/// What the user becomes in the organization. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
struct RegisterRequest {
    /// The role in the organization. Documented: required, 1 or 2. It gives no right here (assumed).
    #[schema(value_type = i64)]
    scope: Scope,
    /// The rights. Documented; that they are required is assumed.
    permissions: Permissions,
}

impl RegisterRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let scope = body.field("scope").scope(issues);
        let permissions = Permissions::read(body, issues);
        Some(Self { scope: scope?, permissions: permissions? })
    }

    /// The command.
    fn into_command(self, account: Ordinal, organization: Ordinal, settings: &Settings) -> AttachAccount {
        AttachAccount {
            account,
            organization,
            non_members: if settings.register_strangers { NonMembers::Accept } else { NonMembers::Refuse },
            grants: settings.groups.grants_of(self.permissions.group),
            attributes: self.permissions.to_attributes(self.scope),
            catalog: CatalogPolicy::Listed,
        }
    }
}

#[cfg(test)]
mod tests;
