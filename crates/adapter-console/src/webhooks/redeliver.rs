//! `POST /console/webhooks/{webhook}/deliveries/{delivery}/redeliver`: sends a message once more.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::refusal::EntityKind;
use usher_domain::{WebhookDeliveryId, commands};

pub(crate) struct Redeliver;

impl Page for Redeliver {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}/deliveries/{delivery}/redeliver";
        Descriptor { name: "redeliver", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let webhook = id(context.call)?;
        let delivery = context.call.id("delivery", WebhookDeliveryId, EntityKind::Event)?;
        let command = commands::Redeliver { webhook, delivery };
        context.act(Section::Webhooks, &command, &path(webhook), "redelivered").await
    }

    fn document(&self) -> Document {
        Document::new("Redeliver an event", "The same message, immediately and with a full set of attempts.")
            .bare_answer(303, "On its way.")
            .bare_answer(404, "There is no such webhook or delivery.")
    }
}
