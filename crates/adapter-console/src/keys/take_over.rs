//! `POST /console/keys/{key}/take-over`: somebody else answers for a key.

use super::{PATH, id};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::TakeOverApiKey;

pub(crate) struct TakeOver;

impl Page for TakeOver {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "take_over_key",
            method: Method::Post,
            path: "/console/keys/{key}/take-over",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = TakeOverApiKey { key: id(context.call)? };
        context.act(Section::Keys, &command, PATH, "key-taken-over").await
    }

    fn document(&self) -> Document {
        Document::new("Take over an API key", "Reactivates a key whose creator lost access.")
            .bare_answer(303, "Taken over.")
            .bare_answer(403, "The key has permissions that the caller lacks.")
            .bare_answer(404, "There is no such key.")
    }
}
