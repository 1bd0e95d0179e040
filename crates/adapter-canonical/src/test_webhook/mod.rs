//! `POST /v1/webhooks/{id}/test`: sends an endpoint a test event.

mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::{JSON, admission, credentials, faults, path};
use response::TestResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{TestWebhook, WebhookTested};
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct TestWebhookOperation;

impl Operation for TestWebhookOperation {
    type Command = TestWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "test_webhook",
            method: Method::Post,
            path: "/v1/webhooks/{id}/test",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(TestWebhook, ()), Response> {
        let webhook = path::id(request, EntityKind::Webhook).and_then(|id| path::nothing_else(request).map(|()| id));
        let webhook = webhook.map_err(|problem| problem.respond(request))?;
        Ok((TestWebhook { webhook }, ()))
    }

    fn encode(&self, _: &Request, (): &(), tested: &WebhookTested) -> Response {
        Response::json(202, JSON, &TestResponse::of(*tested))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Sends the endpoint an event `webhook.test`, whatever it wants and whether it is enabled. Its deliveries show \
            what came of it.";
        faults::documented(Document::new("Test a webhook", text), &[400, 401, 403, 404, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<TestResponse>(202, JSON, "On its way.")
    }
}
