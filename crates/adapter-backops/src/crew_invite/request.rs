//! Reads the body: first the types of its fields, then their values, each time collecting everything that is wrong, so
//! that a client can fix all rows at once.

use crate::field_errors::FieldErrors;
use crate::fields::{self, Fields, Need, address, line, permissions};
use crate::input::Input;
use crate::json::Json;
use crate::problem::{Problem, collect};
use crate::refusals;
use usher_domain::commands::{InviteRow, Lifetime};
use usher_domain::{LicenseId, Line, MemberId, Refusal, RequestedGrants};
use utoipa::ToSchema;

/// The body [D B1].
#[derive(ToSchema)]
pub(crate) struct CrewInviteRequest {
    /// Documented. One person or many; that it must not be empty is assumed.
    #[schema(min_items = 1)]
    members: Vec<CrewInviteMember>,
}

/// One person [D B1].
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(crate) struct CrewInviteMember {
    /// Documented: the address that gets access, and the match key.
    #[schema(format = "email")]
    connected_user_email: String,
    /// Documented: the crew row to attach the grant to; left out, a row is made.
    #[schema(value_type = Option<String>, format = "uuid")]
    crew_id: Option<MemberId>,
    /// Documented: for a new crew row. Assumed: ignored with `crewId`, and so are the next three.
    first_name: Option<String>,
    /// Documented: for a new crew row.
    last_name: Option<String>,
    /// Documented: contact data of a new crew row. Assumed: `connectedUserEmail` when left out.
    email: Option<String>,
    /// Documented: for a new crew row.
    phone_number: Option<String>,
    /// Documented: the license to assign or reserve a seat of.
    #[schema(value_type = String, format = "uuid")]
    license_id: LicenseId,
    /// Documented. Assumed: an empty list is like none.
    #[schema(min_items = 1)]
    permissions: Vec<String>,
}

impl CrewInviteRequest {
    /// Reads the types of all fields.
    pub(super) fn read(bytes: &[u8], max_members: usize) -> Result<Self, Problem> {
        let values = collect(|errors| fields::body(bytes, errors)?.list("members"))?;
        check_count(&values, max_members, &Input::ROWS)?;
        Ok(Self { members: each(values, CrewInviteMember::read)? })
    }

    /// Reads their values.
    pub(super) fn into_rows(self) -> Result<Vec<InviteRow>, Problem> {
        each(self.members, CrewInviteMember::into_row)
    }
}

/// Refuses a batch of too many.
pub(crate) fn check_count(members: &[Json], limit: usize, input: &Input) -> Result<(), Problem> {
    if members.len() > limit { Err(refusals::problem(&Refusal::TooManyRows { limit }.into(), input)) } else { Ok(()) }
}

/// Reads something from each member.
pub(crate) fn each<T, R>(
    members: Vec<T>,
    read: impl Fn(T, &str, &mut FieldErrors) -> Option<R>,
) -> Result<Vec<R>, Problem> {
    collect(|errors| {
        let members = members.into_iter().enumerate();
        Some(members.filter_map(|(at, member)| read(member, &format!("members[{at}]"), errors)).collect())
    })
}

impl CrewInviteMember {
    /// Takes the fields out of a value, all of them even if one is wrong.
    fn read(value: Json, path: &str, errors: &mut FieldErrors) -> Option<Self> {
        let mut fields = Fields::of(value, path, errors)?;
        let connected_user_email = fields.text("connectedUserEmail", Need::Required);
        let crew_id = fields.guid("crewId", Need::Optional).map(MemberId);
        let first_name = fields.text("firstName", Need::Optional);
        let last_name = fields.text("lastName", Need::Optional);
        let email = fields.text("email", Need::Optional);
        let phone_number = fields.text("phoneNumber", Need::Optional);
        let license_id = fields.guid("licenseId", Need::Required).map(LicenseId);
        let permissions = fields.texts("permissions", Need::Required);
        Some(Self {
            connected_user_email: connected_user_email?,
            crew_id,
            first_name,
            last_name,
            email,
            phone_number,
            license_id: license_id?,
            permissions: permissions?,
        })
    }

    /// The row, if every text is what its field needs.
    fn into_row(self, path: &str, errors: &mut FieldErrors) -> Option<InviteRow> {
        let email = address(&self.connected_user_email, &format!("{path}.connectedUserEmail"), errors);
        let permissions = permissions(&self.permissions, &format!("{path}.permissions"), errors);
        // Contact data is for a row that is made now [D B1].
        let for_new_row = |text: Option<String>| text.filter(|_| self.crew_id.is_none());
        let first_name = contact(for_new_row(self.first_name), path, "firstName", errors);
        let last_name = contact(for_new_row(self.last_name), path, "lastName", errors);
        let contact_email = contact(for_new_row(self.email), path, "email", errors);
        let phone = contact(for_new_row(self.phone_number), path, "phoneNumber", errors);
        Some(InviteRow {
            member: self.crew_id,
            first_name,
            last_name,
            contact_email,
            phone,
            license: Some(self.license_id),
            grants: RequestedGrants { permissions: Some(permissions), ..RequestedGrants::default() },
            lifetime: Lifetime::Never,
            ..InviteRow::new(email?)
        })
    }
}

fn contact<const MAX: usize>(
    text: Option<String>,
    path: &str,
    field: &str,
    errors: &mut FieldErrors,
) -> Option<Line<MAX>> {
    line(&text?, &format!("{path}.{field}"), errors)
}
