//! `GET /v1/identity-providers`: the identity providers of the organization, oldest first.

use super::MANAGE;
use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::identity_provider::IdentityProviderObject;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{IdentityProvidersListed, ListIdentityProviders};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListIdentityProviders> = Endpoint {
    descriptor: Descriptor::get("list_identity_providers", "/v1/identity-providers", Some(MANAGE)),
    input: Input::Path,
    errors: &[401, 403],
    read: |_, request| {
        let _ = request;
        Ok(ListIdentityProviders)
    },
    respond: |_, listed| Response::json(200, JSON, &IdentityProviderListResponse::of(listed)),
    document: || {
        Document::new("List identity providers", "Those at which the people of the organization sign in, oldest first.")
            .answer::<IdentityProviderListResponse<'_>>(200, JSON, "All of them: there can be 10.")
    },
};

/// All identity providers.
#[derive(Serialize, ToSchema)]
#[schema(as = IdentityProviderList)]
struct IdentityProviderListResponse<'a> {
    /// Oldest first.
    data: Vec<IdentityProviderObject<'a>>,
}

impl<'a> IdentityProviderListResponse<'a> {
    fn of(listed: &'a IdentityProvidersListed) -> Self {
        Self { data: listed.0.iter().map(IdentityProviderObject::of).collect() }
    }
}
