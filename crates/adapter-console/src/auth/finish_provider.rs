//! `POST /console/openid`: opens a session for whom an identity provider has named, or links the identity.

use super::{Door, show};
use crate::address::{self, inside};
use crate::call::done;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{NAME, account, faults, respond, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_adapter_pages::{provider_sentence, provider_status};
use usher_domain::Secret;
use usher_domain::commands::{FinishAtProvider as Finish, FinishedAtProvider, ProviderAnswer, ProviderProblem};
use utoipa::ToSchema;

pub(crate) struct FinishAtProvider;

/// The form.
#[derive(ToSchema)]
#[schema(as = ProviderAnswerForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct AnswerForm {
    /// The provider to whose address the browser came back.
    provider: String,
    /// What the provider was given to send back.
    state: String,
    /// What it gives for the identity.
    code: Option<String>,
    /// Which provider answers.
    iss: Option<String>,
}

impl Page for FinishAtProvider {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "finish_at_provider",
            method: Method::Post,
            path: "/console/openid",
            required_permission: None,
        }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        let finished = match answer(context) {
            Some(answer) => context.perform(&Finish { family: NAME, answer }).await,
            None => Ok(FinishedAtProvider::Failed(ProviderProblem::Expired)),
        };
        let response = match finished.map_err(|fault| faults::answer_in(context.texts, request, &fault))? {
            FinishedAtProvider::SignedIn { opened, next } => {
                let next = Some(inside(&next)).filter(|page| !page.is_empty()).unwrap_or(address::OVERVIEW);
                let begun = session::begin(request, context.call.site.cookie, &opened);
                respond::see_other(request, next).header("set-cookie", begun)
            }
            FinishedAtProvider::Linked => done(request, account::PATH, "provider-linked"),
            FinishedAtProvider::Failed(problem) => {
                let said = Some(provider_sentence(context.texts, problem));
                show(context, provider_status(problem), Door { problem: said, ..Door::default() })
            }
        };
        Ok(response.header("set-cookie", context.call.site.provider_cookie.end(request)))
    }

    fn document(&self) -> Document {
        let text = "What the page at `/openid/{provider}` hands on, in the browser that has begun it.";
        Document::new("Sign in as whom an identity provider names", text)
            .form::<AnswerForm>("The form of that page.")
            .bare_answer(303, "Signed in, or linked.")
            .bare_answer(422, "The form to sign in, with what is wrong.")
            .bare_answer(503, "The same: the provider cannot be reached.")
    }
}

/// What the browser comes back with, if it has begun a sign-in.
fn answer(context: &PageContext<'_>) -> Option<ProviderAnswer> {
    let call = context.call;
    let field = |name: &str| Some(call.field(name)).filter(|value| !value.is_empty());
    Some(ProviderAnswer {
        flow: call.site.provider_cookie.flow(call.request)?,
        provider: call.field("provider").to_owned(),
        state: call.field("state").to_owned(),
        code: field("code").map(Secret::new),
        issuer: field("iss").map(str::to_owned),
    })
}
