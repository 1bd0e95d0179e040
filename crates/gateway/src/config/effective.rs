//! The effective configuration as text, with secrets taken out.

use super::{Config, ConfigError};
use std::path::Path;
use toml::{Table, Value};

/// Keys whose values are never shown.
const SECRET_KEYS: [&str; 3] = ["secret", "client_secret", "password"];
/// Keys whose values are addresses that may carry a password.
const ADDRESS_KEYS: [&str; 2] = ["url", "smtp_url"];

/// The effective configuration in TOML; an error if it is not valid.
pub fn effective(file: Option<&Path>) -> Result<String, ConfigError> {
    let mut table = Config::table(file)?;
    Config::of_table(table.clone())?;
    hide(&mut table);
    Ok(table.to_string())
}

fn hide(table: &mut Table) {
    for (key, value) in table.iter_mut() {
        match value {
            Value::Table(below) => hide(below),
            Value::Array(entries) => entries.iter_mut().filter_map(Value::as_table_mut).for_each(hide),
            Value::String(text) if SECRET_KEYS.contains(&key.as_str()) && !text.is_empty() => "***".clone_into(text),
            Value::String(text) if ADDRESS_KEYS.contains(&key.as_str()) => *text = without_password(text),
            _ => {}
        }
    }
}

/// The address with its password as `***`.
fn without_password(address: &str) -> String {
    let hidden = || {
        let (scheme, rest) = address.split_once("://")?;
        let (credentials, host) = rest.rsplit_once('@')?;
        let (user, _) = credentials.split_once(':')?;
        Some(format!("{scheme}://{user}:***@{host}"))
    };
    let shown = hidden().unwrap_or_else(|| address.to_owned());
    match shown.split_once("password=") {
        Some((before, after)) => {
            let rest = after.split_once('&').map_or(String::new(), |(_, rest)| format!("&{rest}"));
            format!("{before}password=***{rest}")
        }
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_taken_out() {
        let mut table: Table =
            "[a]\nurl = \"postgres://u:p@ss@h/d?password=x&y=1\"\nsecret = \"s\"\n[[b]]\nsecret = \"t\"\nclient_secret = \"u\""
                .parse()
                .unwrap();
        hide(&mut table);
        let text = table.to_string();
        assert!(text.contains("postgres://u:***@h/d?password=***&y=1"), "{text}");
        assert_eq!(text.matches("\"***\"").count(), 3);
    }
}
