//! `POST /console/openid/{provider}`: the way to an identity provider, to sign in there.

use super::{Door, show};
use crate::layout::Layout;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{address, faults, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response, RoutingError};
use usher_adapter_pages::{provider_sentence, provider_status};
use usher_domain::commands::{BeginAtProvider as Begin, BegunAtProvider, ProviderPurpose, ProviderRedirect};
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, Refusal};
use usher_locales::{Argument, Key};
use utoipa::ToSchema;

pub(crate) struct BeginAtProvider;

/// Leads to a provider. Forms may lead to ourselves only, so the page is in between.
#[derive(Template)]
#[template(path = "onward.html")]
struct OnwardPage<'a> {
    layout: Layout,
    address: &'a str,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = BeginAtProviderForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct BeginForm {
    /// The page to go on to.
    next: Option<String>,
}

impl Page for BeginAtProvider {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/openid/{provider}";
        Descriptor { name: "begin_at_provider", method: Method::Post, path, required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        let provider = request.parameters.get("provider");
        if !context.call.site.may_be_provider(provider) {
            return Err(faults::missed(request, &RoutingError::UnknownPath));
        }
        let next = address::inside(context.call.field("next")).to_owned();
        let purpose = ProviderPurpose::SignIn { next: next.clone() };
        let begun = context.perform(&Begin { provider: provider.to_owned(), purpose }).await;
        match begun.map_err(|fault| not_begun(context, &fault))? {
            BegunAtProvider::Redirect(way) => Ok(onward(context, &way)),
            BegunAtProvider::Failed(problem) => {
                let said = Some(provider_sentence(context.texts, problem));
                Err(show(context, provider_status(problem), Door { next, problem: said, ..Door::default() }))
            }
        }
    }

    fn document(&self) -> Document {
        Document::new(
            "Sign in at an identity provider",
            "Leads to the provider, which leads back to `/openid/{provider}`.",
        )
        .form::<BeginForm>("The page's form.")
        .bare_answer(200, "The page that goes on to the provider.")
        .bare_answer(404, "There is no such provider.")
        .bare_answer(503, "The form to sign in again: the provider cannot be reached.")
    }
}

/// Why there is no way to a provider. One that is not offered is no page.
fn not_begun(context: &PageContext<'_>, fault: &Fault) -> Response {
    let request = context.call.request;
    match fault {
        Fault::Refused(refused) if refused.refusal == Refusal::NotFound(EntityKind::IdentityProvider) => {
            faults::missed(request, &RoutingError::UnknownPath)
        }
        fault => faults::answer_in(context.texts, request, fault),
    }
}

/// The page that goes on to a provider.
pub(crate) fn onward(context: &PageContext<'_>, way: &ProviderRedirect) -> Response {
    let (request, texts) = (context.call.request, context.texts);
    let title = texts.with(Key::ProviderContinue, &[("provider", Argument::Name(&way.provider.name))]);
    respond::page(200, &OnwardPage { layout: Layout::bare(request, texts, title), address: &way.address })
        .header("refresh", format!("0; url={}", way.address))
        .header("set-cookie", context.call.site.provider_cookie.begin(request, &way.flow))
}
