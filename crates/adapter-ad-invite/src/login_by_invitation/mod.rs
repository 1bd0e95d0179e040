//! `POST /main/auth/v1/ad/login/invitation`: the invitee accepts with the token of the mailed link and is logged in.

use crate::dialect::{Endpoint, Input, audiences};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use crate::tokens::TokensResponse;
use crate::{NAME, lang, refusals};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{AcceptInvitation, LogInByInvitation, PasswordRules, Proof};
use usher_domain::{EmailAddress, InvitationToken, PersonName, Phone, Refusal, Secret};
use utoipa::ToSchema;

/// The operation (`[D]` P17). The page lists `Authorization` as that of `login` does; it is ignored (assumed).
pub(crate) const ENDPOINT: Endpoint<LogInByInvitation> = Endpoint {
    descriptor: Descriptor::post("login_by_invitation", "/main/auth/v1/ad/login/invitation", None),
    input: Input::public("login_by_invitation_without_stage", audiences!("login_by_invitation", "login/invitation")),
    errors: &[],
    read: |_, request| json::read(request, InvitationLogin::collect)?.into_command(),
    respond: |_, outcome| Response::json(201, JSON, &TokensResponse::of(outcome)),
    document: || {
        Document::new("Log in by an invitation", DESCRIPTION)
            .body::<InvitationLogin>("The token of the mailed link, and who accepts")
            .answer::<TokensResponse>(201, JSON, "The tokens of a session in the organization that was joined")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(401, JSON, "The address has an account, with another password (assumed)")
            .answer::<Message>(403, JSON, "The address is not allowed, or not proved by this token (assumed)")
            .answer::<Message>(404, JSON, "No such invitation, or one to another address (assumed)")
            .answer::<Message>(409, JSON, "The invitation is no longer pending (assumed)")
            .answer::<Message>(429, JSON, "Too many wrong passwords: wait as `retry-after` says (assumed)")
    },
};

const DESCRIPTION: &str = "Accepts the invitation and opens a session. A new account gets the password and the names; an \
    account whose person is known needs its own password and keeps its names (assumed).";

/// The invitee. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct InvitationLogin {
    /// The token of the mailed link. Documented; that it is this one is assumed.
    invitation_token: String,
    /// The address that was invited. Documented, with its pattern and limit.
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
    /// The password. Documented, with both limits; a new one must not be common (assumed).
    #[schema(value_type = String, format = Password, min_length = 6, max_length = 100)]
    password: Secret,
    /// First name. Documented, with its limit; an empty one leaves that of the invitation (assumed).
    #[schema(value_type = String, max_length = 250)]
    first_name: PersonName,
    /// Last name. Documented, with its limit; an empty one leaves that of the invitation (assumed).
    #[schema(value_type = String, max_length = 250)]
    last_name: PersonName,
    /// Telephone number. Documented, with its limit; an empty one leaves what is stored (assumed).
    #[schema(value_type = String, max_length = 20)]
    phone: Phone,
    /// Language: `fr`, `en` or `de`. Documented; kept and shown (assumed).
    #[schema(value_type = String, required = false, pattern = "^(fr|en|de)$")]
    lang: Option<&'static str>,
}

impl InvitationLogin {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let invitation_token = body.field("invitationToken").text(0, usize::MAX, issues).map(str::to_owned);
        let email = body.field("email").email(issues);
        let password = body.field("password").text(6, 100, issues).map(Secret::new);
        let first_name = body.field("firstName").name(issues);
        let last_name = body.field("lastName").name(issues);
        let phone = body.field("phone").phone(issues);
        let lang = lang::read(body, issues);
        Some(Self {
            invitation_token: invitation_token?,
            email: email?,
            password: password?,
            first_name: first_name?,
            last_name: last_name?,
            phone: phone?,
            lang: lang?,
        })
    }

    /// The command. What has not the form of a token opens nothing, like one that was never given out.
    fn into_command(self) -> Result<LogInByInvitation, Response> {
        let token = InvitationToken::parse(&self.invitation_token);
        let token = token.ok_or_else(|| refusals::answer_to(&Refusal::UnknownInvitation))?;
        let given = |name: PersonName| Some(name).filter(|name| !name.as_str().is_empty());
        let (first_name, last_name) = (given(self.first_name), given(self.last_name));
        let proof = Proof::Password { password: self.password, first_name, last_name };
        let attributes = lang::to_attributes(self.lang);
        let phone = Some(self.phone).filter(|phone| !phone.as_str().is_empty());
        let acceptance = AcceptInvitation { token, proof, rules: PasswordRules::SixCharacters, attributes };
        Ok(LogInByInvitation { family: NAME, email: self.email, acceptance, phone })
    }
}

#[cfg(test)]
mod tests;
