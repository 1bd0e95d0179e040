//! `POST /console/webhooks/{webhook}/rotate`: a new secret, beside which the one before works for a while.

use super::{id, path, secret};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::RotateWebhook;
use usher_locales::Key;

pub(crate) struct Rotate;

impl Page for Rotate {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}/rotate";
        Descriptor { name: "rotate_webhook", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        // A page that is loaded again must not rotate again: the secret that receivers still use would end.
        let command = RotateWebhook { webhook: id(context.call)?, expected: Some(context.call.revision()?) };
        let rotated = context.ask(Section::Webhooks, &command, &path(command.webhook)).await?;
        Ok(secret(context, 200, Key::WebhookRotatedTitle, &rotated))
    }

    fn document(&self) -> Document {
        Document::new("Rotate a webhook's secret", "The new secret is shown once.")
            .bare_answer(200, "The page with the secret.")
            .bare_answer(404, "There is no such webhook.")
            .bare_answer(409, "The webhook changed in the meantime, or was rotated already.")
    }
}
