//! `POST /console/keys/{key}/rotate`: a new key in place of one that goes on working for a day.

use super::{PATH, id, issued};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::RotateApiKey;
use usher_locales::Key;

pub(crate) struct Rotate;

/// For how long both keys work, in milliseconds, and in hours.
const OVERLAP: (i64, usize) = (86_400_000, 24);

impl Page for Rotate {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "rotate_key",
            method: Method::Post,
            path: "/console/keys/{key}/rotate",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = RotateApiKey { key: id(context.call)?, overlap: OVERLAP.0, expires_at: None };
        let rotated = context.ask(Section::Keys, &command, PATH).await?;
        Ok(issued(context, &rotated.issued, Some(context.texts.count(Key::KeyOverlap, OVERLAP.1))))
    }

    fn document(&self) -> Document {
        Document::new("Rotate an API key", "The new key is shown once; the old one keeps working for 24 hours.")
            .bare_answer(201, "The page with the key.")
            .bare_answer(404, "There is no such key.")
            .bare_answer(422, "The key no longer works.")
    }
}
