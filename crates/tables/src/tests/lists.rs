//! What mail programs put on the clipboard.

use super::*;

const GRACE: (&str, &str, &str) = ("grace@example.com", "Grace", "Hopper");

fn people(text: &str) -> Vec<(String, String, String)> {
    let people = pasted(text);
    assert_eq!(bad(&people), [], "{text}");
    good(&people)
        .into_iter()
        .map(|(_, email, first, last)| (email.to_owned(), first.to_owned(), last.to_owned()))
        .collect()
}

fn is_grace(text: &str) {
    let all = people(text);
    let all: Vec<(&str, &str, &str)> =
        all.iter().map(|(email, first, last)| (email.as_str(), first.as_str(), last.as_str())).collect();
    assert_eq!(all, [GRACE], "{text}");
}

#[test]
fn one_recipient_is_read_in_every_form() {
    for text in [
        "Grace Hopper <grace@example.com>",
        "\"Hopper, Grace\" <grace@example.com>",
        "\"Hopper, Grace\" <grace@example.com>; ",
        "Hopper, Grace <grace@example.com>",
        "Hopper, Grace <grace@example.com>;",
        "'Grace Hopper' <grace@example.com>",
        "\"'Grace Hopper'\" <grace@example.com>,",
        "Grace Hopper<mailto:grace@example.com>",
        "Grace Hopper <mailto:grace%40example.com?subject=Hi>",
        "grace@example.com (Grace Hopper)",
        "Grace (the admiral) Hopper <grace@example.com>",
        "Grace Hopper (at \\) work (really)) <grace@example.com>",
        "Grace Hopper [SMTP:grace@example.com]",
        "Grace Hopper (grace@example.com)",
        "Grace Hopper grace@example.com",
        "• Grace Hopper <grace@example.com>",
        "To: Grace Hopper <grace@example.com>",
        "Friends: Grace Hopper <grace@example.com>;",
        "=?UTF-8?Q?Grace_Hopper?= <grace@example.com>",
        "Grace Hopper <@relay.example,@other.example:grace@example.com>",
        "Grace Hopper <\"grace\"@example.com>",
        "Grace Hopper < grace@example.com (work) >",
        "\u{feff}Grace\u{a0}Hopper <grace@example.com>\r\n",
    ] {
        is_grace(text);
    }
    for text in [
        "grace@example.com",
        "<grace@example.com>",
        "mailto:grace@example.com",
        "MAILTO:grace@example.com?subject=Hi%20there",
        "<mailto:grace@example.com>",
        "grace@example.com<mailto:grace@example.com>",
        "grace@example.com <grace@example.com>",
        "'grace@example.com' <grace@example.com>",
        "\"grace@example.com\" <grace@example.com>",
        "\"grace@example.com\"",
        "\"grace\"@example.com",
        "1. grace@example.com",
        "- grace@example.com;",
    ] {
        assert_eq!(people(text), [("grace@example.com".to_owned(), String::new(), String::new())], "{text}");
    }
}

#[test]
fn several_recipients_are_read_whatever_parts_them() {
    for text in [
        "\"Hopper, Grace\" <grace@example.com>; \"Turing, Alan\" <alan@example.com>",
        "\"Hopper, Grace\" <grace@example.com>, Alan Turing <alan@example.com>",
        "Hopper, Grace <grace@example.com>; Turing, Alan <alan@example.com>;",
        "Hopper, Grace <grace@example.com>, Turing, Alan <alan@example.com>",
        "Grace Hopper <grace@example.com>,\r\n\tAlan Turing <alan@example.com>\r\n",
        "Grace Hopper <grace@example.com>\n\nAlan Turing <alan@example.com>",
        "Grace Hopper <grace@example.com>\rAlan Turing <alan@example.com>",
        "Team: Grace Hopper <grace@example.com>, Alan Turing <alan@example.com>;",
        "To: Grace Hopper <grace@example.com>; Cc: Alan Turing <alan@example.com>",
        "Grace Hopper <grace@example.com>；Alan Turing <alan@example.com>",
    ] {
        let all = people(text);
        assert_eq!(all.len(), 2, "{text}: {all:?}");
        let names: Vec<String> = all.iter().map(|(email, first, last)| format!("{email} {first} {last}")).collect();
        assert_eq!(names, ["grace@example.com Grace Hopper", "alan@example.com Alan Turing"], "{text}");
    }
    for text in [
        "a@x.example b@x.example",
        "a@x.example,b@x.example",
        "a@x.example;b@x.example",
        "a@x.example\tb@x.example",
        "<a@x.example>, <b@x.example>",
        "mailto:a@x.example, mailto:b@x.example",
        "a@x.example、b@x.example",
    ] {
        assert_eq!(
            people(text).iter().map(|one| one.0.as_str()).collect::<Vec<_>>(),
            ["a@x.example", "b@x.example"],
            "{text}"
        );
        assert!(is_list(&pasted(text)), "{text}");
    }
}

#[test]
fn what_cannot_be_read_takes_nothing_with_it() {
    let text =
        "ann@example.com; \"Bob <bob@example.com>; carl@example.com\ndora@example.com\nnobody\neve@example.com\0";
    let people = pasted(text);
    assert_eq!(bad(&people), [(2, RowError::Unclosed), (5, RowError::Nul)]);
    assert_eq!(
        good(&people).iter().map(|row| (row.0, row.1)).collect::<Vec<_>>(),
        [(1, "ann@example.com"), (3, "dora@example.com"), (4, "nobody")]
    );
    // What is no address is left to whoever knows what one is.
    for text in [
        "nobody",
        "undisclosed-recipients:;",
        "Grace <grace@example.com> <alan@example.com>",
        "Grace <grace at example.com>",
    ] {
        assert_eq!(good(&pasted(text)).len(), 1, "{text}");
        assert!(!good(&pasted(text))[0].1.trim_matches(['<', '>']).eq("grace@example.com"), "{text}");
    }
    let people = pasted("ada@example.com, nobody, Grace <grace@example.com>");
    assert_eq!(
        good(&people).iter().map(|row| row.1).collect::<Vec<_>>(),
        ["ada@example.com", "nobody", "grace@example.com"]
    );
}

#[test]
fn a_cell_may_hold_a_recipient_as_mail_programs_write_it() {
    let people = table(
        "email,note\nGrace Hopper <grace@example.com>,x\nmailto:alan@example.com,\n\"Lee, Ann <ann@example.com>\",\n",
    );
    assert_eq!(
        good(&people),
        [
            (2, "grace@example.com", "Grace", "Hopper"),
            (3, "alan@example.com", "", ""),
            (4, "ann@example.com", "Ann", "Lee")
        ]
    );
    let people = table("email,last_name\nGrace Hopper <grace@example.com>,Murray\n");
    assert_eq!(good(&people), [(2, "grace@example.com", "", "Murray")]);
}

#[test]
fn files_may_be_lists_too() {
    assert_eq!(good(&table("ann@example.com\nbob@example.com\n")).len(), 2);
    assert_eq!(good(&table("\"Hopper, Grace\" <grace@example.com>; Alan <alan@example.com>")).len(), 2);
}
