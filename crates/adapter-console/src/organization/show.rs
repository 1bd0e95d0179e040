//! `GET /console/settings`: the settings, in the form that changes them, and a sample of how mails and pages look.

use super::fields::{Choice, LOGO_STAYS, Lifetime, replies};
use super::look::Look;
use super::{MANAGE, PATH, SAMPLE};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::Wrong;
use crate::{providers, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetOrganization, OrganizationProfile};
use usher_domain::{ArchivedBy, Duplicates, LinkDelivery, Locale, OrganizationState, Origin, Provisioning};
use usher_locales::{Key, Texts, native_name};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "settings.html")]
pub(super) struct SettingsPage {
    layout: Layout,
    /// Where the form goes, for those who can change it; the others read.
    save: Option<String>,
    name: String,
    slug: String,
    locales: Vec<Choice>,
    lifetime: Lifetime,
    domains: String,
    duplicates: Vec<Choice>,
    scim_create: Vec<Choice>,
    deliveries: Vec<Choice>,
    replies: Vec<Choice>,
    reply_address: String,
    shown_name: String,
    color: String,
    /// The address of the logo, unless the image itself is stored.
    logo: String,
    /// What to send so that the image that is stored stays.
    stored_logo: Option<&'static str>,
    is_logo_kept: bool,
    /// The sites whose pages people can go to after accepting, one on each line.
    redirect_origins: String,
    redirect_url: String,
    /// Where the form goes to show how it will look.
    sample: String,
    /// Where the identity providers are.
    providers: String,
    look: Look,
    remind_after: String,
    remind_before: String,
    revision: String,
    /// What is wrong with the form that was sent.
    wrong: Wrong,
    is_archived: bool,
    /// For those who may end it.
    ending: Option<Ending>,
}

/// The forms that end the organization, or bring it back.
struct Ending {
    archive: Option<String>,
    /// None where the operator has archived it, and the operator alone restores it.
    restore: Option<String>,
    delete: Option<String>,
    /// Whether the operator has archived it.
    is_of_operator: bool,
}

impl SettingsPage {
    /// The same with the form as it was sent and what is wrong with it.
    fn left(self, context: &PageContext<'_>, wrong: Wrong) -> Self {
        let layout = context.form_layout(Section::Settings, Key::PartSettings, true);
        Self { layout, wrong, ..self.typed(context) }
    }

