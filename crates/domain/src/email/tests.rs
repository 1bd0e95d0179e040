use super::*;
use proptest::prelude::*;

fn canonical(text: &str) -> String {
    EmailAddress::parse(text).unwrap().canonical().as_str().to_owned()
}

#[test]
fn the_canonical_form_folds_case_composition_and_idna_only() {
    assert_eq!(canonical(" Jan.Novak+x@Example.COM "), "jan.novak+x@example.com");
    assert_eq!(canonical("a@Bücher.example"), "a@xn--bcher-kva.example");
    assert_eq!(canonical("a'b@b-.co"), "a'b@b-.co");
    assert_eq!(canonical("JOSE\u{301}@b.co"), "jos\u{e9}@b.co");
    assert_eq!(canonical("\u{39c}\u{3ac}\u{3c1}\u{3b9}\u{3bf}\u{3a3}@b.co"), canonical("μάριος@b.co"));
    assert_eq!(EmailAddress::parse(" A@b.co ").unwrap().as_sent(), "A@b.co");
    assert_eq!(EmailAddress::parse("Jose\u{301}@b.co").unwrap().mailbox(), "Jos\u{e9}");
}

#[test]
fn what_no_mail_system_takes_is_refused() {
    for text in ["", "  ", "a", "@b.co", "a@", "a@b", ".a@b.co", "a..b@b.co", "a@b..co", "a b@b.co", "a@b.co\n.x"] {
        assert!(EmailAddress::parse(text).is_err(), "{text:?}");
    }
    for text in ["\"a\"@b.co", "a@[1.2.3.4]", "a@1.2.3.4", "a\r\nBcc: x@b.co", "a\0@b.co", "a@-b.co", "a,b@c.co"] {
        assert!(EmailAddress::parse(text).is_err(), "{text:?}");
    }
    assert_eq!(EmailAddress::parse(&format!("{}@b.co", "a".repeat(251))), Err(EmailAddressError::TooLong));
}

/// Each would be a second person, or another's mailbox, for the same eyes.
#[test]
fn what_looks_like_another_address_is_refused() {
    // KELVIN SIGN, LONG S, full-width and other compatibility forms, the Greek question mark.
    for local in ["mar\u{212a}", "\u{17f}am", "\u{ff47}race", "o\u{fb01}", "a\u{37e}", "\u{1d41a}nn", "5\u{2075}"] {
        assert!(EmailAddress::parse(&format!("{local}@b.co")).is_err(), "{local:?}");
    }
    // What is not drawn: zero-width and soft characters, byte order mark, directions, fillers, selectors, tags, C1.
    for c in "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}\u{202e}\u{2066}\u{61c}\u{34f}\u{115f}\u{3164}\u{ffa0}\u{fe0f}\u{e0101}\u{e0041}\u{85}\u{a0}\u{2003}\u{3000}\u{2028}\u{e000}\u{fffd}\u{180e}".chars() {
        for text in [format!("gra{c}ce@b.co"), format!("grace@b{c}b.co"), format!("grace@bb.co{c}x")] {
            assert!(EmailAddress::parse(&text).is_err(), "{text:?}");
        }
    }
    for c in "\u{2018}\u{2019}\u{201b}\u{201c}\u{2032}\u{2035}\u{ff07}\u{2bb}\u{2bc}\u{2b9}\u{55a}\u{5f3}\u{a78c}\u{b4}\u{300c}".chars() {
        assert!(EmailAddress::parse(&format!("o{c}brien@b.co")).is_err(), "{c:?}");
    }
    assert!(EmailAddress::parse("\u{301}a@b.co").is_err(), "a mark without a letter");
}

#[test]
fn letters_of_every_script_are_taken() {
    for text in ["jos\u{e9}@b.co", "用户@例子.example", "पता@b.co", "佐々木@b.co", "İvan@b.co", "ı@b.co", "علي٣@b.co"]
    {
        assert!(EmailAddress::parse(text).is_ok(), "{text:?}");
    }
    // The lower case of this one has an `i` in it.
    assert_ne!(canonical("\u{130}van@b.co"), canonical("ivan@b.co"));
    assert_ne!(canonical("\u{131}van@b.co"), canonical("ivan@b.co"));
}

#[test]
fn what_was_stored_under_older_rules_is_known_for_it() {
    let kelvin = EmailAddress::stored("mar\u{212a}@b.co".to_owned(), "mark@b.co".to_owned());
    assert!(!kelvin.is_sound());
    assert!(EmailAddress::stored("Mark@b.co".to_owned(), "mark@b.co".to_owned()).is_sound());
    let alone = EmailAddress::stored_alone("gra\u{200b}ce@b.co".to_owned());
    assert_eq!((alone.as_sent(), alone.canonical().as_str()), ("gra\u{200b}ce@b.co", "gra\u{200b}ce@b.co"));
}

#[test]
fn debug_output_hides_the_address() {
    assert!(!format!("{:?}", EmailAddress::parse("jan@b.co").unwrap()).contains("jan"));
}

/// How much of a text is ASCII letters and digits, in lower case.
fn ascii(text: &str) -> String {
    text.chars().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn a_canonical_form_is_an_address_and_its_own(local in "\\PC{1,6}") {
        if let Ok(email) = EmailAddress::parse(&format!("{local}@b.co")) {
            let form = email.canonical().as_str();
            let again = EmailAddress::parse(form).unwrap();
            prop_assert_eq!(again.canonical().as_str(), form);
            prop_assert!(email.is_sound());
        }
    }

    #[test]
    fn nothing_beyond_ascii_turns_into_ascii(local in "[a-zA-Z]{0,3}\\PC{1,3}[a-zA-Z]{0,3}") {
        if let Ok(email) = EmailAddress::parse(&format!("{local}@b.co")) {
            let form = email.canonical().as_str().strip_suffix("@b.co").unwrap().to_owned();
            // Composing takes a letter into one beyond ASCII, and never the other way.
            prop_assert!(ascii(&form).len() <= ascii(&local).len());
            prop_assert_eq!(form.is_ascii(), local.trim().is_ascii());
        }
    }

    #[test]
    fn letter_case_and_composition_make_no_second_person(local in "[a-zA-Zà-öø-ÿα-ωА-я]{1,8}") {
        use unicode_normalization::UnicodeNormalization;
        let form = canonical(&format!("{local}@b.co"));
        let decomposed: String = local.nfd().collect();
        prop_assert_eq!(&canonical(&format!("{decomposed}@b.co")), &form);
        let small: String = local.chars().flat_map(char::to_lowercase).collect();
        prop_assert_eq!(&canonical(&format!("{small}@b.co")), &form);
    }
}
