//! `POST /v1/invitations/accept`: the invitee becomes a member, with a password or as who they are logged in as.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::kind::Kind;
use crate::member::MemberObject;
use crate::problem::Problem;
use crate::{JSON, credentials, token};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{AcceptInvitation, Accepted, PasswordRules, Proof};
use usher_domain::text::PersonName;
use usher_domain::{Attributes, Secret};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<AcceptInvitation> = Endpoint {
    descriptor: Descriptor::post("accept_invitation", "/v1/invitations/accept", None),
    input: Input::Invitee,
    errors: &[400, 401, 403, 404, 409, 415, 422, 429],
    read: |_, request| {
        // An `Authorization` header that holds no bearer token was refused before.
        let logged_in = request.headers.contains("authorization");
        body::read::<AcceptInput>(request)?.into_command(logged_in)
    },
    respond: |_, accepted| Response::json(200, JSON, &AcceptResponse::of(accepted)),
    document: || {
        let text = "Accepts an invitation. With `password`: logs in where the address has an account, otherwise makes \
    one with that password. Without: the bearer token must be one of the person invited.";
        Document::new("Accept an invitation", text)
            .body::<AcceptInput>("The token of the link in the mail, and who accepts.")
            .answer::<AcceptResponse<'_>>(200, JSON, "The invitee is a member now.")
    },
};

body! {
    /// An acceptance.
    struct AcceptInput as "AcceptInvitation" {
        /// The token of the link in the mail.
        token: String,
        /// The password of the account, or of the one that is made now. Left out by somebody who is logged in.
        password: Option<Secret>,
        /// For an account that is made now, with its password; the invitation's if left out.
        first_name: Option<PersonName>,
        /// For an account that is made now, with its password; the invitation's if left out.
        last_name: Option<PersonName>,
    }
}

impl AcceptInput {
    /// The command. `logged_in` says whether there is a bearer token.
    fn into_command(self, logged_in: bool) -> Result<AcceptInvitation, Problem> {
        let Self { token, password, first_name, last_name } = self;
        let proof = match password {
            Some(password) => Proof::Password { password, first_name, last_name },
            None if first_name.is_some() || last_name.is_some() => {
                let advice = "Send `password` along with a name: both are of the account that is made.";
                return Err(Problem::new(Kind::REQUIRED, advice).at("password"));
            }
            None if !logged_in => {
                return Err(credentials::challenged(
                    Kind::MISSING_CREDENTIALS,
                    "Send a `password`, or the header `Authorization: Bearer <token>` of the person invited.",
                ));
            }
            None => Proof::Caller,
        };
        let (rules, attributes) = (PasswordRules::default(), Attributes::default());
        Ok(AcceptInvitation { token: token::open(&token)?, proof, rules, attributes })
    }
}

/// An accepted invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = AcceptedInvitation)]
struct AcceptResponse<'a> {
    /// The invitation, without the internal remark.
    invitation: InvitationObject<'a>,
    /// The member that the invitee is now.
    member: MemberObject<'a>,
    /// Whether an account was made.
    signed_up: bool,
}

impl<'a> AcceptResponse<'a> {
    fn of(accepted: &'a Accepted) -> Self {
        Self {
            invitation: InvitationObject::for_invitee(&accepted.view),
            member: MemberObject::of(&accepted.view.member),
            signed_up: accepted.signed_up,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, UUID, member_of, request, text};
    use usher_domain::commands::Proof;

    fn decode(fields: &str, logged_in: bool) -> Result<AcceptInvitation, Response> {
        let mut call = request("POST", "/v1/invitations/accept", format!(r#"{{"token":"{UUID}"{fields}}}"#));
        if logged_in {
            call.headers.push("Authorization", "Bearer t");
        }
        testing::decode(&ENDPOINT, &call)
    }

    #[test]
    fn a_password_logs_in_or_signs_up() {
        for logged_in in [false, true] {
            let command = decode(r#","password":"p","first_name":"Grace""#, logged_in).unwrap();
            let Proof::Password { password, first_name, last_name } = command.proof else { panic!("a password") };
            assert_eq!((password.expose(), first_name.unwrap().as_str(), last_name), ("p", "Grace", None));
        }
    }

    #[test]
    fn without_a_password_the_caller_is_the_proof() {
        assert_eq!(decode("", true).unwrap().proof, Proof::Caller);
        let response = decode("", false).unwrap_err();
        assert_eq!((response.status, member_of(&response, "code")), (401, "\"missing_credentials\"".to_owned()));
        assert!(response.headers.contains(&("WWW-Authenticate".to_owned(), "Bearer".to_owned())));
    }

    #[test]
    fn a_name_without_a_password_is_a_slip() {
        let response = decode(r#","last_name":"Hopper""#, true).unwrap_err();
        assert_eq!((response.status, member_of(&response, "field")), (422, "\"password\"".to_owned()));
        assert_eq!(member_of(&decode(r#","password":1"#, true).unwrap_err(), "code"), "\"invalid_type\"");
    }

    #[test]
    fn the_new_member_is_answered_without_the_remark() {
        let accepted = Accepted { view: testing::view(), signed_up: true };
        let response = testing::respond(
            &ENDPOINT,
            &request("POST", "/", format!(r#"{{"token":"{UUID}","password":"p"}}"#)),
            &accepted,
        );
        assert_eq!(response.status, 200);
        assert!(text(&response).starts_with(r#"{"invitation":{"id":"inv_"#));
        assert!(text(&response).contains(r#""note":null"#) && text(&response).contains(r#"},"member":{"id":"mem_"#));
        assert!(text(&response).ends_with(r#"},"signed_up":true}"#));
    }
}
