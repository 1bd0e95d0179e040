//! The answer.

use crate::grant::instant;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::commands::IssuedToken;
use utoipa::ToSchema;

/// A token that acts in one organization.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationToken)]
pub(crate) struct OrganizationTokenResponse<'a> {
    /// The token. It is shown once.
    token: &'a str,
    /// When it stops working.
    #[schema(format = "date-time")]
    expires_at: String,
    /// The organization, `org_...`.
    organization_id: String,
}

impl<'a> OrganizationTokenResponse<'a> {
    pub(super) fn of(issued: &'a IssuedToken) -> Self {
        Self {
            token: issued.token.expose(),
            expires_at: instant(issued.expires_at),
            organization_id: encode(issued.organization),
        }
    }
}
