//! `POST /v1/resources`: a new thing that access can be confined to.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::resources::{ResourceObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::CreateResource;
use usher_domain::{Resource, Versioned};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("resources.manage");
    Box::new(Endpoint::<CreateResource> {
        descriptor: Descriptor {
            name: "create_resource",
            method: Method::Post,
            path: "/v1/resources",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreateResource, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["kind", "name"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let kind = fields.required_label("kind");
        let name = fields.required_label("name");
        Some(CreateResource { kind: kind?, name: name? })
    });
    errors.check(command)
}

fn encode(_: &Request, resource: &Versioned<Resource>) -> Response {
    answer(201, resource)
}

fn document() -> Document {
    Document::new("Create a resource", "Makes a resource, to which invitations can confine access.")
        .body::<ResourceInput>("The resource.")
        .answer::<ResourceObject<'_>>(201, JSON, "The resource.")
}

/// A resource to be made.
#[derive(ToSchema)]
#[schema(as = NewResource)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ResourceInput {
    /// What it is, such as `portfolio`; at most 200 characters.
    kind: String,
    /// Its name; at most 200 characters.
    name: String,
}
