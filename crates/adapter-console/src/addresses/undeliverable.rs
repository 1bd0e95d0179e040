//! `GET /console/suppressions`: the addresses that get no mail, newest first, and why.

use super::{BLOCKED, UNDELIVERABLE};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ListSuppressions;
use usher_domain::{Suppression, SuppressionCause};
use usher_locales::{Argument, Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "undeliverable.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    blocked: Option<String>,
    /// Where one is lifted, where something can be changed.
    lift: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    email: String,
    cause: String,
    since: Sentence,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_suppressions", method: Method::Get, path: UNDELIVERABLE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListSuppressions { after: listing::after(context.call), limit: listing::size(context.call) };
        let page = context.ask(Section::Addresses, &command, UNDELIVERABLE).await?;
        let shown = ListPage {
            layout: context.layout(Section::Addresses, Key::UndeliverableTitle),
            listing: Listing::of(context, UNDELIVERABLE, [], page.next.as_ref()),
            blocked: context.address_for("blocklist.manage", BLOCKED),
            lift: context.form_for("suppressions.manage", &format!("{UNDELIVERABLE}/lift")),
            entries: page.entries.iter().map(|one| entry(context.texts, one)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List undeliverable addresses", "Addresses that get no more mail, and why.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn entry(texts: Texts, suppression: &Suppression) -> Entry {
    let since = [("since", suppression.since)];
    Entry {
        email: suppression.email.as_str().to_owned(),
        cause: texts.say(match suppression.cause {
            SuppressionCause::Bounce => Key::UndeliverableBounced,
            SuppressionCause::Complaint => Key::UndeliverableSpam,
        }),
        since: match &*suppression.reason {
            "" => Sentence::of(texts, Key::UndeliverableSince, &since, &[]),
            reason => Sentence::of(texts, Key::UndeliverableSinceReason, &since, &[("reason", Argument::Text(reason))]),
        },
    }
}
