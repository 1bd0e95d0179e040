//! `POST /console/keys/{key}/revoke`: a key stops working for good.

use super::{PATH, id};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::RevokeApiKey;

pub(crate) struct Revoke;

impl Page for Revoke {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "revoke_key",
            method: Method::Post,
            path: "/console/keys/{key}/revoke",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = RevokeApiKey { key: id(context.call)? };
        context.act(Section::Keys, &command, PATH, "key-revoked").await
    }

    fn document(&self) -> Document {
        Document::new("Revoke an API key", "It stops working immediately and permanently.")
            .bare_answer(303, "Revoked.")
            .bare_answer(404, "There is no such key.")
    }
}
