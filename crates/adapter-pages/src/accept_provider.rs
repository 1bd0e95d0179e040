//! `POST /invitations/{token}/openid`: the invitee joins, as whom an identity provider has named.

use crate::dialect::Endpoint;
use crate::form::Form;
use crate::invitation::{PROVIDER, Shown, Typed};
use crate::problem::Problem;
use crate::{Site, notice, provider_problem, refusals, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::Secret;
use usher_domain::commands::{AcceptAtProvider, AcceptedAtProvider, ProviderAnswer, ProviderProblem};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<Arrival> = Endpoint {
    descriptor: Descriptor::post("accept_at_provider", "/invitations/{token}/openid", None),
    input: (),
    errors: &[404, 410, 422],
    read,
    respond,
    document: || {
        let text = "What the page at `/openid/{provider}` hands on, in the browser that has begun it.";
        Document::new("Accept as whom an identity provider names", text)
            .form::<ArrivalForm>("The form of that page.")
            .bare_answer(303, "The invitee is a member now; the page of the invitation says so.")
            .bare_answer(403, "The organization does not admit the invitee.")
            .bare_answer(503, "The form of the invitation again: the provider cannot be reached.")
    },
};

/// The form that hands on the answer of a provider.
#[derive(ToSchema)]
#[schema(as = ProviderAnswerForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct ArrivalForm {
    /// What the page gave.
    nonce: String,
    /// The provider to whose address the browser came back.
    provider: String,
    /// What the provider was given to send back.
    state: String,
    /// What it gives for the identity.
    code: Option<String>,
    /// Which provider answers.
    iss: Option<String>,
}

/// What a form says.
pub(crate) struct Arrival {
    command: AcceptAtProvider,
    problem: Option<Problem>,
}

impl Decoded for Arrival {
    type Command = AcceptAtProvider;

    fn command(&self) -> &AcceptAtProvider {
        &self.command
    }
}

fn read(site: &Site, request: &Request) -> Result<Arrival, Response> {
    let token = token::of(site, request)?;
    let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
    let field = |name: &str| form.field(name).filter(|value| !value.is_empty());
    let is_ours = site.key.accepts(form.field("nonce"), PROVIDER, &token.expose());
    let kept = site.provider_cookie.kept(request).filter(|kept| kept.token == Some(token));
    let (answer, problem) = match kept {
        Some(kept) if is_ours => {
            let answer = ProviderAnswer {
                flow: kept.flow,
                provider: field("provider").unwrap_or_default().to_owned(),
                state: field("state").unwrap_or_default().to_owned(),
                code: field("code").map(Secret::new),
                issuer: field("iss").map(str::to_owned),
            };
            (Some(answer), None)
        }
        _ if is_ours => (None, Some(Problem::Provider(ProviderProblem::Expired))),
        _ => (None, Some(Problem::Nonce)),
    };
    Ok(Arrival { command: AcceptAtProvider { token, answer }, problem })
}

fn respond(to: &Exchange<'_, Site, Arrival>, outcome: &AcceptedAtProvider) -> Response {
    let Arrival { command, problem } = to.decoded;
    let shown = Shown::new(to, command.token, &outcome.answered.preview);
    let response = match (&outcome.answered.refused, outcome.problem, problem) {
        (Some(refusal), _, _) => refusals::of_answer(&shown, &Typed::default(), refusal),
        (None, Some(problem), _) => shown.again(provider_problem::status(problem), Problem::Provider(problem)),
        (None, None, Some(problem)) => shown.again(422, problem.clone()),
        (None, None, None) => shown.accepted(),
    };
    response.header("set-cookie", to.dialect.provider_cookie.end(to.request))
}
