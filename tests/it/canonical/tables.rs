//! Tables as spreadsheets write them, and what is wrong with them by line.

use super::{Api, assert_code, worlds};
use serde_json::Value;
use usher_tests::{Reply, until};

impl Api<'_> {
    fn import(&self, query: &str, media_type: &str, body: &[u8]) -> Reply {
        let headers = [("authorization", self.bearer.as_str()), ("content-type", media_type)];
        self.world.client().send("POST", &format!("/v1/invitations/import{query}"), &headers, body)
    }

    fn first_name(&self, email: &str) -> Value {
        let found = self.get(&format!("/v1/invitations?email={email}")).expect_status(200).json();
        found["data"].get(0).map_or(Value::Null, |one| one["first_name"].clone())
    }
}

#[test]
fn a_line_that_is_broken_takes_no_other_with_it() {
    let broken = "email,note\nann@people.example,\"VIP\nbob@people.example,x\ncarl@people.example,V\"IP\n\
                  dora@people.example,x,y\neve@people.example\nfay@people.example,a\0b\nzoe@people.example,\"a\nb\"\n";
    for world in worlds() {
        let api = Api::admin(&world);
        for query in ["?dry_run=true", ""] {
            let reply = api.import(query, "text/csv", broken.as_bytes());
            let status = if query.is_empty() { 207 } else { 200 };
            let report = reply.expect_status(status).json();
            assert_eq!(
                (&report["summary"]["invited"], &report["summary"]["refused"]),
                (&3.into(), &4.into()),
                "{report}"
            );
            let lines: Vec<(u64, bool)> = report["results"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| (row["line"].as_u64().unwrap(), row["outcome"] == "invited"))
                .collect();
            assert_eq!(lines, [(2, false), (3, true), (4, false), (5, false), (6, true), (7, false), (8, true)]);
            let detail = report["results"][0]["errors"][0]["detail"].as_str().unwrap();
            assert!(detail.contains("quotation mark is opened on this line and not closed"), "{detail}");
        }
        assert_eq!(api.first_name("bob@people.example"), "");
        assert_eq!(api.first_name("ann@people.example"), Value::Null);
        let mut mailed: Vec<String> = world.mails().into_iter().map(|mail| mail.to).collect();
        mailed.sort();
        assert_eq!(mailed, ["bob@people.example", "eve@people.example", "pending@acme.example", "zoe@people.example"]);
    }
}

#[test]
fn each_line_can_say_something_of_its_own() {
    let file = format!(
        "email,Personal message\nann@people.example,\"Hello Ann!\r\nSee <you>.\"\nbob@people.example,\n\
         cat@people.example,{}\n",
        "x".repeat(2001)
    );
    for world in worlds() {
        let api = Api::admin(&world);
        let report = api.import("", "text/csv", file.as_bytes()).expect_status(207).json();
        assert_eq!((&report["summary"]["invited"], &report["summary"]["refused"]), (&2.into(), &1.into()), "{report}");
        let refused = &report["results"][2];
        assert_eq!((&refused["line"], &refused["errors"][0]["field"]), (&5.into(), &"message".into()), "{refused}");
        let said = |email: &str| {
            let mailed = until("mailed", || world.mails().into_iter().find(|mail| mail.to == email));
            let found = api.get(&format!("/v1/invitations?email={email}")).expect_status(200).json();
            (mailed.message, found["data"][0]["message"].clone())
        };
        let hello = "Hello Ann!\nSee <you>.";
        assert_eq!(said("ann@people.example"), (Some(hello.to_owned()), hello.into()));
        assert_eq!(said("bob@people.example"), (None, Value::Null));
    }
}

#[test]
fn what_is_not_utf_8_is_named_and_read_when_it_is_declared() {
    for world in worlds() {
        let api = Api::admin(&world);
        let legacy = b"email,first_name\nzofie@people.example,\x8eofie\n";
        let refused = api.import("", "text/csv", legacy);
        assert_code(&refused, 422, "invalid_text");
        let detail = refused.json()["detail"].as_str().unwrap().to_owned();
        assert!(detail.contains("windows-125") && detail.contains("line 2") && detail.contains("charset="), "{detail}");
        assert_code(&api.import("", "text/csv; charset=klingon", legacy), 415, "unsupported_media_type");
        assert_code(&api.import("", "text/csv; charset=utf-8", legacy), 422, "invalid_text");
        assert_code(&api.import("", "text/csv", b"PK\x03\x04\x14\0"), 422, "invalid_text");
        assert_eq!(api.first_name("zofie@people.example"), Value::Null);
        api.import("", "text/csv; Charset=\"Windows-1250\"", legacy).expect_status(201);
        assert_eq!(api.first_name("zofie@people.example"), "Žofie");
        let text = "email\tfirst_name\r\njorg@people.example\tJörg\r\n";
        let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        api.import("", "text/csv", &utf16).expect_status(201);
        assert_eq!(api.first_name("jorg@people.example"), "Jörg");
        let big: Vec<u8> = text.replace("jorg", "juergen").encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(api.import("", "text/csv", &big).expect_status(422).text().contains("UTF-16BE"));
        api.import("", "text/csv; charset=utf-16be", &big).expect_status(201);
    }
}

#[test]
fn what_spreadsheets_of_europe_write_is_read() {
    for world in worlds() {
        let api = Api::admin(&world);
        let tables = [
            "\u{feff}E-Mail;Vorname;Nachname\r\np0@people.example;Ann;Lee\r\n",
            "sep=;\r\nE-mail;First Name;;\r\np1@people.example;Ann;;\r\n;;;\r\n",
            "EMAIL\tPrénom\tNom\r\np2@people.example\tAnn\tLee\r\n",
            "Adres e-mail|Imię\np3@people.example|Ann\n",
            "email,first_name\rp4@people.example,Ann\r",
            "p5@people.example,Ann,Lee\n",
            "\"Lee, Ann\" <p6@people.example>; ",
            "Email address,Name\np7@people.example,Ann Lee\n",
        ];
        for (number, table) in tables.iter().enumerate() {
            let reply = api.import("", "text/csv", table.as_bytes());
            assert_eq!(reply.status, 201, "{table}: {}", reply.text());
            assert_eq!(api.first_name(&format!("p{number}@people.example")), "Ann", "{table}");
        }
        assert_code(&api.import("", "text/csv", b"email;Abteilung\nx@people.example;y\n"), 422, "unknown_field");
    }
}
