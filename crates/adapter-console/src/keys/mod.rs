//! API keys: the list, and making, rotating, taking over and revoking them.

mod create;
mod list;
mod revoke;
mod rotate;
mod take_over;

pub(crate) use create::Create;
pub(crate) use list::List;
pub(crate) use revoke::Revoke;
pub(crate) use rotate::Rotate;
pub(crate) use take_over::TakeOver;

use crate::call::Call;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::{faults, respond};
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::commands::ApiKeyIssued;
use usher_domain::refusal::EntityKind;
use usher_domain::{ApiKeyId, Refusal};
use usher_locales::{Argument, Key};
use uuid::Uuid;

const PATH: &str = "/console/keys";

/// A key that was just made.
#[derive(Template)]
#[template(path = "key.html")]
struct KeyPage {
    layout: Layout,
    list: String,
    key: String,
    /// What the key is for.
    purpose: String,
    /// For how long the one before works, too.
    overlap: Option<String>,
}

/// The key of the path; what is no id is answered like the id of nothing.
fn id(call: &Call<'_>) -> Result<ApiKeyId, Response> {
    let id = Uuid::try_parse(call.request.parameters.get("key"));
    let unknown = Refusal::NotFound(EntityKind::ApiKey);
    id.map(ApiKeyId).map_err(|_no_id| faults::answer(call.request, &unknown.into()))
}

/// The page that shows a key, this once.
fn issued(context: &PageContext<'_>, issued: &ApiKeyIssued, overlap: Option<String>) -> Response {
    let protocol = ("protocol", Argument::Text(&issued.view.protocol));
    let purpose = match &*issued.view.description {
        "" => context.texts.with(Key::KeyCreatedFor, &[protocol]),
        text => context.texts.with(Key::KeyCreatedDescription, &[("description", Argument::Text(text)), protocol]),
    };
    let shown = KeyPage {
        layout: context.layout(Section::Keys, Key::KeyCreatedTitle),
        list: context.address(PATH),
        key: issued.key.expose().to_owned(),
        purpose,
        overlap,
    };
    respond::page(201, &shown)
}
