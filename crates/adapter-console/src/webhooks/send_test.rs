//! `POST /console/webhooks/{webhook}/test`: sends an endpoint a test event.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::TestWebhook;

pub(crate) struct SendTest;

impl Page for SendTest {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}/test";
        Descriptor { name: "test_webhook", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let webhook = id(context.call)?;
        context.act(Section::Webhooks, &TestWebhook { webhook }, &path(webhook), "webhook-tested").await
    }

    fn document(&self) -> Document {
        Document::new("Test a webhook", "Sends a test event, whatever the webhook subscribes to.")
            .bare_answer(303, "On its way.")
            .bare_answer(404, "There is no such webhook.")
    }
}
