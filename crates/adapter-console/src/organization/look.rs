//! How the mails and the invitee's page of an organization look: its name, its colors, and what they say.

use crate::mail_sample::{MailFacts, MailSample, SampleEnd, own_name};
use crate::page_context::PageContext;
use usher_domain::commands::OrganizationProfile;
use usher_domain::{Color, LinkDelivery, Locale, ReplyTo};
use usher_locales::{Argument, Key, Texts};

/// The color of mails and pages where the organization has set none.
const USUAL: Color = Color::new(0x1d, 0x4e, 0xd8);

/// How a mail and the page behind its link look.
pub(super) struct Look {
    pub(super) name: String,
    /// The first letter of the name, in place of a logo.
    pub(super) letter: String,
    /// The image that is stored. One that stands elsewhere is not fetched for a sample.
    pub(super) logo: Option<String>,
    pub(super) color: String,
    pub(super) ink: String,
    pub(super) mail: MailSample,
    /// Where replies go; nothing where they go nowhere.
    pub(super) replies: Option<String>,
    pub(super) page_button: String,
    /// Whether mails go out at all.
    pub(super) is_mailed: bool,
}

impl Look {
    pub(super) async fn of(context: &PageContext<'_>, profile: &OrganizationProfile) -> Self {
        let (organization, settings) = (&profile.organization, &profile.settings);
        let locale = organization.locale.unwrap_or(Locale::En);
        let texts = Texts::of(locale);
        let branding = &settings.branding;
        let name = branding.name_over(&organization.name);
        let color = branding.color.unwrap_or(USUAL);
        let inviter = own_name(context).await;
        let end = |lifetime| SampleEnd::At(context.now().plus_millis(lifetime));
        let organization_argument = [("organization", Argument::Name(name))];
        Self {
            name: name.to_owned(),
            letter: name.chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default(),
            logo: branding.logo.as_ref().filter(|logo| logo.image().is_some()).map(|logo| logo.as_str().to_owned()),
            color: color.to_string(),
            ink: color.ink().to_string(),
            mail: MailSample::of(&MailFacts {
                locale,
                organization: name,
                inviter: inviter.as_deref(),
                invitee: "",
                message: None,
                end: settings.invitation_lifetime.map_or(SampleEnd::Unknown, end),
            }),
            replies: match &settings.emails.reply_to {
                ReplyTo::Inviter => Some(texts.say(Key::MailReplies)),
                ReplyTo::Address(_) => Some(texts.with(Key::MailRepliesOrganization, &organization_argument)),
                ReplyTo::Nobody => None,
            },
            page_button: texts.say(Key::AcceptNewButton),
            is_mailed: settings.emails.delivery == LinkDelivery::Send,
        }
    }
}
