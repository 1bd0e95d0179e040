use super::*;
use crate::testing::{bounce, mail};
use usher_domain::{Color, EmailAddress, Locale, Logo};
use usher_engine::ports::NoticeOf;

/// Compares with a file under `testdata`, or writes it when built with `USHER_BLESS=1`.
fn assert_golden(name: &str, rendered: &str) {
    let path = format!("{}/testdata/{name}", env!("CARGO_MANIFEST_DIR"));
    if option_env!("USHER_BLESS") == Some("1") {
        std::fs::write(&path, rendered).unwrap();
    }
    assert_eq!(rendered, std::fs::read_to_string(&path).unwrap(), "{name}");
}

/// A mail that knows as little as possible.
fn bare() -> InvitationMail {
    let mut bare = mail();
    bare.invitee_name = String::new();
    bare.inviter_name = None;
    bare.replies = None;
    bare.expires_at = None;
    bare
}

#[test]
fn the_full_mail_reads_as_approved() {
    let rendered = render(&mail()).unwrap();
    assert_eq!(rendered.subject, "Jana Nováková invites you to Müller & Söhne");
    assert_golden("full.txt", &rendered.text);
    assert_golden("full.html", &rendered.html);
}

#[test]
fn the_bare_mail_reads_as_approved() {
    let rendered = render(&bare()).unwrap();
    assert_eq!(rendered.subject, "You are invited to Müller & Söhne");
    assert_golden("bare.txt", &rendered.text);
    assert_golden("bare.html", &rendered.html);
}

#[test]
fn what_the_inviter_says_is_quoted_and_carries_no_link() {
    let mut mail = mail();
    mail.message = Some(
        "  Hi Petr!\r\n\r\nSee https://evil.example/pay <b>now</b>\n-- \nwww.evil.example\u{202e} or ceo@evil.example "
            .to_owned(),
    );
    let rendered = render(&mail).unwrap();
    let said = "Jana Nováková writes:\n\n> Hi Petr!\n>\n> See https:/ /evil. example/pay <b>now</b>\n> --\n\
                > www. evil. example or ceo@evil. example\n";
    assert!(rendered.text.contains(said), "{}", rendered.text);
    for line in ["Hi Petr!<br>", "<br>\n", "See https:/ /evil. example/pay &#60;b&#62;now&#60;/b&#62;<br>"] {
        assert!(rendered.html.contains(line), "{line}: {}", rendered.html);
    }
    assert_eq!(rendered.html.matches("href=").count(), 2, "ours");
    let long = "word ".repeat(399) + "finis";
    mail.message = Some(long.clone());
    let rendered = render(&mail).unwrap();
    assert!(rendered.html.contains(&long), "a line keeps all that was written");
    assert_eq!(rendered.text.matches("word").count(), 399);
    assert!(rendered.text.contains("finis"), "{}", rendered.text);
    assert!(render(&mail).unwrap().text.lines().all(|line| line == mail.link || line.chars().count() <= 78));
    mail.inviter_name = None;
    assert!(render(&mail).unwrap().text.contains("Müller & Söhne writes:"));
    for nothing in ["", " \r\n\u{200b} "] {
        mail.message = Some(nothing.to_owned());
        assert!(!render(&mail).unwrap().text.contains("writes:"), "{nothing:?}");
    }
}

#[test]
fn text_is_narrow_and_the_link_stands_alone() {
    let mut mail = mail();
    mail.link = format!("https://usher.example/i/{}", "x".repeat(120));
    mail.organization = "Very long name of an organization ".repeat(3);
    let text = render(&mail).unwrap().text;
    for line in text.lines() {
        assert!(line == mail.link || line.chars().count() <= 78, "{line}");
    }
    assert!(text.contains(&format!("\n\n{}\n\n", mail.link)));
}

#[test]
fn markup_in_names_is_text() {
    let mut mail = mail();
    let name = "<script>alert(\"1\")</script>&'";
    mail.invitee_name = name.to_owned();
    mail.organization = name.to_owned();
    mail.inviter_name = Some(name.to_owned());
    mail.link = "https://usher.example/i/a\"b<c".to_owned();
    let rendered = render(&mail).unwrap();
    assert!(!rendered.html.contains("<script") && !rendered.html.contains("a\"b"), "{}", rendered.html);
    assert!(rendered.text.contains("<script>alert(\"1\")</script>&'"));
}

