use super::*;
use crate::DkimSettings;
use crate::testing::{mail, sender};
use usher_domain::Logo;

fn text(mail: &InvitationMail) -> String {
    String::from_utf8(sender().compose(mail, Wire::SevenBit).unwrap().bytes).unwrap()
}

/// The header fields, unfolded, in lower-case names.
fn fields(message: &str) -> Vec<(String, String)> {
    let head = message.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
    head.split("\r\n")
        .map(|line| line.split_once(": ").unwrap())
        .map(|(n, v)| (n.to_lowercase(), v.to_owned()))
        .collect()
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found: Vec<_> = fields.iter().filter(|(n, _)| n == name).collect();
    assert_eq!(found.len(), 1, "{name} in {fields:?}");
    &found[0].1
}

#[test]
fn the_headers_are_these() {
    let message = text(&mail());
    let fields = fields(&message);
    let names: Vec<_> = fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "content-language",
            "auto-submitted",
            "feedback-id",
            "x-auto-response-suppress",
            "x-usher-delivery",
            "reply-to",
            "mime-version",
            "content-type"
        ]
    );
    assert_eq!(
        field(&fields, "from"),
        "=?utf-8?b?TcO8bGxlciAmIFPDtmhuZSB2aWEgVXNoZXI=?= <einladung@usher.example>",
        "Müller & Söhne via Usher"
    );
    assert_eq!(field(&fields, "feedback-id"), format!("invitation:{}:mail:usher", mail().organization_id.tagged()));
    assert_eq!(field(&fields, "to"), "=?utf-8?b?UGV0ciBNYWzDvQ==?= <Petr.Maly@kunde.example>");
    assert_eq!(field(&fields, "reply-to"), "=?utf-8?b?SmFuYSBOb3bDoWtvdsOh?= <jana@firma.example>");
    assert_eq!(field(&fields, "date"), "Mon, 09 Dec 2024 14:23:00 +0000");
    assert_eq!(field(&fields, "message-id"), "<01936f3e-8a20-7abc-8def-0123456789ab@usher.example>");
    assert_eq!(field(&fields, "x-usher-delivery"), "absnxt5crapk6i33ybencwpcnl.a4dqobyha4dqobyh");
    assert_eq!(field(&fields, "content-language"), "en");
    assert_eq!(field(&fields, "auto-submitted"), "auto-generated");
    assert_eq!(
        field(&fields, "content-type"),
        "multipart/alternative; boundary=\"=_usher_01936f3e8a207abc8def0123456789ab\""
    );
    assert!(message.contains("Content-Type: text/plain; charset=utf-8\r\n"), "{message}");
    assert!(message.contains("Content-Type: text/html; charset=utf-8\r\n"), "{message}");
    assert!(message.is_ascii() && message.split("\r\n").all(|line| line.len() <= 998 && !line.contains('\n')));
}

#[test]
fn a_mail_returns_to_an_address_of_its_own_where_there_is_one_for_bounces() {
    let returns =
        |sender: &Sender| sender.compose(&mail(), Wire::SevenBit).unwrap().envelope.from().unwrap().to_string();
    assert_eq!(returns(&sender()), "einladung@usher.example");
    let bounces = EmailAddress::parse("bounces@mail.usher.example").unwrap();
    let sender = sender().returning(BounceAddress::new(&bounces).unwrap());
    assert_eq!(returns(&sender), format!("bounces+{}@mail.usher.example", mail().mark));
    let composed = sender.compose(&mail(), Wire::SevenBit).unwrap();
    assert_eq!(composed.bytes, text(&mail()).into_bytes(), "only the envelope differs");
}

#[test]
fn a_mail_has_its_mark_in_further_fields_where_a_provider_needs_them() {
    let field = MarkField { name: "X-Provider-Variables", value: |mark| format!("{{\"mark\":\"{mark}\"}}") };
    let sender = sender().marking(vec![field]);
    let composed = sender.compose(&mail(), Wire::EightBit).unwrap();
    let text = String::from_utf8(composed.bytes).unwrap();
    let line = format!("X-Provider-Variables: {{\"mark\":\"{}\"}}\r\n", mail().mark);
    assert_eq!(text.matches(&line).count(), 1, "{text}");
    let sample = sender.sample(&Sample { id: mail().id, to: &mail().to, now: mail().now }, Wire::EightBit).unwrap();
    assert!(!String::from_utf8(sample.bytes).unwrap().contains("X-Provider"), "a sample has no mark");
}

