//! Reads the body, which may be left out.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use usher_domain::commands::IssueOrganizationToken;
use utoipa::ToSchema;

/// Which organization the token is for.
#[derive(ToSchema)]
#[schema(as = OrganizationTokenRequest)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct OrganizationTokenInput {
    /// The organization, `org_...` or a UUID; left out, the one that the caller's own token is bound to.
    organization_id: Option<String>,
}

/// The command.
pub(super) fn read(body: &[u8]) -> Result<IssueOrganizationToken, Problem> {
    let value = fields::parse_optional(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &["organization_id"], String::new(), None, &mut errors);
    let command = fields.map(|mut fields| IssueOrganizationToken { organization: fields.id("organization_id") });
    errors.check(command)
}
