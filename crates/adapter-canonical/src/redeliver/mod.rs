//! `POST /v1/webhooks/{id}/deliveries/{delivery}/redeliver`: sends one message once more.

use crate::delivery::DeliveryObject;
use crate::error_context::{BodyShape, ErrorContext};
use crate::{JSON, admission, credentials, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::Redeliver;
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, DeliveryView, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct RedeliverOperation;

impl Operation for RedeliverOperation {
    type Command = Redeliver;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "redeliver",
            method: Method::Post,
            path: "/v1/webhooks/{id}/deliveries/{delivery}/redeliver",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(Redeliver, ()), Response> {
        let command = path::id(request, EntityKind::Webhook).and_then(|webhook| {
            let delivery = path::delivery(request)?;
            path::nothing_else(request)?;
            Ok(Redeliver { webhook, delivery })
        });
        Ok((command.map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &DeliveryView) -> Response {
        Response::json(202, JSON, &DeliveryObject::of(view))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Sends a message once more, at once and with all attempts before it: the same bytes under the same `webhook-id`.";
        faults::documented(Document::new("Redeliver one", text), &[400, 401, 403, 404, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .parameter(ParameterIn::Path, "delivery", "The delivery, `dlv_...` or a UUID.")
            .answer::<DeliveryObject<'_>>(202, JSON, "On its way.")
    }
}
