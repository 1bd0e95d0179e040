//! `GET /v1/webhooks/{id}/deliveries`: what was sent to an endpoint and what it answered, newest first.

use crate::delivery::DeliveryObject;
use crate::endpoint::{Endpoint, Input};
use crate::fields::one_of;
use crate::kind::Kind;
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query::{self, Query};
use crate::settings::Settings;
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::ListDeliveries;
use usher_domain::refusal::EntityKind;
use usher_domain::{Cursor, DeliveryState};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListDeliveries> = Endpoint {
    descriptor: Descriptor::get("list_deliveries", "/v1/webhooks/{id}/deliveries", Some("webhooks.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 422],
    read: |api, request| read(request, &api.settings),
    respond: |_, page| page::answer(page, DeliveryObject::of),
    document: || {
        let text = "What was sent to an endpoint, newest first: the body, every attempt, and the first bytes of what it answered.";
        let document = Document::new("List deliveries", text)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .parameter(ParameterIn::Query, "state", "`queued`, `delivered` or `failed`.");
        query::paged(document).answer::<PageResponse<DeliveryObject<'_>>>(200, JSON, "A page.")
    },
};

/// The command.
fn read(request: &Request, settings: &Settings) -> Result<ListDeliveries, Problem> {
    let webhook = path::id(request, EntityKind::Webhook)?;
    let mut query = Query::of(request, &["state", "limit", "cursor"]);
    let command = ListDeliveries {
        webhook,
        state: query.parsed("state", |word| {
            let found = DeliveryState::ALL.into_iter().find(|state| state.as_str() == word);
            found.ok_or_else(|| (Kind::INVALID_VALUE, one_of(DeliveryState::ALL.iter().map(|state| state.as_str()))))
        }),
        after: query.parsed("cursor", |cursor| Ok(Cursor(cursor.to_owned()))),
        limit: query.limit(settings),
    };
    query.check(command)
}