    /// The same with another look.
    pub(super) fn looking(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// The same with the form as it was sent.
    pub(super) fn typed(self, context: &PageContext<'_>) -> Self {
        let call = context.call;
        let typed = |field: &str| call.field(field).to_owned();
        let chosen = |field: &str, all: Vec<Choice>| Choice::typed(call, field, all);
        let lifetime = Lifetime { amount: typed("lifetime"), units: chosen("unit", self.lifetime.units) };
        Self {
            name: typed("name"),
            slug: typed("slug"),
            locales: chosen("locale", self.locales),
            lifetime,
            domains: typed("domains"),
            duplicates: chosen("duplicates", self.duplicates),
            scim_create: chosen("scim_create", self.scim_create),
            deliveries: chosen("delivery", self.deliveries),
            replies: chosen("replies", self.replies),
            reply_address: typed("reply_address"),
            shown_name: typed("shown_name"),
            color: typed("color"),
            logo: typed("logo"),
            is_logo_kept: call.form.field("stored_logo").is_some(),
            redirect_origins: typed("redirect_origins"),
            redirect_url: typed("redirect_url"),
            remind_after: typed("remind_after"),
            remind_before: typed("remind_before"),
            revision: typed("revision"),
            ..self
        }
    }

    /// What is chosen of a list; without a choice, what the server says.
    fn chosen(choices: &[Choice]) -> Option<&str> {
        choices.iter().find(|one| one.is_chosen).map(|one| one.text.as_str())
    }

    /// What is set, for those who only read: each with what it is called.
    fn values(&self) -> Vec<(Key, String)> {
        let none = |text: &str| if text.is_empty() { self.layout.say(Key::RightsNone) } else { text.to_owned() };
        let usual = |text: Option<&str>| text.map_or_else(|| self.layout.say(Key::SettingsAsServer), str::to_owned);
        let unit = Self::chosen(&self.lifetime.units).unwrap_or_default();
        let lifetime = (!self.lifetime.amount.is_empty()).then(|| format!("{} {unit}", self.lifetime.amount));
        let mut values = vec![
            (Key::WordName, self.name.clone()),
            (Key::SettingsSlug, self.slug.clone()),
            (Key::SettingsLocale, usual(Self::chosen(&self.locales))),
            (Key::SettingsLifetime, usual(lifetime.as_deref())),
            (Key::SettingsDuplicates, usual(Self::chosen(&self.duplicates))),
            (Key::SettingsScim, usual(Self::chosen(&self.scim_create))),
            (Key::SettingsDomains, none(&self.domains)),
            (Key::SettingsDelivery, usual(Self::chosen(&self.deliveries))),
            (Key::SettingsReplies, usual(Self::chosen(&self.replies))),
        ];
        if !self.reply_address.is_empty() {
            values.push((Key::SettingsReplyAddress, self.reply_address.clone()));
        }
        values.extend([
            (Key::SettingsRemindAfter, none(&self.remind_after)),
            (Key::SettingsRemindBefore, none(&self.remind_before)),
            (Key::SettingsRedirect, none(&self.redirect_url)),
            (Key::SettingsSites, none(&self.redirect_origins)),
            (Key::SettingsShownName, none(&self.shown_name)),
            (Key::WordColorOptional, none(&self.color)),
        ]);
        values
    }
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_settings", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show the settings of the organization", "In the form that changes them.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not read them.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let known = context.ask(Section::Settings, &GetOrganization, PATH).await?;
    let status = wrong.status();
    let page = page(context, &known.what, known.revision).await;
    Ok(respond::page(status, &if wrong.is_some() { page.left(context, wrong) } else { page }))
}

/// The page with what is stored.
pub(super) async fn page(context: &PageContext<'_>, profile: &OrganizationProfile, revision: u32) -> SettingsPage {
    let (organization, settings) = (&profile.organization, &profile.settings);
    let branding = &settings.branding;
    let logo = branding.logo.as_ref();
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    let (replies, reply_address) = replies(context.texts, &settings.emails.reply_to);
    let locale =
        |locale: Locale| Choice::of(locale.code(), native_name(locale).to_owned(), organization.locale == Some(locale));
    SettingsPage {
        layout: context.layout(Section::Settings, Key::PartSettings),
        save: context.form_for(MANAGE, PATH).filter(|_| !context.is_confined()),
        name: organization.name.clone(),
        slug: organization.slug.clone(),
        locales: Locale::ALL.map(locale).to_vec(),
        lifetime: Lifetime::of(context.texts, settings.invitation_lifetime),
        domains: settings.allowed_domains.join("\n"),
        duplicates: options(context.texts, Duplicates::WORDS, settings.duplicates, |duplicates| match duplicates {
            Duplicates::Refuse => Key::SettingsDuplicatesRefuse,
            Duplicates::Return => Key::SettingsDuplicatesReturn,
            Duplicates::Resend => Key::SettingsDuplicatesResend,
        }),
        scim_create: options(context.texts, Provisioning::WORDS, settings.provisioning, |way| match way {
            Provisioning::Invite => Key::SettingsScimInvite,
            Provisioning::Add => Key::SettingsScimAdd,
        }),
        deliveries: options(context.texts, LinkDelivery::WORDS, settings.emails.delivery, |delivery| match delivery {
            LinkDelivery::Send => Key::SettingsDeliverySend,
            LinkDelivery::LinkOnly => Key::SettingsDeliveryLink,
        }),
        replies,
        reply_address,
        shown_name: branding.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
        color: branding.color.map(|color| color.to_string()).unwrap_or_default(),
        logo: logo.filter(|logo| logo.image().is_none()).map(|logo| logo.as_str().to_owned()).unwrap_or_default(),
        stored_logo: logo.and_then(|logo| logo.image()).map(|_| LOGO_STAYS),
        is_logo_kept: true,
        redirect_origins: settings.redirects.origins.iter().map(Origin::as_str).collect::<Vec<_>>().join("\n"),
        redirect_url: settings.redirects.default.as_ref().map(ToString::to_string).unwrap_or_default(),
        sample: context.address(SAMPLE),
        providers: context.address(providers::PATH),
        look: Look::of(context, profile).await,
        remind_after: days(settings.reminders.after_days),
        remind_before: days(settings.reminders.before_expiry_days),
        revision: revision.to_string(),
        wrong: Wrong::default(),
        is_archived: context.is_archived(),
        ending: context.may("*").then(|| ending(context, organization.state)),
    }
}

fn ending(context: &PageContext<'_>, state: OrganizationState) -> Ending {
    let form = |possible: bool, what: &str| possible.then(|| context.address(&format!("{PATH}/{what}")));
    let is_of_operator = matches!(state, OrganizationState::Archived { by: ArchivedBy::Installation, .. });
    Ending {
        archive: form(!state.is_archived(), "archive"),
        restore: form(state.is_archived() && !is_of_operator, "restore"),
        delete: form(state.ends().1.is_none(), "delete"),
        is_of_operator,
    }
}

fn options<T: PartialEq + Copy, const N: usize>(
    texts: Texts,
    words: [(&'static str, T); N],
    chosen: T,
    text: fn(T) -> Key,
) -> Vec<Choice> {
    words.map(|(word, value)| Choice::of(word, texts.say(text(value)), value == chosen)).to_vec()
}
