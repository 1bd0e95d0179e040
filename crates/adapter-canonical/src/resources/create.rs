//! `POST /v1/resources`: a new thing that access can be confined to.

use crate::JSON;
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::resources::{ResourceObject, answer};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CreateResource;
use usher_domain::{Label, ResourceId};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateResource> = Endpoint {
    descriptor: Descriptor::post("create_resource", "/v1/resources", Some("resources.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| {
        let ResourceInput { kind, name, parent_id: parent } = body::read(request)?;
        Ok(CreateResource { kind, name, parent })
    },
    respond: |_, resource| answer(201, resource),
    document: || {
        Document::new("Create a resource", "Makes a resource, to which invitations can confine access.")
            .body::<ResourceInput>("The resource.")
            .answer::<ResourceObject<'_>>(201, JSON, "The resource.")
    },
};

body! {
    /// A resource to be made.
    struct ResourceInput as "NewResource" {
        /// What it is, such as `portfolio`; at most 200 characters.
        kind: Label,
        /// Its name; at most 200 characters.
        name: Label,
        /// The resource that it stands below: what is granted there counts here.
        parent_id: Option<ResourceId>,
    }
}
