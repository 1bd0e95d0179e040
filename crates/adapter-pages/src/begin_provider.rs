//! `POST /invitations/{token}/openid/{provider}`: the way to an identity provider, to accept with what it says.

use crate::form::{ButtonForm, Form};
use crate::html::{Layout, respond};
use crate::invitation::{PROVIDER, Shown};
use crate::page::Page;
use crate::problem::Problem;
use crate::{Site, faults, language, notice, provider_problem, token};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_domain::commands::{
    BeginAtProvider as Begin, BegunAtProvider, PreviewInvitation, ProviderPurpose, ProviderRedirect, VisitKind,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, InvitationToken, Refusal};
use usher_locales::{Argument, Key};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct BeginAtProvider;

/// Leads to a provider. Forms may lead to ourselves only, so the page is in between.
#[derive(Template)]
#[template(path = "onward.html")]
struct OnwardPage<'a> {
    layout: Layout,
    address: &'a str,
}

impl Page for BeginAtProvider {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "begin_at_provider",
            method: Method::Post,
            path: "/invitations/{token}/openid/{provider}",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> Response {
        let token = match token::of(site, request) {
            Ok(token) => token,
            Err(response) => return response,
        };
        let Some(form) = Form::read(&request.body) else { return notice::unreadable(site, request, 400) };
        let provider = request.parameters.get("provider");
        if !site.may_be_provider(provider) {
            return notice::unknown(site, request);
        }
        if !site.key.accepts(form.field("nonce"), PROVIDER, &token.expose()) {
            return shown_again(site, request, client, token, 422, Problem::Nonce).await;
        }
        let command = Begin { provider: provider.to_owned(), purpose: ProviderPurpose::Accept(token) };
        match client.perform(&command).await {
            Ok(BegunAtProvider::Redirect(way)) => onward(site, request, token, &way),
            Ok(BegunAtProvider::Failed(problem)) => {
                let status = provider_problem::status(problem);
                shown_again(site, request, client, token, status, Problem::Provider(problem)).await
            }
            Err(Fault::Refused(refused)) if refused.refusal == Refusal::NotFound(EntityKind::IdentityProvider) => {
                notice::unknown(site, request)
            }
            Err(fault) => faults::answer(site, request, &fault),
        }
    }

    fn document(&self) -> Document {
        Document::new(
            "Accept with an identity provider",
            "Leads to the provider, which leads back to `/openid/{provider}`.",
        )
        .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
        .parameter(ParameterIn::Path, "provider", "The id of the provider.")
        .parameter(ParameterIn::Query, "lang", "The language of the page.")
        .form::<ButtonForm>("The form of the page.")
        .bare_answer(200, "The page that goes on to the provider.")
        .bare_answer(404, "There is no such invitation, or no such provider.")
        .bare_answer(422, "The form of the invitation again, with what is wrong.")
        .bare_answer(503, "The same: the provider cannot be reached.")
    }
}

fn onward(site: &Site, request: &Request, token: InvitationToken, way: &ProviderRedirect) -> Response {
    let texts = language::of(site, request, None);
    let title = texts.with(Key::ProviderContinue, &[("provider", Argument::Name(&way.provider.name))]);
    let page = OnwardPage { layout: Layout::new(request, texts, title), address: &way.address };
    respond(200, texts.locale(), &page)
        .header("refresh", format!("0; url={}", way.address))
        .header("set-cookie", site.provider_cookie.begin_to_accept(request, &way.flow, token))
}

/// The invitation with what is wrong.
async fn shown_again(
    site: &Site,
    request: &Request,
    client: Client<'_>,
    token: InvitationToken,
    status: u16,
    problem: Problem,
) -> Response {
    let preview: Result<_, Fault> = client.perform(&PreviewInvitation { token, visit: VisitKind::Unnoted }).await;
    match &preview {
        Ok(preview) => Shown { site, request, token, preview }.again(status, problem),
        Err(fault) => faults::answer(site, request, fault),
    }
}
