//! The organization of the caller itself. Each operation is a file.

mod archive;
mod delete;
pub(crate) mod edit;
mod get;
mod restore;
#[cfg(test)]
mod tests;

use crate::endpoint::Canonical;
use crate::grant::instant;
use crate::typed_id::encode;
use crate::{JSON, etag};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::commands::OrganizationProfile;
use usher_domain::{Branding, Destination, EmailPolicy, Label, Locale, Logo, Origin, Provisioning, Versioned};
use utoipa::ToSchema;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        archive::ENDPOINT.mount(api),
        restore::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// An organization with what it has set.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationProfile)]
pub(crate) struct ProfileObject<'a> {
    /// Its id, `org_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// Its short name in addresses.
    slug: &'a str,
    /// `archived` where nothing in it can be changed, `deleting` where it will also be erased; left out where it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// Since when nothing can be changed; left out where it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    archived_at: Option<String>,
    /// When it is erased with all its data; left out where it will not be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    erase_at: Option<String>,
    /// What it has set.
    settings: SettingsObject<'a>,
}

/// What an organization has set.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationSettings)]
pub(crate) struct SettingsObject<'a> {
    /// The language of its mails and pages where an invitation names none; null as the server is configured.
    locale: Option<&'static str>,
    /// How long an invitation can be accepted, in seconds; null as the server is configured.
    invitation_ttl_seconds: Option<i64>,
    /// The domains of the addresses that can be invited; empty for any.
    allowed_domains: &'a [String],
    /// What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`.
    if_pending: &'static str,
    /// How its invitations are mailed.
    email_policy: EmailPolicyObject<'a>,
    /// How it looks in mails and on pages.
    branding: BrandingObject<'a>,
    /// The origins of pages that invitees can go to after accepting.
    redirect_origins: Vec<&'a str>,
    /// The page that they go to where their invitation names none; null as the server is configured.
    redirect_url: Option<&'a str>,
    /// When invitees are reminded; left out where they are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    reminders: Option<RemindersObject>,
    /// How people are let in whom a directory creates by SCIM: `add`, at once and without any mail; left out where they are
    /// invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    scim_create: Option<&'static str>,
}

/// When an organization has its invitees reminded.
#[derive(Serialize, ToSchema)]
#[schema(as = Reminders)]
struct RemindersObject {
    /// How many days after the mail; null for not.
    after_days: Option<u32>,
    /// How many days before the invitation expires; null for not.
    before_expiry_days: Option<u32>,
}

/// How an organization has its invitations mailed.
#[derive(Serialize, ToSchema)]
#[schema(as = EmailPolicy)]
struct EmailPolicyObject<'a> {
    /// `send`, or `link_only`: no mail goes out, and invitations show their links to those who may manage them.
    delivery: &'static str,
    /// Who gets the replies: `inviter`, `nobody` or an address.
    reply_to: &'a str,
}

/// How an organization looks.
#[derive(Serialize, ToSchema)]
#[schema(as = Branding)]
struct BrandingObject<'a> {
    /// The name that is shown; null for the organization's own.
    name: Option<&'a str>,
    /// `#rrggbb`; null for the usual one.
    color: Option<String>,
    /// An `https` address or a `data:` image; null for none.
    logo: Option<&'a str>,
}

impl<'a> ProfileObject<'a> {
    fn of(profile: &'a OrganizationProfile) -> Self {
        let organization = &profile.organization;
        let (archived_at, erase_at) = organization.state.ends();
        Self {
            id: encode(organization.id),
            name: &organization.name,
            slug: &organization.slug,
            status: organization.state.is_archived().then_some(organization.state.as_str()),
            archived_at: archived_at.map(instant),
            erase_at: erase_at.map(instant),
            settings: SettingsObject::of(profile),
        }
    }
}

impl<'a> SettingsObject<'a> {
    pub(crate) fn of(profile: &'a OrganizationProfile) -> Self {
        let OrganizationProfile { organization, settings } = profile;
        let EmailPolicy { delivery, reply_to } = &settings.emails;
        let Branding { name, color, logo } = &settings.branding;
        Self {
            locale: organization.locale.map(Locale::code),
            invitation_ttl_seconds: settings.invitation_lifetime.map(|millis| millis / 1000),
            allowed_domains: &settings.allowed_domains,
            if_pending: settings.duplicates.as_str(),
            email_policy: EmailPolicyObject { delivery: delivery.as_str(), reply_to: reply_to.as_str() },
            branding: BrandingObject {
                name: name.as_ref().map(Label::as_str),
                color: color.map(|color| color.to_string()),
                logo: logo.as_ref().map(Logo::as_str),
            },
            redirect_origins: settings.redirects.origins.iter().map(Origin::as_str).collect(),
            redirect_url: settings.redirects.default.as_ref().map(Destination::as_str),
            reminders: (!settings.reminders.are_off()).then_some(RemindersObject {
                after_days: settings.reminders.after_days,
                before_expiry_days: settings.reminders.before_expiry_days,
            }),
            scim_create: (settings.provisioning != Provisioning::default()).then(|| settings.provisioning.as_str()),
        }
    }
}

/// The answer about the organization.
fn answer(profile: &Versioned<OrganizationProfile>) -> Response {
    etag::tagged(Response::json(200, JSON, &ProfileObject::of(&profile.what)), profile.revision)
}
