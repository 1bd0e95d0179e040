//! What an operator may choose where the vendor's documents contradict themselves or are silent. The defaults are the
//! recommended choices of `PROTOCOL.md`.

use serde::Deserialize;
use usher_domain::commands::PasswordRules;

/// The adapter's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Answer a `/bff` call without any key with 404 `PUBLIC_API_KEY_DOES_NOT_EXIST` instead of 401
    /// `INTERNAL_USER_MUST_BE_AUTHORIZED`. Both can be read out of the documents.
    pub missing_key_is_not_found: bool,
    /// Answer a body that is not JSON with 400 instead of 422. The envelope stays the same.
    pub malformed_json_is_bad_request: bool,
    /// The shortest time between two mails to the same pending invitee, in milliseconds.
    pub mail_at_most_every_ms: u32,
    /// Let permissions or roles that a save does not name be cleared instead of staying.
    pub absent_grants_clear: bool,
    /// In which words of the registry a missing permission is described.
    pub permission_text: PermissionText,
    /// What a new password must be.
    pub new_passwords: NewPasswords,
}

/// A revision of the registry's text for a missing permission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PermissionText {
    /// Of 2026-05-19.
    #[default]
    Newest,
    /// The one before.
    Former,
}

/// What a new password must be; the vendor's article and its schemas differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NewPasswords {
    /// At least eight characters, with an upper-case letter, a lower-case letter and a digit.
    #[default]
    CharacterClasses,
    /// At least eight characters.
    LengthOnly,
}

impl NewPasswords {
    pub(crate) const fn rules(self) -> PasswordRules {
        match self {
            Self::CharacterClasses => PasswordRules::CharacterClasses,
            Self::LengthOnly => PasswordRules::LengthOnly,
        }
    }
}

/// Ten minutes, the interval documented for the re-sent mail of the shopper registration.
const TEN_MINUTES_MS: u32 = 600_000;

impl Default for Settings {
    fn default() -> Self {
        Self {
            missing_key_is_not_found: false,
            malformed_json_is_bad_request: false,
            mail_at_most_every_ms: TEN_MINUTES_MS,
            absent_grants_clear: false,
            permission_text: PermissionText::default(),
            new_passwords: NewPasswords::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_settings_take_the_recommended_choice_and_unknown_ones_are_refused() {
        let some: Settings = serde_json::from_str(r#"{"mail_at_most_every_ms":0}"#).unwrap();
        assert_eq!(some, Settings { mail_at_most_every_ms: 0, ..Settings::default() });
        assert!(serde_json::from_str::<Settings>(r#"{"mail_every":0}"#).is_err());
    }
}
