//! What the operator's console shows and does, and what it must never show.

use super::{HOUR, NOBODY, Operator, details, figure, figures, obstruct, operations, said, slugs};
use crate::console::hidden;
use crate::wire::{Canonical, Protocol};
use serde_json::{Value, json};
use usher_engine::ports::SendError;
use usher_tests::{Lane, World, WorldOptions, until};

/// Every address and every full name that stands in an organization.
fn people(api: &Canonical) -> Vec<String> {
    let mut found = Vec::new();
    for list in ["/v1/members?limit=200", "/v1/invitations?limit=200"] {
        for entry in api.get(list).expect_status(200).json()["data"].as_array().unwrap() {
            let text = |field: &str| entry[field].as_str().unwrap_or_default().to_owned();
            found.extend([text("email"), format!("{} {}", text("first_name"), text("last_name"))]);
            found.push(text("first_name"));
        }
    }
    found.retain(|text| text.trim().len() > 2);
    found
}

#[test]
fn nothing_personal_is_on_any_page() {
    for lane in Lane::all() {
        let world = World::new(lane);
        obstruct(&world);
        let body =
            json!({ "email": "zoe@people.example", "first_name": "Zoe", "last_name": "Zander", "note": "Secret" });
        Canonical::of(&world, "admin").send("POST", "/v1/invitations", &body).expect_status(201);
        let user = Operator::of(&world);
        until("mail waits", || user.page("/health").contains("class=\"alarm\"").then_some(()));
        let known: Vec<String> =
            ["admin", "foreign"].iter().flat_map(|who| people(&Canonical::of(&world, who))).collect();
        assert!(known.len() > 15 && known.iter().any(|text| text == "Zoe Zander"), "{known:?}");
        let (acme, other) = (world.get("id:organization.acme"), world.get("id:organization.other"));
        let mut pages: Vec<String> = operations(&world)
            .into_iter()
            .filter(|(method, _)| *method == "GET")
            .map(|(_, path)| user.page(&path))
            .collect();
        pages.extend([format!("/organizations/{other}"), "?q=acme".to_owned()].map(|path| user.page(&path)));
        let wrong = user.post(&format!("/organizations/{acme}/delete"), &[("confirm", "x")]).expect_status(422);
        pages.extend([wrong.text(), user.open(&format!("/organizations/{NOBODY}")).expect_status(404).text()]);
        assert!(pages.len() > 6);
        for page in pages.iter().map(|page| said(page)) {
            assert!(!page.contains('@') && !page.contains("Secret"), "{lane:?} {page}");
            for text in &known {
                let is_word = |(at, _): (usize, &str)| {
                    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
                    !letter(page.as_bytes().get(at.wrapping_sub(1))) && !letter(page.as_bytes().get(at + text.len()))
                };
                assert!(!page.match_indices(text.as_str()).any(is_word), "{lane:?} {text}: {page}");
            }
        }
    }
}

/// How many entries a list of an organization has.
fn count(api: &Canonical, list: &str) -> u64 {
    api.get(list).expect_status(200).json()["data"].as_array().unwrap().len() as u64
}

