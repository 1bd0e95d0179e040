//! `POST /console/switch`: goes on in another organization of the same person.

use crate::address::inside;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{NAME, faults, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::{OrganizationId, commands};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) struct SwitchOrganization;

/// The form.
#[derive(ToSchema)]
#[schema(as = SwitchForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct SwitchForm {
    /// What the page gave.
    nonce: String,
    /// The id of the organization.
    organization: String,
    /// The page to go on to.
    next: Option<String>,
}

impl Page for SwitchOrganization {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "switch_organization",
            method: Method::Post,
            path: "/console/switch",
            required_permission: None,
        }
    }

    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, request) = (context.call, context.call.request);
        let unreadable = || faults::unreadable(request, 400);
        let organization = Uuid::try_parse(call.field("organization")).map_err(|_no_id| unreadable())?;
        let leaving = call.session.as_ref().ok_or_else(unreadable)?.id;
        let organization = OrganizationId(organization);
        let command = commands::SwitchOrganization { family: NAME, organization, leaving };
        let opened = context.ask(Section::Elsewhere, &command, crate::address::OVERVIEW).await?;
        let next = match inside(call.field("next")).split('?').next() {
            None | Some("") => crate::address::OVERVIEW,
            Some(page) => page,
        };
        let answer = done(request, next, "switched");
        Ok(answer.header("set-cookie", session::begin(request, call.site.cookie, &opened)))
    }

    fn document(&self) -> Document {
        Document::new("Switch organization", "Starts a session there and ends this one.")
            .form::<SwitchForm>("The page's form.")
            .bare_answer(303, "Switched.")
            .bare_answer(404, "The person is not a member there.")
    }
}
