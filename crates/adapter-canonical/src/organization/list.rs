//! `GET /v1/organizations`: where the caller can act, by slug.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::organization::EntryObject;
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::ListOrganizations;
use usher_domain::{Organization, Page};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = None;
    Box::new(Endpoint::<ListOrganizations> {
        descriptor: Descriptor {
            name: "list_organizations",
            method: Method::Get,
            path: "/v1/organizations",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListOrganizations, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListOrganizations { after, limit })
}

fn encode(_: &Request, organizations: &Page<Organization>) -> Response {
    page::answer(organizations, EntryObject::of)
}

fn document() -> Document {
    let text = "The organizations that the caller is an active member of, or the one that its token is bound to. \
        `POST /v1/tokens/organization` gets a token for one of them.";
    query::paged(Document::new("List your organizations", text))
        .answer::<PageResponse<EntryObject<'_>>>(200, JSON, "A page.")
}
