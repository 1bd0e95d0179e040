//! The body of an invitation, and the command it stands for.

use crate::Settings;
use crate::fields::{bounded, codes, email, name, required};
use crate::json::{Object, Violation, text, texts};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::{Attributes, CatalogPolicy, Note, PermissionCode, RequestedGrants, RoleCode};
use utoipa::ToSchema;

/// The body (\[D\] S1). `apiKey` may stand beside these fields and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(crate) struct InviteEmailRequest {
    /// Documented: the address to invite. Assumed: at most 255 octets.
    #[schema(format = "email")]
    email: String,
    /// Documented: fills in the registration form.
    #[schema(max_length = 128)]
    first_name: Option<String>,
    /// Documented: fills in the registration form.
    #[schema(max_length = 128)]
    last_name: Option<String>,
    /// Documented: permissions granted on acceptance. Assumed: only codes of the catalog.
    permission_codes: Option<Vec<String>>,
    /// Documented: roles granted on acceptance. Assumed: only roles of the organisation.
    role_codes: Option<Vec<String>>,
    /// Documented: an internal note. Assumed: at most 4000 characters.
    description: Option<String>,
}

impl InviteEmailRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    pub(crate) fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            email: required("email", text(body, "email")?)?,
            first_name: text(body, "firstName")?,
            last_name: text(body, "lastName")?,
            permission_codes: texts(body, "permissionCodes")?,
            role_codes: texts(body, "roleCodes")?,
            description: text(body, "description")?,
        })
    }

    /// The command: the one place that says how this protocol behaves where protocols differ.
    pub(crate) fn into_command(self, settings: Settings) -> Result<InviteMembers, Violation> {
        Ok(InviteMembers {
            rows: vec![self.into_row()?],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::GrantNow,
            pending: PendingInvitation::Refresh { mail_at_most_every: i64::from(settings.mail_at_most_every_ms) },
            existing_member: ExistingMember::ReturnExisting,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        })
    }

    fn into_row(self) -> Result<InviteRow, Violation> {
        let email = email(&self.email)?;
        let first_name = name("firstName", self.first_name)?;
        let last_name = name("lastName", self.last_name)?;
        let permissions = codes("permissionCodes", self.permission_codes, PermissionCode::parse)?;
        let roles = codes("roleCodes", self.role_codes, RoleCode::parse)?;
        let note: Option<Note> = bounded("description", self.description)?;
        Ok(InviteRow {
            organization: None,
            email,
            member: None,
            first_name,
            last_name,
            contact_email: None,
            phone: None,
            license: None,
            grants: RequestedGrants { permissions, roles, resources: None },
            note,
            locale: None,
            attributes: Attributes::default(),
            lifetime: Lifetime::Default,
        })
    }
}
