//! The fields of the settings: how they are shown, and how the form is read.

use crate::call::Call;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong};
use usher_domain::blocklist::domain;
use usher_domain::commands::EditOrganization;
use usher_domain::refusal::EntityKind;
use usher_domain::settings::label;
use usher_domain::{
    Branding, Color, Destination, Duplicates, EmailPolicy, LinkDelivery, Locale, Logo, MAX_REMINDER_DAYS, Origin,
    Provisioning, Refusal, Reminders, ReplyTo, Slug,
};
use usher_locales::{Key, Texts};
use utoipa::ToSchema;

/// What the field of the logo says where the image that is stored stays.
pub(super) const LOGO_STAYS: &str = "stored";

/// The units of a lifetime, in milliseconds, the longest first, and what they are called.
const UNITS: [(&str, (i64, Key)); 3] = [
    ("days", (86_400_000, Key::SettingsDays)),
    ("hours", (3_600_000, Key::SettingsHours)),
    ("minutes", (60_000, Key::SettingsMinutes)),
];

/// The shortest and the longest lifetime of an invitation, in milliseconds: a minute and ten years.
const LIFETIMES: std::ops::RangeInclusive<i64> = 60_000..=315_360_000_000;

/// The most domains, as in the API.
const MOST_DOMAINS: usize = 1_000;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = SettingsForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct SettingsFormSchema {
    /// What the page gave.
    nonce: String,
    /// The revision that the page showed.
    revision: String,
    /// The name, at most 200 characters.
    name: String,
    /// The short name in addresses.
    slug: String,
    /// A language, or nothing for the server's.
    locale: String,
    /// How long an invitation can be accepted, or nothing for the server's setting.
    lifetime: String,
    /// `days`, `hours` or `minutes`.
    unit: String,
    /// The domains that can be invited, separated by spaces or line ends; none for any.
    domains: String,
    /// `refuse`, `return` or `resend`.
    duplicates: String,
    /// `invite` or `add`; nothing leaves it.
    #[schema(required = false)]
    scim_create: String,
    /// `send` or `link_only`.
    delivery: String,
    /// `inviter`, `nobody` or `address`.
    replies: String,
    /// The address where replies go to one.
    reply_address: String,
    /// The name that is shown, or nothing.
    shown_name: String,
    /// `#rrggbb`, or nothing.
    color: String,
    /// The `https` address of an image, or nothing.
    logo: String,
    /// The sites whose pages people can go to after accepting, separated by spaces or line ends.
    redirect_origins: String,
    /// The page that they go to, or nothing.
    redirect_url: String,
    /// How many days after the mail people are reminded, or nothing.
    remind_after: Option<String>,
    /// How many days before the end, or nothing.
    remind_before: Option<String>,
    /// `stored` where the image that is stored stays.
    stored_logo: Option<String>,
}

/// An entry of a list to choose from.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) text: String,
    pub(super) is_chosen: bool,
}

impl Choice {
    pub(super) const fn of(value: &'static str, text: String, is_chosen: bool) -> Self {
        Self { value, text, is_chosen }
    }

    /// The list with what was chosen.
    pub(super) fn typed(call: &Call<'_>, field: &str, mut all: Vec<Self>) -> Vec<Self> {
        for one in &mut all {
            one.is_chosen = one.value == call.field(field);
        }
        all
    }
}

/// How long an invitation can be accepted, in the unit that leaves no fraction.
pub(super) struct Lifetime {
    pub(super) amount: String,
    pub(super) units: Vec<Choice>,
}

impl Lifetime {
    pub(super) fn of(texts: Texts, millis: Option<i64>) -> Self {
        let fits = |(_, (unit, _)): &(&str, (i64, Key))| millis.is_none_or(|millis| millis % unit == 0);
        let (chosen, (unit, _)) = UNITS.into_iter().find(fits).unwrap_or(UNITS[2]);
        let amount = millis.map(|millis| (millis / unit).to_string()).unwrap_or_default();
        let units = UNITS.map(|(value, (_, name))| Choice::of(value, texts.say(name), value == chosen));
        Self { amount, units: units.to_vec() }
    }
}

