//! One act on several entries: previewed without a change, done to each for itself, and never to more than was picked.

use super::ConsoleUser;
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, World, WorldOptions, plain_id};

/// The boxes of these people as the list shows them.
fn boxes(list: &str, emails: &[&str]) -> Vec<(String, String)> {
    let found = list.split("type=\"checkbox\" name=\"").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once("value=\"")?;
        let (value, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once("aria-label=\"Select ")?;
        let email = rest.split('"').next()?;
        emails.contains(&email).then(|| (name.to_owned(), value.to_owned()))
    });
    let found: Vec<_> = found.collect();
    assert_eq!(found.len(), emails.len(), "{list}");
    found
}

/// The form of an act on these boxes.
fn form<'a>(act: &'a str, boxes: &'a [(String, String)]) -> Vec<(&'a str, &'a str)> {
    let picked = boxes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    [("act", act)].into_iter().chain(picked).collect()
}

fn status(admin: &Canonical, email: &str) -> Value {
    admin.all(&format!("invitations?email={email}"))[0]["status"].clone()
}

#[test]
fn open_invitations_are_revoked_and_others_are_left_alone() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        for name in ["one", "two", "three"] {
            admin.invite(&json!({ "email": format!("{name}@people.example") })).expect_status(201);
        }
        let picked = boxes(&user.page("/invitations"), &["one@people.example", "two@people.example"]);
        let two = admin.all("invitations?email=two@people.example")[0]["id"].as_str().unwrap().to_owned();
        admin.change(&two, "revoke").expect_status(200);
        let before = everything(&world);
        let preview = user.post("/invitations/bulk", &form("revoke", &picked)).expect_status(200).text();
        assert!(preview.contains(">Revoke 1</button>") && preview.contains("It was revoked already."), "{preview}");
        assert_eq!(everything(&world), before, "a preview changes nothing");
        let done = user.post("/invitations/bulk/apply", &form("revoke", &picked)).expect_status(200).text();
        assert!(done.contains("1 of 2 done."), "{done}");
        let statuses = ["one", "three"].map(|name| status(&admin, &format!("{name}@people.example")));
        assert_eq!(statuses, ["revoked", "pending"], "{lane:?}");
    }
}

#[test]
fn open_invitations_are_extended_and_sent_again() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[mail]\nresend_every = \"1m\"\n".to_owned() });
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let invite = |email: &str, more: Value| {
            let mut row = json!({ "email": email });
            row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            admin.invite(&row).expect_status(201);
        };
        invite("one@people.example", json!({ "expires_at": "2026-12-01T00:00:00.000Z" }));
        invite("two@people.example", json!({ "expires_at": null }));
        let both = ["one@people.example", "two@people.example"];
        let picked = boxes(&user.page("/invitations"), &both);
        let done = user.post("/invitations/bulk/apply", &form("extend", &picked)).expect_status(200).text();
        let one = || admin.all("invitations?email=one@people.example")[0].clone();
        assert_eq!(one()["expires_at"], "2026-12-08T00:00:00.000Z");
        assert!(done.contains("1 of 2 done.") && done.contains("It never expires."), "{done}");
        // The list was read before the extension.
        let late = user.post("/invitations/bulk/apply", &form("extend", &picked)).expect_status(200).text();
        assert!(late.contains("0 of 2 done.") && late.contains("Someone else changed this"), "{late}");
        assert_eq!(one()["expires_at"], "2026-12-08T00:00:00.000Z");
        // Too soon after the first mail for one of them only.
        world.clock.advance_millis(61_000);
        let picked = boxes(&user.page("/invitations"), &both);
        let done = user.post("/invitations/bulk/apply", &form("resend", &picked)).expect_status(200).text();
        assert!(done.contains("2 of 2 done."), "{done}");
        let again = user.post("/invitations/bulk/apply", &form("resend", &picked)).expect_status(200).text();
        assert!(again.contains("0 of 2 done.") && again.contains("An email was sent a moment ago"), "{again}");
    }
}

