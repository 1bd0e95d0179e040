//! An invitation in answers. It must never carry the token: that goes to the invitee's mailbox and nowhere else, except as
//! the `link` that the engine gives to those who have to hand it out, where no mail is sent.

use crate::grant::{self, CodeGrant, NamedResourceGrant, PermissionGrant, instant};
use crate::mail_delivery::MailDeliveryObject;
use crate::metadata;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::{Destination, InvitationView, Inviter, Locale, Organization};
use utoipa::ToSchema;

/// An invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(crate) struct InvitationObject<'a> {
    /// Its id, `inv_...`.
    id: String,
    /// `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`.
    status: &'a str,
    /// The address invited, as it was sent.
    email: &'a str,
    /// Prefill for the sign-up; possibly empty.
    first_name: &'a str,
    /// Prefill for the sign-up; possibly empty.
    last_name: &'a str,
    /// The organization that invites.
    organization: OrganizationObject<'a>,
    /// The member row, which exists from the moment of invitation on.
    member_id: String,
    /// Who invited; null where a key of the whole organization did.
    inviter: Option<InviterObject<'a>>,
    /// The permissions that acceptance grants.
    permissions: Vec<PermissionGrant<'a>>,
    /// The roles that acceptance grants.
    roles: Vec<CodeGrant<'a>>,
    /// The resources that access will be confined to; empty where it will not.
    resources: Vec<NamedResourceGrant<'a>>,
    /// The license of which a seat is reserved.
    license_id: Option<String>,
    /// The internal remark; null to the invitee.
    note: Option<&'a str>,
    /// What the inviter says to the invitee in the mail; left out where that is nothing, and to the invitee.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    /// The language of its mails and pages; null where it was made without one.
    locale: Option<&'a str>,
    /// The page that the invitee goes to after accepting; left out where it was made without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_url: Option<&'a str>,
    /// What the client noted for itself; left out where that is nothing, and to the invitee.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    metadata: Option<serde_json::Value>,
    /// The protocol through which the invitation was made; `canonical` is this API.
    protocol: &'a str,
    /// Which link is the live one: counted up by every resend.
    generation: u32,
    /// The newest mail; null to the invitee.
    delivery: Option<MailDeliveryObject<'a>>,
    /// The link to hand out, where no mail was sent and the caller may manage invitations; null otherwise.
    link: Option<&'a str>,
    /// When it runs out; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// When its page was first opened by somebody who is no program, as far as that can be told; null for not yet.
    #[schema(format = "date-time")]
    opened_at: Option<String>,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it last changed.
    #[schema(format = "date-time")]
    updated_at: String,
}

/// An organization.
#[derive(Serialize, ToSchema)]
#[schema(as = Organization)]
pub(crate) struct OrganizationObject<'a> {
    /// Its id, `org_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// Its short name in addresses.
    slug: &'a str,
}

/// A member who invited.
#[derive(Serialize, ToSchema)]
#[schema(as = Inviter)]
pub(crate) struct InviterObject<'a> {
    /// The member, `mem_...`.
    member_id: String,
    /// First name, possibly empty.
    first_name: &'a str,
    /// Last name, possibly empty.
    last_name: &'a str,
    /// The address.
    email: &'a str,
}

impl<'a> InvitationObject<'a> {
    /// As those see it who may read invitations.
    pub(crate) fn of(view: &'a InvitationView) -> Self {
        let invitation = &view.invitation;
        Self {
            id: encode(invitation.id),
            status: view.status.as_str(),
            email: invitation.email.as_sent(),
            first_name: invitation.first_name.as_str(),
            last_name: invitation.last_name.as_str(),
            organization: OrganizationObject::of(&view.organization),
            member_id: encode(invitation.member),
            inviter: view.inviter.as_ref().map(InviterObject::of),
            permissions: grant::permissions(&invitation.grants),
            roles: grant::roles(&invitation.grants),
            resources: grant::named_resources(&invitation.grants, &view.resources),
            license_id: invitation.license.map(encode),
            note: invitation.note.as_ref().map(usher_domain::Text::as_str),
            message: invitation.message.as_ref().map(usher_domain::Text::as_str),
            locale: invitation.locale.map(Locale::code),
            redirect_url: invitation.redirect_url.as_ref().map(Destination::as_str),
            metadata: invitation.metadata.as_ref().map(metadata::shown),
            protocol: &invitation.protocol,
            generation: invitation.generation,
            delivery: view.delivery.as_ref().map(MailDeliveryObject::of),
            link: view.link.as_deref(),
            expires_at: invitation.expires_at.map(instant),
            opened_at: view.opened_at.map(instant),
            created_at: instant(invitation.created_at),
            updated_at: instant(invitation.updated_at),
        }
    }

    /// As the invitee sees it: without the internal remark and what concerns mail.
    pub(crate) fn for_invitee(view: &'a InvitationView) -> Self {
        Self { note: None, message: None, metadata: None, delivery: None, link: None, ..Self::of(view) }
    }
}

impl<'a> OrganizationObject<'a> {
    /// An organization.
    pub(crate) fn of(organization: &'a Organization) -> Self {
        Self { id: encode(organization.id), name: &organization.name, slug: &organization.slug }
    }
}

impl<'a> InviterObject<'a> {
    fn of(inviter: &'a Inviter) -> Self {
        Self {
            member_id: encode(inviter.member),
            first_name: inviter.first_name.as_str(),
            last_name: inviter.last_name.as_str(),
            email: inviter.email.as_sent(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS};

    #[test]
    fn every_member_stands_in_its_place_and_the_token_nowhere() {
        let view = testing::view();
        let written = serde_json::to_string(&InvitationObject::of(&view)).unwrap().replace(DIGITS, "X");
        assert_eq!(
            written,
            concat!(
                r#"{"id":"inv_X","status":"pending","email":"Grace@example.com","first_name":"Grace","last_name":"","#,
                r#""organization":{"id":"org_X","name":"Acme","slug":"acme"},"member_id":"mem_X","#,
                r#""inviter":{"member_id":"mem_X","first_name":"Ada","last_name":"Admin","email":"ada@example.com"},"#,
                r#""permissions":[{"code":"Organization.Read","expires_at":null}],"#,
                r#""roles":[{"code":"editor","expires_at":"1970-01-01T00:00:00.009Z"}],"#,
                r#""resources":[{"id":"res_X","kind":"portfolio","name":"North","expires_at":null}],"#,
                r#""license_id":"lic_X","note":"Met at the fair","locale":"de","protocol":"canonical","generation":1,"#,
                r#""delivery":{"id":"mail_X","state":"deferred","attempts":2,"reason":"451 4.7.1","#,
                r#""ordered_at":"1970-01-01T00:00:00.000Z","settled_at":null,"#,
                r#""next_attempt_at":"1970-01-01T00:00:00.009Z"},"link":null,"#,
                r#""expires_at":null,"opened_at":null,"created_at":"1970-01-01T00:00:00.000Z","updated_at":"1970-01-01T00:00:00.000Z"}"#,
            )
        );
        assert!(!written.contains("5ec2e7"));
    }

    #[test]
    fn the_invitee_does_not_see_the_remark_and_a_resource_may_be_gone() {
        let mut view = testing::view();
        view.resources.clear();
        let written = serde_json::to_string(&InvitationObject::for_invitee(&view)).unwrap();
        assert!(written.contains(r#""note":null,"#) && written.contains(r#""delivery":null,"link":null,"#));
        assert!(written.contains(r#""kind":null,"name":null,"expires_at":null}],"license_id""#));
    }
}
