//! Invariant 4: a batch that is all or nothing leaves no trace when a row is refused; one by rows never loses a good row.

use crate::wire::{Canonical, Protocol, everything};
use serde_json::{Value, json};
use usher_domain::EmailAddress;
use usher_tests::{Lane, World};

const GOOD: [&str; 2] = ["good0@people.example", "good1@people.example"];

/// A row for each reason to refuse one, with the code of the reason.
fn bad_rows(world: &World) -> Vec<(&'static str, Value)> {
    let at = |code: &'static str, name: &str, value: Value| {
        let mut row = json!({ "email": bad(code) });
        row[name] = value;
        (code, row)
    };
    let id = |name: &str| json!(world.get(&format!("id:{name}")));
    vec![
        at("address_blocked", "email", json!("any@blocklisted.example")),
        at("already_invited", "email", json!("Pending@acme.example")),
        at("already_member", "email", json!("reader@acme.example")),
        at("member_blocked", "email", json!("blocked@acme.example")),
        at("repeated_in_batch", "email", json!("GOOD0@people.example")),
        at("unknown_permission", "permissions", json!(["No.Such"])),
        at("unknown_role", "roles", json!(["nobody"])),
        at("unknown_license", "license_id", id("license.foreign")),
        at("seats_exhausted", "license_id", id("license.full")),
        at("unknown_resource", "resources", json!([id("resource.foreign")])),
        at("unknown_member", "member_id", id("member.foreign")),
        at("member_has_another_address", "member_id", id("member.reader")),
        at("expiry_in_the_past", "expires_at", json!("2020-01-01T00:00:00Z")),
    ]
}

/// The address of the row that is refused for a reason.
fn bad(code: &str) -> String {
    format!("{code}@people.example")
}

/// Two good rows, one of them with a seat, and the bad one in between.
fn around(world: &World, bad: Vec<Value>) -> Vec<Value> {
    let seated = json!({ "email": GOOD[1], "license_id": world.get("id:license.team") });
    [vec![json!({ "email": GOOD[0] })], bad, vec![seated]].concat()
}

fn has_account(world: &World, email: &str) -> bool {
    let email = EmailAddress::parse(email).unwrap();
    world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().is_some()
}

fn assert_no_trace(world: &World, before: &[String], what: &str) {
    assert_eq!(everything(world), before, "{what}");
    for email in [GOOD[0], GOOD[1], &bad(what), "bad@people.example", "any@blocklisted.example"] {
        assert!(!has_account(world, email), "{what}: {email}");
    }
}

#[test]
fn an_atomic_batch_with_any_bad_row_leaves_no_trace() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        for (code, bad) in bad_rows(&world) {
            let body = json!({ "invitations": around(&world, vec![bad]) });
            let refused = Canonical::of(&world, "admin").invite(&body).json();
            assert_eq!((&refused["code"], &refused["row"]), (&json!(code), &json!(1)), "{lane:?} {refused}");
            assert_no_trace(&world, &before, code);
        }
        let inviter = Canonical::of(&world, "inviter");
        let beyond = json!({ "email": "bad@people.example", "permissions": ["Organization.Edit"] });
        let good = json!({ "email": GOOD[0] });
        let refused = inviter.invite(&json!({ "invitations": [good, beyond] })).expect_status(403).json();
        assert_eq!(refused["code"], "grant_exceeds_caller", "{lane:?}");
        assert_no_trace(&world, &before, "grant_exceeds_caller");
    }
}

