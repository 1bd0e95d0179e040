//! `POST /main/users-organizations/v1/ad/invite`: invites a person into the caller's organization.

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::faults;
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::permissions::Permissions;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, InviteRow, PendingInvitation,
};
use usher_domain::{CatalogPolicy, EmailAddress, PersonName};
use utoipa::ToSchema;

/// The operation (`[D]` P1).
pub(crate) const ENDPOINT: Endpoint<InviteMembers> = Endpoint {
    descriptor: Descriptor::post("ad_invite", "/main/users-organizations/v1/ad/invite", Some("invitations.create")),
    input: Input::tokens("ad_invite_without_stage"),
    errors: &[],
    read: |dialect, request| {
        let body = json::read(request, InviteRequest::collect)?;
        Ok(body.into_command(&dialect.settings))
    },
    respond,
    document: || {
        Document::new(
            "Create invite user organization",
            "Makes a person a member of the organization that the session is bound to, and mails an invitation.",
        )
        .body::<InviteRequest>("The person to invite")
        .answer::<MembershipResponse>(201, JSON, "The membership; it exists before the person accepts")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(403, JSON, "The caller may not invite, or this address may not be invited (assumed)")
        .answer::<Message>(409, JSON, "The person is an active or a blocked member already (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, InviteMembers>, outcome: &InviteMembersOutcome) -> Response {
    match MembershipResponse::of_invited(outcome, to.dialect.settings.scope) {
        Some(body) => Response::json(201, JSON, &body),
        None => faults::defect(),
    }
}

/// The person to invite. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct InviteRequest {
    /// First name. Documented; that it may be empty is assumed.
    #[schema(value_type = String, max_length = 250)]
    first_name: PersonName,
    /// Last name. Documented; that it may be empty is assumed.
    #[schema(value_type = String, max_length = 250)]
    last_name: PersonName,
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
    /// The rights. Documented as required; its fields are collapsed on the page.
    permissions: Permissions,
}

impl InviteRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let first_name = body.field("firstName").name(issues);
        let last_name = body.field("lastName").name(issues);
        let email = body.field("email").email(issues);
        let permissions = Permissions::read(body, issues);
        Some(Self { first_name: first_name?, last_name: last_name?, email: email?, permissions: permissions? })
    }

    /// The command. Its policies are assumed; PROTOCOL.md gives the grounds.
    fn into_command(self, settings: &Settings) -> InviteMembers {
        InviteMembers {
            rows: vec![InviteRow {
                first_name: Some(self.first_name),
                last_name: Some(self.last_name),
                grants: settings.groups.grants_of(self.permissions.group),
                attributes: self.permissions.to_attributes(settings.scope),
                ..InviteRow::new(self.email)
            }],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::Invite,
            // No resend call is public, so a repeated invitation is the only way to have the mail again.
            pending: PendingInvitation::Refresh { mail_at_most_every: 0 },
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        }
    }
}

#[cfg(test)]
mod tests;
