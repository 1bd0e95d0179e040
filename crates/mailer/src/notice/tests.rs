use super::render;
use crate::testing::{notice, sender};

#[test]
fn the_inviter_reads_whom_the_mail_did_not_reach_and_what_to_do() {
    let rendered = render(&notice()).unwrap();
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
    let mut bare = notice();
    bare.inviter_name = None;
    bare.invitee_name = "<b>\r\nBcc: x".to_owned();
    bare.reason = None;
    let rendered = render(&bare).unwrap();
    assert_eq!(rendered.subject, "Your invitation of <b> Bcc: x could not be delivered");
    assert!(rendered.text.starts_with("Hello,\n") && !rendered.text.contains("said"), "{}", rendered.text);
    assert!(!rendered.html.contains("<b>"));
}

#[test]
fn the_mail_goes_to_the_inviter_and_answers_to_nobody() {
    let composed = sender().notice(&notice()).unwrap();
    let text = String::from_utf8(composed.bytes).unwrap();
    assert_eq!(composed.envelope.to().first().unwrap().to_string(), "jana@firma.example");
    assert!(text.contains("Message-ID: <01936f3e-8a20-7abc-8def-0123456789ab@usher.example>"), "{text}");
    assert!(text.contains("Auto-Submitted: auto-generated") && !text.contains("Reply-To"), "{text}");
}
