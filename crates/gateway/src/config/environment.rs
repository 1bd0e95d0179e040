//! `USHER__SECTION__KEY` variables. Names are compared case-insensitively, and an underscore stands for a hyphen too,
//! so that `USHER__ADAPTERS__AD_INVITE__ENABLED` sets a key of `[adapters.ad-invite]`.

use super::ConfigError;
use toml::{Table, Value};

const PREFIX: &str = "USHER__";

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "the configuration is the one place that reads the environment")]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Overrides settings by the variables that are set.
pub(super) fn apply(table: &mut Table) -> Result<(), ConfigError> {
    let mut variables: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with(PREFIX) || is_misspelt(name))
        .collect();
    variables.sort();
    variables.into_iter().try_for_each(|(name, value)| set(table, &name, &value))
}

/// Whether a variable looks like a setting of ours with an underscore too few in front.
fn is_misspelt(name: &str) -> bool {
    name.starts_with("USHER_") && !name.starts_with(PREFIX) && name.contains("__")
}

fn set(table: &mut Table, variable: &str, text: &str) -> Result<(), ConfigError> {
    let unknown = |reason: &str| ConfigError::Variable { variable: variable.to_owned(), reason: reason.to_owned() };
    let Some(rest) = variable.strip_prefix(PREFIX) else {
        return Err(unknown("it begins with USHER_; write USHER__ with two underscores"));
    };
    let path: Vec<&str> = rest.split("__").collect();
    let Some((last, sections)) = path.split_last().filter(|(_, sections)| !sections.is_empty()) else {
        return Err(unknown("write USHER__SECTION__KEY"));
    };
    let mut place = table;
    for section in sections {
        let key = known_key(place, section);
        place = place
            .entry(key)
            .or_insert_with(|| Value::Table(Table::new()))
            .as_table_mut()
            .ok_or_else(|| unknown("a setting stands where a section should be"))?;
    }
    let key = known_key(place, last);
    let value = value(place.get(&key), text).map_err(|reason| unknown(&reason))?;
    place.insert(key, value);
    Ok(())
}

/// The key as the table spells it, or the lower-case form of a new one.
fn known_key(table: &Table, name: &str) -> String {
    let plain = |text: &str| text.to_ascii_lowercase().replace('-', "_");
    let wanted = plain(name);
    table.keys().find(|key| plain(key) == wanted).cloned().unwrap_or(wanted)
}

/// The value in the type of the setting's default; without a default, in the type that the text parses as.
fn value(default: Option<&Value>, text: &str) -> Result<Value, String> {
    let literal = || format!("value = {text}").parse::<Table>().ok().and_then(|mut table| table.remove("value"));
    match default {
        Some(Value::String(_)) => Ok(Value::String(text.to_owned())),
        Some(other) => match literal() {
            Some(value) if value.same_type(other) => Ok(value),
            _ => Err(format!("its value must be of the kind {}", other.type_str())),
        },
        None => Ok(literal().unwrap_or_else(|| Value::String(text.to_owned()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_find_their_settings() {
        let mut table: Table =
            "[http]\nlisten = \"a\"\n[mail]\nattempts = 1\n[adapters.ad-invite]\nenabled = true".parse().unwrap();
        set(&mut table, "USHER__HTTP__LISTEN", "127.0.0.1:0").unwrap();
        set(&mut table, "USHER__MAIL__ATTEMPTS", "3").unwrap();
        set(&mut table, "USHER__ADAPTERS__AD_INVITE__ENABLED", "false").unwrap();
        assert_eq!(table["http"]["listen"].as_str(), Some("127.0.0.1:0"));
        assert_eq!(table["mail"]["attempts"].as_integer(), Some(3));
        assert_eq!(table["adapters"]["ad-invite"]["enabled"].as_bool(), Some(false));
        assert!(set(&mut table, "USHER__MAIL__ATTEMPTS", "many").is_err());
        assert!(set(&mut table, "USHER__HTTP", "x").is_err());
        assert!(set(&mut table, "USHER__HTTP__LISTEN__DEEPER", "x").is_err());
    }

    #[test]
    fn an_underscore_too_few_is_told() {
        assert!(is_misspelt("USHER_DATABASE__URL"));
        for other in ["USHER_CONFIG", "USHER_REQUIRE_POSTGRES", "USHER__DATABASE__URL", "USHERS__DATABASE__URL"] {
            assert!(!is_misspelt(other), "{other}");
        }
        let told = set(&mut Table::new(), "USHER_DATABASE__URL", "x").unwrap_err().to_string();
        assert!(told.contains("USHER_DATABASE__URL sets nothing") && told.contains("two underscores"), "{told}");
    }
}
