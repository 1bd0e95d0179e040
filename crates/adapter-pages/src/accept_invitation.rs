//! `POST /invitations/{token}/accept`: the invitee joins, with a new account or the password of an existing one.

use crate::dialect::Endpoint;
use crate::form::Form;
use crate::invitation::{ACCEPT, Shown, Typed};
use crate::problem::Problem;
use crate::{Site, notice, refusals, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::commands::{AnswerInvitation, AnsweredInvitation, InvitationAnswer, Proof};
use usher_domain::text::tidied;
use usher_domain::{InvitationToken, PersonName, Secret};
use utoipa::ToSchema;

/// How much of a name that is too long is shown again, in characters.
const LONGEST_SHOWN: usize = 300;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<Acceptance> = Endpoint {
    descriptor: Descriptor::post("accept_invitation", "/invitations/{token}/accept", None),
    input: (),
    errors: &[404, 410, 422],
    read,
    respond,
    document: || {
        Document::new("Accept an invitation", "Makes an account with the password, or signs in to the existing one.")
            .form::<AcceptForm>("The form of the page.")
            .bare_answer(303, "The invitee is a member now; the page of the invitation says so.")
            .bare_answer(403, "The organization does not admit the invitee.")
            .bare_answer(429, "Too many wrong passwords: wait as `Retry-After` says.")
    },
};

/// The form that accepts an invitation.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form; it is read field by field, to report every error")]
struct AcceptForm {
    /// What the page gave.
    nonce: String,
    /// The password of the account, or of the one that is made now.
    password: String,
    /// For an account that is made now.
    first_name: Option<String>,
    /// For an account that is made now.
    last_name: Option<String>,
}

/// What a form says.
pub(crate) struct Acceptance {
    /// Has no answer where something is wrong with the form: then the invitation is only looked at, to show it again.
    command: AnswerInvitation,
    /// The names, to be shown again.
    typed: Typed,
    /// What is wrong, in the order of the fields.
    problems: Vec<Problem>,
}

impl Decoded for Acceptance {
    type Command = AnswerInvitation;

    fn command(&self) -> &AnswerInvitation {
        &self.command
    }
}

fn read(site: &Site, request: &Request) -> Result<Acceptance, Response> {
    let token = token::of(site, request)?;
    let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
    Ok(read_form(site, token, &form))
}

fn read_form(site: &Site, token: InvitationToken, form: &Form) -> Acceptance {
    let mut problems = Vec::new();
    if !site.key.accepts(form.field("nonce"), ACCEPT, &token.expose()) {
        problems.push(Problem::Nonce);
    }
    let mut name = |field: &str, problem: Problem| {
        // What people paste often brings along invisible characters.
        let text = tidied(form.field(field)?);
        let name = PersonName::parse(text.trim()).ok();
        if name.is_none() {
            problems.push(problem);
        }
        name
    };
    let first_name = name("first_name", Problem::FirstNameLong);
    let last_name = name("last_name", Problem::LastNameLong);
    // The form of somebody who has an account has no names.
    if first_name.as_ref().is_some_and(|name| name.as_str().is_empty()) {
        problems.push(Problem::FirstNameMissing);
    }
    let password = form.field("password").unwrap_or_default();
    if password.is_empty() {
        problems.push(Problem::PasswordMissing);
    }
    let typed = |field: &str| form.field(field).unwrap_or_default().chars().take(LONGEST_SHOWN).collect();
    let typed = Typed { first_name: typed("first_name"), last_name: typed("last_name") };
    let proof = || Proof::Password { password: Secret::new(password), first_name, last_name };
    let answer = problems.is_empty().then(|| InvitationAnswer::Accept(proof()));
    Acceptance { command: AnswerInvitation { token, answer }, typed, problems }
}

fn respond(to: &Exchange<'_, Site, Acceptance>, answered: &AnsweredInvitation) -> Response {
    let Acceptance { command, typed, problems } = to.decoded;
    let shown = Shown::new(to, command.token, &answered.preview);
    match &answered.refused {
        Some(refusal) => refusals::of_answer(&shown, typed, refusal),
        None if problems.is_empty() => shown.accepted(),
        None => shown.form(422, typed.clone(), problems),
    }
}
