//! The body of the request.

use crate::body;
use crate::error::Field;
use crate::fields::Fields;
use crate::invitation::status_of;
use crate::role::{Role, wanted_grants};
use usher_adapter_kit::Response;
use usher_domain::commands::WantedInvitation;
use usher_domain::{EmailAddress, OrganizationId, PersonName, ResourceId};
use utoipa::ToSchema;

/// The invitation as it shall be (documented, P3: the fields of a new one). What is left out stays (assumed).
#[derive(ToSchema)]
pub(crate) struct UpdateInvitationRequest {
    /// Documented: required. Assumed: must be the invitation's own.
    #[schema(value_type = String, format = "uuid")]
    organization_id: OrganizationId,
    /// Documented: required. Assumed: must be the invitation's own.
    #[schema(value_type = String, format = "email", max_length = 255)]
    email: EmailAddress,
    /// Documented: 0 to 4. Assumed: what each of them does.
    status: Option<u8>,
    /// Documented. Assumed: null is like empty.
    #[schema(value_type = Option<String>, max_length = 25)]
    first_name: Option<PersonName>,
    /// Documented. Assumed: null is like empty.
    #[schema(value_type = Option<String>, max_length = 25)]
    last_name: Option<PersonName>,
    /// Documented: 0 member, 1 collaborator, 2 administrator.
    #[schema(value_type = Option<u8>)]
    role: Option<Role>,
    /// Documented: required for collaborators, ignored for others. Assumed: those stored stay where none are sent.
    #[schema(value_type = Option<Vec<String>>)]
    accessible_portfolio_ids: Vec<ResourceId>,
}

impl UpdateInvitationRequest {
    /// Reads the body, or answers with all that is wrong with it.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Response> {
        let object = body::object(bytes)?;
        let mut fields = Fields::of(&object);
        let organization_id = fields.uuid(Field::OrganizationId).map(OrganizationId);
        let email = fields.email();
        let status = fields.status();
        let first_name = fields.name_or_none(Field::FirstName);
        let last_name = fields.name_or_none(Field::LastName);
        let role = fields.role();
        let accessible_portfolio_ids = fields.portfolios(Field::AccessiblePortfolioIds);
        match (fields.finish(), organization_id, email) {
            (Ok(()), Some(organization_id), Some(email)) => {
                Ok(Self { organization_id, email, status, first_name, last_name, role, accessible_portfolio_ids })
            }
            (errors, _, _) => Err(errors.err().unwrap_or_default().answer(400)),
        }
    }

    /// The status as a message shows it; empty where none was sent.
    pub(super) fn status(&self) -> String {
        self.status.map(|number| number.to_string()).unwrap_or_default()
    }

    /// What the command wants.
    pub(super) fn into_wanted(self) -> WantedInvitation {
        WantedInvitation {
            organization: self.organization_id,
            status: status_of(&self.status()),
            grants: wanted_grants(self.role, self.accessible_portfolio_ids),
            email: self.email,
            first_name: self.first_name,
            last_name: self.last_name,
        }
    }
}
