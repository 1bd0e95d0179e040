//! `POST /v1/webhooks/{id}/redeliver?since=`: sends all messages since an instant once more.

use crate::endpoint::{Endpoint, Input};
use crate::problem::Problem;
use crate::query::Query;
use crate::{JSON, instant, path, schemas};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::RedeliverSince;
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RedeliverSince> = Endpoint {
    descriptor: Descriptor::post("redeliver_since", "/v1/webhooks/{id}/redeliver", Some("webhooks.manage")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| read(request),
    respond: |_, number| Response::json(202, JSON, &RedeliveredResponse { redelivered: number.0 }),
    document: || {
        let text = "Sends all messages that were made for the endpoint since an instant once more, whatever became of them, except \
    those on their way. That includes what happened while it was disabled.";
        Document::new("Redeliver all since", text)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .required_query("since", "The instant, RFC 3339.", schemas::timestamp())
            .answer::<RedeliveredResponse>(202, JSON, "On their way.")
    },
};

/// The command.
fn read(request: &Request) -> Result<RedeliverSince, Problem> {
    let webhook = path::id(request, EntityKind::Webhook)?;
    path::nothing_else(request)?;
    let mut query = Query::of(request, &["since"]);
    let since = query.required("since", "Send `since`, an RFC 3339 timestamp.", instant::parse);
    let command = since.map(|since| RedeliverSince { webhook, since });
    query.check_if_any(command)
}

/// Messages on their way again.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookRedelivered)]
struct RedeliveredResponse {
    /// How many.
    redelivered: u64,
}
