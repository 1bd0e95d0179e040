//! Reads the path and the body.

use crate::field_errors::FieldErrors;
use crate::fields::{self, Need, address};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::Request;
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::{Attributes, EmailAddress, RequestedGrants};
use utoipa::ToSchema;

/// The body [D B5].
#[derive(ToSchema)]
pub(crate) struct AddUserRequest {
    /// Documented: whom to add.
    email: String,
}

/// The command. Duplicates are refused [D B5], whatever is set for the other call.
pub(super) fn read(request: &Request, settings: Settings) -> Result<InviteMembers, Problem> {
    let mut errors = FieldErrors::default();
    let organization = path::organization_id(request, &mut errors);
    let body = AddUserRequest::bind(&request.body, &mut errors);
    let (Some(_), Some(body)) = (organization, body) else { return Err(Problem::of_fields(errors)) };
    let email = address(&body.email, "email", &mut errors).ok_or_else(|| Problem::of_fields(errors))?;
    Ok(InviteMembers {
        rows: vec![row(email, settings)],
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
