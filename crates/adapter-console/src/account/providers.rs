//! `POST /console/account/providers/{provider}/link` and `/unlink`: which identities sign in to one's own account. Both ask
//! for the password.

use super::PATH;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{auth, faults, refusals, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response, RoutingError};
use usher_adapter_pages::{provider_sentence, provider_status};
use usher_domain::commands::{self, BeginAtProvider, BegunAtProvider, ProviderPurpose};
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, Refusal, Secret};
use usher_locales::Key;
use utoipa::ToSchema;

/// Links an identity.
pub(crate) struct LinkProvider;

/// Unlinks one.
pub(crate) struct UnlinkProvider;

/// The form.
#[derive(ToSchema)]
#[schema(as = ProviderPasswordForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct PasswordForm {
    /// What the page gave.
    nonce: String,
    /// The password of the account.
    password: String,
}

impl Page for LinkProvider {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/account/providers/{provider}/link";
        Descriptor { name: "link_provider", method: Method::Post, path, required_permission: None }
    }

    /// Passwords are typed again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = BeginAtProvider {
            provider: provider(context)?,
            purpose: ProviderPurpose::Link { password: password(context) },
        };
        match context.perform(&command).await.map_err(|fault| refused(context, &fault))? {
            BegunAtProvider::Redirect(way) => Ok(auth::onward(context, &way)),
            BegunAtProvider::Failed(problem) => {
                let text = provider_sentence(context.texts, problem);
                Err(context.problem(Section::Account, provider_status(problem), text, PATH))
            }
        }
    }

    fn document(&self) -> Document {
        Document::new("Link an identity", "Leads to the identity provider, which leads back to `/openid/{provider}`.")
            .form::<PasswordForm>("The page's form.")
            .bare_answer(200, "The page that goes on to the provider.")
            .bare_answer(404, "There is no such provider.")
            .bare_answer(422, "The password is wrong.")
            .bare_answer(429, "Too many attempts failed.")
            .bare_answer(503, "The provider cannot be reached.")
    }
}

impl Page for UnlinkProvider {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/account/providers/{provider}/unlink";
        Descriptor { name: "unlink_provider", method: Method::Post, path, required_permission: None }
    }

    /// Passwords are typed again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        // One that is configured no more can be unlinked as well.
        let provider = context.call.request.parameters.get("provider").to_owned();
        let command = commands::UnlinkProvider { provider, password: password(context) };
        context.perform(&command).await.map_err(|fault| refused(context, &fault))?;
        Ok(done(context.call.request, PATH, "provider-unlinked"))
    }

    fn document(&self) -> Document {
        Document::new("Unlink an identity", "It no longer signs in to the account.")
            .form::<PasswordForm>("The page's form.")
            .bare_answer(303, "Unlinked.")
            .bare_answer(404, "There is no such provider.")
            .bare_answer(422, "The password is wrong.")
            .bare_answer(429, "Too many attempts failed.")
    }
}

/// The id of the provider in the path.
fn provider(context: &PageContext<'_>) -> Result<String, Response> {
    let request = context.call.request;
    let provider = request.parameters.get("provider");
    if context.call.site.may_be_provider(provider) {
        Ok(provider.to_owned())
    } else {
        Err(faults::missed(request, &RoutingError::UnknownPath))
    }
}

/// A password is taken as it is, with the spaces around it.
fn password(context: &PageContext<'_>) -> Secret {
    Secret::new(context.call.form.field("password").unwrap_or_default())
}

fn refused(context: &PageContext<'_>, fault: &Fault) -> Response {
    let Fault::Refused(refused) = fault else {
        return faults::answer_in(context.texts, context.call.request, fault);
    };
    let (status, text) = match &refused.refusal {
        Refusal::NotFound(EntityKind::IdentityProvider) => {
            return faults::missed(context.call.request, &RoutingError::UnknownPath);
        }
        Refusal::BadLogin => (422, context.say(Key::DeleteAccountWrongPassword)),
        other => refusals::say(context.texts, other),
    };
    respond::refused(context.problem(Section::Account, status, text, PATH), &refused.refusal)
}
