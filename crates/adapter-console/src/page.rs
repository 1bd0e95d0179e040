//! What every page of the console is made with.
//!
//! A page asks for one thing or several and shows all of it, around what everybody sees (where they are and what they may
//! do). That does not fit the four functions around one command, so pages are mounted by hand. What must hold for each of
//! them stands here, once: a session, and for a form the nonce of that session and an origin that is ours.

use crate::call::{Call, PURPOSE};
use crate::kept::Kept;
use crate::page_context::PageContext;
use crate::session::Session;
use crate::{NAME, Site, auth, faults, language, operator, people, respond, session};
use std::future::Future;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{
    BoxFuture, Client, Descriptor, Method, MountedOperation, Request, Response, RoutingError, UseCases,
};
use usher_adapter_pages::{FORM, Form, LARGEST_FORM, MULTIPART, Theme};
use usher_domain::commands::WhoAmI;
use usher_domain::{Caller, Credentials, Fault, OrganizationId};
use utoipa::openapi::path::ParameterIn;

/// The parameters of paths.
const PARAMETERS: [(&str, &str); 13] = [
    ("invitation", "The id of the invitation."),
    ("import", "The id of the import."),
    ("member", "The id of the member."),
    ("session", "The id of the session."),
    ("key", "The id of the key."),
    ("template", "The id of the permission template."),
    ("license", "The id of the license."),
    ("resource", "The id of the resource."),
    ("webhook", "The id of the webhook."),
    ("delivery", "The id of the delivery."),
    ("blocking", "`block` or `unblock`."),
    ("organization", "The id of the organization."),
    ("provider", "The id of the identity provider."),
];

/// A page, or what a form does.
pub(crate) trait Page: Send + Sync + 'static {
    /// Its name, its method and its path.
    fn descriptor(&self) -> Descriptor;

    /// Whether it is there for people who have not signed in.
    fn is_public(&self) -> bool {
        false
    }

    /// Whether it is there for whoever has signed in with a key of the installation, and for nobody else.
    fn is_for_operators(&self) -> bool {
        false
    }

    /// Whether a form that is sent after its session has ended is kept, to be sent again after signing in.
    fn is_kept(&self) -> bool {
        true
    }

    /// Whether its form may be longer than what strangers send.
    fn is_long(&self, _: &Request) -> bool {
        false
    }

    /// Does what is asked for and shows it; `Err` is the page of why not.
    fn respond(&self, context: &PageContext<'_>) -> impl Future<Output = Result<Response, Response>> + Send;

    /// What it is, for the OpenAPI document.
    fn document(&self) -> Document;
}

/// A page in its place.
pub(crate) struct Mounted<P> {
    pub(crate) site: Site,
    pub(crate) page: P,
}

impl<P: Page> MountedOperation for Mounted<P> {
    fn descriptor(&self) -> Descriptor {
        self.page.descriptor()
    }

    fn organization(&self, _: &Request) -> Option<OrganizationId> {
        None
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        if self.page.is_public() {
            return Ok(Credentials::Nothing);
        }
        if self.page.is_for_operators() {
            let token = session::of_operator(request, self.site.cookie).ok_or_else(|| operator::door(request))?;
            return Ok(Credentials::Operator { family: NAME, token });
        }
        let session = Session::of(request, self.site.cookie).ok_or_else(|| faults::sign_in(request))?;
        Ok(Credentials::Account { family: NAME, token: session.token })
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        self.page.is_long(request)
    }

    fn goes_on_without_credentials(&self, request: &Request) -> bool {
        // The form to sign in that carries another one, which may be long.
        let carries = self.page.is_public() && self.page.is_long(request);
        let is_kept = !self.page.is_public() && !self.page.is_for_operators() && self.page.is_kept();
        let is_kept = (carries || is_kept) && self.comes_from_here(request);
        is_kept && Kept::may_be(request, Session::of(request, self.site.cookie).is_some())
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        if request.method == Method::Get {
            return Ok(());
        }
        let is_form = request.media_type().is_some_and(|kind| [FORM, MULTIPART].contains(&&*kind));
        match is_form && self.comes_from_here(request) {
            true => Ok(()),
            false if is_form => Err(faults::foreign_form(request)),
            false => Err(faults::unreadable(request, 415)),
        }
    }

    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response> {
        Box::pin(async move {
            match self.respond(request, Client { use_cases, caller }).await {
                Ok(response) | Err(response) => response,
            }
        })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        if self.page.is_for_operators() && matches!(fault, Fault::Unauthenticated(_)) {
            return operator::door(request);
        }
        faults::answer(request, fault)
    }

    fn document(&self) -> Document {
        let path = self.page.descriptor().path;
        let named = PARAMETERS.iter().filter(|(name, _)| path.contains(&format!("{{{name}}}")));
        named.fold(self.page.document(), |document, (name, text)| document.parameter(ParameterIn::Path, name, text))
    }
}

impl<P: Page> Mounted<P> {
    fn comes_from_here(&self, request: &Request) -> bool {
        request.comes_from_own_page(self.site.public.as_ref())
    }

    async fn respond(&self, request: &Request, client: Client<'_>) -> Result<Response, Response> {
        if request.body.len() > LARGEST_FORM {
            return Err(faults::missed(request, &RoutingError::BodyTooLarge { limit: LARGEST_FORM }));
        }
        let form = form(request).ok_or_else(|| faults::unreadable(request, 400))?;
        if let Some(bytes) = form.file_but(&people::IN_ANY_ENCODING) {
            return Err(faults::not_utf8(request, bytes));
        }
        let is_for_people = !self.page.is_public() && !self.page.is_for_operators();
        let session = Session::of(request, self.site.cookie).filter(|_| is_for_people);
        let operator = session::of_operator(request, self.site.cookie).filter(|_| self.page.is_for_operators());
        let call = Call { site: &self.site, request, session, operator, form };
        if is_for_people && !client.caller.is_somebody() {
            return Ok(auth::ended(&call, client));
        }
        if let Some(token) = call.token().filter(|_| request.method != Method::Get)
            && !self.site.key.accepts(call.form.field("nonce"), PURPOSE, token.expose())
        {
            return Err(faults::foreign_form(request));
        }
        let identity = if is_for_people {
            Some(client.perform(&WhoAmI).await.map_err(|fault| faults::answer(request, &fault))?)
        } else {
            None
        };
        let texts = language::of(request, identity.as_ref().and_then(|who| who.locale));
        let response =
            self.page.respond(&PageContext { call: &call, identity: identity.as_ref(), client, texts }).await;
        let theme = Theme::of_frame(identity.as_ref().map_or(&self.site.settings.branding, |who| &who.branding));
        let branded = |response| respond::branded(response, &theme);
        response.map(branded).map_err(branded)
    }
}

/// The form of a request; an empty one where none is posted.
fn form(request: &Request) -> Option<Form> {
    let content_type = request.headers.get("content-type").unwrap_or_default();
    match request.media_type().as_deref() {
        _ if request.method == Method::Get => Form::read(b""),
        Some(MULTIPART) => Form::read_multipart(content_type, &request.body),
        _ => Form::read_bytes(&request.body),
    }
}
