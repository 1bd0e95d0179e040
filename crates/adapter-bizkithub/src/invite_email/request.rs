//! The body of an invitation, and the command it stands for.

use crate::Settings;
use crate::json::{Object, Violation, text, texts};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::permission::CodeError;
use usher_domain::text::TextError;
use usher_domain::{
    Attributes, CatalogPolicy, EmailAddress, Grant, Note, PermissionCode, PersonName, RequestedGrants, RoleCode, Text,
};
use utoipa::ToSchema;

/// The longest name (\[D\] S1: length 0 to 128), counted in characters.
const MAX_NAME: usize = 128;

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
            email: text(body, "email")?.ok_or_else(|| Violation::of("email", "is required."))?,
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
        let email = EmailAddress::parse(&self.email)
            .map_err(|_why| Violation::of("email", "must be a valid e-mail address."))?;
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

/// A name; an empty one means none.
fn name(field: &str, value: Option<String>) -> Result<Option<PersonName>, Violation> {
    if value.as_ref().is_some_and(|name| name.chars().nth(MAX_NAME).is_some()) {
        return Err(too_long(field, MAX_NAME));
    }
    bounded(field, value)
}

/// A text within the engine's bounds; an empty one means none.
fn bounded<const MAX: usize>(field: &str, value: Option<String>) -> Result<Option<Text<MAX>>, Violation> {
    value.filter(|text| !text.is_empty()).map(Text::parse).transpose().map_err(|why| match why {
        TextError::TooLong(limit) => too_long(field, limit),
        TextError::Nul => Violation::of(field, "must not contain a NUL character."),
    })
}

fn too_long(field: &str, limit: usize) -> Violation {
    Violation::of(field, &format!("must be at most {limit} characters."))
}

/// Codes without expiry. An array that was sent counts as stated, even if it is empty.
fn codes<T>(
    field: &str,
    codes: Option<Vec<String>>,
    parse: impl Fn(&str) -> Result<T, CodeError>,
) -> Result<Option<Vec<Grant<T>>>, Violation> {
    let grant = |(index, code): (usize, String)| {
        let place = || format!("{field}[{index}]");
        parse(&code).map(Grant::forever).map_err(|CodeError| Violation::of(&place(), "is not a code."))
    };
    codes.map(|codes| codes.into_iter().enumerate().map(grant).collect()).transpose()
}
