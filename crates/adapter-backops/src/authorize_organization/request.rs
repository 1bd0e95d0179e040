//! Reads the path. There is no query and no body; what is sent of them is ignored.

use crate::field_errors::FieldErrors;
use crate::json::guid;
use crate::problem::Problem;
use usher_adapter_kit::Request;
use usher_domain::OrganizationId;
use usher_domain::commands::IssueOrganizationToken;

/// The command; a path without a Guid is 400 and not 404, which is for organizations that do not exist (assumed).
pub(super) fn read(request: &Request) -> Result<IssueOrganizationToken, Problem> {
    let organization = guid(request.parameters.get("organizationId")).map(OrganizationId);
    if organization.is_some() {
        return Ok(IssueOrganizationToken { organization });
    }
    let mut errors = FieldErrors::default();
    errors.add("organizationId", "The value must be a Guid.");
    Err(Problem::of_fields(errors))
}
