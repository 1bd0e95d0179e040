//! The rules for a new password, and the one form in which all passwords are hashed and compared.

use crate::Refusal;
use crate::commands::PasswordRules;
use crate::refusal::PasswordRule;
use passwords::analyzer::is_common_password;
use precis_profiles::OpaqueString;
use precis_profiles::precis_core::profile::Profile;

/// The fewest characters of a password.
pub const MIN_PASSWORD_CHARACTERS: usize = 8;
/// The maximum length of a password in bytes: hashing time must not be the client's choice.
pub const MAX_PASSWORD_BYTES: usize = 256;

/// The form of a password in which keyboards and systems that encode the same characters differently agree (RFC 8265,
/// `OpaqueString`); `None` where it has characters that are not allowed, such as control characters.
#[must_use]
pub fn prepared_password(password: &str) -> Option<String> {
    OpaqueString::new().enforce(password).ok().map(std::borrow::Cow::into_owned)
}

/// Refuses a password that is too short, too long or common.
pub fn check_password(password: &str) -> Result<(), Refusal> {
    check_password_by(PasswordRules::default(), password)
}

/// The same by rules of a protocol's own.
pub fn check_password_by(rules: PasswordRules, password: &str) -> Result<(), Refusal> {
    broken_rule(rules, password).map_or(Ok(()), |rule| Err(Refusal::WeakPassword(rule)))
}

fn broken_rule(rules: PasswordRules, password: &str) -> Option<PasswordRule> {
    if password.len() > MAX_PASSWORD_BYTES {
        return Some(PasswordRule::AtMost(MAX_PASSWORD_BYTES));
    }
    let fewest = match rules {
        PasswordRules::LengthOnly | PasswordRules::CharacterClasses => MIN_PASSWORD_CHARACTERS,
        PasswordRules::SixCharacters => 6,
    };
    if password.is_empty() {
        return Some(PasswordRule::AtLeast(fewest));
    }
    let Some(password) = prepared_password(password) else { return Some(PasswordRule::Characters) };
    if password.chars().nth(fewest - 1).is_none() {
        Some(PasswordRule::AtLeast(fewest))
    } else if password.len() > MAX_PASSWORD_BYTES {
        Some(PasswordRule::AtMost(MAX_PASSWORD_BYTES))
    } else if rules == PasswordRules::CharacterClasses && !has_all_classes(&password) {
        Some(PasswordRule::CharacterClasses)
    } else if is_common_password(&password) || is_common_password(password.to_lowercase()) {
        Some(PasswordRule::Common)
    } else {
        None
    }
}

fn has_all_classes(password: &str) -> bool {
    password.chars().any(char::is_uppercase)
        && password.chars().any(char::is_lowercase)
        && password.chars().any(|c| c.is_ascii_digit())
}
