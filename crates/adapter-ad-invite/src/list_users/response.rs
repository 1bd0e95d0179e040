//! The body of the answer.

use crate::settings::Scope;
use crate::user::User;
use serde::Serialize;
use usher_domain::commands::Memberships;
use utoipa::ToSchema;

/// The envelope. Documented for lists (`[D]` P12, P15, P16); that nothing stands beside the list is assumed.
#[derive(Serialize, ToSchema)]
pub(super) struct UsersResponse {
    /// The users of the page.
    data: Vec<User>,
}

impl UsersResponse {
    /// The page of these memberships.
    pub(super) fn of(Memberships(memberships): &Memberships, scope: Scope) -> Self {
        Self { data: memberships.iter().filter_map(|membership| User::of(membership, scope)).collect() }
    }
}
