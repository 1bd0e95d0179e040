//! What an operator may choose.

use serde::{Deserialize, Deserializer, de::Error};
use usher_domain::settings::label;
use usher_domain::{Branding, Color, Logo, PageLimit};

/// The settings of the console.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many entries a page of a list has.
    #[serde(deserialize_with = "page_size")]
    pub page_size: PageLimit,
    /// How the installation looks to whoever has not signed in, and to its operators.
    #[serde(deserialize_with = "branding")]
    pub branding: Branding,
}

impl Default for Settings {
    fn default() -> Self {
        Self { page_size: PageLimit::clamped(50), branding: Branding::default() }
    }
}

fn page_size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PageLimit, D::Error> {
    let entries = u32::deserialize(deserializer)?;
    let limit = PageLimit::clamped(entries);
    if limit.get() == entries {
        Ok(limit)
    } else {
        Err(D::Error::custom(format!("a page has 1 to {} entries", PageLimit::MAX)))
    }
}

/// The texts as they are set; an empty one is none.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct BrandingTexts {
    name: String,
    color: String,
    logo: String,
}

fn branding<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Branding, D::Error> {
    let texts = BrandingTexts::deserialize(deserializer)?;
    let set = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let name = set(&texts.name).map(|text| label(&text)).transpose();
    let color = set(&texts.color).map(|text| Color::parse(&text)).transpose();
    let logo = set(&texts.logo).map(|text| Logo::parse(&text).ok().filter(|logo| logo.image().is_some()).ok_or(()));
    Ok(Branding {
        name: name
            .map_err(|_no_name| D::Error::custom("branding.name is longer than 200 characters, or nothing to see"))?,
        color: color.map_err(|_no_color| D::Error::custom("branding.color is no color such as #ec6c50"))?,
        logo: logo.transpose().map_err(|()| D::Error::custom("branding.logo is no image as a `data:` address"))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_strictly() {
        let read = |json: &str| serde_json::from_str::<Settings>(json);
        assert_eq!(read("{}").unwrap(), Settings::default());
        assert_eq!(read(r#"{"page_size":7}"#).unwrap().page_size.get(), 7);
        assert!(read(r#"{"page_size":0}"#).unwrap_err().to_string().contains("1 to 1000"));
        assert!(read(r#"{"size":5}"#).is_err());
        let named = read(r##"{"branding":{"name":"Acme","color":"#EC6C50","logo":""}}"##).unwrap().branding;
        assert_eq!(named.name.unwrap().as_str(), "Acme");
        assert_eq!(named.color.unwrap().to_string(), "#ec6c50");
        for (field, wrong) in [("name", " "), ("color", "red"), ("logo", "https://acme.example/logo.png")] {
            let error = read(&format!(r#"{{"branding":{{"{field}":"{wrong}"}}}}"#)).unwrap_err().to_string();
            assert!(error.starts_with(&format!("branding.{field}")), "{error}");
        }
    }
}
