//! `GET /console/webhooks/{webhook}/redeliver?since=`: how many messages would be sent once more; `POST` sends them.

use super::{id, path as endpoint};
use crate::call::done;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{self, GetWebhook, PreviewRedelivery};
use usher_domain::{Timestamp, Webhook, WebhookId};
use usher_locales::{Argument, Key};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// Where both are.
const PATH: &str = "/console/webhooks/{webhook}/redeliver";

pub(crate) struct PreviewSince;
pub(crate) struct RedeliverSince;

#[derive(Template)]
#[template(path = "redeliver.html")]
struct PreviewPage {
    layout: Layout,
    /// The page of the endpoint.
    up: String,
    host: String,
    /// Where the forms go.
    here: String,
    /// What is in the field: an instant in UTC, to the minute.
    since: String,
    problem: Option<String>,
    found: Option<Found>,
}

/// What would be sent once more.
struct Found {
    text: Sentence,
    /// What the button says; none where there is nothing to send.
    button: Option<String>,
    /// The instant as the form repeats it.
    since: String,
}

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = RedeliverSinceForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct RedeliverSinceFormSchema {
    /// What the page gave.
    nonce: String,
    /// The instant, in UTC: RFC 3339, or as fields for dates and times have it.
    since: String,
}

/// Where it is for an endpoint.
pub(super) fn path(id: WebhookId) -> String {
    format!("{}/redeliver", endpoint(id))
}

impl Page for PreviewSince {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "preview_redelivery", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context.call)?;
        let webhook = context.ask(Section::Webhooks, &GetWebhook { webhook: id }, super::PATH).await?;
        let typed = context.call.query("since");
        if typed.is_empty() {
            return Ok(respond::page(200, &shown(context, &webhook, typed, false)));
        }
        let Some(since) = instant(&typed) else {
            return Ok(respond::page(422, &shown(context, &webhook, typed, true)));
        };
        let count = context.ask(Section::Webhooks, &PreviewRedelivery { webhook: id, since }, &endpoint(id)).await?.0;
        let key = if count == 0 { Key::RedeliverSinceNone } else { Key::RedeliverSinceFound };
        let number = Argument::Count(u32::try_from(count).unwrap_or(u32::MAX));
        let found = Found {
            text: Sentence::of(context.texts, key, &[("since", since)], &[("count", number)]),
            button: (count > 0)
                .then(|| context.texts.count(Key::RedeliverSinceButton, usize::try_from(count).unwrap_or(usize::MAX))),
            since: since.rfc3339_millis(),
        };
        Ok(respond::page(200, &PreviewPage { found: Some(found), ..shown(context, &webhook, typed, false) }))
    }

    fn document(&self) -> Document {
        Document::new("Preview sending again", "How many messages since an instant would be sent once more.")
            .parameter(ParameterIn::Query, "since", "The instant, in UTC; without it, the page asks for one.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such webhook.")
            .bare_answer(422, "That is no instant.")
    }
}

impl Page for RedeliverSince {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "redeliver_since", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let webhook = id(context.call)?;
        let Some(since) = instant(context.call.field("since")) else {
            let known = context.ask(Section::Webhooks, &GetWebhook { webhook }, super::PATH).await?;
            let typed = context.call.field("since").to_owned();
            return Ok(respond::page(422, &shown(context, &known, typed, true)));
        };
        let here = endpoint(webhook);
        context.ask(Section::Webhooks, &commands::RedeliverSince { webhook, since }, &here).await?;
        Ok(done(context.call.request, &here, "redelivered-since"))
    }

    fn document(&self) -> Document {
        let text = "Whatever became of it, and also what happened while the webhook was disabled. What is on its way is left alone.";
        Document::new("Redeliver all since", text)
            .form::<RedeliverSinceFormSchema>("The form of the preview.")
            .bare_answer(303, "On their way.")
            .bare_answer(404, "There is no such webhook.")
            .bare_answer(422, "That is no instant.")
    }
}

/// The page that asks for an instant, with what was typed.
fn shown(context: &PageContext<'_>, webhook: &Webhook, since: String, is_wrong: bool) -> PreviewPage {
    PreviewPage {
        layout: context.form_layout(Section::Webhooks, Key::RedeliverSinceTitle, is_wrong),
        up: context.address(&endpoint(webhook.id)),
        host: webhook.host().to_owned(),
        here: context.address(&path(webhook.id)),
        since,
        problem: is_wrong.then(|| context.say(Key::RedeliverSinceEnter)),
        found: None,
    }
}

/// An instant in RFC 3339, or as a field for a date and a time has it, which leaves out the zone, and the seconds where
/// there are none.
fn instant(text: &str) -> Option<Timestamp> {
    let spellings = [text.to_owned(), format!("{text}Z"), format!("{text}:00Z")];
    spellings.iter().find_map(|spelling| Timestamp::parse_rfc3339(spelling).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_as_fields_and_programs_have_them() {
        let noon = Timestamp::parse_rfc3339("2026-11-20T12:00:00Z").ok();
        for text in ["2026-11-20T12:00", "2026-11-20T12:00:00", "2026-11-20T12:00:00Z", "2026-11-20T13:00:00.000+01:00"]
        {
            assert_eq!(instant(text), noon, "{text}");
        }
        for text in ["", "yesterday", "2026-11-20", "12:00", "2026-11-20T25:00"] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