/// Who gets replies, to choose from, and the address where it is one.
pub(super) fn replies(texts: Texts, to: &ReplyTo) -> (Vec<Choice>, String) {
    let (chosen, address) = match to {
        ReplyTo::Inviter => ("inviter", String::new()),
        ReplyTo::Nobody => ("nobody", String::new()),
        ReplyTo::Address(address) => ("address", address.as_sent().to_owned()),
    };
    let all = [
        ("inviter", Key::SettingsRepliesInviter),
        ("nobody", Key::SettingsRepliesNobody),
        ("address", Key::SettingsRepliesAddress),
    ];
    (all.map(|(value, text)| Choice::of(value, texts.say(text), value == chosen)).to_vec(), address)
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::AlreadyExists(EntityKind::Slug) => "slug",
        Refusal::InvalidValue { field, .. } if matches!(field.as_bytes(), b"settings.redirect_url") => "redirect_url",
        _ => "",
    }
}

/// Reads the form.
pub(super) fn read(context: &PageContext<'_>) -> Result<EditOrganization, NotDone> {
    let expected = Some(context.call.revision()?);
    let command = fields(context.call).map_err(|(field, key)| Wrong::at(field, context.say(key)))?;
    Ok(EditOrganization { expected, ..command })
}

/// What is wrong, with the field that it is about.
type Mistake = (&'static str, Key);

fn fields(call: &Call<'_>) -> Result<EditOrganization, Mistake> {
    let field = |name| call.field(name);
    let name = label(field("name")).map_err(|_no_name| ("name", Key::WordEnterName))?;
    let slug = Slug::parse(field("slug")).map_err(|_no_slug| ("slug", Key::SettingsEnterSlug))?;
    let locale = match field("locale") {
        "" => None,
        tag => Some(Locale::parse(tag).ok_or(("locale", Key::SettingsEnterLocale))?),
    };
    let domains = field("domains").split([' ', ',', ';', '\r', '\n']).filter(|domain| !domain.is_empty());
    let domains: Result<Vec<_>, _> = domains.map(domain).collect();
    let domains = domains.map_err(|_no_domain| ("domains", Key::SettingsEnterDomains))?;
    if domains.len() > MOST_DOMAINS {
        return Err(("domains", Key::SettingsFewerDomains));
    }
    let duplicates = word(Duplicates::WORDS, call, "duplicates")?;
    let delivery = word(LinkDelivery::WORDS, call, "delivery")?;
    Ok(EditOrganization {
        name: Some(name),
        slug: Some(slug),
        locale: Some(locale),
        invitation_lifetime: Some(lifetime(field("lifetime"), field("unit")).map_err(|key| ("lifetime", key))?),
        allowed_domains: Some(domains),
        duplicates: Some(duplicates),
        emails: Some(EmailPolicy { delivery, reply_to: reply_to(call)? }),
        branding: Some(branding(call)?),
        redirect_origins: Some(origins(field("redirect_origins")).map_err(|key| ("redirect_origins", key))?),
        redirect_url: Some(destination(field("redirect_url")).map_err(|key| ("redirect_url", key))?),
        reminders: Some(Reminders {
            after_days: days(call, "remind_after")?,
            before_expiry_days: days(call, "remind_before")?,
        }),
        provisioning: match field("scim_create") {
            "" => None,
            _ => Some(word(Provisioning::WORDS, call, "scim_create")?),
        },
        expected: None,
    })
}

/// The most origins, as in the API.
const MOST_ORIGINS: usize = 1_000;

fn origins(text: &str) -> Result<Vec<Origin>, Key> {
    let origins = text.split([' ', ',', ';', '\r', '\n']).filter(|origin| !origin.is_empty()).map(Origin::parse);
    let origins: Result<Vec<_>, _> = origins.collect();
    let origins = origins.map_err(|_no_origin| Key::SettingsEnterSites)?;
    if origins.len() > MOST_ORIGINS { Err(Key::SettingsFewerSites) } else { Ok(origins) }
}

fn destination(text: &str) -> Result<Option<Destination>, Key> {
    match text {
        "" => Ok(None),
        text => match Destination::parse(text) {
            Ok(page) => Ok(Some(page)),
            Err(_no_page) => Err(Key::SettingsEnterRedirect),
        },
    }
}

fn word<T, const N: usize>(words: [(&'static str, T); N], call: &Call<'_>, field: &'static str) -> Result<T, Mistake> {
    chosen(words, call.field(field)).ok_or((field, Key::SettingsChoose))
}

fn chosen<T, const N: usize>(words: [(&'static str, T); N], chosen: &str) -> Option<T> {
    words.into_iter().find(|(word, _)| *word == chosen).map(|(_, value)| value)
}

fn lifetime(amount: &str, unit: &str) -> Result<Option<i64>, Key> {
    if amount.is_empty() {
        return Ok(None);
    }
    let (unit, _) = chosen(UNITS, unit).ok_or(Key::SettingsChoose)?;
    let millis = amount.parse::<i64>().ok().and_then(|amount| amount.checked_mul(unit));
    let millis = millis.filter(|millis| LIFETIMES.contains(millis));
    Ok(Some(millis.ok_or(Key::SettingsEnterLifetime)?))
}

/// A number of days for reminders, or none.
fn days(call: &Call<'_>, field: &'static str) -> Result<Option<u32>, Mistake> {
    match call.field(field) {
        "" => Ok(None),
        text => match text.parse::<u32>() {
            Ok(days) if (1..=MAX_REMINDER_DAYS).contains(&days) => Ok(Some(days)),
            _ => Err((field, Key::SettingsEnterReminder)),
        },
    }
}

fn reply_to(call: &Call<'_>) -> Result<ReplyTo, Mistake> {
    match call.field("replies") {
        "inviter" => Ok(ReplyTo::Inviter),
        "nobody" => Ok(ReplyTo::Nobody),
        _ => match ReplyTo::parse(call.field("reply_address")) {
            Ok(address @ ReplyTo::Address(_)) => Ok(address),
            _ => Err(("reply_address", Key::SettingsEnterReplyAddress)),
        },
    }
}

fn branding(call: &Call<'_>) -> Result<Branding, Mistake> {
    let name = match call.field("shown_name") {
        "" => None,
        name => Some(label(name).map_err(|_no_name| ("shown_name", Key::SettingsEnterShownName))?),
    };
    let color = match call.field("color") {
        "" => None,
        text => Some(Color::parse(text).map_err(|_no_color| ("color", Key::WordEnterColor))?),
    };
    let logo = match call.field("logo") {
        "" => None,
        text => Some(Logo::parse(text).map_err(|_no_logo| ("logo", Key::SettingsEnterLogo))?),
    };
    Ok(Branding { name, color, logo })
}

/// Whether the form leaves the image that is stored as it is.
pub(super) fn keeps_logo(call: &Call<'_>) -> bool {
    call.field("logo").is_empty() && call.field("stored_logo") == LOGO_STAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lifetime_is_shown_in_the_unit_that_fits_and_read_back() {
        for (millis, amount, unit) in [
            (Some(604_800_000), "7", "days"),
            (Some(90_000_000), "25", "hours"),
            (Some(5_400_000), "90", "minutes"),
            (None, "", "days"),
        ] {
            let shown = Lifetime::of(Texts::of(Locale::En), millis);
            let chosen = shown.units.iter().find(|one| one.is_chosen).map(|one| one.value);
            assert_eq!((shown.amount.as_str(), chosen), (amount, Some(unit)));
            assert_eq!(lifetime(amount, unit), Ok(millis));
        }
        for (amount, unit) in
            [("0", "days"), ("1.5", "days"), ("4000", "days"), ("1", "years"), ("99999999999999", "days")]
        {
            assert!(lifetime(amount, unit).is_err(), "{amount} {unit}");
        }
    }
}
