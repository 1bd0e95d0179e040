//! What holds of every language at once.

mod completeness;
mod plurals;

use crate::catalog::source;
use crate::{Argument, Key, Texts};
use fluent_syntax::ast::{Entry, Message};
use usher_domain::Locale;

/// The messages of a language's file, which must all be readable.
fn messages(locale: Locale) -> Vec<Message<&'static str>> {
    let resource = fluent_syntax::parser::parse(source(locale)).unwrap_or_else(|(_, errors)| {
        panic!("{}: {errors:?}", locale.code());
    });
    let message = |entry| match entry {
        Entry::Message(message) => message,
        other => panic!("{}: {other:?}", locale.code()),
    };
    resource.body.into_iter().map(message).collect()
}

#[test]
fn messages_are_filled_in_and_taken_apart() {
    let texts = Texts::of(Locale::En);
    let arguments = [("inviter", Argument::Name("Ada\u{E000}\r\nAdmin")), ("organization", Argument::Name("Acme"))];
    assert_eq!(texts.with(Key::InvitesInviter, &arguments), "Ada\u{E000} Admin invites you to join Acme.");
    let pieces = texts.pieces(Key::InvitesInviter, &arguments);
    let pieces: Vec<_> = pieces.iter().map(|piece| (piece.text.as_str(), piece.is_argument)).collect();
    assert_eq!(pieces, [("Ada Admin", true), (" invites you to join ", false), ("Acme", true), (".", false)]);
    assert_eq!(texts.say(Key::Language), "Language");
}

#[test]
fn numbers_in_messages_are_grouped_and_still_decide_on_the_plural() {
    for (locale, many, one) in [
        (Locale::En, "Send 3,000 invitations", "Send invitation"),
        (Locale::De, "3.000 Einladungen senden", "1 Einladung senden"),
    ] {
        let said = |count| Texts::of(locale).count(Key::InviteSend, count);
        assert_eq!([said(3_000), said(1)], [many, one]);
    }
    assert_eq!(Texts::of(Locale::Fr).number(1_234_567), "1\u{202F}234\u{202F}567");
    assert_eq!(Texts::of(Locale::Cs).number(999), "999");
}

#[test]
fn a_text_is_not_a_pattern() {
    let arguments = [("organization", Argument::Name("{ $inviter } { language }"))];
    assert_eq!(
        Texts::of(Locale::En).with(Key::MailSubject, &arguments),
        "You are invited to { $inviter } { language }"
    );
}
