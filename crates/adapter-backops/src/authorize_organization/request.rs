//! Reads the path. There is no query and no body; what is sent of them is ignored.

use crate::field_errors::FieldErrors;
use crate::path;
use crate::problem::Problem;
use usher_adapter_kit::Request;
use usher_domain::commands::IssueOrganizationToken;

/// The command.
pub(super) fn read(request: &Request) -> Result<IssueOrganizationToken, Problem> {
    let mut errors = FieldErrors::default();
    match path::organization_id(request, &mut errors) {
        organization @ Some(_) => Ok(IssueOrganizationToken { organization }),
        None => Err(Problem::of_fields(errors)),
    }
}