#[test]
fn members_are_blocked_let_in_and_removed_but_not_oneself() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let people = ["admin@acme.example", "reader@acme.example", "inviter@acme.example"];
        let list = user.page("/members");
        let names = ["admin", "reader", "inviter"].map(|name| world.get(&format!("id:member.{name}")));
        let picked: Vec<_> = names.iter().map(|id| (format!("pick:{id}"), revision(&list, id))).collect();
        let preview = user.post("/members/bulk", &form("block", &picked)).expect_status(200).text();
        assert!(preview.contains(">Block 2</button>") && preview.contains("That is you."), "{preview}");
        user.post("/members/bulk/apply", &form("block", &picked)).expect_status(200);
        let status = |email: &str| admin.all(&format!("members?email={email}"))[0]["status"].clone();
        assert_eq!(people.map(status), ["active", "blocked", "blocked"], "{lane:?}");
        let stale = user.post("/members/bulk/apply", &form("unblock", &picked)).expect_status(200).text();
        assert!(stale.contains("0 of 3 done.") && stale.contains("Someone else changed this"), "{stale}");
        let list = user.page("/members?status=blocked");
        let picked: Vec<_> = names[1..].iter().map(|id| (format!("pick:{id}"), revision(&list, id))).collect();
        user.post("/members/bulk/apply", &form("unblock", &picked)).expect_status(200);
        assert_eq!(people.map(status), ["active", "active", "active"]);
        let list = user.page("/members");
        let picked = [(format!("pick:{}", names[1]), revision(&list, &names[1]))];
        user.post("/members/bulk/apply", &form("remove", &picked)).expect_status(200);
        assert_eq!(people.map(status), ["active", "removed", "active"]);
    }
}

