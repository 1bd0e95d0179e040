//! `POST /Organizations/{organizationId}/users`: the older, simpler way to let somebody in, by the address alone [D B5].

use crate::dialect::{Backops, Endpoint, Input};
use crate::field_errors::FieldErrors;
use crate::fields::{self, Need, address};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::{Attributes, EmailAddress, RequestedGrants};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation. `OrganizationAdmin` [D B5]; that it is `*` is assumed.
pub(crate) const ENDPOINT: Endpoint<InviteMembers> = Endpoint {
    descriptor: Descriptor::post("add_user", "/Organizations/{organizationId}/users", Some("*")),
    input: Input::ADMIN_BODY,
    errors: &[400, 401, 403, 415],
    read,
    respond: |to, _| Response::empty(if to.dialect.settings.add_user_answers_ok { 200 } else { 201 }),
    document: || {
        Document::new("Add User", "Adds an existing account with basic access, or invites the address.")
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
            .body::<AddUserRequest>("Whom to add.")
            .bare_answer(201, "Added or invited.")
    },
};

/// The body [D B5].
#[derive(ToSchema)]
struct AddUserRequest {
    /// Documented: whom to add.
    email: String,
}

/// The command. Duplicates are refused [D B5], whatever is set for the other call.
fn read(api: &Backops, request: &Request) -> Result<InviteMembers, Problem> {
    let mut errors = FieldErrors::default();
    let organization = path::organization_id(request, &mut errors);
    let body = AddUserRequest::bind(&request.body, &mut errors);
    let (Some(_), Some(body)) = (organization, body) else { return Err(Problem::of_fields(errors)) };
    let email = address(&body.email, "email", &mut errors).ok_or_else(|| Problem::of_fields(errors))?;
    Ok(InviteMembers {
        rows: vec![row(email, api.settings)],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        // What is granted is of our own choice, so it need not be listed.
        catalog: crate::settings::CatalogMode::Open.policy(),
        dry_run: false,
    })
}

fn row(email: EmailAddress, settings: Settings) -> InviteRow {
    InviteRow {
        organization: None,
        email,
        member: None,
        first_name: None,
        last_name: None,
        contact_email: None,
        phone: None,
        license: None,
        grants: RequestedGrants { permissions: Some(settings.spelling.basic_access()), ..RequestedGrants::default() },
        note: None,
        attributes: Attributes::default(),
        lifetime: Lifetime::Never,
        locale: None,
    }
}

impl AddUserRequest {
    fn bind(bytes: &[u8], errors: &mut FieldErrors) -> Option<Self> {
        Some(Self { email: fields::body(bytes, errors)?.text("email", Need::Required)? })
    }
}

#[cfg(test)]
mod tests;
