//! Reports that are written for people, and those that people have forwarded.

use super::{decode, samples::POSTFIX, testing::UUID};
use usher_domain::commands::DeliveryNews::{self, HardBounce, SoftBounce};

fn said(report: &str) -> (Option<String>, DeliveryNews) {
    let command = decode("message/rfc822", report).unwrap();
    assert_eq!(command.mail.id.unwrap().to_string(), UUID);
    let first = command.recipients.first().unwrap();
    (first.address.clone(), first.news)
}

fn qmail(why: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example.com\nTo: invitations@usher.example\nSubject: failure notice\n\n\
         Hi. This is the qmail-send program at mail.example.com.\nI'm afraid I wasn't able to deliver your message to \
         the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n\
         <grace@example.com>:\n{why}\n\n--- Below this line is a copy of the message.\n\n\
         Return-Path: <invitations@usher.example>\nReceived: (qmail 1 invoked by uid 89); 1 Nov 2026 00:00:00 -0000\n\
         Message-ID: <{UUID}@usher.example>\nSubject: You are invited\n\nHello\n"
    )
}

fn exim(why: &str) -> String {
    format!(
        "X-Failed-Recipients: grace@example.com\nFrom: Mail Delivery System <Mailer-Daemon@mail.example.com>\n\
         Subject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail \
         delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is \
         a permanent error. The following address(es) failed:\n\n  grace@example.com\n{why}\n\n------ This is a copy of \
         the message, including all the headers. ------\n\nReturn-path: <invitations@usher.example>\n\
         Message-ID: <{UUID}@usher.example>\nSubject: You are invited\n\nHello\n"
    )
}

#[test]
fn qmail_and_exim_are_read() {
    let grace = || Some("grace@example.com".to_owned());
    for (report, news) in [
        (qmail("Sorry, no mailbox here by that name. (#5.1.1)"), HardBounce),
        (
            qmail(
                "192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 <grace@example.com> unknown\nGiving up.",
            ),
            HardBounce,
        ),
        (qmail("192.0.2.1 failed after I sent the message.\nRemote host said: 552 5.2.2 mailbox full"), SoftBounce),
        (qmail("I wasn't able to establish an SMTP connection. (#4.4.1)"), SoftBounce),
        (
            exim(
                "    SMTP error from remote mail server after RCPT TO:<grace@example.com>:\n    host mx.example.com [192.0.2.1]: 550 5.1.1 no such user here",
            ),
            HardBounce,
        ),
        (exim("    Unrouteable address"), HardBounce),
        (exim("    retry timeout exceeded"), SoftBounce),
    ] {
        assert_eq!(said(&report), (grace(), news), "{report}");
        assert_eq!(said(&report.replace('\n', "\r\n")), (grace(), news));
    }
}

#[test]
fn a_report_that_was_forwarded_is_read() {
    // Each mail has a boundary of its own.
    let forwarded = |report: &str| {
        let fwd = format!("fwd{}", report.len());
        format!(
            "From: ops@example.com\nSubject: Fwd\nContent-Type: multipart/mixed; boundary={fwd}\n\n--{fwd}\n\nSee \
             below.\n--{fwd}\nContent-Type: message/rfc822\n\n{report}\n--{fwd}--\n"
        )
    };
    for report in [POSTFIX.to_owned(), qmail("Sorry, no mailbox here by that name. (#5.1.1)"), forwarded(POSTFIX)] {
        assert_eq!(said(&forwarded(&report)).1, HardBounce, "{report}");
    }
    let deep = forwarded(&forwarded(&forwarded(POSTFIX)));
    assert!(decode("message/rfc822", deep).is_err(), "what is looked into is bounded");
    let failure = POSTFIX.replace("Action: failed", "Action: \"failure\"");
    assert_eq!(said(&failure).1, HardBounce);
}
