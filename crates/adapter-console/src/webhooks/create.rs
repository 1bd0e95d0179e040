//! `POST /console/webhooks`: makes an endpoint and shows its secret, this once.

use super::fields::{Filled, WebhookFormSchema, field, read};
use super::list::shown;
use super::{PATH, secret};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateWebhook;
use usher_domain::webhook::EventNames;
use usher_locales::Key;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_webhook", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Create a webhook", "Fields `event:PATTERN` choose the events. The secret is shown once.")
            .form::<WebhookFormSchema>("The page's form.")
            .bare_answer(201, "The page with the secret.")
            .bare_answer(422, "The form again: the webhook cannot be created with these values.")
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let Filled { url, description, events } = read(context)?;
    let command = CreateWebhook { url, description, events, names: EventNames::default(), enabled: true };
    let made = context.attempt(Section::Webhooks, &command, PATH, field).await?;
    Ok(secret(context, 201, Key::WebhookCreatedTitle, &made))
}
