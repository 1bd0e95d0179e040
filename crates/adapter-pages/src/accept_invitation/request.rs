//! Reads the form.

use crate::Site;
use crate::form::Form;
use crate::invitation::{ACCEPT, Typed};
use crate::problem::Problem;
use usher_domain::commands::{InvitationAnswer, Proof};
use usher_domain::text::tidied;
use usher_domain::{InvitationToken, PersonName, Secret};
use utoipa::ToSchema;

/// The form that accepts an invitation.
#[derive(ToSchema)]
#[schema(as = AcceptForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field, to report every error")]
pub(crate) struct AcceptForm {
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
pub(super) struct Read {
    /// The answer; none where something is wrong with the form.
    pub(super) answer: Option<InvitationAnswer>,
    /// The names, to be shown again.
    pub(super) typed: Typed,
    /// What is wrong, in the order of the fields.
    pub(super) problems: Vec<Problem>,
}

/// Reads the form; `None` where it is none.
pub(super) fn read(site: &Site, token: InvitationToken, body: &[u8]) -> Option<Read> {
    let form = Form::read(body)?;
    let mut problems = Vec::new();
    if !site.key.accepts(form.field("nonce"), ACCEPT, &token.expose()) {
        problems.push(Problem::Nonce);
    }
    let mut name = |field: &str, problem: Problem| {
        // What people paste often brings along marks that are not seen.
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
    Some(Read { answer, typed, problems })
}

/// How much of a name that is too long is shown again.
const LONGEST_SHOWN: usize = 300;
