//! `GET /v1/organization`: the organization of the caller's token with what it has set.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::organization::{ProfileObject, answer};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Versioned;
use usher_domain::commands::{GetOrganization, OrganizationProfile};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("organization.read");
    Box::new(Endpoint::<GetOrganization> {
        descriptor: Descriptor {
            name: "get_organization",
            method: Method::Get,
            path: "/v1/organization",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403],
        settings,
    })
}

#[expect(clippy::unnecessary_wraps, reason = "every endpoint reads its request with such a function")]
fn decode(_: &Settings, _: &Request) -> Result<GetOrganization, Problem> {
    Ok(GetOrganization)
}

fn encode(_: &Request, profile: &Versioned<OrganizationProfile>) -> Response {
    answer(profile)
}

fn document() -> Document {
    Document::new("Get the organization", "Reads the organization and its settings. The `ETag` is for editing them.")
        .answer::<ProfileObject<'_>>(200, JSON, "The organization.")
}
