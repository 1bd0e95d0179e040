//! `POST /bff/member/invite-email` (\[D\] S1): an e-mail address, optional names and codes in; a member id out. An
//! address of a registered user becomes a member at once, any other one gets a pending invitation.

use crate::dialect::{Bizkithub, Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::{bounded, codes, email, name, required};
use crate::json::{Object, Violation, text, texts, whole};
use crate::{Settings, body, member_id, refusals};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, InviteRow, PendingInvitation,
};
use usher_domain::{CatalogPolicy, Note, Ordinal, PermissionCode, RequestedGrants, RoleCode, TemplateRef};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<InviteMembers> = Endpoint {
    descriptor: Descriptor::post("invite_email", "/bff/member/invite-email", Some("invitations.create")),
    input: Input::key(
        "A key that is empty, malformed, unknown, deleted or expired; or no permission template of this number.",
    ),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = InviteEmailRequest::read(&object);
        body.and_then(|body| body.into_command(dialect.settings)).map_err(error::violated)
    },
    respond,
    document: || {
        Document::new(
            "Invite a person by e-mail",
            "Sends an invitation. An address of a registered user becomes a member at once, with the given grants; \
             any other one gets a pending invitation. `null` counts as absent and unknown members are ignored.",
        )
        .body::<InviteEmailRequest>("Who to invite and what to grant.")
        .answer::<InviteEmailResponse>(200, JSON, "Invited, or made a member at once.")
    },
};

fn respond(exchange: &Exchange<'_, Bizkithub, InviteMembers>, outcome: &InviteMembersOutcome) -> Response {
    match outcome.rows.first() {
        Some(Ok(row)) => {
            let answer = InviteEmailResponse::new(&row.member.external_id, row.invitation.is_some());
            Response::json(200, JSON, &answer)
        }
        // The command has one row and stands or falls with it, so neither of these can come back.
        Some(Err(refused)) => refused
            .first()
            .map_or_else(|| Code::ServerError.answer(), |refusal| refusals::answer(refusal, exchange.dialect.settings)),
        None => Code::ServerError.answer(),
    }
}

/// The answer (\[D\] S1, in this order of members); the same for an invitation and for immediate membership.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct InviteEmailResponse {
    /// Documented; that it is never false is assumed.
    success: bool,
    /// Documented as a string. Assumed: the member's short id, after `pending-` until the invitation is accepted. It
    /// opens nothing: the secret of the mailed link is another one.
    member_id: String,
}

impl InviteEmailResponse {
    /// The answer about a member, active or with a pending invitation.
    fn new(external_id: &str, is_pending: bool) -> Self {
        Self { success: true, member_id: member_id::shown(external_id, is_pending) }
    }
}

/// The body (\[D\] S1). `apiKey` may stand beside these fields and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct InviteEmailRequest {
    /// Documented: the address to invite. Assumed: at most 255 octets.
    #[schema(format = "email")]
    email: String,
    /// Documented: fills in the registration form.
    #[schema(max_length = 128)]
    first_name: Option<String>,
    /// Documented: fills in the registration form.
    #[schema(max_length = 128)]
    last_name: Option<String>,
    /// Documented: permissions granted on acceptance. Assumed: only codes of the catalog.
    permission_codes: Option<Vec<String>>,
    /// Documented: roles granted on acceptance. Assumed: only roles of the organisation.
    role_codes: Option<Vec<String>>,
    /// Documented: an internal note. Assumed: at most 4000 characters.
    description: Option<String>,
    /// Not documented: the number of a permission template, whose permissions and roles are granted besides.
    permission_template_id: Option<i64>,
}

impl InviteEmailRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            email: required("email", text(body, "email")?)?,
            first_name: text(body, "firstName")?,
            last_name: text(body, "lastName")?,
            permission_codes: texts(body, "permissionCodes")?,
            role_codes: texts(body, "roleCodes")?,
            description: text(body, "description")?,
            permission_template_id: whole(body, "permissionTemplateId")?,
        })
    }

    /// The command: the one place that says how this protocol behaves where protocols differ.
    fn into_command(self, settings: Settings) -> Result<InviteMembers, Violation> {
        Ok(InviteMembers {
            rows: vec![self.into_row()?],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::GrantNow,
            pending: PendingInvitation::Refresh { mail_at_most_every: i64::from(settings.mail_at_most_every_ms) },
            existing_member: ExistingMember::ReturnExisting,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        })
    }

    fn into_row(self) -> Result<InviteRow, Violation> {
        let email = email(&self.email)?;
        let first_name = name("firstName", self.first_name)?;
        let last_name = name("lastName", self.last_name)?;
        let permissions = codes("permissionCodes", self.permission_codes, PermissionCode::parse)?;
        let roles = codes("roleCodes", self.role_codes, RoleCode::parse)?;
        let note: Option<Note> = bounded("description", self.description)?;
        Ok(InviteRow {
            first_name,
            last_name,
            grants: RequestedGrants { permissions, roles, ..RequestedGrants::default() },
            note,
            template: self.permission_template_id.map(|number| TemplateRef::Ordinal(Ordinal(number))),
            ..InviteRow::new(email)
        })
    }
}

#[cfg(test)]
mod tests;
