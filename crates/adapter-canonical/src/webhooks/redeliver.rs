//! `POST /v1/webhooks/{id}/deliveries/{delivery}/redeliver`: sends one message once more.

use crate::delivery::DeliveryObject;
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::Redeliver;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<Redeliver> = Endpoint {
    descriptor: Descriptor::post(
        "redeliver",
        "/v1/webhooks/{id}/deliveries/{delivery}/redeliver",
        Some("webhooks.manage"),
    ),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        path::id(request, EntityKind::Webhook).and_then(|webhook| {
            let delivery = path::delivery(request)?;
            path::nothing_else(request)?;
            Ok(Redeliver { webhook, delivery })
        })
    },
    respond: |_, view| Response::json(202, JSON, &DeliveryObject::of(view)),
    document: || {
        let text = "Sends a message once more, at once and with all attempts before it: the same bytes under the same `webhook-id`.";
        Document::new("Redeliver one", text)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .parameter(ParameterIn::Path, "delivery", "The delivery, `dlv_...` or a UUID.")
            .answer::<DeliveryObject<'_>>(202, JSON, "On its way.")
    },
};
