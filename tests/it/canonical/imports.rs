//! Imports by the API: they go on by themselves, once, and can be looked at and stopped.

use super::{Api, assert_code, worlds};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use usher_tests::{Reply, until};

impl Api<'_> {
    fn create_import(&self, query: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let own = [("authorization", self.bearer.as_str()), ("content-type", "text/csv")];
        let headers = [&own[..], headers].concat();
        self.world.client().send("POST", &format!("/v1/imports{query}"), &headers, body.as_bytes())
    }

    /// The import once it has ended.
    fn ended(&self, made: &Value) -> Value {
        until("the import ends", || {
            let import = self.get(&path(made)).expect_status(200).json();
            (!matches!(import["status"].as_str(), Some("queued" | "running"))).then_some(import)
        })
    }

    fn refused_lines(&self, made: &Value) -> Vec<(u64, Value)> {
        let (mut lines, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{}/refused-lines?limit=2{cursor}", path(made))).expect_status(200).json();
            for line in page["data"].as_array().unwrap() {
                lines.push((line["line"].as_u64().unwrap(), line["errors"][0]["code"].clone()));
            }
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return lines,
            }
        }
    }

    fn imports(&self) -> usize {
        self.get("/v1/imports").expect_status(200).json()["data"].as_array().unwrap().len()
    }
}

fn path(made: &Value) -> String {
    format!("/v1/imports/{}", made["id"].as_str().unwrap())
}

fn people(count: usize) -> String {
    let lines = (0..count).map(|number| format!("p{number}@many.example,P{number}\n"));
    format!("email,first_name\n{}", lines.collect::<String>())
}

#[test]
fn everybody_is_invited_once_and_the_others_are_told_by_line() {
    for world in worlds() {
        let api = Api::admin(&world);
        let file = people(450)
            .replace("p7@many.example", "nobody")
            .replace("p210@many.example", "reader@acme.example")
            .replace("p401@many.example", "P3@many.example")
            .replace("p402@many.example,P402", "p402@many.example,P402,x");
        let made = api.create_import("", &[], &file).expect_status(202).json();
        let total = json!({ "total": 450, "invited": 446, "unchanged": 0, "refused": 4, "left": 0 });
        let import = api.ended(&made);
        assert_eq!((&import["status"], &import["lines"]), (&json!("done"), &total), "{import}");
        assert!(import["finished_at"].is_string() && import["created_by"].is_string(), "{import}");
        let refused = api.refused_lines(&made);
        let expected =
            [(9, "invalid_email"), (212, "already_member"), (403, "repeated_in_batch"), (404, "invalid_length")];
        assert_eq!(refused, expected.map(|(line, code)| (line, json!(code))));
        let first = api.get(&format!("{}/lines?limit=9", path(&made))).expect_status(200).json();
        let told = |line: &Value| (line["line"].as_u64(), line["outcome"].as_str().map(str::to_owned));
        let told: Vec<_> = first["data"].as_array().unwrap().iter().map(told).collect();
        let expected = |line: u64| (Some(line), Some(if line == 9 { "refused" } else { "invited" }.to_owned()));
        assert_eq!(told, (2..=10).map(expected).collect::<Vec<_>>());
        let mailed = until("everybody has a mail", || {
            let mails: Vec<_> = world.mails().into_iter().filter(|mail| mail.to.ends_with("@many.example")).collect();
            (mails.len() >= 446).then_some(mails)
        });
        let addresses: BTreeSet<_> = mailed.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!((mailed.len(), addresses.len()), (446, 446));
        let listed = api.get("/v1/imports").expect_status(200).json();
        assert_eq!(listed["data"], json!([import]));
        // Who was invited by it is left alone the second time.
        let again = api.create_import("?if_pending=skip", &[], &people(450)).expect_status(202).json();
        let total = json!({ "total": 450, "invited": 4, "unchanged": 446, "refused": 0, "left": 0 });
        assert_eq!(api.ended(&again)["lines"], total);
    }
}

#[test]
fn a_request_makes_one_import_however_often_it_is_sent_with_its_key() {
    for world in worlds() {
        let api = Api::admin(&world);
        let key = [("idempotency-key", "k-1")];
        let first = api.create_import("", &key, &people(3)).expect_status(202).text();
        let made: Value = serde_json::from_str(&first).unwrap();
        api.ended(&made);
        assert_eq!(api.create_import("", &key, &people(3)).expect_status(202).text(), first);
        assert_code(&api.create_import("", &key, &people(4)), 422, "idempotency_mismatch");
        assert_code(&api.create_import("?if_pending=skip", &key, &people(3)), 422, "idempotency_mismatch");
        assert_eq!(api.imports(), 1);
        // Nothing tells two requests without a key apart.
        for _ in 0..2 {
            api.ended(&api.create_import("?if_pending=skip", &[], &people(3)).expect_status(202).json());
        }
        assert_eq!(api.imports(), 3);
        let replies = crate::wire::at_once(8, |_| {
            api.create_import("?if_pending=skip", &[("idempotency-key", "k-2")], &people(2))
        });
        assert!(replies.iter().all(|reply| matches!(reply.status, 202 | 409)), "{replies:?}");
        let answers: BTreeSet<_> = replies.iter().filter(|reply| reply.status == 202).map(Reply::text).collect();
        assert_eq!((answers.len(), api.imports()), (1, 4));
    }
}

#[test]
fn a_cancelled_import_invites_nobody_else() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.create_import("", &[], &people(5_000)).expect_status(202).json();
        let cancel = format!("{}/cancel", path(&made));
        let cancelled = api.send("POST", &cancel, &json!({})).expect_status(200).json();
        assert_eq!(cancelled["status"], "cancelled", "{cancelled}");
        let count = |name: &str| cancelled["lines"][name].as_u64().unwrap();
        assert!(count("left") > 0 && count("invited") + count("left") == 5_000, "{cancelled}");
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert_eq!(api.get(&path(&made)).expect_status(200).json(), cancelled);
        assert_eq!(api.send("POST", &cancel, &json!({})).expect_status(200).json(), cancelled, "once more");
    }
}

#[test]
fn a_file_that_is_too_long_and_a_sixth_import_are_refused() {
    for world in worlds() {
        let api = Api::admin(&world);
        assert_code(&api.create_import("", &[], &people(50_001)), 422, "too_many_rows");
        assert_eq!(api.imports(), 0);
        // Other people each time, so that none is at its end when the last is made.
        let others = |import: usize| people(8_000).replace("many", &format!("many{import}"));
        let open: Vec<Value> =
            (0..5).map(|import| api.create_import("", &[], &others(import)).expect_status(202).json()).collect();
        let sixth = api.create_import("", &[], &people(1));
        assert_code(&sixth, 409, "in_use");
        assert!(sixth.text().contains("Too many imports are under way."), "{}", sixth.text());
        for made in &open {
            api.send("POST", &format!("{}/cancel", path(made)), &json!({})).expect_status(200);
        }
        api.create_import("", &[], "email\nlast@many.example\n").expect_status(202);
    }
}