#[test]
fn organizations_are_counted_each_for_itself() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (acme, other) = (Canonical::of(&world, "admin"), Canonical::of(&world, "foreign"));
        Protocol::Canonical.invite(&world, "first@people.example").expect_status(201);
        let ends = json!({ "email": "short@people.example", "expires_at": "2026-11-20T13:00:00Z" });
        acme.send("POST", "/v1/invitations", &ends).expect_status(201);
        let _ = world.mails();
        let user = Operator::of(&world);
        let expected = |api: &Canonical| {
            [count(api, "/v1/members?status=active&limit=200"), count(api, "/v1/invitations?status=pending&limit=200")]
        };
        let open = |page: &str, slug: &str| [figures(page, slug)[0], figures(page, slug)[1]];
        let page = user.page("");
        assert_eq!((open(&page, "acme"), open(&page, "other")), (expected(&acme), expected(&other)), "{lane:?}");
        assert!(expected(&acme)[1] > 2 && expected(&acme) != expected(&other));
        assert_eq!(figures(&page, "acme")[2..], [0, 0], "{lane:?}");
        // An invitation that has run out is not open, whether or not somebody has noticed.
        world.clock.advance_millis(2 * HOUR);
        assert_eq!(figures(&user.page(""), "acme")[1], expected(&acme)[1], "{lane:?}");
        assert_eq!(figures(&user.page(""), "acme")[1], open(&page, "acme")[1] - 1, "{lane:?}");
        // One mail waits, one fails.
        world.post.refuse(SendError::Permanent("550 5.7.1 refused".to_owned()));
        Protocol::Canonical.invite(&world, "dead@people.example").expect_status(201);
        until("a mail fails", || (figures(&user.page(""), "acme")[3] == 1).then_some(()));
        // The inviter is told of it, and then nothing waits.
        let _ = world.mails();
        let sent = figure(&user.page(&details(&world)), "Mails sent in the last 24 hours");
        obstruct(&world);
        Protocol::Canonical.invite(&world, "waits@people.example").expect_status(201);
        until("a mail waits", || user.page("/health").contains("class=\"alarm\"").then_some(()));
        assert_eq!(figures(&user.page(""), "acme")[2..], [1, 1], "{lane:?}");
        assert_eq!(figures(&user.page(""), "other")[2..], [0, 0], "{lane:?}");
        let page = user.page(&details(&world));
        assert_eq!(figure(&page, "Mails waiting"), "1", "{lane:?}");
        assert_eq!(figure(&page, "Mails not delivered"), "1");
        assert_eq!(figure(&page, "Mails failed in the last 24 hours"), "1");
        assert_eq!(figure(&page, "Mails sent in the last 24 hours"), sent, "{lane:?}");
        assert!(
            sent.parse::<u64>().unwrap() > 1 && figure(&page, "Oldest waiting mail").contains("just now"),
            "{page}"
        );
        world.clock.advance_millis(25 * HOUR);
        let page = Operator::of(&world).page(&details(&world));
        assert_eq!(figure(&page, "Mails failed in the last 24 hours"), "0", "{lane:?}");
        assert_eq!(figure(&page, "Mails not delivered"), "1");
    }
}

#[test]
fn organizations_are_found_and_turned_page_by_page() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let api = Canonical::of(&world, "installation");
        for (name, slug) in [("100% Events", "percent"), ("Ümlaut_AG", "umlaut"), ("Last", "zz-last")] {
            let body = json!({ "name": name, "slug": slug, "administrator": { "email": "a@people.example" } });
            api.send("POST", "/v1/organizations", &body).expect_status(201);
        }
        let user = Operator::of(&world);
        let found = |query: &str| {
            let page = user.page(&format!("?{query}"));
            slugs(&page).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(found(""), ["acme", "other", "percent", "umlaut", "zz-last"], "{lane:?}");
        for (query, slugs) in [
            ("q=ACME", vec!["acme"]),
            ("q=events", vec!["acme", "percent"]),
            ("q=%C3%9Cmlaut", vec!["umlaut"]),
            ("q=%25", vec!["percent"]),
            ("q=t_A", vec!["umlaut"]),
            ("q=_", vec!["umlaut"]),
            ("q=%5C", vec![]),
            ("q=LAST", vec!["zz-last"]),
            ("status=active&q=other", vec!["other"]),
            ("status=archived", vec![]),
        ] {
            assert_eq!(found(query), slugs, "{lane:?} {query}");
        }
        assert!(user.page("?q=nobody").contains("No organizations match."));
        user.open("?after=zz").expect_status(400);
        let all = user.page("");
        assert!(all.contains("All <span class=\"count\">5</span>"), "{all}");
        assert!(all.contains("Archived <span class=\"count\">0</span>"), "{all}");
    }
}

