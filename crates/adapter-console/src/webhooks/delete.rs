//! `POST /console/webhooks/{webhook}/delete`: an endpoint is told nothing any more.

use super::{PATH, id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeleteWebhook;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}/delete";
        Descriptor { name: "delete_webhook", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let webhook = id(context.call)?;
        let command = DeleteWebhook { webhook, expected: Some(context.call.revision()?) };
        context.ask(Section::Webhooks, &command, &path(webhook)).await?;
        Ok(done(context.call.request, PATH, "webhook-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a webhook", "With the log of its deliveries.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such webhook.")
            .bare_answer(409, "The webhook changed in the meantime.")
    }
}