fn revision(list: &str, id: &str) -> String {
    let (_, rest) =
        list.split_once(&format!("name=\"pick:{id}\" value=\"")).unwrap_or_else(|| panic!("no {id}: {list}"));
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn nothing_is_done_by_those_who_may_not_or_to_what_is_elsewhere() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let made = admin.invite(&json!({ "email": "one@people.example" })).expect_status(201).json();
        let invitation = plain_id(made["id"].as_str().unwrap());
        let member = world.get("id:member.inviter");
        let before = everything(&world);
        let (reader, other) =
            (ConsoleUser::of(&world, "reader@acme.example"), ConsoleUser::of(&world, "admin@other.example"));
        let options = reader.page("/invitations").split("<select id=\"act\"").nth(1).unwrap().to_owned();
        let options = options.split("</select>").next().unwrap().matches("<option").count();
        assert_eq!(options, 1, "whoever only reads can export, and nothing else");
        for (part, act, id) in [("invitations", "revoke", &invitation), ("members", "remove", &member)] {
            let picked = [(format!("pick:{id}"), "0".to_owned())];
            let path = format!("/{part}/bulk/apply");
            let refused = reader.post(&path, &form(act, &picked)).expect_status(200).text();
            assert!(refused.contains("0 of 1 done.") && refused.contains("permission"), "{refused}");
            // Another organization learns no more than of an id of nothing.
            let foreign = other.post(&path, &form(act, &picked)).expect_status(200).text();
            let nothing = [("pick:01a1f8d3-ea00-7000-8000-000000000000".to_owned(), "0".to_owned())];
            let unknown = other.post(&path, &form(act, &nothing)).expect_status(200).text();
            assert!(foreign.contains("0 of 1 done."), "{foreign}");
            let plain = |page: &str, id: &str| page.replace(id, "ID").split("<main").last().unwrap().to_owned();
            assert_eq!(plain(&foreign, id), plain(&unknown, "01a1f8d3-ea00-7000-8000-000000000000"));
        }
        let user = ConsoleUser::admin(&world);
        let many: Vec<_> =
            (0..201).map(|n| (format!("pick:01a1f8d3-ea00-7000-8000-{n:012}"), "0".to_owned())).collect();
        for (picked, act, status) in [
            (&many[..], "revoke", 400),
            (&[], "revoke", 422),
            (&[(format!("pick:{invitation}"), "x".to_owned())][..], "revoke", 400),
            (&[("pick:x".to_owned(), "0".to_owned())][..], "revoke", 400),
            (&[(format!("pick:{invitation}"), "0".to_owned())][..], "delete", 400),
        ] {
            for path in ["/invitations/bulk", "/invitations/bulk/apply"] {
                user.post(path, &form(act, picked)).expect_status(status);
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

/// The ids of people of the list, with their revisions.
fn picks(world: &World, list: &str, names: &[&str]) -> Vec<(String, String)> {
    let ids = names.iter().map(|name| world.get(&format!("id:member.{name}")));
    ids.map(|id| (format!("pick:{id}"), revision(list, &id))).collect()
}

#[test]
fn a_right_is_given_to_several_and_taken_away_and_nothing_else_changes() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let member = |name: &str| format!("/v1/members/{}", world.get(&format!("typed:member.{name}")));
        let held = json!({ "roles": ["member"], "permissions": ["licenses.read"] });
        admin.send("PATCH", &member("reader"), &held).expect_status(200);
        admin.send("PATCH", &member("inviter"), &json!({ "roles": ["editor"] })).expect_status(200);
        let codes = |name: &str, kind: &str| {
            let shown = admin.get(&member(name)).expect_status(200).json();
            let codes = shown[kind].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned());
            codes.collect::<Vec<_>>()
        };
        let picked = picks(&world, &user.page("/members?status=all"), &["reader", "inviter", "blocked"]);
        let post = |path: &str, fields: &[(&str, &str)]| {
            let mut all = form("rights", &picked);
            all.extend(fields);
            user.post(path, &all)
        };
        let before = everything(&world);
        let ask = post("/members/bulk", &[]).expect_status(200).text();
        assert!(ask.contains("<option value=\"role:editor\">") && ask.contains(&picked[0].0), "{ask}");
        assert!(!ask.contains("aria-invalid=\"true\""), "{ask}");
        for nothing in ["", "role:", "resource:x", "editor"] {
            let wrong = post("/members/bulk", &[("how", "take"), ("right", nothing)]).expect_status(422).text();
            assert!(wrong.contains("Choose a role or a permission") && wrong.contains("value=\"take\" selected"));
        }
        let change = [("how", "add"), ("right", "role:editor")];
        let preview = post("/members/bulk", &change).expect_status(200).text();
        assert!(preview.contains(">Change 1</button>") && preview.contains("They get “Editor” besides"), "{preview}");
        assert!(preview.contains("They have this already.") && preview.contains("Only the rights of active members"));
        assert!(preview.contains("name=\"right\" value=\"role:editor\""), "{preview}");
        assert_eq!(everything(&world), before, "a preview changes nothing");
        let done = post("/members/bulk/apply", &change).expect_status(200).text();
        assert!(done.contains("1 of 3 done.") && done.contains("has “Editor” now"), "{done}");
        assert_eq!(codes("reader", "roles"), ["member", "editor"], "{lane:?}");
        assert_eq!(codes("reader", "permissions"), ["licenses.read"], "{lane:?}");
        // The list was read before.
        let late = [("how", "take"), ("right", "permission:licenses.read")];
        let late = post("/members/bulk/apply", &late).expect_status(200).text();
        assert!(late.contains("0 of 3 done.") && late.contains("Someone else changed this"), "{late}");
        assert!(late.contains("They don’t have this."), "{late}");
        let picked = picks(&world, &user.page("/members"), &["reader", "inviter"]);
        let mut take = form("rights", &picked);
        take.extend([("how", "take"), ("right", "role:editor")]);
        user.post("/members/bulk/apply", &take).expect_status(200);
        assert_eq!((codes("reader", "roles"), codes("inviter", "roles")), (vec!["member".to_owned()], vec![]));
        // Nobody gives by a list what they do not hold.
        let manage = json!({ "roles": [], "permissions": ["members.*", "catalog.read"] });
        admin.send("PATCH", &member("inviter"), &manage).expect_status(200);
        let inviter = ConsoleUser::of(&world, "inviter@acme.example");
        let picked = picks(&world, &inviter.page("/members"), &["reader"]);
        let mut give = form("rights", &picked);
        give.extend([("how", "add"), ("right", "permission:keys.manage")]);
        let refused = inviter.post("/members/bulk/apply", &give).expect_status(200).text();
        assert!(refused.contains("0 of 1 done.") && refused.contains("which you don’t have yourself"), "{refused}");
        assert_eq!(codes("reader", "permissions"), ["licenses.read"]);
    }
}

