//! One invitation of a request.

use crate::body::body;
use crate::grants::{GrantList, PermissionList};
use crate::instant::Expiry;
use usher_domain::commands::{InviteRow, Lifetime};
use usher_domain::text::{Note, PersonName, PersonalMessage, Phone};
use usher_domain::{
    Destination, EmailAddress, LicenseId, Locale, MemberId, ResourceId, RoleCode, TemplateId, TemplateRef,
};

body! {
    /// One invitation of a batch.
    pub(crate) struct InvitationInput as "InvitationRow" {
        /// The address that gets access.
        email: EmailAddress,
        /// Prefill for the sign-up; at most 250 characters.
        first_name: Option<PersonName>,
        /// Prefill for the sign-up; at most 250 characters.
        last_name: Option<PersonName>,
        /// What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold.
        permissions: PermissionList<false>,
        /// What acceptance grants; an entry can also be a plain code.
        roles: GrantList<RoleCode, false>,
        /// A permission template, whose permissions and roles are granted besides. An entry above for the same code counts
        /// instead. You cannot grant more than you hold, whoever made the template.
        template_id: Option<TemplateId>,
        /// What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined.
        resources: GrantList<ResourceId, false>,
        /// The license to reserve a seat of.
        license_id: Option<LicenseId>,
        /// Until when the invitation can be accepted; null for ever. Left out, as configured.
        expires_at: Expiry,
        /// An internal remark, never shown to the invitee; at most 4000 characters.
        note: Option<Note>,
        /// What the inviter says to the invitee in the mail: plain text of at most 2000 characters. Links in it are not
        /// clickable.
        message: Option<PersonalMessage>,
        /// The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
        /// `da`. Left out, the organization's.
        locale: Option<Locale>,
        /// The page that the invitee goes to after accepting on the hosted page; its origin must be one of the organization's
        /// `redirect_origins`. Left out, the organization's.
        redirect_url: Option<Destination>,
        /// A contact of the organization to attach the invitation to.
        member_id: Option<MemberId>,
        /// Contact data for a new member; at most 64 characters.
        phone_number: Option<Phone>,
    }
}

impl InvitationInput {
    pub(super) fn into_row(self) -> InviteRow {
        InviteRow {
            member: self.member_id,
            first_name: self.first_name,
            last_name: self.last_name,
            phone: self.phone_number,
            license: self.license_id,
            template: self.template_id.map(TemplateRef::Id),
            grants: self.permissions.with(self.roles, self.resources),
            note: self.note,
            message: self.message,
            locale: self.locale,
            redirect_url: self.redirect_url,
            lifetime: match self.expires_at {
                Expiry::LeftOut => Lifetime::Default,
                Expiry::Never => Lifetime::Never,
                Expiry::Until(end) => Lifetime::Until(end),
            },
            ..InviteRow::new(self.email)
        }
    }
}
