use super::render;
use crate::message::Wire;
use crate::testing::{
    account_deleted, bounce, disabled, identity_changed, move_requested, password_changed, sender, set_password,
};
use usher_domain::Locale;
use usher_engine::ports::{Notice, NoticeOf};

#[test]
fn the_inviter_reads_whom_the_mail_did_not_reach_and_what_to_do() {
    let rendered = render(&bounce()).unwrap();
    assert_eq!(rendered.subject, "Your invitation of Petr Malý could not be delivered");
    for part in ["Hello Jana Nováková,", "Petr.Maly@Kunde.example", "the relay refused the mail (550 5.1.1)"] {
        assert!(rendered.text.contains(part), "{part}: {}", rendered.text);
        assert!(rendered.html.contains(part), "{part}");
    }
    assert!(rendered.text.lines().all(|line| line.chars().count() <= 78), "{}", rendered.text);
    assert!(rendered.html.contains("Müller &#38; Söhne") && !rendered.html.contains("http"), "{}", rendered.html);
}

#[test]
fn names_stay_text_and_what_is_absent_leaves_no_gap() {
    let mut bare = Notice { name: None, ..bounce() };
    let NoticeOf::Bounce { name, reason, .. } = &mut bare.of else { panic!("{bare:?}") };
    (*name, *reason) = ("<b>\r\nBcc: x".to_owned(), None);
    let rendered = render(&bare).unwrap();
    assert_eq!(rendered.subject, "Your invitation of <b> Bcc: x could not be delivered");
    assert!(rendered.text.starts_with("Hello,\n") && !rendered.text.contains("said"), "{}", rendered.text);
    assert!(!rendered.text.contains("\n\n\n") && !rendered.html.contains("<b>"), "{}", rendered.text);
}

#[test]
fn whoever_manages_webhooks_reads_which_one_failed_since_when_and_what_to_do() {
    let rendered = render(&disabled()).unwrap();
    assert_eq!(rendered.subject, "The webhook at hooks.firma.example was disabled");
    let text = rendered.text.replace('\n', " ");
    for part in
        ["Hello Jana", "Müller & Söhne", "4 December 2024 at 14:20 UTC, for 5 days,", "enable the webhook again"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let mut gone = disabled();
    let NoticeOf::WebhookDisabled { failing_since, .. } = &mut gone.of else { panic!("{gone:?}") };
    *failing_since = None;
    let text = render(&gone).unwrap().text.replace('\n', " ");
    assert!(text.contains("410") && text.contains("since 9 December 2024 at 14:23 UTC"), "{text}");
}

#[test]
fn the_owner_of_an_account_gets_a_link_on_a_line_of_its_own_and_reads_until_when_it_works() {
    let notice = set_password();
    let rendered = render(&notice).unwrap();
    assert_eq!(rendered.subject, "Set your password");
    let link = format!("https://usher.example/password/reset/{}", "0a".repeat(32));
    assert!(rendered.text.lines().any(|line| line == link), "{}", rendered.text);
    assert!(rendered.html.contains(&format!("<a href=\"{link}\"")), "{}", rendered.html);
    for part in
        ["Hello Jana", "your account at usher.example:", "until 9 December 2024 at 14:53 UTC", "ignore this mail"]
    {
        assert!(rendered.text.replace('\n', " ").contains(part), "{part}: {}", rendered.text);
    }
    assert!(!format!("{notice:?}").contains("0a0a"), "a link in a log is a link in the wrong hands");
}

#[test]
fn the_owner_of_an_account_is_told_of_a_new_password_and_what_to_do_about_it() {
    let rendered = render(&password_changed()).unwrap();
    assert_eq!(rendered.subject, "Your password was changed");
    for part in ["9 December 2024 at 14:23 UTC", "signed out", "\nhttps://usher.example/password/forgot\n"] {
        assert!(rendered.text.contains(part), "{part}: {}", rendered.text);
    }
    assert!(!rendered.text.contains("\n\n\n"), "{}", rendered.text);
    assert!(rendered.html.contains("<a href=\"https://usher.example/password/forgot\""), "{}", rendered.html);
}

#[test]
fn the_owner_of_an_account_is_told_which_ways_in_it_has() {
    let with_link = |notice: &Notice| {
        let NoticeOf::PasswordChanged { at, forgot, .. } = notice.of.clone() else { panic!() };
        Notice { of: NoticeOf::PasswordChanged { at, forgot, is_linked: true }, ..notice.clone() }
    };
    let rendered = render(&with_link(&password_changed())).unwrap();
    assert!(rendered.text.replace('\n', " ").contains("identity provider that is linked"), "{}", rendered.text);
    for (is_linked, subject) in
        [(true, "A sign-in was linked to your account"), (false, "A sign-in was unlinked from your account")]
    {
        let rendered = render(&identity_changed(is_linked)).unwrap();
        assert_eq!(rendered.subject, subject);
        for part in ["9 December 2024 at 14:23 UTC", "\nhttps://usher.example/password/forgot\n"] {
            assert!(rendered.text.contains(part), "{part}: {}", rendered.text);
        }
    }
}

#[test]
fn the_owner_of_a_deleted_account_is_told_where_and_when() {
    let rendered = render(&account_deleted()).unwrap();
    assert_eq!(rendered.subject, "Your account was deleted");
    for part in
        ["Your account at usher.example was deleted", "9 December 2024 at 14:23 UTC", "operator of usher.example"]
    {
        assert!(rendered.text.replace('\n', " ").contains(part), "{part}: {}", rendered.text);
    }
}

#[test]
fn every_language_has_words_of_its_own() {
    let about_accounts =
        [set_password(), password_changed(), identity_changed(true), identity_changed(false), account_deleted()];
    for notice in [bounce(), move_requested(), disabled()].into_iter().chain(about_accounts) {
        let in_each: std::collections::BTreeSet<_> = Locale::ALL
            .into_iter()
            .map(|locale| {
                let rendered = render(&Notice { locale, ..notice.clone() }).unwrap();
                assert!(rendered.html.contains(&format!("<html lang=\"{}\"", locale.code())), "{}", rendered.html);
                assert!(!rendered.text.contains("notice-") && !rendered.text.contains('{'), "{}", rendered.text);
                rendered.subject
            })
            .collect();
        assert_eq!(in_each.len(), Locale::ALL.len());
    }
    let czech = render(&Notice { locale: Locale::Cs, ..disabled() }).unwrap().text.replace('\n', " ");
    assert!(czech.contains("Od 4. prosince 2024 v 14:20 UTC, tedy 5 dní,"), "{czech}");
}

#[test]
fn the_mail_goes_to_its_reader_and_answers_to_nobody() {
    let composed = sender().notice(&Notice { locale: Locale::Sv, ..bounce() }, Wire::SevenBit).unwrap();
    let text = String::from_utf8(composed.bytes).unwrap();
    assert_eq!(composed.envelope.to().first().unwrap().to_string(), "jana@firma.example");
    assert!(text.contains("Message-ID: <01936f3e-8a20-7abc-8def-0123456789ab@usher.example>"), "{text}");
    assert!(text.contains("Content-Language: sv"), "{text}");
    assert!(text.contains("Auto-Submitted: auto-generated") && !text.contains("Reply-To"), "{text}");
}
