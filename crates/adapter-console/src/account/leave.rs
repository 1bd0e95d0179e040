//! `POST /console/account/leave`: ends one's own membership in an organization. Whoever is signed in there goes on in
//! another one, or is signed out.

use super::PATH;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{NAME, faults, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::OrganizationId;
use usher_domain::commands::{Departure, EndSession, LeaveOrganization, SwitchOrganization};
use usher_locales::{Argument, Key};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) struct Leave;

/// The form.
#[derive(ToSchema)]
#[schema(as = LeaveForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct LeaveForm {
    /// What the page gave.
    nonce: String,
    /// The id of the organization.
    organization: String,
}

impl Page for Leave {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/account/leave";
        Descriptor { name: "leave_organization", method: Method::Post, path, required_permission: None }
    }

    /// What cannot be taken back is asked for again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        let organization = Uuid::try_parse(context.call.field("organization"));
        let organization = organization.map(OrganizationId).map_err(|_no_id| faults::unreadable(request, 400))?;
        match context.ask(Section::Account, &LeaveOrganization { organization }, PATH).await? {
            Departure::Left => {}
            Departure::LastAdministrator { organization } => {
                let named = [("organization", Argument::Name(&organization))];
                let text = context.texts.with(Key::AccountLastAdministrator, &named);
                return Err(context.problem(Section::Account, 409, text, PATH));
            }
        }
        match context.identity.filter(|here| here.organization.id == organization) {
            Some(left) => Ok(go_on(context, left.elsewhere.first().map(|other| other.id)).await),
            None => Ok(done(request, PATH, "left")),
        }
    }

    fn document(&self) -> Document {
        Document::new("Leave an organization", "Ends access and releases the seat; the person can be invited again.")
            .form::<LeaveForm>("The page's form.")
            .bare_answer(303, "Left.")
            .bare_answer(404, "The person is not a member there.")
            .bare_answer(409, "The organization would be left without an administrator or an active member.")
    }
}

/// The way on for somebody whose session was in the organization that they have left.
async fn go_on(context: &PageContext<'_>, other: Option<OrganizationId>) -> Response {
    let (call, request) = (context.call, context.call.request);
    let leaving = call.session.as_ref().map(|session| session.id);
    if let Some((organization, leaving)) = other.zip(leaving) {
        let command = SwitchOrganization { family: NAME, organization, leaving };
        if let Ok(opened) = context.perform(&command).await {
            return done(request, PATH, "left")
                .header("set-cookie", session::begin(request, call.site.cookie, &opened));
        }
    }
    if let Some(session) = leaving {
        // Without a membership it opens nothing; so it does not matter whether ending it succeeds.
        let _ended = context.perform(&EndSession { session }).await;
    }
    done(request, "/console/sign-in", "left").header("set-cookie", session::end(request))
}
