//! `POST /Events/{eventId}/join`: the caller joins an event by one of its collaborators [D B18, there for the vendor's own
//! use].
//!
//! It must never give the caller more than they hold at the event already, or above it.

use super::grants;
use crate::collaborators::{ADMIN_HOLDS, READ, UNKNOWN_EVENT};
use crate::dialect::{Backops, Endpoint};
use crate::fields::{self, Need};
use crate::input::{Input, UNKNOWN_COLLABORATOR};
use crate::problem::{Problem, collect};
use crate::{kinds, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{JoinResource, Place};
use usher_domain::{Grant, LicenseId, ResourceId};
use utoipa::ToSchema;

/// The collaborator to join by.
const COLLABORATOR_ID: &str = "collaboratorId";

/// The operation. What it needs is what it gives, which the engine asks for.
pub(crate) const ENDPOINT: Endpoint<JoinResource> = Endpoint {
    descriptor: Descriptor::post("join_event", "/Events/{eventId}/join", Some(READ)),
    input: Input {
        needs_body: true,
        collaborator_in_body: Some(COLLABORATOR_ID),
        ..Input::at_event("The permission that you would get by joining is required.", UNKNOWN_EVENT)
    },
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Joins the event by a collaborator: as its administrator with `joinLicensed`, else with basic access. \
            Whoever is on the event by one of its collaborators already stays as they are.";
        path::with_event(Document::new("Join Event", text))
            .body::<JoinRequest>("How to join.")
            .bare_answer(200, "Joined.")
    },
};

/// The body [D B18].
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct JoinRequest {
    /// Documented: the collaborator to work for.
    #[schema(value_type = String, format = "uuid")]
    collaborator_id: ResourceId,
    /// Documented: true gives `EventAdmin`, false `EventBasicAccess`.
    join_licensed: bool,
    /// Documented. Assumed: the license to take a seat of, needed by nobody.
    #[schema(value_type = Option<String>, format = "uuid")]
    license_id: Option<LicenseId>,
}

fn read(api: &Backops, request: &Request) -> Result<JoinResource, Problem> {
    let (event, body) = collect(|errors| {
        let event = path::resource(request, path::EVENT, errors);
        let mut fields = fields::body(&request.body, errors)?;
        let collaborator_id = fields.guid(COLLABORATOR_ID, Need::Required).map(ResourceId);
        let join_licensed = fields.flag("joinLicensed");
        let license_id = fields.guid("licenseId", Need::Optional).map(LicenseId);
        event.zip(Some(JoinRequest { collaborator_id: collaborator_id?, join_licensed: join_licensed?, license_id }))
    })?;
    if body.collaborator_id == event {
        return Err(Problem::not_found(UNKNOWN_COLLABORATOR).at(COLLABORATOR_ID));
    }
    let mut grants = collect(|errors| Some(grants::read(None, api.settings.spelling, "", errors)))?;
    let required = if body.join_licensed { ADMIN_HOLDS } else { READ };
    if body.join_licensed {
        grants.above = vec![Grant::forever(fields::code(ADMIN_HOLDS))];
    }
    Ok(JoinResource {
        place: Place { resource: body.collaborator_id, kind: kinds::COLLABORATOR },
        above: Place { resource: event, kind: kinds::EVENT },
        required_permission: fields::code(required),
        grants,
        license: body.license_id,
    })
}
