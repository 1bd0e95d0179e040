//! Reads the ids in a path. What is no Guid is 400 and not 404, which is for things that do not exist (assumed).

use crate::field_errors::FieldErrors;
use crate::json::guid;
use crate::problem::Problem;
use std::str::FromStr;
use usher_adapter_kit::Request;
use usher_domain::commands::MemberRef;
use usher_domain::{MemberId, OrganizationId};

/// The parameter that names the organization.
pub(crate) const ORGANIZATION: &str = "organizationId";

/// The parameter that names a crew row.
pub(crate) const CREW: &str = "crewId";

/// The parameter that names somebody in the organization.
pub(crate) const USER: &str = "userId";

/// The id of a parameter; one of another form is noted.
pub(crate) fn id<T: FromStr>(request: &Request, name: &str, errors: &mut FieldErrors) -> Option<T> {
    let id = guid(request.parameters.get(name));
    if id.is_none() {
        errors.add(name, "The value must be a Guid.");
    }
    id
}

/// The crew row of the path.
pub(crate) fn crew(request: &Request) -> Result<MemberId, Problem> {
    let mut errors = FieldErrors::default();
    id(request, CREW, &mut errors).map(MemberId).ok_or_else(|| Problem::of_fields(errors))
}

/// The user of a path with an organization: by the id of the account or of the invitation, as the user list shows it.
pub(crate) fn user(request: &Request) -> Result<MemberRef, Problem> {
    let mut errors = FieldErrors::default();
    let organization = organization_id(request, &mut errors);
    let user = id(request, USER, &mut errors);
    match (organization, user) {
        (Some(_), Some(user)) => Ok(MemberRef::AccountOrInvitation(user)),
        _ => Err(Problem::of_fields(errors)),
    }
}

/// The organization of the path; one of another form is noted.
pub(crate) fn organization_id(request: &Request, errors: &mut FieldErrors) -> Option<OrganizationId> {
    id(request, ORGANIZATION, errors).map(OrganizationId)
}

/// The organization of the path, if it names one well.
pub(crate) fn organization(request: &Request) -> Option<OrganizationId> {
    organization_id(request, &mut FieldErrors::default())
}