#[test]
fn a_logo_is_a_part_of_its_own_beside_the_page() {
    let mut mail = mail();
    mail.logo = Logo::parse("data:image/gif;base64,YWJj/w==").ok();
    let message = text(&mail);
    let id = mail.id.simple();
    let page = message.split(&format!("--=_usher_{id}\r\n")).nth(2).unwrap();
    assert!(
        page.starts_with(&format!("Content-Type: multipart/related;\r\n boundary=\"=_usher_page_{id}\"")),
        "{page}"
    );
    let image = page.split(&format!("--=_usher_page_{id}\r\n")).nth(2).unwrap();
    for line in [format!("Content-ID: <logo@{}>", mail.id), "Content-Type: image/gif".to_owned(), "YWJj/w==".to_owned()]
    {
        assert!(image.contains(&format!("{line}\r\n")), "{line}: {image}");
    }
    assert!(image.contains("Content-Disposition: inline") && page.contains("Content-Type: text/html"));
}

#[test]
fn replies_go_to_the_organization_if_it_wants_them() {
    let mut mail = mail();
    mail.replies = Some(Replies::Organization(EmailAddress::parse("desk@firma.example").unwrap()));
    let head = text(&mail);
    assert_eq!(field(&fields(&head), "reply-to"), "=?utf-8?b?TcO8bGxlciAmIFPDtmhuZQ==?= <desk@firma.example>");
    assert!(render(&mail).unwrap().text.contains("Replies go to Müller & Söhne."));
    mail.replies = None;
    assert!(!text(&mail).contains("Reply-To"));
}

#[test]
fn a_second_attempt_differs_in_its_date_only() {
    let mut second = mail();
    second.now = second.now.plus_millis(3_600_000);
    let moved = text(&second).replace("15:23:00 +0000", "14:23:00 +0000");
    assert_eq!(text(&mail()), moved);
}

#[test]
fn names_add_neither_headers_nor_recipients() {
    let plain = fields(&text(&mail())).len();
    for name in [
        "Jan\r\nBcc: evil@evil.example",
        "Jan\nBcc: evil@evil.example\n\nbody",
        "Jan\r",
        "Jan\u{2028}Bcc: evil@evil.example",
        "\" <evil@evil.example>, \"",
        "a\\\" <evil@evil.example>",
        "evil@evil.example,",
        "<evil@evil.example>",
        "=?utf-8?q?=0D=0ABcc:_evil@evil.example?=",
        "Ján\r\nBcc: evil@evil.example",
        "(comment) ; group:",
        "\0\u{7f}\u{202e}",
        &"x".repeat(250),
        &"ž ".repeat(125),
        &"\u{1F469}".repeat(250),
        &"\"\\".repeat(125),
    ] {
        let mut mail = mail();
        mail.invitee_name = name.to_owned();
        mail.inviter_name = Some(name.to_owned());
        mail.organization = name.to_owned();
        let composed = sender().compose(&mail, Wire::SevenBit).unwrap();
        let recipients: Vec<_> = composed.envelope.to().iter().map(ToString::to_string).collect();
        assert_eq!(recipients, ["Petr.Maly@kunde.example"], "{name:?}");
        let message = String::from_utf8(composed.bytes).unwrap();
        let fields = fields(&message);
        assert_eq!(fields.len(), plain, "{name:?}: {fields:?}");
        for name in ["from", "to", "reply-to"] {
            let value = field(&fields, name);
            let outside = outside_quotes(value);
            assert!(outside.matches('<').count() <= 1 && outside.matches('@').count() == 1, "{value}");
            assert!(!outside.contains([',', ';', '(']) && value.trim_end_matches('>').ends_with(".example"), "{value}");
        }
        assert!(message.split("\r\n").all(|line| line.len() <= 998), "{name:?}");
        assert!(!message.contains('\0'));
    }
}

/// What a parser sees as structure: the value without its quoted strings.
fn outside_quotes(value: &str) -> String {
    let (mut quoted, mut escaped, mut outside) = (false, false, String::new());
    for c in value.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if !quoted => outside.push(c),
            _ => {}
        }
    }
    outside
}

