//! Passwords: the shortest, the longest and the kinds of characters.

use crate::commands::PasswordRules;
use crate::refusal::{PasswordRule, Refusal};
use crate::rules::{MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARACTERS, check_password, check_password_by};

#[test]
fn each_rule_has_its_boundary() {
    assert_eq!((MIN_PASSWORD_CHARACTERS, MAX_PASSWORD_BYTES), (8, 256));
    let of_bytes = |bytes: usize| format!("Ab1{}", "x".repeat(bytes - 3));
    for (password, broken) in [
        (String::new(), Some(PasswordRule::AtLeast(8))),
        ("Abcdef1".to_owned(), Some(PasswordRule::AtLeast(8))),
        ("Abcdefg1".to_owned(), None),
        // Seven characters in fourteen bytes are still seven; eight are enough.
        ("Äöüäöü1".to_owned(), Some(PasswordRule::AtLeast(8))),
        ("Äöüäöüä1".to_owned(), None),
        (of_bytes(256), None),
        (of_bytes(257), Some(PasswordRule::AtMost(256))),
        // 131 characters, but 259 bytes.
        (format!("Ab1{}", "ä".repeat(128)), Some(PasswordRule::AtMost(256))),
        ("abcdefg1".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("ABCDEFG1".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("Abcdefgh".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("Ab 1 c d".to_owned(), None),
    ] {
        let expected = broken.map_or(Ok(()), |rule| Err(Refusal::WeakPassword(rule)));
        let classes = broken == Some(PasswordRule::CharacterClasses);
        let of_length = if classes { Ok(()) } else { expected.clone() };
        assert_eq!(check_password_by(PasswordRules::LengthOnly, &password), of_length, "{password}");
        assert_eq!(check_password(&password), expected, "{password}");
    }
}