#[test]
fn a_backops_batch_with_any_bad_row_leaves_no_trace() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let row = |email: &str, name: &str, value: Value| {
            let mut row = Protocol::Backops.body(&world, email)["members"][0].take();
            row[name] = value;
            row
        };
        let good = |email: &str| row(email, "firstName", json!("Zoe"));
        let bad = "bad@people.example";
        let rows = [
            good("any@blocklisted.example"),
            good("pending@acme.example"),
            good("reader@acme.example"),
            good("blocked@acme.example"),
            good(GOOD[0]),
            row(bad, "permissions", json!(["Organization.Nothing"])),
            row(bad, "licenseId", json!(world.get("id:license.foreign"))),
            row(bad, "licenseId", json!(world.get("id:license.full"))),
            row(bad, "crewId", json!(world.get("id:member.foreign"))),
            row(bad, "connectedUserEmail", json!("no address")),
        ];
        let before = everything(&world);
        for bad in rows {
            // The first row is of somebody with an account, who would get access at once.
            let registered = good("registered@people.example");
            let body = json!({ "members": [registered, good(GOOD[0]), bad, good(GOOD[1])] });
            let reply = Protocol::Backops.send(&world, "admin", &body);
            assert!(matches!(reply.status, 400 | 404), "{lane:?} {bad}: {}", reply.text());
            assert_no_trace(&world, &before, "backops");
        }
    }
}

#[test]
fn a_dry_run_decides_and_leaves_no_trace() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let before = everything(&world);
        let bad: Vec<Value> = bad_rows(&world).into_iter().map(|(_, row)| row).take(4).collect();
        let body = json!({ "dry_run": true, "mode": "partial", "invitations": around(&world, bad) });
        let outcome = admin.invite(&body).expect_status(200).json();
        assert_eq!(outcome["summary"]["invited"], 2, "{lane:?}");
        assert_eq!(outcome["summary"]["refused"], 4, "{lane:?}");
        assert_no_trace(&world, &before, "partial");
        let body = json!({ "dry_run": true, "existing_account": "grant", "invitations": around(&world, vec![]) });
        admin.invite(&body).expect_status(200);
        assert_no_trace(&world, &before, "atomic");
    }
}

#[test]
fn a_batch_by_rows_keeps_every_good_row() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bad = bad_rows(&world);
        let rows = around(&world, bad.iter().map(|(_, row)| row.clone()).collect());
        let body = json!({ "mode": "partial", "invitations": rows });
        let outcome = Canonical::of(&world, "admin").invite(&body).expect_status(207).json();
        assert_eq!(outcome["summary"]["invited"], 2, "{lane:?} {outcome}");
        for ((code, _), row) in bad.iter().zip(outcome["results"].as_array().unwrap().iter().skip(1)) {
            assert_eq!(row["outcome"], "refused", "{lane:?} {code}");
            assert!(row["errors"].as_array().unwrap().iter().any(|error| error["code"] == *code), "{lane:?} {row}");
        }
        let mails = world.mails();
        assert!(GOOD.iter().all(|email| mails.iter().filter(|mail| mail.to == *email).count() == 1), "{mails:?}");
        assert_eq!(Canonical::of(&world, "admin").seats("team"), [2, 0, 8], "{lane:?}");
    }
}

#[test]
fn an_apexscore_array_keeps_every_good_row() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let row = |email: &str| Protocol::Apexscore.body(&world, email);
        let mut foreign = row("bad@people.example");
        foreign["organization_id"] = json!(world.get("id:organization.other"));
        let mut portfolio = row("bad@people.example");
        portfolio["role"] = json!(1);
        portfolio["accessible_portfolio_ids"] = json!([world.get("id:resource.foreign")]);
        let body = json!([
            row(GOOD[0]),
            foreign,
            portfolio,
            row("no address"),
            row("pending@acme.example"),
            row("GOOD0@people.example"),
            row("reader@acme.example"),
            row("blocked@acme.example"),
            row("any@blocklisted.example"),
            row(GOOD[1]),
        ]);
        let outcome = Protocol::Apexscore.send(&world, "admin", &body).expect_status(202).json();
        let sent: Vec<_> = outcome["sent"].as_array().unwrap().iter().map(|one| one["email"].clone()).collect();
        assert_eq!(sent, GOOD, "{lane:?}");
        assert_eq!(outcome["failed"].as_array().unwrap().len(), 8, "{lane:?} {outcome}");
        assert!(!has_account(&world, "bad@people.example"), "{lane:?}");
        assert_eq!(world.mails().len(), 1 + GOOD.len(), "{lane:?}");
    }
}
