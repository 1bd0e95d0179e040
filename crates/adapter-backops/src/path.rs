//! Reads the ids in a path. What is no Guid is 400 and not 404, which is for things that do not exist (assumed).

use crate::field_errors::FieldErrors;
use crate::json::guid;
use crate::problem::{Problem, collect};
use std::str::FromStr;
use usher_adapter_kit::Request;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::MemberRef;
use usher_domain::{ContactId, MemberId, OrganizationId, ResourceId};

const ORGANIZATION: &str = "organizationId";
const USER: &str = "userId";
const CREW: &str = "crewId";
/// The parameter of a collaborator.
pub(crate) const COLLABORATOR: &str = "collaboratorId";
/// The parameter of an event.
pub(crate) const EVENT: &str = "eventId";

/// The organization of the path.
pub(crate) fn organization(request: &Request, errors: &mut FieldErrors) -> Option<OrganizationId> {
    id(request, ORGANIZATION, errors).map(OrganizationId)
}

/// The crew row of a path of the event API, where it need not be a member.
pub(crate) fn contact(request: &Request, errors: &mut FieldErrors) -> Option<ContactId> {
    id(request, CREW, errors).map(ContactId)
}

/// The crew row of the path.
pub(crate) fn crew(request: &Request, errors: &mut FieldErrors) -> Option<MemberRef> {
    id(request, CREW, errors).map(MemberId).map(MemberRef::Id)
}

/// The user of a path with an organization: by the id of the account or of the invitation, as the user list shows it.
pub(crate) fn user(request: &Request) -> Result<MemberRef, Problem> {
    let user = collect(|errors| {
        let organization = organization(request, errors);
        let user = id(request, USER, errors);
        organization.and(user)
    });
    user.map(MemberRef::AccountOrInvitation)
}

/// The event, collaborator or area of the path.
pub(crate) fn resource(request: &Request, name: &str, errors: &mut FieldErrors) -> Option<ResourceId> {
    id(request, name, errors).map(ResourceId)
}

/// The event of the path, and the user by the id of the account.
pub(crate) fn user_at_event(request: &Request) -> Result<(ResourceId, MemberRef), Problem> {
    collect(|errors| {
        let event = resource(request, EVENT, errors);
        event.zip(id(request, USER, errors).map(MemberRef::AccountOrInvitation))
    })
}

/// Describes the event of the path.
pub(crate) fn with_event(document: Document) -> Document {
    document.uuid(EVENT, "The event of the token, a Guid.")
}

/// Describes the collaborator of the path.
pub(crate) fn with_collaborator(document: Document) -> Document {
    document.uuid(COLLABORATOR, "The collaborator, a Guid.")
}

/// Describes the event and the user of the path.
pub(crate) fn with_user_at_event(document: Document) -> Document {
    with_event(document).uuid(USER, "The user's id, a Guid.")
}

/// Describes the organization of the path.
pub(crate) fn with_organization(document: Document, description: &str) -> Document {
    document.uuid(ORGANIZATION, description)
}

/// Describes the crew row of the path.
pub(crate) fn with_crew(document: Document) -> Document {
    document.uuid(CREW, "The crew row, a Guid.")
}

/// Describes the organization and the user of the path.
pub(crate) fn with_user(document: Document) -> Document {
    with_organization(document, OF_TOKEN).uuid(USER, "The user's or the invitation's id, a Guid.")
}

/// The organization where a path names the one that the request has a token of.
pub(crate) const OF_TOKEN: &str = "The organization of the token, a Guid.";

fn id<T: FromStr>(request: &Request, name: &str, errors: &mut FieldErrors) -> Option<T> {
    let id = guid(request.parameters.get(name));
    if id.is_none() {
        errors.add(name, "The value must be a Guid.");
    }
    id
}
