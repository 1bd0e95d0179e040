//! `PATCH /main/users-organizations/v1/rs/users/{userId}`: changes a membership, also the caller's own as `me`.

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::permissions::{self, PermissionsPatch, keep_profession};
use crate::settings::{Scope, Settings};
use crate::{faults, user_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{EditMembership, Follows, Membership, MembershipOwner};
use usher_domain::{CatalogPolicy, PersonName};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P4).
pub(crate) const ENDPOINT: Endpoint<EditMembership> = Endpoint {
    // Callers may change their own names, whatever they may do else.
    descriptor: Descriptor::patch("update_user", "/main/users-organizations/v1/rs/users/{userId}", None),
    input: Input::tokens("update_user_without_stage"),
    errors: &[],
    read: |dialect, request| {
        let owner = user_id::owner(request)?;
        let body = json::read(request, UpdateRequest::collect)?;
        Ok(body.into_command(owner, &dialect.settings))
    },
    respond,
    document: || {
        Document::new(
            "Update user organization",
            "Changes names, rights and role of a member, invited or active. What is left out stays.",
        )
        .parameter(ParameterIn::Path, "userId", "The user, an integer, or `me`. Documented.")
        .body::<UpdateRequest>("What shall change")
        .answer::<MembershipResponse>(200, JSON, "The membership (the status is assumed)")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(403, JSON, "The caller may not do this (assumed)")
        .answer::<Message>(404, JSON, "The organization has no such user (assumed)")
        .answer::<Message>(409, JSON, "The rights of somebody who is no member cannot be changed (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, EditMembership>, membership: &Membership) -> Response {
    let member = &membership.view.member;
    match member.account {
        Some((_, user)) => {
            let scope = to.dialect.settings.scope;
            let body = MembershipResponse::of(user, membership.organization.ordinal, member, scope);
            Response::json(200, JSON, &body)
        }
        // Whoever is named by an account, or logged in, has one.
        None => faults::defect(),
    }
}

/// What shall change: every field is optional (documented). Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct UpdateRequest {
    /// First name. Documented, with its limit.
    #[schema(value_type = String, required = false, max_length = 250)]
    first_name: Option<PersonName>,
    /// Last name. Documented, with its limit.
    #[schema(value_type = String, required = false, max_length = 250)]
    last_name: Option<PersonName>,
    /// The rights. Documented; that each of its fields may be left out and then stays is assumed.
    permissions: Option<PermissionsPatch>,
    /// An integer, kept and shown. Documented.
    profession_id: Option<i64>,
    /// The role in the organization. Documented; that it is 1 or 2 is assumed here. It gives no right (assumed).
    #[schema(value_type = i64, required = false)]
    scope: Option<Scope>,
}

impl UpdateRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let first_name = body.field("firstName").if_sent(|place| place.name(issues));
        let last_name = body.field("lastName").if_sent(|place| place.name(issues));
        let permissions = body.field(permissions::FIELD).if_sent(|place| PermissionsPatch::read(place, issues));
        let profession_id = body.field("professionId").if_sent(|place| place.integer(None, issues));
        let scope = body.field("scope").if_sent(|place| place.scope(issues));
        Some(Self {
            first_name: first_name?,
            last_name: last_name?,
            permissions: permissions?,
            profession_id: profession_id?,
            scope: scope?,
        })
    }

    /// The command. Rights follow the group: without a table of groups it is a number without meaning.
    fn into_command(self, owner: MembershipOwner, settings: &Settings) -> EditMembership {
        let permissions = self.permissions.unwrap_or_default();
        let mut attributes = permissions.to_attributes(self.scope);
        keep_profession(&mut attributes, self.profession_id);
        EditMembership {
            owner,
            first_name: self.first_name,
            last_name: self.last_name,
            email: None,
            phone: None,
            grants: permissions.group.map(|group| settings.groups.grants_after(group)).unwrap_or_default(),
            follows: Follows { attribute: permissions::GROUP, absent: "0" },
            attributes,
            catalog: CatalogPolicy::Listed,
        }
    }
}

#[cfg(test)]
mod tests;
