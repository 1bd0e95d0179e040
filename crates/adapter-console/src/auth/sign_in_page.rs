//! `GET /console/sign-in`: the form; for whoever has just joined by an invitation, with the address that was invited.

use super::Door;
use crate::faults::{self, ENDED};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::session::Session;
use crate::{NAME, account, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Response};
use usher_domain::commands::{InvitationPreview, ListSignInProviders, PreviewInvitation, VisitKind, WhoAmI};
use usher_domain::{Credentials, EmailAddress, InvitationStatus, InvitationToken};
use usher_locales::{Argument, Key};
use utoipa::openapi::path::ParameterIn;

/// What the query says where somebody comes from the page of an invitation: its token, as the addresses of those pages
/// have it, so that no address of a person stands in an address.
const INVITATION: &str = "invitation";

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
        if let Some(preview) = joined(context).await {
            return Ok(welcome(context, &preview).await);
        }
        let slug = context.call.query(ORGANIZATION);
        let providers = if slug.is_empty() {
            Vec::new()
        } else {
            let listed = context.perform(&ListSignInProviders { slug }).await;
            listed.map_err(|fault| faults::answer_in(context.texts, context.call.request, &fault))?.0
        };
        let ended = !context.call.query(ENDED).is_empty();
        let problem = ended.then(|| context.say(Key::SignInEnded));
        let next = context.call.query("next");
        Ok(super::show(context, 200, Door { next, problem, providers, ..Door::default() }))
    }

    fn document(&self) -> Document {
        Document::new(
            "Show the sign-in form",
            "Continues to `next` afterwards. `ended` says that a form was sent whose session had ended. With the slug of an \
             `organization`, its identity providers are offered too.",
        )
        .parameter(ParameterIn::Query, INVITATION, "The token of an invitation that was accepted.")
        .bare_answer(200, "The form.")
        .bare_answer(303, "The invitee is signed in already.")
    }
}

/// The invitation that the query names, if it was accepted.
async fn joined(context: &PageContext<'_>) -> Option<InvitationPreview> {
    // A link that was shown to others says nothing of whose it is.
    let token = InvitationToken::parse(&context.call.query(INVITATION)).filter(InvitationToken::is_mailed)?;
    let command = PreviewInvitation { token, visit: VisitKind::Unnoted };
    let preview = context.perform(&command).await.ok()?;
    (preview.status == InvitationStatus::Accepted).then_some(preview)
}

/// The way into the console for whoever was invited.
async fn welcome(context: &PageContext<'_>, preview: &InvitationPreview) -> Response {
    let signed_in = signed_in(context).await;
    if signed_in.as_ref().is_some_and(|who| who.canonical() == preview.email.canonical()) {
        return respond::see_other(context.call.request, account::PATH);
    }
    let organization = preview.branding.name_over(&preview.organization.name);
    let organization = [("organization", Argument::Name(organization))];
    let mut text = context.texts.with(Key::SignInJoinedText, &organization);
    if let Some(other) = signed_in {
        let other = [("email", Argument::Text(other.as_sent()))];
        text = [context.texts.with(Key::SignInSwitchText, &other), text].join(context.texts.sentence_gap());
    }
    let (email, next) = (preview.email.as_sent().to_owned(), account::PATH.to_owned());
    super::show(context, 200, Door { email, next, text: Some(text), ..Door::default() })
}

/// Whose session the browser has sent, if it is good.
async fn signed_in(context: &PageContext<'_>) -> Option<EmailAddress> {
    let session = Session::of(context.call.request, context.call.site.cookie)?;
    let credentials = Credentials::Account { family: NAME, token: session.token };
    let caller = context.client.use_cases.authenticate(&credentials).await.ok()?;
    Client { caller: &caller, ..context.client }.perform(&WhoAmI).await.ok()?.person
}
