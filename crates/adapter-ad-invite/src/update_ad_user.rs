//! `PATCH /main/users/v1/bo/audit/{userId}`: changes an "ad" user.

use crate::ad_user::AdUserResponse;
use crate::dialect::{Endpoint, Input};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use crate::{faults, lang, permissions, user_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{EditMembership, Follows, Membership, MembershipOwner};
use usher_domain::{CatalogPolicy, EmailAddress, PersonName, Phone, RequestedGrants};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P10).
pub(crate) const ENDPOINT: Endpoint<EditMembership> = Endpoint {
    descriptor: Descriptor::patch("update_ad_user", "/main/users/v1/bo/audit/{userId}", Some("members.manage")),
    input: Input::tokens("update_ad_user_without_stage"),
    errors: &[],
    read: |_, request| {
        let owner = MembershipOwner::Account(user_id::of_path(request)?);
        let body = json::read(request, UpdateRequest::collect)?;
        Ok(body.into_command(owner))
    },
    respond: |_, membership| respond(membership),
    document: || {
        let text =
            "Changes names, telephone number and language of a member, invited or active. What is left out stays.";
        Document::new("Update a ad user", text)
            .parameter(ParameterIn::Path, "userId", "The user, an integer. Documented.")
            .body::<UpdateRequest>("What shall change")
            .answer::<AdUserResponse>(200, JSON, "The user (the status is assumed)")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(403, JSON, "The caller may not do this (assumed)")
            .answer::<Message>(404, JSON, "The organization has no such user (assumed)")
            .answer::<Message>(409, JSON, "The user has another address (assumed)")
    },
};

fn respond(Membership { view, .. }: &Membership) -> Response {
    match AdUserResponse::of(&view.member, view.account.as_ref().map(|account| &account.email)) {
        Some(body) => Response::json(200, JSON, &body),
        // Whoever is named by an account has one.
        None => faults::defect(),
    }
}

/// What shall change: every field is optional (documented). Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct UpdateRequest {
    /// First name. Documented; its limit is that of the other calls (assumed).
    #[schema(value_type = String, required = false, max_length = 250)]
    first_name: Option<PersonName>,
    /// Last name. Documented; its limit is that of the other calls (assumed).
    #[schema(value_type = String, required = false, max_length = 250)]
    last_name: Option<PersonName>,
    /// The address, which must be the user's own (assumed): nobody is given another one. Documented.
    #[schema(value_type = crate::email::Described, required = false)]
    email: Option<EmailAddress>,
    /// Telephone number. Documented, with its limit; an empty one stores none (assumed).
    #[schema(value_type = String, required = false, max_length = 20)]
    phone: Option<Phone>,
    /// Language: `fr`, `en` or `de`. Documented.
    #[schema(value_type = String, required = false, pattern = "^(fr|en|de)$")]
    lang: Option<&'static str>,
}

impl UpdateRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let first_name = body.field("firstName").if_sent(|place| place.name(issues));
        let last_name = body.field("lastName").if_sent(|place| place.name(issues));
        let email = body.field("email").if_sent(|place| place.email(issues));
        let phone = body.field("phone").if_sent(|place| place.phone(issues));
        let lang = lang::read(body, issues);
        Some(Self { first_name: first_name?, last_name: last_name?, email: email?, phone: phone?, lang: lang? })
    }

    fn into_command(self, owner: MembershipOwner) -> EditMembership {
        EditMembership {
            owner,
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            phone: self.phone,
            attributes: lang::to_attributes(self.lang),
            grants: RequestedGrants::default(),
            follows: Follows { attribute: permissions::GROUP, absent: "0" },
            catalog: CatalogPolicy::Listed,
        }
    }
}
