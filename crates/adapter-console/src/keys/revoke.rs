//! `POST /console/keys/{key}/revoke`: a key stops working for good.

use super::{PATH, id};
use crate::layout::Section;
use crate::page::{Answer, Call, Page, acted};
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::AnyCommand;
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

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        Ok(vec![RevokeApiKey { key: id(call)? }.into()])
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        acted(context, Section::Keys, answers, PATH, "key-revoked")
    }

    fn document(&self) -> Document {
        Document::new("Revoke an API key", "It stops working at once and for good.")
            .bare_answer(303, "Revoked.")
            .bare_answer(404, "There is no such key.")
    }
}
