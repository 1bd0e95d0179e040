//! The body of a confirmation through the public API.

use crate::acceptance::Confirmation;
use crate::fields::required;
use crate::json::{Object, Violation, text, truth};
use utoipa::ToSchema;

/// The body (\[D\] S6).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(crate) struct CompleteMemberInviteRequest {
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
    pub(crate) fn read(body: &Object) -> Result<Self, Violation> {
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
    pub(crate) fn confirmation(self) -> Confirmation {
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
