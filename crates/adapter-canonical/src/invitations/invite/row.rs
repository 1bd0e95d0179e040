//! Reads one invitation.

use crate::fields::Fields;
use crate::grants::{self, CodeGrantInput, Null, ResourceGrantInput};
use crate::instant::{self, Expiry};
use crate::text;
use usher_domain::Attributes;
use usher_domain::commands::{InviteRow, Lifetime};
use utoipa::ToSchema;

pub(super) const FIELDS: [&str; 12] = [
    "email",
    "first_name",
    "last_name",
    "permissions",
    "roles",
    "resources",
    "license_id",
    "expires_at",
    "note",
    "locale",
    "member_id",
    "phone_number",
];

/// One invitation. Where it is the whole request, the policies of a batch can stand beside it.
#[derive(ToSchema)]
#[schema(as = InvitationRequest)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct InvitationInput {
    /// The address that gets access.
    email: String,
    /// Prefill for the sign-up; at most 250 characters.
    first_name: Option<String>,
    /// Prefill for the sign-up; at most 250 characters.
    last_name: Option<String>,
    /// What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold.
    permissions: Option<Vec<CodeGrantInput>>,
    /// What acceptance grants; an entry can also be a plain code.
    roles: Option<Vec<CodeGrantInput>>,
    /// What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined.
    resources: Option<Vec<ResourceGrantInput>>,
    /// The license to reserve a seat of.
    license_id: Option<String>,
    /// Until when the invitation can be accepted; null for ever. Left out, as configured.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// An internal remark, never shown to the invitee; at most 4000 characters.
    note: Option<String>,
    /// The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
    /// `da`. Left out, the organization's.
    locale: Option<String>,
    /// A contact of the organization to attach the invitation to.
    member_id: Option<String>,
    /// Contact data for a new member; at most 64 characters.
    phone_number: Option<String>,
}

/// The row; `None` where it cannot be made, for reasons that were noted.
pub(super) fn read(fields: &mut Fields<'_>) -> Option<InviteRow> {
    let email = fields.required_text("email").and_then(|text| match text::email(&text) {
        Ok(email) => Some(email),
        Err(reason) => fields.wrong(Some("email"), reason),
    });
    // Everything is read before anything is given up, so that every error is noted.
    let first_name = fields.parsed("first_name", text::bounded);
    let last_name = fields.parsed("last_name", text::bounded);
    let grants = grants::read(fields, Null::LeftOut);
    let license = fields.id("license_id");
    let lifetime = match instant::expiry(fields) {
        Expiry::LeftOut => Lifetime::Default,
        Expiry::Never => Lifetime::Never,
        Expiry::Until(end) => Lifetime::Until(end),
    };
    let note = fields.parsed("note", text::bounded);
    let locale = fields.parsed("locale", text::locale);
    let member = fields.id("member_id");
    let phone = fields.parsed("phone_number", text::bounded);
    Some(InviteRow {
        organization: None,
        email: email?,
        member,
        first_name,
        last_name,
        contact_email: None,
        phone,
        license,
        grants,
        note,
        locale,
        attributes: Attributes::default(),
        lifetime,
    })
}
