//! `POST /console/webhooks/{webhook}/edit`: where an endpoint is, what it is told, and whether.

use super::fields::{Filled, WebhookFormSchema, field, read};
use super::show::shown;
use super::{id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditWebhook;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}/edit";
        Descriptor { name: "edit_webhook", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change a webhook", "Fields `event:PATTERN` choose the events.")
            .form::<WebhookFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(404, "There is no such webhook.")
            .bare_answer(409, "The webhook changed in the meantime.")
            .bare_answer(422, "The form again: the webhook cannot have these values.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let webhook = id(context.call)?;
    let (here, expected) = (path(webhook), context.call.revision()?);
    let Filled { url, description, events } = read(context)?;
    let command = EditWebhook {
        webhook,
        url: Some(url),
        events: Some(events),
        names: None,
        description: Some(description),
        enabled: Some(!context.call.field("enabled").is_empty()),
        expected: Some(expected),
    };
    context.attempt(Section::Webhooks, &command, &here, field).await?;
    Ok(done(context.call.request, &here, "webhook-edited"))
}
