//! One invitation of a request.

use crate::body::body;
use crate::grants::{GrantList, PermissionList};
use crate::instant::{ExpiresIn, Expiry};
use usher_domain::commands::InviteRow;
use usher_domain::text::{Note, PersonName, PersonalMessage, Phone};
use usher_domain::{
    Destination, EmailAddress, LicenseId, LinkDelivery, Locale, MemberId, Metadata, ResourceId, RoleCode, TemplateId,
    TemplateRef,
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
        /// For how many seconds from now the invitation can be accepted, 60 to 315360000, in place of `expires_at`.
        expires_in_seconds: ExpiresIn,
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
        /// What you note for yourself, never shown to the invitee: an object of at most 50 names of 64 characters and
        /// 16384 bytes. Invitations can be found by its strings, whole numbers and booleans.
        metadata: Option<Metadata>,
        /// `false` sends no mail: whoever manages invitations gets the link as `link` and hands it out. Resending sends.
        send: Option<bool>,
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
            metadata: self.metadata.filter(|metadata| !metadata.is_empty()),
            delivery: if self.send == Some(false) { LinkDelivery::LinkOnly } else { LinkDelivery::Send },
            lifetime: self.expires_at.lifetime(&self.expires_in_seconds),
            ..InviteRow::new(self.email)
        }
    }
}
