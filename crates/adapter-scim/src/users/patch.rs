//! `PATCH /scim/v2/Users/{id}`.

use super::request::operations;
use super::response::UserDocument;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::{SCIM_JSON, etag, patch};
use serde::Serialize;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditDirectoryUser;
use utoipa::ToSchema;

pub(crate) const ENDPOINT: Endpoint<EditDirectoryUser> = Endpoint {
    descriptor: Descriptor::patch("patch_user", super::PATH, Some("members.manage")),
    input: Input::User,
    errors: &[404, 409, 412],
    read: |_, request| {
        let id = super::id(request)?;
        let edits = operations(&patch::operations(request)?)?;
        Ok(EditDirectoryUser { id, edits, expected: etag::expected_user(request)? })
    },
    respond: |exchange, user| super::answer(200, exchange.request, user),
    document: || {
        let document = Document::new("Change a user", "All operations are carried out, or none of them.");
        let document = etag::matching(document).uuid("id", "The user.");
        document.body_of::<PatchDocument>(SCIM_JSON, "What changes.").answer::<UserDocument>(
            200,
            SCIM_JSON,
            "The user.",
        )
    },
};

/// The body of PATCH, for the OpenAPI document.
#[derive(Serialize, ToSchema)]
#[schema(as = Patch)]
pub(crate) struct PatchDocument {
    schemas: Option<Vec<String>>,
    #[serde(rename = "Operations")]
    #[schema(rename = "Operations", min_items = 1, max_items = 1000)]
    operations: Vec<OperationDocument>,
}

/// One operation.
#[derive(Serialize, ToSchema)]
#[schema(as = PatchOperation)]
struct OperationDocument {
    /// `add`, `replace` or `remove`, whatever the letter case.
    op: String,
    /// What it is about; the attributes of `value` where it is left out.
    path: Option<String>,
    /// A value of any type.
    #[schema(value_type = Option<serde_json::Value>)]
    value: Option<serde_json::Value>,
}
