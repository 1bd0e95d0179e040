//! The body of a confirmation by the vendor's own form.

use crate::acceptance::Confirmation;
use crate::fields::required;
use crate::json::{Object, Violation, text, truth};
use utoipa::ToSchema;

/// The body (\[D\] S2).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(crate) struct ConfirmInviteRequest {
    /// Documented: the token of the link.
    token: String,
    /// Documented: the language, one of 13.
    #[schema(min_length = 2, max_length = 2)]
    locale: String,
    /// Documented. Assumed: 1 to 128 characters.
    #[schema(min_length = 1, max_length = 128)]
    first_name: String,
    /// Documented. Assumed: 1 to 128 characters.
    #[schema(min_length = 1, max_length = 128)]
    last_name: String,
    /// Documented. Assumed: with an upper-case letter, a lower-case letter and a digit.
    #[schema(min_length = 8)]
    password: String,
    /// Documented. Assumed: must be true.
    checkbox_terms: bool,
    /// Documented. Assumed: kept with the member.
    checkbox_marketing: bool,
}

impl ConfirmInviteRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    pub(crate) fn read(body: &Object) -> Result<Self, Violation> {
        let needed = |name| required(name, text(body, name)?);
        Ok(Self {
            token: needed("token")?,
            locale: needed("locale")?,
            first_name: needed("firstName")?,
            last_name: needed("lastName")?,
            password: needed("password")?,
            checkbox_terms: required("checkboxTerms", truth(body, "checkboxTerms")?)?,
            checkbox_marketing: required("checkboxMarketing", truth(body, "checkboxMarketing")?)?,
        })
    }

    /// What it says in common words.
    pub(crate) fn confirmation(self) -> Confirmation {
        Confirmation {
            token: self.token,
            first_name: self.first_name,
            last_name: self.last_name,
            password: self.password,
            terms: ("checkboxTerms", self.checkbox_terms),
            marketing: Some(self.checkbox_marketing),
            locale: Some(self.locale),
        }
    }
}