#[test]
fn an_organization_is_made_renamed_archived_restored_and_deleted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = Operator::of(&world);
        for (fields, problem) in [
            ([("name", ""), ("slug", "gamma"), ("email", "gail@people.example")], "Enter a name."),
            ([("name", "Gamma"), ("slug", "Ga mma"), ("email", "gail@people.example")], "lowercase letters"),
            ([("name", "Gamma"), ("slug", "gamma"), ("email", "gail")], "Enter the email address"),
        ] {
            let refused = user.post("/organizations/new", &fields).expect_status(422).text();
            assert!(refused.contains(problem) && refused.contains("role=\"alert\""), "{lane:?} {problem} {refused}");
            assert!(refused.contains(&format!("value=\"{}\"", fields[2].1)), "{refused}");
        }
        let fields = [("name", "Gamma"), ("slug", "acme"), ("email", "gail@people.example")];
        user.post("/organizations/new", &fields).expect_status(409);
        let fields = [("name", "Gamma"), ("slug", "gamma"), ("email", "gail@people.example")];
        let made = user.post("/organizations/new", &fields).expect_status(303);
        assert!(world.mails().iter().any(|mail| mail.to == "gail@people.example"), "{lane:?}");
        let at = made.header("location").unwrap().strip_prefix("/console/operator").unwrap().to_owned();
        assert!(user.page(&at).contains("Organization created."));
        let at = at.split('?').next().unwrap();
        let revision = hidden(&user.page(at), "revision");
        let edit = |revision: &str, name: &str, slug: &str| {
            user.post(&format!("{at}/edit"), &[("revision", revision), ("name", name), ("slug", slug)])
        };
        let taken = edit(&revision, "Delta", "acme").expect_status(409).text();
        assert!(taken.contains("value=\"Delta\"") && taken.contains("This already exists: short name."), "{taken}");
        edit(&revision, "", "delta").expect_status(422);
        edit(&revision, "Delta", "delta").expect_status(303);
        edit(&revision, "Epsilon", "epsilon").expect_status(409);
        assert!(slugs(&user.page("")).contains(&"delta"), "{lane:?}");
        let id = at.rsplit('/').next().unwrap();
        let stands =
            || -> Value { Canonical::of(&world, "installation").get(&format!("/v1/organizations/{id}")).json() };
        assert_eq!((&stands()["name"], &stands()["status"]), (&json!("Delta"), &json!("active")));
        for (act, status) in [("archive", "archived"), ("delete", "deleting")] {
            for wrong in ["", "gamma", "Delta", "delta x"] {
                user.post(&format!("{at}/{act}"), &[("confirm", wrong)]).expect_status(422);
            }
            assert_eq!(stands()["status"], "active", "{lane:?}");
            user.post(&format!("{at}/{act}"), &[("confirm", "delta")]).expect_status(303);
            assert_eq!(stands()["status"], status, "{lane:?}");
            let page = user.page(at);
            assert!(page.contains("class=\"alarm\"") && !page.contains("name=\"slug\""), "{page}");
            assert_eq!(slugs(&user.page(&format!("?status={status}"))), ["delta"], "{lane:?}");
            let revision = stands()["revision"].as_u64().unwrap_or(2).to_string();
            edit(&revision, "Zeta", "zeta").expect_status(409);
            user.post(&format!("{at}/restore"), &[]).expect_status(303);
            assert_eq!(stands()["status"], "active", "{lane:?}");
        }
        for path in ["", "/edit", "/archive", "/restore", "/delete"] {
            let path = format!("/organizations/{NOBODY}{path}");
            let fields = [("confirm", "x"), ("name", "X"), ("slug", "x"), ("revision", "1")];
            let reply = if path.ends_with("bad") { user.open(&path) } else { user.post(&path, &fields) };
            reply.expect_status(404);
        }
        user.open("/organizations/x").expect_status(404);
    }
}

#[test]
fn the_health_of_the_installation_is_said_in_words() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, _) = (Operator::of(&world), world.mails());
        let page = user.page("/health");
        assert!(page.contains("Everything works") && page.contains("Nothing keeps mail from going out."), "{page}");
        assert!(page.contains("The database can be written to and has all migrations."), "{page}");
        let kind = if lane == Lane::Sqlite { "SQLite" } else { "PostgreSQL" };
        assert!(page.contains(kind) && page.contains("<code>mail</code>"), "{lane:?} {page}");
        assert_eq!((figure(&page, "Mails waiting").as_str(), figure(&page, "Failed for good").as_str()), ("0", "0"));
        obstruct(&world);
        Protocol::Canonical.invite(&world, "new@people.example").expect_status(201);
        let page = until("mail waits", || Some(user.page("/health")).filter(|page| page.contains("class=\"alarm\"")));
        assert!(page.contains("1 mail is waiting: the mail server refuses the sender address."), "{page}");
        assert!(page.contains("Needs attention") && figure(&page, "Mails waiting") == "1", "{page}");
        assert!(figure(&page, "Oldest waiting mail").contains("just now"), "{page}");
    }
}

#[test]
fn mails_that_a_limit_holds_are_told_apart_from_those_that_wait() {
    for lane in Lane::all() {
        let settings = "[mail.limits]\nrecipient = 1\nrecipient_window = \"24h\"\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        let (user, admin) = (Operator::of(&world), Canonical::of(&world, "admin"));
        let made = admin.invite(&json!({ "email": "new@people.example" })).expect_status(201).json();
        let _ = world.mails();
        admin.change(made["id"].as_str().unwrap(), "resend").expect_status(200);
        let held = "Held by a limit or an archived organization";
        let page = until("the mail is held", || Some(user.page("/health")).filter(|page| figure(page, held) == "1"));
        assert_eq!(figure(&page, "Mails waiting"), "0", "{lane:?} {page}");
        assert!(page.contains("Held mails go out once") && !page.contains("Nothing keeps mail"), "{lane:?} {page}");
    }
}
