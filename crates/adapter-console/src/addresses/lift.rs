//! `POST /console/suppressions/lift`: an address gets mail again.

use super::UNDELIVERABLE;
use crate::faults;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::LiftSuppression;
use utoipa::ToSchema;

pub(crate) struct Lift;

/// The form.
#[derive(ToSchema)]
#[schema(as = LiftSuppressionForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct LiftForm {
    /// What the page gave.
    nonce: String,
    /// The address.
    email: String,
}

impl Page for Lift {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/suppressions/lift";
        Descriptor { name: "lift_suppression", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let email = EmailAddress::parse(context.call.field("email"))
            .map_err(|_no_address| faults::unreadable(context.call.request, 422))?;
        context.act(Section::Addresses, &LiftSuppression { email }, UNDELIVERABLE, "suppression-lifted").await
    }

    fn document(&self) -> Document {
        Document::new("Send mail to an address again", "Takes it off the list; mail that waited for it goes out.")
            .form::<LiftForm>("The page's form.")
            .bare_answer(303, "Off the list.")
            .bare_answer(404, "The address is not on the list.")
            .bare_answer(422, "That is no address.")
    }
}