#[test]
fn nothing_is_loaded_from_outside() {
    let html = render(&mail()).unwrap().html;
    for outside in ["<img", "src=", "url(", "@import", "<link", "<script", "background="] {
        assert!(!html.contains(outside), "{outside}");
    }
    let links: Vec<_> = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(links, [mail().link.as_str(); 2]);
}

#[test]
fn a_brand_is_shown_and_its_logo_travels_along() {
    let mut mail = mail();
    mail.organization = "Acme \"Tours\"".to_owned();
    mail.color = Color::parse("#ffcc00").ok();
    mail.logo = Logo::parse("data:image/png;base64,YWJj").ok();
    let rendered = render(&mail).unwrap();
    assert_golden("branded.html", &rendered.html);
    assert!(rendered.text.contains("invites you to join Acme \"Tours\"."));
    let src = format!("src=\"cid:logo@{}\" alt=\"Acme &#34;Tours&#34;\"", mail.id);
    assert!(rendered.html.contains(&src) && !rendered.html.contains("data:"), "{}", rendered.html);
    mail.logo = Logo::parse("https://acme.example/a.png?b=1&c=2").ok();
    let rendered = render(&mail).unwrap();
    assert!(rendered.image.is_none() && rendered.html.contains("src=\"https://acme.example/a.png?b=1&#38;c=2\""));
    assert_eq!(rendered.html.matches("src=").count(), 1);
}

#[test]
fn every_language_reads_as_approved() {
    for locale in Locale::ALL {
        let mut mail = mail();
        mail.locale = locale;
        let rendered = render(&mail).unwrap();
        let code = locale.code();
        assert_golden(&format!("full.{code}.txt"), &format!("{}\n\n{}", rendered.subject, rendered.text));
        assert!(rendered.html.contains(&format!("<html lang=\"{code}\"")), "{code}");
        assert!(
            rendered
                .html
                .contains(&format!("aria-label=\"{}\" lang=\"{code}\"", rendered.subject.replace('&', "&#38;")))
        );
        let strong = rendered.html.matches("<strong class=\"strong\" style=\"color:#0f172a;\">").count();
        assert_eq!(strong, 3, "{code}: the names and the question stand out");
    }
}

#[test]
fn a_mail_has_no_link_but_ours() {
    for name in
        ["evil.example/pay", "http://evil.example/pay", "www.evil.example", "pay@evil.example", "evil\u{3002}example"]
    {
        let mut mail = mail();
        mail.invitee_name = name.to_owned();
        mail.inviter_name = Some(name.to_owned());
        mail.organization = name.to_owned();
        mail.replies = Some(Replies::Organization(EmailAddress::parse("desk@firma.example").unwrap()));
        let rendered = render(&mail).unwrap();
        let mut notice = bounce();
        notice.organization = name.to_owned();
        notice.name = Some(name.to_owned());
        let reason = Some(format!("see {name}"));
        notice.of = NoticeOf::Bounce { invitee: mail.to.clone(), name: name.to_owned(), reason };
        let told = crate::notice::render(&notice).unwrap();
        for text in [rendered.subject, rendered.text, rendered.html, told.subject, told.text, told.html] {
            assert!(text.contains("evil"), "the name is told: {text}");
            for link in ["evil.example", "www.evil", "://evil", "evil\u{3002}example"] {
                assert!(!text.contains(link), "{link}: {text}");
            }
        }
    }
}

#[test]
fn a_reminder_says_that_it_is_one() {
    let rendered = render(&InvitationMail { is_reminder: true, ..mail() }).unwrap();
    assert_eq!(rendered.subject, "Reminder: Jana Nováková invites you to Müller & Söhne");
    for text in [&rendered.text, &rendered.html] {
        assert!(text.contains("You have not answered this invitation yet. "), "{text}");
    }
    assert!(!render(&mail()).unwrap().text.contains("not answered"));
}
