//! The JSON of an organization's settings. Private to storage; what is not set is not there.

use crate::faults::Unreadable;
use crate::values::Document;
use serde::{Deserialize, Serialize};
use usher_domain::{Branding, Colour, Duplicates, Logo, OrganizationSettings, Text};

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
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    colour: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

/// Settings as a document.
pub(crate) fn write_settings(settings: &OrganizationSettings) -> Document {
    let OrganizationSettings { invitation_lifetime, allowed_domains, duplicates, branding } = settings;
    let Branding { name, colour, logo } = branding;
    Document::of(&Stored {
        invitation_lifetime: *invitation_lifetime,
        allowed_domains: allowed_domains.clone(),
        duplicates: (*duplicates != Duplicates::default()).then(|| duplicates.word().to_owned()),
        name: name.as_ref().map(|name| name.as_str().to_owned()),
        colour: colour.as_ref().map(|colour| colour.as_str().to_owned()),
        logo: logo.as_ref().map(|logo| logo.as_str().to_owned()),
    })
}

/// The settings of a document.
pub(crate) fn read_settings(document: &Document) -> Result<OrganizationSettings, Unreadable> {
    const WHAT: Unreadable = Unreadable("settings");
    let stored: Stored = document.read("settings")?;
    let duplicates = match stored.duplicates {
        None => Duplicates::default(),
        Some(text) => {
            let known = Duplicates::WORDS.into_iter().find(|(word, _)| *word == text);
            known.map(|(_, duplicates)| duplicates).ok_or(WHAT)?
        }
    };
    Ok(OrganizationSettings {
        invitation_lifetime: stored.invitation_lifetime,
        allowed_domains: stored.allowed_domains,
        duplicates,
        branding: Branding {
            name: stored.name.map(Text::parse).transpose().or(Err(WHAT))?,
            colour: stored.colour.as_deref().map(Colour::parse).transpose().or(Err(WHAT))?,
            logo: stored.logo.as_deref().map(Logo::parse).transpose().or(Err(WHAT))?,
        },
    })
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
            branding: Branding {
                name: Text::parse("Acme").ok(),
                colour: Colour::parse("#00aaff").ok(),
                logo: Logo::parse("https://example.com/a.png").ok(),
            },
        };
        for settings in [none, all] {
            assert_eq!(read_settings(&write_settings(&settings)).unwrap(), settings);
        }
        assert!(read_settings(&Document::of(&serde_json::json!({"duplicates": "x"}))).is_err());
    }
}
