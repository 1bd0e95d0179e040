//! What a new password must be.

use crate::Refusal;
use crate::commands::PasswordRules;
use crate::refusal::PasswordRule;

/// The fewest characters of a password.
pub const MIN_PASSWORD_CHARACTERS: usize = 8;
/// The most bytes of a password: hashing time must not be the client's choice.
pub const MAX_PASSWORD_BYTES: usize = 256;

/// Refuses a password that is too short, too long, or without an upper-case letter, a lower-case letter and a digit.
pub fn check_password(password: &str) -> Result<(), Refusal> {
    check_password_by(PasswordRules::CharacterClasses, password)
}

/// The same by rules of a protocol's own.
pub fn check_password_by(rules: PasswordRules, password: &str) -> Result<(), Refusal> {
    let broken = if password.chars().nth(MIN_PASSWORD_CHARACTERS - 1).is_none() {
        PasswordRule::AtLeast(MIN_PASSWORD_CHARACTERS)
    } else if password.len() > MAX_PASSWORD_BYTES {
        PasswordRule::AtMost(MAX_PASSWORD_BYTES)
    } else if rules == PasswordRules::CharacterClasses
        && !(password.chars().any(char::is_uppercase)
            && password.chars().any(char::is_lowercase)
            && password.chars().any(|c| c.is_ascii_digit()))
    {
        PasswordRule::CharacterClasses
    } else {
        return Ok(());
    };
    Err(Refusal::WeakPassword(broken))
}
