//! `GET /Events/{eventId}/authorize`, and the same for collaborators and areas: an API key gets the token of an event
//! [D B9], and together with an event token that of a collaborator or an area of this event [D B9].
//!
//! A token narrows the key to one resource and what stands below it. It must never widen what the key's owner holds.

use crate::authorize_organization::AuthorizeResponse;
use crate::dialect::{Backops, Endpoint};
use crate::input::{Companion, Input, UNKNOWN_COLLABORATOR};
use crate::problem::{Problem, collect};
use crate::{JSON, kinds, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Request, Response};
use usher_domain::commands::{IssueResourceToken, IssuedToken};

const AREA_ID: &str = "areaId";

/// Issues event tokens.
pub(crate) const EVENT: Endpoint<IssueResourceToken> = Endpoint {
    descriptor: Descriptor::get("authorize_event", "/Events/{eventId}/authorize", None),
    input: Input { companion: Companion::None, ..Input::at_event("", "Event not found.") },
    errors: &[400, 401, 403, 404],
    read: |_, request| command(request, path::EVENT, kinds::EVENT),
    respond,
    document: || document("Authorize Event", path::EVENT, "Issues the token that `x-Event-Token` carries."),
};

/// Issues collaborator tokens.
pub(crate) const COLLABORATOR: Endpoint<IssueResourceToken> = Endpoint {
    descriptor: Descriptor::get("authorize_collaborator", "/Collaborators/{collaboratorId}/authorize", None),
    input: Input::at_event("", UNKNOWN_COLLABORATOR),
    errors: &[400, 401, 403, 404],
    read: |_, request| command(request, path::COLLABORATOR, kinds::COLLABORATOR),
    respond,
    document: || {
        document("Authorize Collaborator", path::COLLABORATOR, "Issues the token that `x-Collaborator-Token` carries.")
    },
};

/// Issues area tokens.
pub(crate) const AREA: Endpoint<IssueResourceToken> = Endpoint {
    descriptor: Descriptor::get("authorize_area", "/Areas/{areaId}/authorize", None),
    input: Input::at_event("", "Area not found."),
    errors: &[400, 401, 403, 404],
    read: |_, request| command(request, AREA_ID, kinds::AREA),
    respond,
    document: || document("Authorize Area", AREA_ID, "Issues the token that `x-Area-Token` carries."),
};

fn command(request: &Request, parameter: &str, kind: &'static str) -> Result<IssueResourceToken, Problem> {
    let resource = collect(|errors| path::resource(request, parameter, errors))?;
    // With an event token, only what is below its event.
    Ok(IssueResourceToken { resource, kind, in_reach: kind != kinds::EVENT })
}

fn respond(_: &Exchange<'_, Backops, IssueResourceToken>, issued: &IssuedToken) -> Response {
    Response::json(200, JSON, &AuthorizeResponse { token: issued.token.expose() })
}

fn document(summary: &str, parameter: &str, text: &str) -> Document {
    Document::new(summary, text).uuid(parameter, "What the token is for, a Guid.").answer::<AuthorizeResponse<'_>>(
        200,
        JSON,
        "The token.",
    )
}
