//! `GET` and `POST /Events/{eventId}/collaborators`: the groups and companies that work on an event [D B21, B22].
//!
//! It must never reach an event that the token is not for.

use crate::dialect::{Backops, Endpoint};
use crate::fields::{self, Need};
use crate::input::Input;
use crate::problem::{Problem, collect};
use crate::{JSON, kinds, path};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{CreateResourceBelow, ListResourcesBelow, ResourcesBelow};
use usher_domain::{Label, Resource, ResourceId};
use utoipa::ToSchema;

/// `EventBasicAccess` [D B18 as a name]; that listing needs it, and that it is this permission, is assumed.
pub(crate) const READ: &str = "Event.Read";
/// `EventAdmin` [D B11 as a name], spelled as in the guide [D P1]; that adding needs it, and that it is this permission, is
/// assumed. Whoever holds all of the event's permissions holds it.
pub(crate) const ADMIN: &str = "Event.Admin";
/// What becoming `EventAdmin` [D B18] grants; that it is this permission is assumed.
pub(crate) const ADMIN_HOLDS: &str = "Event.*";
/// `CollaboratorAdmin` [D B22]; that it is this permission is assumed.
const COLLABORATOR_ADMIN: &str = "Collaborator.*";

/// The sentence about an event that does not exist.
pub(crate) const UNKNOWN_EVENT: &str = "Event not found.";

/// Lists them.
pub(crate) const LIST: Endpoint<ListResourcesBelow> = Endpoint {
    descriptor: Descriptor::get("get_collaborators", "/Events/{eventId}/collaborators", Some(READ)),
    input: Input::at_event("EventBasicAccess permission is required.", UNKNOWN_EVENT),
    errors: &[400, 401, 403, 404],
    read: |api, request| {
        Ok(ListResourcesBelow {
            parent: event(request)?,
            parent_kind: kinds::EVENT,
            kind: kinds::COLLABORATOR,
            required_permission: fields::code(READ),
            limit: api.settings.collaborator_limit.get(),
        })
    },
    respond: |_, ResourcesBelow(found)| {
        Response::json(200, JSON, &found.iter().map(Collaborator::of).collect::<Vec<_>>())
    },
    document: || {
        at_event("Get Collaborators", "The collaborators on the event.").list_answer::<Collaborator<'_>>(
            200,
            JSON,
            "The collaborators, by name.",
        )
    },
};

/// Adds one.
pub(crate) const ADD: Endpoint<CreateResourceBelow> = Endpoint {
    descriptor: Descriptor::post("add_collaborator", "/Events/{eventId}/collaborators", Some(ADMIN)),
    input: Input { needs_body: true, ..Input::at_event("EventAdmin permission is required.", UNKNOWN_EVENT) },
    errors: &[400, 401, 403, 404, 415],
    read: read_new,
    respond: |_, _| Response::empty(201),
    document: || {
        at_event("Add Collaborator", "Adds a collaborator to the event. The caller becomes its administrator.")
            .idempotency_key("Not of BackOps: repeats of the call answer the same.")
            .body::<AddCollaboratorRequest>("The collaborator.")
            .bare_answer(201, "Added.")
    },
};

/// The body [D B22].
#[derive(ToSchema)]
struct AddCollaboratorRequest {
    /// Documented: must not be empty. Assumed: trimmed, and one line of at most 200 characters.
    name: String,
}

/// A collaborator [D B21].
#[derive(Serialize, ToSchema)]
struct Collaborator<'a> {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: &'a str,
}

impl<'a> Collaborator<'a> {
    fn of(resource: &'a Resource) -> Self {
        Self { id: resource.id.to_string(), name: &resource.name }
    }
}

fn read_new(_: &Backops, request: &Request) -> Result<CreateResourceBelow, Problem> {
    let (parent, AddCollaboratorRequest { name }) = collect(|errors| {
        let event = path::resource(request, path::EVENT, errors);
        let name = fields::body(&request.body, errors).and_then(|mut body| body.text("name", Need::Required));
        event.zip(name.map(|name| AddCollaboratorRequest { name }))
    })?;
    let name = collect(|errors| {
        if name.trim().is_empty() {
            errors.add("name", "The name field is required.");
        }
        fields::line(name.trim(), "name", errors)
    })?;
    Ok(CreateResourceBelow {
        parent,
        parent_kind: kinds::EVENT,
        kind: Label::parse(kinds::COLLABORATOR).unwrap_or_default(),
        name,
        required_permission: fields::code(ADMIN),
        maker_holds: fields::code(COLLABORATOR_ADMIN),
    })
}

fn event(request: &Request) -> Result<ResourceId, Problem> {
    collect(|errors| path::resource(request, path::EVENT, errors))
}

fn at_event(summary: &str, text: &str) -> Document {
    path::with_event(Document::new(summary, text))
}
