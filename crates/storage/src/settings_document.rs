//! The JSON of an organization's settings. Private to storage; unset settings are left out.

use crate::faults::Unreadable;
use crate::values::Document;
use serde::{Deserialize, Serialize};
use usher_domain::{
    Branding, Color, Destination, Duplicates, EmailPolicy, Line, LinkDelivery, Logo, OrganizationSettings, Origin,
    Provisioning, Redirects, Reminders, ReplyTo,
};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation_lifetime: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed_domains: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duplicates: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delivery: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "colour")]
    color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    redirect_origins: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remind_after_days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remind_before_expiry_days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provisioning: Option<String>,
}

/// Settings as a document.
pub(crate) fn write_settings(settings: &OrganizationSettings) -> Document {
    let OrganizationSettings {
        invitation_lifetime,
        allowed_domains,
        duplicates,
        emails,
        branding,
        redirects,
        reminders,
        provisioning,
    } = settings;
    let EmailPolicy { delivery, reply_to } = emails;
    let Branding { name, color, logo } = branding;
    Document::of(&Stored {
        invitation_lifetime: *invitation_lifetime,
        allowed_domains: allowed_domains.clone(),
        duplicates: (*duplicates != Duplicates::default()).then(|| duplicates.as_str().to_owned()),
        delivery: (*delivery != LinkDelivery::default()).then(|| delivery.as_str().to_owned()),
        reply_to: (*reply_to != ReplyTo::default()).then(|| reply_to.as_str().to_owned()),
        name: name.as_ref().map(|name| name.as_str().to_owned()),
        color: color.map(|color| color.to_string()),
        logo: logo.as_ref().map(|logo| logo.as_str().to_owned()),
        redirect_origins: redirects.origins.iter().map(|origin| origin.as_str().to_owned()).collect(),
        redirect_url: redirects.default.as_ref().map(ToString::to_string),
        remind_after_days: reminders.after_days,
        remind_before_expiry_days: reminders.before_expiry_days,
        provisioning: (*provisioning != Provisioning::default()).then(|| provisioning.as_str().to_owned()),
    })
}

/// The settings of a document.
pub(crate) fn read_settings(document: &Document) -> Result<OrganizationSettings, Unreadable> {
    const WHAT: Unreadable = Unreadable("settings");
    let stored: Stored = document.read("settings")?;
    Ok(OrganizationSettings {
        invitation_lifetime: stored.invitation_lifetime,
        allowed_domains: stored.allowed_domains,
        duplicates: chosen(stored.duplicates.as_deref(), Duplicates::WORDS).ok_or(WHAT)?,
        emails: EmailPolicy {
            delivery: chosen(stored.delivery.as_deref(), LinkDelivery::WORDS).ok_or(WHAT)?,
            reply_to: stored.reply_to.as_deref().map_or(Ok(ReplyTo::default()), ReplyTo::parse).or(Err(WHAT))?,
        },
        branding: Branding {
            name: stored.name.map(|name| Line::tidied(&name)),
            color: stored.color.as_deref().map(Color::parse).transpose().or(Err(WHAT))?,
            logo: stored.logo.as_deref().map(Logo::parse).transpose().or(Err(WHAT))?,
        },
        redirects: Redirects {
            origins: stored
                .redirect_origins
                .iter()
                .map(|one| Origin::parse(one))
                .collect::<Result<_, _>>()
                .or(Err(WHAT))?,
            default: stored.redirect_url.as_deref().map(Destination::parse).transpose().or(Err(WHAT))?,
        },
        reminders: Reminders {
            after_days: stored.remind_after_days,
            before_expiry_days: stored.remind_before_expiry_days,
        },
        provisioning: chosen(stored.provisioning.as_deref(), Provisioning::WORDS).ok_or(WHAT)?,
    })
}

/// The value of a stored word; the default without one.
fn chosen<T: Default, const N: usize>(stored: Option<&str>, words: [(&str, T); N]) -> Option<T> {
    match stored {
        None => Some(T::default()),
        Some(stored) => words.into_iter().find(|(word, _)| *word == stored).map(|(_, value)| value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_none_are_an_empty_document() {
        let none = OrganizationSettings::default();
        assert_eq!(write_settings(&none), Document::of(&serde_json::json!({})));
        let all = OrganizationSettings {
            invitation_lifetime: Some(5),
            allowed_domains: vec!["example.com".to_owned()],
            duplicates: Duplicates::Resend,
            emails: EmailPolicy {
                delivery: LinkDelivery::LinkOnly,
                reply_to: ReplyTo::parse("desk@example.com").unwrap(),
            },
            branding: Branding {
                name: Line::parse("Acme").ok(),
                color: Color::parse("#00aaff").ok(),
                logo: Logo::parse("https://example.com/a.png").ok(),
            },
            redirects: Redirects {
                origins: vec![Origin::parse("https://app.example.com").unwrap()],
                default: Destination::parse("https://app.example.com/welcome").ok(),
            },
            reminders: Reminders { after_days: Some(2), before_expiry_days: Some(1) },
            provisioning: Provisioning::Add,
        };
        for settings in [none, all] {
            assert_eq!(read_settings(&write_settings(&settings)).unwrap(), settings);
        }
        for broken in ["duplicates", "delivery", "reply_to", "colour", "logo", "redirect_url"] {
            assert!(read_settings(&Document::of(&serde_json::json!({ broken: "x" }))).is_err(), "{broken}");
        }
    }
}
