//! What an operator may choose.

use serde::{Deserialize, Deserializer, de::Error};
use usher_domain::PageLimit;

/// The settings of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many entries a page of a list has.
    #[serde(deserialize_with = "page_size")]
    pub page_size: PageLimit,
}

impl Default for Settings {
    fn default() -> Self {
        Self { page_size: PageLimit::clamped(50) }
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
    }
}
