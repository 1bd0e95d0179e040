//! `POST /console/switch`: goes on in another organization of the same person.

use crate::layout::Section;
use crate::page::{Answer, Call, Page, done};
use crate::page_context::PageContext;
use crate::{NAME, faults, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::{AnyCommand, Command, OrganizationId, commands};
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

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let unreadable = || faults::unreadable(call.request, 400);
        let organization = Uuid::try_parse(call.field("organization")).map_err(|_no_id| unreadable())?;
        let leaving = call.session.as_ref().ok_or_else(unreadable)?.id;
        let organization = OrganizationId(organization);
        Ok(vec![commands::SwitchOrganization { family: NAME, organization, leaving }.into()])
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let request = context.call.request;
        match answers.first()? {
            Ok(any) => {
                let opened = commands::SwitchOrganization::outcome(any)?;
                let answer = done(request, "/console/invitations", "switched");
                Some(answer.header("set-cookie", session::begin(request, context.call.site.cookie, opened)))
            }
            Err(fault) => Some(context.refused(Section::Elsewhere, fault, "/console/invitations")),
        }
    }

    fn document(&self) -> Document {
        Document::new("Go to another organization", "Opens a session there and ends the one here.")
            .form::<SwitchForm>("The form of the page.")
            .bare_answer(303, "Switched.")
            .bare_answer(404, "The person is no member there.")
    }
}
