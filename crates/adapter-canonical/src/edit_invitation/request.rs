//! Reads the body. What is left out stays as it is.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::grants::{self, CodeGrantInput, Null, ResourceGrantInput};
use crate::instant::{self, Expiry};
use crate::problem::Problem;
use usher_domain::commands::{EditInvitation, ExpiryEdit};
use usher_domain::{CatalogPolicy, InvitationId};
use utoipa::ToSchema;

const FIELDS: [&str; 4] = ["permissions", "roles", "resources", "expires_at"];

/// Changes of an invitation.
#[derive(ToSchema)]
#[schema(as = EditInvitation)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct EditInput {
    /// The permissions in place of the stored ones; an entry can also be a plain code.
    permissions: Option<Vec<CodeGrantInput>>,
    /// The roles in place of the stored ones; an entry can also be a plain code.
    roles: Option<Vec<CodeGrantInput>>,
    /// The resources in place of the stored ones; an entry can also be a plain id.
    resources: Option<Vec<ResourceGrantInput>>,
    /// A future instant, or null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// The command.
pub(super) fn read(invitation: InvitationId, expected: Option<u32>, body: &[u8]) -> Result<EditInvitation, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditInvitation {
        invitation,
        grants: grants::read(&mut fields, Null::Wrong),
        expiry: match instant::expiry(&mut fields) {
            Expiry::LeftOut => ExpiryEdit::Keep,
            Expiry::Never => ExpiryEdit::Never,
            Expiry::Until(end) => ExpiryEdit::Until(end),
        },
        catalog: CatalogPolicy::Listed,
        expected,
    });
    errors.check(command)
}
