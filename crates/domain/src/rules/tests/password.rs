//! Passwords: the shortest, the longest, the kinds of characters, the common ones, and the form that is compared.

use crate::commands::PasswordRules;
use crate::refusal::{PasswordRule, Refusal};
use crate::rules::{MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARACTERS, check_password, check_password_by, prepared_password};

#[test]
fn each_rule_has_its_boundary() {
    assert_eq!((MIN_PASSWORD_CHARACTERS, MAX_PASSWORD_BYTES), (8, 256));
    let of_bytes = |bytes: usize| format!("Ab1{}", "x".repeat(bytes - 3));
    for (password, broken) in [
        (String::new(), Some(PasswordRule::AtLeast(8))),
        ("Abcdxf1".to_owned(), Some(PasswordRule::AtLeast(8))),
        ("Abcdxfg1".to_owned(), None),
        // Seven characters in fourteen bytes are still seven; eight are enough.
        ("Äöüäöü1".to_owned(), Some(PasswordRule::AtLeast(8))),
        ("Äöüäöüä1".to_owned(), None),
        // Written with combining marks, seven characters are fourteen and still seven.
        ("A\u{308}o\u{308}u\u{308}a\u{308}o\u{308}u\u{308}1".to_owned(), Some(PasswordRule::AtLeast(8))),
        (of_bytes(256), None),
        (of_bytes(257), Some(PasswordRule::AtMost(256))),
        // 131 characters, but 259 bytes.
        (format!("Ab1{}", "ä".repeat(128)), Some(PasswordRule::AtMost(256))),
        ("abcdxfg1".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("ABCDXFG1".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("Abcdxfgh".to_owned(), Some(PasswordRule::CharacterClasses)),
        ("Ab 1 c d".to_owned(), None),
        ("Passw0rd".to_owned(), Some(PasswordRule::Common)),
        ("PASSword1".to_owned(), Some(PasswordRule::Common)),
        ("Ab1\u{7}xxxxx".to_owned(), Some(PasswordRule::Characters)),
    ] {
        let expected = broken.map_or(Ok(()), |rule| Err(Refusal::WeakPassword(rule)));
        let classes = broken == Some(PasswordRule::CharacterClasses);
        let of_length = if classes { Ok(()) } else { expected.clone() };
        assert_eq!(check_password(&password), of_length, "{password}");
        assert_eq!(check_password_by(PasswordRules::CharacterClasses, &password), expected, "{password}");
    }
}

#[test]
fn a_protocol_may_promise_six_characters_and_common_ones_stay_refused() {
    for (password, broken) in [
        ("", Some(PasswordRule::AtLeast(6))),
        ("Xq7-v", Some(PasswordRule::AtLeast(6))),
        ("Xq7-vK", None),
        ("qwerty", Some(PasswordRule::Common)),
    ] {
        let expected = broken.map_or(Ok(()), |rule| Err(Refusal::WeakPassword(rule)));
        assert_eq!(check_password_by(PasswordRules::SixCharacters, password), expected, "{password}");
    }
}

#[test]
fn common_passwords_are_refused_whatever_the_protocol_asks_for() {
    for password in ["password", "12345678", "qwertyuiop", "iloveyou1", "Football1"] {
        assert_eq!(check_password(password), Err(Refusal::WeakPassword(PasswordRule::Common)), "{password}");
    }
    for password in ["correct horse battery staple", "korrektes-pferd"] {
        assert_eq!(check_password(password), Ok(()), "{password}");
    }
}

#[test]
fn what_looks_the_same_is_the_same() {
    let prepared = |text: &str| prepared_password(text).unwrap();
    assert_eq!(prepared("Zlutoucky-ku\u{30a}n\u{30c}"), prepared("Zlutoucky-k\u{16f}\u{148}"));
    assert_eq!(prepared("a\u{a0}b\u{3000}c"), "a b c");
    // Letter case and width stay, as RFC 8265 has it.
    assert_ne!(prepared("Correct"), prepared("correct"));
    assert_ne!(prepared("\u{ff21}bc"), prepared("Abc"));
    assert_eq!(prepared_password("bell\u{7}"), None);
}
