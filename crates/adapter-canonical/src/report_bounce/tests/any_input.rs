//! Whatever the bytes, a report is read or refused.

use super::{decode, samples::SAMPLES};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const TYPES: [&str; 4] = [
    "message/rfc822",
    "multipart/report; boundary=\"4F2Q8y3Xz7.1795262407/mail.usher.example\"",
    "multipart/report; boundary",
    "message/delivery-status",
];

fn is_answered(media_type: &str, body: Vec<u8>) -> bool {
    decode(media_type, body).map_or_else(|refused| refused.starts_with("422 "), |_| true)
}

/// Pieces that reports are made of, in any order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "\n",
            "\r\n",
            "\n\n",
            "--b",
            "--b--",
            "--",
            "Content-Type: multipart/report; boundary=b",
            "(",
            ")",
            "\"",
            "Content-Type: message/rfc822",
            "Content-Type: message/delivery-status",
            "Content-Type: ",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "=",
            "==",
            "=4",
            "QUJD",
            "Action: failed",
            "Status: 5.1.1",
            "Final-Recipient: utf-8;",
            "\\x{",
            "}",
            "\\",
            " ",
            "; boundary*0*=",
            "'",
            "Diagnostic-Code: smtp; 550-",
            "Message-ID: <",
            "Feedback-Type: abuse",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn bytes(media_type in select(&TYPES[..]), body in vec(any::<u8>(), 0..400)) {
        prop_assert!(is_answered(media_type, body));
    }

    #[test]
    fn pieces(media_type in select(&TYPES[..]), pieces in vec(piece(), 0..60)) {
        prop_assert!(is_answered(media_type, pieces.concat().into_bytes()));
    }

    #[test]
    fn damaged_samples(
        media_type in select(&TYPES[..]),
        sample in select(SAMPLES),
        damage in vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..8),
    ) {
        let mut body = sample.0.as_bytes().to_vec();
        for (at, to, byte) in damage {
            let (at, to) = (at.index(body.len()), to.index(body.len()));
            match byte % 3 {
                0 => body[at] = byte,
                1 => body.insert(at, byte),
                _ => drop(body.drain(at.min(to)..at.max(to).min(at.min(to) + 40))),
            }
        }
        prop_assert!(is_answered(media_type, body));
    }
}

#[test]
fn nesting_and_many_parts_cost_little() {
    let mails = "Content-Type: message/rfc822\n\n".repeat(100_000);
    let multiparts = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(50_000);
    let parts = format!("Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\n".repeat(200_000));
    let attributes = (0..200_000).map(|n| format!("; a{n}*0=b")).collect::<Vec<_>>().concat();
    let attributes = format!("Content-Type: multipart/mixed{attributes}\n\n");
    let base64 =
        format!("Content-Transfer-Encoding: base64\n{}", "Q29udGVudC1UeXBlOiBtZXNzYWdlL3JmYzgyMgoK".repeat(20_000));
    for body in [mails, multiparts, parts, attributes, base64, "(".repeat(1_000_000), "<".repeat(1_000_000)] {
        assert!(is_answered("message/rfc822", body.clone().into_bytes()));
        assert!(is_answered("message/delivery-status", body.into_bytes()));
    }
}
