//! `POST /api/v1/crm/member-invite/complete` (\[D\] S6): the invitee redeems the token of the mailed
//! link, chooses a name and a password and becomes a member. The token is the only credential.

use crate::acceptance::Confirmation;
use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::required;
use crate::json::{Object, Violation, text, truth};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::AcceptInvitation;
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AcceptInvitation> = Endpoint {
    descriptor: Descriptor::post("complete_member_invite", "/api/v1/crm/member-invite/complete", None),
    input: Input::TOKEN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = CompleteMemberInviteRequest::read(&object).map_err(error::violated)?;
        body.confirmation().into_command(dialect.settings)
    },
    respond: |_, _| Success::answer(),
    document: || {
        Document::new(
            "Complete an invitation",
            "Makes the invitee a member, with the stored grants, and the token unusable. An address that has an \
             account already needs its password. `null` counts as absent and unknown members are ignored.",
        )
        .body::<CompleteMemberInviteRequest>("The token of the mailed link, and who redeems it.")
        .answer::<Success>(200, JSON, "The invitee is a member.")
    },
};

/// The body (\[D\] S6).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CompleteMemberInviteRequest {
    /// Documented: the token of the link.
    token: String,
    /// Documented.
    #[schema(min_length = 1, max_length = 128)]
    first_name: String,
    /// Documented.
    #[schema(min_length = 1, max_length = 128)]
    last_name: String,
    /// Documented. Assumed: with an upper-case letter, a lower-case letter and a digit.
    #[schema(min_length = 8)]
    password: String,
    /// Documented. Assumed: must be true.
    agree_to_terms: bool,
    /// Documented. Assumed: kept with the member.
    agree_to_marketing: Option<bool>,
    /// Documented: the language, one of 13.
    #[schema(min_length = 2, max_length = 2)]
    locale: Option<String>,
}

impl CompleteMemberInviteRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        let needed = |name| required(name, text(body, name)?);
        Ok(Self {
            token: needed("token")?,
            first_name: needed("firstName")?,
            last_name: needed("lastName")?,
            password: needed("password")?,
            agree_to_terms: required("agreeToTerms", truth(body, "agreeToTerms")?)?,
            agree_to_marketing: truth(body, "agreeToMarketing")?,
            locale: text(body, "locale")?,
        })
    }

    /// What it says in common words.
    fn confirmation(self) -> Confirmation {
        Confirmation {
            token: self.token,
            first_name: self.first_name,
            last_name: self.last_name,
            password: self.password,
            terms: ("agreeToTerms", self.agree_to_terms),
            marketing: self.agree_to_marketing,
            locale: self.locale,
        }
    }
}

#[cfg(test)]
mod tests;
