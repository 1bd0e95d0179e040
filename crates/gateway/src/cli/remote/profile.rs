//! Where the gateway is and with which key it is asked: an argument, a profile, or a variable, in this order.

use super::super::Failure;
use super::arguments::RemoteArguments;
use crate::config::environment_variable;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use url::Url;
use usher_domain::Secret;

/// What is asked.
pub(super) struct Profile {
    pub(super) url: Url,
    pub(super) key: Secret,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    url: Option<String>,
    key: Option<String>,
}

impl Profile {
    /// What was given; what is missing comes from the variables, then from the profile.
    pub(super) fn of(given: &RemoteArguments) -> Result<Self, Failure> {
        // A key goes to the gateway that it was given with: a profile is taken before the variables, which are those of
        // another one, and only arguments go before it.
        let profile = given.profile.clone().or_else(|| environment_variable("USHER_PROFILE"));
        let other = match &profile {
            Some(name) => stored(&file(), name)?,
            None => Stored { url: environment_variable("USHER_URL"), key: environment_variable("USHER_KEY") },
        };
        let url = given.url.clone().or(other.url);
        let key = given.key.clone().or(other.key);
        let url = url.ok_or("which gateway? Give --url, USHER_URL or --profile")?;
        let key = key.ok_or("with which key? Give USHER_KEY, --key or --profile; `usher keys create` makes one")?;
        let parsed = Url::parse(&url).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let plain = |url: &Url| url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        let url = parsed.filter(plain).ok_or("--url is no address such as https://invite.example.com")?;
        Ok(Self { url, key: Secret::new(key.trim()) })
    }
}

/// The file of profiles.
fn file() -> PathBuf {
    let config = environment_variable("XDG_CONFIG_HOME").map(PathBuf::from);
    let home = || environment_variable("HOME").map(|home| Path::new(&home).join(".config"));
    config.or_else(home).unwrap_or_default().join("usher/profiles.toml")
}

fn stored(file: &Path, name: &str) -> Result<Stored, Failure> {
    let place = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| format!("{place} cannot be read: {error}"))?;
    // What the parser says may repeat a key.
    let mut profiles: BTreeMap<String, Stored> = toml::from_str(&text)
        .map_err(|_may_hold_a_key| format!("{place} is not TOML with url and key below [NAME]"))?;
    profiles.remove(name).ok_or_else(|| format!("{place} has no profile [{name}]").into())
}
