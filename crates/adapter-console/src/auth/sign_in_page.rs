//! `GET /console/sign-in`: the form.

use super::Door;
use crate::faults;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ListSignInProviders;

/// What the query of the address says of the organization whose providers are offered.
pub(crate) const ORGANIZATION: &str = "organization";

pub(crate) struct SignInPage;

impl Page for SignInPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_in_page", method: Method::Get, path: "/console/sign-in", required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let slug = context.call.query(ORGANIZATION);
        let providers = if slug.is_empty() {
            Vec::new()
        } else {
            let listed = context.perform(&ListSignInProviders { slug }).await;
            listed.map_err(|fault| faults::answer_in(context.texts, context.call.request, &fault))?.0
        };
        Ok(super::show(context, 200, Door { next: context.call.query("next"), providers, ..Door::default() }))
    }

    fn document(&self) -> Document {
        let text = "Continues to `next` afterwards. With the slug of an `organization`, its identity providers are offered too.";
        Document::new("Show the sign-in form", text).bare_answer(200, "The form.")
    }
}