#[test]
fn blocking_several_is_undone_for_exactly_those() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let picked = picks(&world, &user.page("/members?status=all"), &["admin", "reader", "inviter", "blocked"]);
        let done = user.post("/members/bulk/apply", &form("block", &picked)).expect_status(200).text();
        assert!(done.contains(">Undo: unblock 2 members</button>"), "{done}");
        let (_, undo) = done.split_once("<form method=\"post\" action=\"/console/members/bulk/apply\"").unwrap();
        let undo: Vec<_> = picked
            .iter()
            .filter(|(name, _)| undo.contains(&format!("name=\"{name}\"")))
            .map(|(name, _)| (name.clone(), revision(undo, name.strip_prefix("pick:").unwrap())))
            .collect();
        assert_eq!(undo.len(), 2, "neither oneself nor who was blocked before: {done}");
        let status = |email: &str| admin.all(&format!("members?email={email}"))[0]["status"].clone();
        let people = ["reader@acme.example", "inviter@acme.example", "blocked@acme.example"];
        assert_eq!(people.map(status), ["blocked", "blocked", "blocked"], "{lane:?}");
        let undone = user.post("/members/bulk/apply", &form("unblock", &undo)).expect_status(200).text();
        assert!(undone.contains("2 of 2 done.") && !undone.contains("Undo"), "{undone}");
        assert_eq!(people.map(status), ["active", "active", "blocked"], "{lane:?}");
    }
}

#[test]
fn those_that_are_picked_are_exported_by_whoever_reads_them() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for name in ["one", "two"] {
            admin.invite(&json!({ "email": format!("{name}@people.example") })).expect_status(201);
        }
        let user = ConsoleUser::of(&world, "reader@acme.example");
        let nothing = ("pick:01a1f8d3-ea00-7000-8000-000000000000".to_owned(), "0".to_owned());
        let mut picked = boxes(&user.page("/invitations"), &["two@people.example"]);
        picked.push(nothing.clone());
        let before = everything(&world);
        let file = user.post("/invitations/bulk", &form("export", &picked)).expect_status(200);
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"invitations.csv\""));
        let text = file.text();
        assert!(text.starts_with("\"email\",") && text.contains("\"two@people.example\""), "{text}");
        assert_eq!(text.lines().count(), 2, "{lane:?} {text}");
        let picked = picks(&world, &user.page("/members"), &["inviter"]);
        let text = user.post("/members/bulk", &form("export", &picked)).expect_status(200).text();
        assert!(text.contains("\"inviter@acme.example\"") && text.lines().count() == 2, "{text}");
        for part in ["members", "invitations"] {
            user.post(&format!("/{part}/bulk"), &form("export", &[])).expect_status(422);
            user.post(&format!("/{part}/bulk/apply"), &form("export", std::slice::from_ref(&nothing)))
                .expect_status(400);
            // Others learn nothing.
            let other = ConsoleUser::of(&world, "admin@other.example");
            let text = other.post(&format!("/{part}/bulk"), &form("export", &picked)).expect_status(200).text();
            assert_eq!(text.lines().count(), 1, "{text}");
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
