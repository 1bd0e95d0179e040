//! `POST /main/users-organizations/v1/rs/na/{userId}/invite`: invites a person whom the organization has recorded without
//! a login.

use crate::dialect::{AdInvite, Endpoint, Input};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::permissions::{Permissions, keep_profession};
use crate::settings::{Scope, Settings};
use crate::{faults, user_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteKnownMember, InviteMembers, InviteMembersOutcome, InviteRow,
    MemberRef, PendingInvitation,
};
use usher_domain::{CatalogPolicy, EmailAddress};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// Its path.
const PATH: &str = "/main/users-organizations/v1/rs/na/{userId}/invite";

/// The operation (`[D]` P2).
pub(crate) const ENDPOINT: Endpoint<InviteKnownMember> = Endpoint {
    descriptor: Descriptor::post("na_invite", PATH, Some("invitations.create")),
    input: Input::tokens("na_invite_without_stage"),
    errors: &[],
    read: |dialect, request| {
        let member = MemberRef::Account(user_id::of_path(request)?);
        let body = json::read(request, NaInviteRequest::collect)?;
        Ok(InviteKnownMember { member, invite: body.into_invite(&dialect.settings) })
    },
    respond,
    document: || {
        let text = "Mails an invitation to a person whom the organization knows already, and gives it rights.";
        Document::new("Create invite user organization of a na user", text)
            .parameter(ParameterIn::Path, "userId", "The person, an integer. Documented.")
            .body::<NaInviteRequest>("The address and the rights")
            .answer::<MembershipResponse>(201, JSON, "The membership; it exists before the person accepts")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(403, JSON, "The caller may not invite, or this address may not be invited (assumed)")
            .answer::<Message>(404, JSON, "The organization knows no such person (assumed)")
            .answer::<Message>(409, JSON, "A member, blocked or not, or another address (assumed)")
    },
};

fn respond(to: &Exchange<'_, AdInvite, InviteKnownMember>, outcome: &InviteMembersOutcome) -> Response {
    match MembershipResponse::of_invited(outcome, to.dialect.settings.scope) {
        Some(body) => Response::json(201, JSON, &body),
        None => faults::defect(),
    }
}

/// The address and the rights of a recorded person. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct NaInviteRequest {
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
    /// The role in the organization. Documented: 1 or 2. It gives no right here (assumed).
    #[schema(value_type = i64)]
    scope: Scope,
    /// The rights. Documented as required; which of its fields are required is assumed.
    permissions: Permissions,
    /// An integer, kept and shown. Documented.
    profession_id: Option<i64>,
}

impl NaInviteRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let email = body.field("email").email(issues);
        let scope = body.field("scope").scope(issues);
        let permissions = Permissions::read(body, issues);
        let profession_id = body.field("professionId").if_sent(|place| place.integer(None, issues));
        Some(Self { email: email?, scope: scope?, permissions: permissions?, profession_id: profession_id? })
    }

    /// The invitation. Its policies are assumed: those of `ad_invite`.
    fn into_invite(self, settings: &Settings) -> InviteMembers {
        let mut attributes = self.permissions.to_attributes(self.scope);
        keep_profession(&mut attributes, self.profession_id);
        InviteMembers {
            rows: vec![InviteRow {
                grants: settings.groups.grants_of(self.permissions.group),
                attributes,
                ..InviteRow::new(self.email)
            }],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::Invite,
            pending: PendingInvitation::Refresh { mail_at_most_every: 0 },
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        }
    }
}

#[cfg(test)]
mod tests;
