//! The body of the answer.

use crate::invitation::Named;
use serde::Serialize;
use usher_domain::commands::SignedIn;
use utoipa::ToSchema;

/// Who logged in. Documented: at least these members; the copy of the page is cut after them.
#[derive(Serialize, ToSchema)]
pub(crate) struct LogInResponse<'a> {
    /// Documented. Assumed: of the person.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: the bearer token.
    token: &'a str,
    /// Documented by name. Assumed: those where the person is an active member, each as invitations show theirs.
    organizations: Vec<Named<'a>>,
    /// Documented: an instant or null. Assumed: always null, because the gateway keeps no record of it.
    #[schema(format = "date-time")]
    last_login: Option<String>,
    /// Documented: "superuser status". Assumed: always false, because nobody stands above the organizations.
    is_superuser: bool,
}

impl<'a> LogInResponse<'a> {
    pub(super) fn of(signed_in: &'a SignedIn) -> Self {
        Self {
            id: signed_in.account.id.to_string(),
            token: signed_in.token.expose(),
            organizations: signed_in.organizations.iter().map(Named::organization).collect(),
            last_login: None,
            is_superuser: false,
        }
    }
}
