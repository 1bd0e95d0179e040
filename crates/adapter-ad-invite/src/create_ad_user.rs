//! `POST /main/users/v1/bo/audit`: creates an "ad" user, who can log in with the password that the caller sends.

use crate::ad_user::AdUserResponse;
use crate::dialect::{Endpoint, Input};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use crate::{faults, lang};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RegisterMember;
use usher_domain::{EmailAddress, PersonName, Phone, Secret};
use utoipa::ToSchema;

/// The operation (`[D]` P9).
pub(crate) const ENDPOINT: Endpoint<RegisterMember> = Endpoint {
    descriptor: Descriptor::post("create_ad_user", "/main/users/v1/bo/audit", Some("members.manage")),
    input: Input::tokens("create_ad_user_without_stage"),
    errors: &[],
    read: |_, request| json::read(request, CreateRequest::collect).map(CreateRequest::into_command),
    respond: |_, member| match AdUserResponse::of(member, None) {
        Some(body) => Response::json(201, JSON, &body),
        None => faults::defect(),
    },
    document: || {
        Document::new("Create a ad user", DESCRIPTION)
            .body::<CreateRequest>("The user")
            .answer::<AdUserResponse>(201, JSON, "The user, who can log in (the status is assumed)")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form, or the password is weak (assumed)")
            .answer::<Message>(403, JSON, "The caller may not do this, or this address is not allowed (assumed)")
            .answer::<Message>(409, JSON, "The address is invited, is a member's, or has an account (assumed)")
            .answer::<Message>(429, JSON, "Too many addresses were tried: wait as `retry-after` says (assumed)")
    },
};

const DESCRIPTION: &str = "Makes a person an active member of the organization that the session is bound to, with a new account and no \
    rights. Nothing is mailed, and the address counts as unproved until its owner proves it. An address that has an account \
    is refused (assumed).";

/// The user. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CreateRequest {
    /// First name. Documented; its limit is that of the other calls (assumed).
    #[schema(value_type = String, max_length = 250)]
    first_name: PersonName,
    /// Last name. Documented; its limit is that of the other calls (assumed).
    #[schema(value_type = String, max_length = 250)]
    last_name: PersonName,
    /// The address. Documented; pattern and limit are those of the other calls (assumed).
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
    /// Telephone number. Documented, with its limit; an empty one stores none (assumed).
    #[schema(value_type = String, max_length = 20)]
    phone: Phone,
    /// The password. Documented: 8 characters or more, lower and upper case. A digit, that it is not common, and the
    /// upper limit are assumed.
    #[schema(value_type = String, format = Password, min_length = 8, max_length = 100)]
    password: Secret,
    /// Language: `fr`, `en` or `de`. Documented; that it may be left out is assumed.
    #[schema(value_type = String, required = false, pattern = "^(fr|en|de)$")]
    lang: Option<&'static str>,
}

impl CreateRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let first_name = body.field("firstName").name(issues);
        let last_name = body.field("lastName").name(issues);
        let email = body.field("email").email(issues);
        let phone = body.field("phone").phone(issues);
        let password = body.field("password").text(8, 100, issues).map(Secret::new);
        let lang = lang::read(body, issues);
        Some(Self {
            first_name: first_name?,
            last_name: last_name?,
            email: email?,
            phone: phone?,
            password: password?,
            lang: lang?,
        })
    }

    fn into_command(self) -> RegisterMember {
        RegisterMember {
            email: self.email,
            first_name: self.first_name,
            last_name: self.last_name,
            phone: Some(self.phone).filter(|phone| !phone.as_str().is_empty()),
            password: self.password,
            attributes: lang::to_attributes(self.lang),
        }
    }
}