#[test]
fn addresses_beyond_ascii_go_as_far_as_mail_allows() {
    let mut mail = mail();
    mail.to = EmailAddress::parse("jan@Bücher.example").unwrap();
    mail.replies = Some(Replies::Inviter(EmailAddress::parse("ján@firma.example").unwrap()));
    let message = text(&mail);
    assert_eq!(field(&fields(&message), "to"), "=?utf-8?b?UGV0ciBNYWzDvQ==?= <jan@xn--bcher-kva.example>");
    assert!(!message.contains("Reply-To"));

    mail.to = EmailAddress::parse(&format!("{}@b.example", "a".repeat(65))).unwrap();
    let refused = sender().compose(&mail, Wire::SevenBit).err().unwrap();
    assert!(matches!(&refused, SendError::Permanent(why) if !why.contains("aaa")), "{refused:?}");

    let from = EmailAddress::parse("ján@firma.example").unwrap();
    assert_eq!(Sender::new(&from, "x", "").err(), Some(MailSettingsError::From));
}

#[test]
fn the_sender_is_named_by_a_template() {
    let from = EmailAddress::parse("a@b.example").unwrap();
    let named = |template: &str, name: &str, organization: Option<&str>| {
        let sender = Sender::new(&from, name, template).unwrap();
        sender.mailbox(organization).name
    };
    let usual = "{organization} via {name}";
    assert_eq!(named(usual, "Usher", Some("Acme Events")).as_deref(), Some("Acme Events via Usher"));
    assert_eq!(named(usual, "Usher", Some("evil.example")).as_deref(), Some("evil. example via Usher"));
    assert_eq!(named(usual, "Usher", Some("{name}\r\nBcc: x")).as_deref(), Some("{name} Bcc: x via Usher"));
    assert_eq!(named(usual, "Usher", None).as_deref(), Some("Usher"));
    assert_eq!(named(usual, "Usher", Some(" ")).as_deref(), Some("Usher"));
    assert_eq!(named(usual, "", Some("Acme")).as_deref(), Some("Acme"));
    assert_eq!(named("{name}", "Usher", Some("Acme")).as_deref(), Some("Usher"));
    assert_eq!(named("", "Usher", Some("Acme")), None);
    assert_eq!(Sender::new(&from, "x", "{org} via {name}").err(), Some(MailSettingsError::FromTemplate));
}

#[test]
fn mails_are_signed_where_there_is_a_key_and_then_are_ascii() {
    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n\
                       -----END PRIVATE KEY-----\n";
    let settings = DkimSettings { domain: "usher.example".to_owned(), selector: "s1".to_owned(), key: KEY.to_owned() };
    let signing = sender().signing(Signer::new(&settings).unwrap());
    let plain = text(&mail());
    let signed = String::from_utf8(signing.compose(&mail(), Wire::EightBit).unwrap().bytes).unwrap();
    assert!(
        signed.starts_with("DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=usher.example;"),
        "{signed}"
    );
    assert!(signed.ends_with(&plain), "{signed}");
    for name in ["from", "to", "reply-to", "subject", "date", "message-id", "mime-version", "feedback-id"] {
        let fields = fields(&signed);
        let names = field(&fields, "dkim-signature").split("h=").nth(1).unwrap().split(';').next().unwrap().to_owned();
        assert!(names.contains("x-usher-delivery"), "whose mail it is cannot be changed on the way: {names}");
        assert!(names.split(':').any(|one| one.trim() == name), "{name}: {names}");
    }
}

#[test]
fn links_are_never_folded_and_nobody_is_offered_to_unsubscribe() {
    for wire in [Wire::EightBit, Wire::SevenBit] {
        let mut mail = mail();
        mail.link = format!("https://usher.example/i/{}", "x".repeat(300));
        let composed = sender().compose(&mail, wire).unwrap().bytes;
        let message = String::from_utf8(composed).unwrap();
        assert!(!message.contains("quoted-printable") && !message.contains("List-Unsubscribe"), "{message}");
        assert_eq!(message.contains(&format!("\r\n{}\r\n", mail.link)), wire == Wire::EightBit);
        assert_eq!(message.is_ascii(), wire == Wire::SevenBit);
        assert!(message.split("\r\n").all(|line| line.len() <= 998));
        // What no line can hold goes in base64, whatever the relay takes.
        mail.link = format!("https://usher.example/i/{}", "x".repeat(1000));
        let message = String::from_utf8(sender().compose(&mail, wire).unwrap().bytes).unwrap();
        assert!(message.is_ascii() && message.split("\r\n").all(|line| line.len() <= 998));
    }
}
