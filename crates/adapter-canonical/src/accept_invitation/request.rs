//! Reads the body.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::{credentials, text, token};
use usher_domain::commands::{AcceptInvitation, PasswordRules, Proof};
use usher_domain::{Attributes, PersonName, Secret};
use utoipa::ToSchema;

const FIELDS: [&str; 4] = ["token", "password", "first_name", "last_name"];

/// An acceptance.
#[derive(ToSchema)]
#[schema(as = AcceptInvitation)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct AcceptInput {
    /// The token of the link in the mail.
    token: String,
    /// The password of the account, or of the one that is made now. Left out by somebody who is logged in.
    password: Option<String>,
    /// For an account that is made now; the invitation's if left out.
    first_name: Option<String>,
    /// For an account that is made now; the invitation's if left out.
    last_name: Option<String>,
}

/// The command. `logged_in` says whether there is a bearer token.
pub(super) fn read(body: &[u8], logged_in: bool) -> Result<AcceptInvitation, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let read = fields.and_then(|mut fields| {
        let token = fields.required_text("token");
        let proof = proof(&mut fields);
        Some((token?, proof))
    });
    let (token, proof) = errors.check(read)?;
    if proof == Proof::Caller && !logged_in {
        return Err(credentials::challenged(
            Kind::MISSING_CREDENTIALS,
            "Send a `password`, or the header `Authorization: Bearer <token>` of the person invited.",
        ));
    }
    let (rules, attributes) = (PasswordRules::default(), Attributes::default());
    Ok(AcceptInvitation { token: token::open(&token)?, proof, rules, attributes })
}

fn proof(fields: &mut Fields<'_>) -> Proof {
    let password = fields.text("password");
    let first_name: Option<PersonName> = fields.parsed("first_name", text::bounded);
    let last_name: Option<PersonName> = fields.parsed("last_name", text::bounded);
    match password {
        Some(password) => Proof::Password { password: Secret::new(password), first_name, last_name },
        None if first_name.is_some() || last_name.is_some() => {
            let advice = "Send `password` along with a name: both are of the account that is made.";
            fields.wrong(Some("password"), (Kind::REQUIRED, advice.to_owned())).unwrap_or(Proof::Caller)
        }
        None => Proof::Caller,
    }
}
