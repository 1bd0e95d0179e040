//! My account: what a person sees and changes of their own account, administrator or not.

use super::{ConsoleUser, cookie, hidden, sign_in};
use crate::wire::{Canonical, Protocol, at_once, everything, mailed_token, redeem};
use serde_json::{Value, json};
use usher_engine::ports::NoticeOf;
use usher_tests::{Lane, PASSWORD, Reply, World, WorldOptions};

/// Somebody without any permission, at home in Other Ltd.
const ROB: &str = "registered@people.example";
const READER: &str = "reader@acme.example";

/// A person's console, with forms of their own account.
pub(super) struct Person(pub(super) ConsoleUser);

impl Person {
    pub(super) fn of(world: &World, email: &str) -> Self {
        Self(ConsoleUser::of(world, email))
    }

    pub(super) fn page(&self) -> String {
        self.0.page("/account")
    }

    pub(super) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let nonce = hidden(&self.page(), "nonce");
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        self.0.post_bare(path, &[], &all)
    }

    pub(super) fn leave(&self, organization: &str) -> Reply {
        self.post("/account/leave", &[("organization", organization)])
    }

    /// The same person where an answer has led them.
    fn gone_on(&self, reply: &Reply) -> Self {
        Self(ConsoleUser { client: self.0.client, cookie: cookie(reply) })
    }
}

/// Makes somebody a member of Acme Events as well.
pub(super) fn join_acme(world: &World, email: &str, permissions: &[&str]) {
    let row = json!({ "email": email, "permissions": permissions });
    Canonical::of(world, "admin").invite(&row).expect_status(201);
    // A session begins in the organization that was joined first.
    world.clock.advance_millis(1_000);
    redeem(world, "accept", &mailed_token(world, email)).expect_status(200);
}

fn events(world: &World, kind: &str) -> Vec<Value> {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    let feed = Canonical::of(world, "admin").get("/v1/events?limit=100").expect_status(200).json();
    feed["data"].as_array().unwrap().clone().into_iter().filter(|event| event["type"] == kind).collect()
}

fn acme(world: &World) -> String {
    world.get("id:organization.acme")
}

fn other(world: &World) -> String {
    world.get("id:organization.other")
}

#[test]
fn whoever_may_do_nothing_else_comes_to_their_own_account() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let opened = sign_in(&client, ROB, PASSWORD, "").expect_status(303);
        let rob = ConsoleUser { client, cookie: cookie(&opened) };
        let next = opened.header("location").unwrap().strip_prefix("/console").unwrap().to_owned();
        let led = rob.open(&next).expect_status(303);
        assert_eq!(led.header("location"), Some("/console/account"));
        let page = rob.page("/account");
        for part in ["<h1>My account</h1>", ROB, "Other Ltd", "No permissions yet", "Change password"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        // What is not theirs leads back there, too.
        let refused = rob.open("/members").expect_status(403).text();
        assert!(refused.contains("href=\"/console/account\">Go back"), "{refused}");
        // Administrators find it in the frame.
        let admin = ConsoleUser::admin(&world).page("/members");
        assert!(admin.contains("href=\"/console/account\"") && admin.contains(">My account</a>"), "{admin}");
        assert!(ConsoleUser::admin(&world).page("/account").contains("All permissions"));
    }
}

#[test]
fn names_and_language_change_in_every_organization_at_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        join_acme(&world, ROB, &["members.read"]);
        let rob = Person::of(&world, ROB);
        let fields = [("first_name", "Robin\u{200b}"), ("last_name", " Redbreast "), ("locale", "de")];
        let done = rob.post("/account", &fields).expect_status(303);
        assert_eq!(done.header("location"), Some("/console/account?done=profile-saved"));
        let page = rob.page();
        for part in ["value=\"Robin\"", "value=\"Redbreast\"", "<option value=\"de\" selected"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        for who in ["admin", "foreign"] {
            let found = Canonical::of(&world, who).all(&format!("members?email={ROB}"));
            assert_eq!((&found[0]["first_name"], &found[0]["last_name"]), (&json!("Robin"), &json!("Redbreast")));
        }
        let told = events(&world, "member.grants_changed");
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0]["actor"]["member_id"], told[0]["data"]["member_id"], "{told:?}");
        // Mails about the account speak the person's language.
        let fields = [("current", PASSWORD), ("password", "Brand-New-Horse-1")];
        rob.post("/password", &fields).expect_status(303);
        let _ = world.mails();
        let notices = world.post.notices();
        let notice = notices.iter().find(|notice| matches!(notice.of, NoticeOf::PasswordChanged { .. })).unwrap();
        assert_eq!(notice.locale.code(), "de");
        // What stays the same is no event.
        rob.post("/account", &[("first_name", "Robin"), ("last_name", "Redbreast")]).expect_status(303);
        assert_eq!(events(&world, "member.grants_changed").len(), 1);
        assert!(rob.page().contains("<option value=\"\">"));
    }
}

#[test]
fn a_name_that_is_too_long_is_shown_again_and_changes_nothing() {
    let world = World::new(Lane::Sqlite);
    let before = everything(&world);
    let rob = Person::of(&world, ROB);
    let long = "x".repeat(251);
    let page = rob.post("/account", &[("first_name", "Rob"), ("last_name", &long)]).expect_status(422).text();
    for part in ["The last name can have at most 250 characters.", "aria-invalid=\"true\"", "<title>Problem:"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(everything(&world), before);
}

#[test]
fn whoever_leaves_frees_the_seat_and_is_signed_out_of_their_last_organization() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        assert_eq!(admin.seats("full"), [0, 1, 0]);
        let rita = Person::of(&world, READER);
        assert!(rita.page().contains("This is your only organization"));
        let left = rita.leave(&acme(&world)).expect_status(303);
        assert_eq!(left.header("location"), Some("/console/sign-in?done=left"));
        assert!(left.header("set-cookie").unwrap().contains("Max-Age=0"), "{left:?}");
        assert_eq!(admin.seats("full"), [0, 0, 1]);
        let found = admin.all(&format!("members?email={READER}&status=removed"));
        assert_eq!(found.len(), 1, "{found:?}");
        let told = events(&world, "member.removed");
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0]["actor"]["member_id"], told[0]["data"]["member_id"], "{told:?}");
        rita.0.open("/account").expect_status(303);
        sign_in(&world.client(), READER, PASSWORD, "").expect_status(422);
    }
}

#[test]
fn whoever_leaves_one_of_several_goes_on_in_another() {
    for lane in Lane::all() {
        let world = World::new(lane);
        join_acme(&world, ROB, &["members.read"]);
        let rob = Person::of(&world, ROB);
        let page = rob.page();
        assert!(page.contains("Switch to Acme Events") && page.contains("See members"), "{page}");
        // Switching leads back to the account, and nowhere else.
        let switch = [("organization", &*acme(&world)), ("next", "/console/account")];
        let switched = rob.post("/switch", &switch).expect_status(303);
        assert_eq!(switched.header("location"), Some("/console/account?done=switched"));
        let rob = rob.gone_on(&switched);
        let away = [("organization", &*other(&world)), ("next", "https://evil.example")];
        let switched = rob.post("/switch", &away).expect_status(303);
        assert_eq!(switched.header("location"), Some("/console/overview?done=switched"));
        let rob = rob.gone_on(&switched);
        // Elsewhere the session goes on; here another one begins.
        let left = rob.leave(&acme(&world)).expect_status(303);
        assert_eq!((left.header("location"), left.header("set-cookie")), (Some("/console/account?done=left"), None));
        assert!(!rob.page().contains("Acme Events"));
        join_acme(&world, ROB, &[]);
        let left = rob.leave(&other(&world)).expect_status(303);
        assert_eq!(left.header("location"), Some("/console/account?done=left"));
        rob.0.open("/account").expect_status(303);
        let page = rob.gone_on(&left).page();
        assert!(page.contains("<strong>Acme Events</strong>") && !page.contains("Other Ltd"), "{page}");
    }
}

#[test]
fn the_last_administrator_stays() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let ada = Person::of(&world, "admin@acme.example");
        let refused = ada.leave(&acme(&world)).expect_status(409).text();
        assert!(refused.contains("You are the only administrator of Acme Events."), "{refused}");
        assert_eq!(everything(&world), before, "{lane:?}");
        // Neither somebody who is confined to a resource nor somebody whose time is limited takes the place.
        let until = json!([{ "code": "*", "expires_at": "2027-01-01T00:00:00Z" }]);
        let north = json!([world.get("id:resource.north")]);
        for (email, row) in [
            ("brief@people.example", json!({ "email": "brief@people.example", "permissions": until })),
            (
                "north@people.example",
                json!({ "email": "north@people.example", "permissions": ["*"], "resources": north }),
            ),
        ] {
            let invited = Canonical::of(&world, "admin").invite(&row);
            assert_eq!(invited.status, 201, "{}", invited.text());
            redeem(&world, "accept", &mailed_token(&world, email)).expect_status(200);
            ada.leave(&acme(&world)).expect_status(409);
        }
        join_acme(&world, "second@people.example", &["*"]);
        ada.leave(&acme(&world)).expect_status(303);
        let second = Person::of(&world, "second@people.example");
        second.leave(&acme(&world)).expect_status(409);
    }
}

#[test]
fn of_two_administrators_who_leave_at_once_one_stays() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let mut stays = "admin@acme.example".to_owned();
        for round in 0..5 {
            let email = format!("second{round}@people.example");
            let first = Person::of(&world, &stays);
            // The key of the world's administrator ends with their membership, so people are invited from the console.
            first.post("/invite/send", &[("people", &email), ("permission:*", "")]).expect_status(303);
            redeem(&world, "accept", &mailed_token(&world, &email)).expect_status(200);
            let both = [first, Person::of(&world, &email)];
            let statuses = at_once(2, |index| both[index].leave(&acme(&world)).status);
            let mut sorted = statuses.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [303, 409], "{lane:?} {round}: {statuses:?}");
            if statuses[0] == 303 {
                stays = email;
            }
        }
    }
}

#[test]
fn nobody_leaves_where_they_are_not_or_by_a_form_of_others() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let rob = Person::of(&world, ROB);
        rob.leave(&acme(&world)).expect_status(404);
        rob.leave("00000000-0000-4000-8000-000000000000").expect_status(404);
        rob.leave("x").expect_status(400);
        let own = other(&world);
        // Without the nonce, with that of somebody else, from another site.
        let foreign = hidden(&Person::of(&world, "admin@acme.example").page(), "nonce");
        let nonce = hidden(&rob.page(), "nonce");
        for (headers, nonce) in [(vec![], ""), (vec![], &*foreign), (vec![("origin", "https://evil.example")], &*nonce)]
        {
            for (path, field) in [("/account/leave", ("organization", &*own)), ("/account", ("first_name", "Evil"))] {
                rob.0.post_bare(path, &headers, &[("nonce", nonce), field]).expect_status(403);
            }
        }
        // Without a session.
        let nobody = ConsoleUser { client: world.client(), cookie: "usher_console=".to_owned() };
        nobody.open("/account").expect_status(303);
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn whoever_is_blocked_somewhere_sees_it_and_cannot_leave_there() {
    for lane in Lane::all() {
        let world = World::new(lane);
        join_acme(&world, ROB, &[]);
        let admin = Canonical::of(&world, "admin");
        let found = admin.all(&format!("members?email={ROB}"));
        let path = format!("/v1/members/{}/block", found[0]["id"].as_str().unwrap());
        admin.send("POST", &path, &json!({})).expect_status(200);
        let rob = Person::of(&world, ROB);
        let page = rob.page();
        assert!(page.contains("You have no access here.") && !page.contains("Leave Acme"), "{page}");
        let refused = rob.leave(&acme(&world)).expect_status(409).text();
        assert!(refused.contains("the person is blocked"), "{refused}");
        // The name changes where there is access.
        rob.post("/account", &[("first_name", "Robin"), ("last_name", "X")]).expect_status(303);
        assert_eq!(admin.all(&format!("members?email={ROB}"))[0]["first_name"], found[0]["first_name"]);
    }
}

#[test]
fn a_protocol_shows_who_has_left_as_removed() {
    let world = World::new(Lane::Sqlite);
    let rita = Person::of(&world, READER);
    rita.leave(&acme(&world)).expect_status(303);
    // And may invite them again.
    Protocol::Canonical.invite(&world, READER).expect_status(201);
}

#[test]
fn people_make_organizations_where_they_may() {
    let path = "/account/organizations/new";
    let fields = [("name", "Gamma Ltd"), ("slug", "gamma")];
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::of(&world, "reader@acme.example");
        assert!(!user.page("/account").contains("New organization"), "{lane:?}");
        user.open(path).expect_status(403);
        user.post(path, &fields).expect_status(403);
        let settings = "[organizations]\nself_service = true\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        let user = ConsoleUser::of(&world, "reader@acme.example");
        assert!(user.page("/account").contains("New organization"), "{lane:?}");
        user.open(path).expect_status(200);
        for wrong in [[("name", ""), ("slug", "gamma")], [("name", "G"), ("slug", "G m")]] {
            user.post(path, &wrong).expect_status(422);
        }
        user.post(path, &[("name", "Gamma Ltd"), ("slug", "acme")]).expect_status(409);
        let made = user.post(path, &fields).expect_status(303);
        let there = ConsoleUser { client: world.client(), cookie: cookie(&made) };
        let page = there.page("/settings");
        assert!(page.contains("Gamma Ltd") && page.contains("Archive organization"), "{page}");
        assert!(ConsoleUser::of(&world, "reader@acme.example").page("/account").contains("Gamma Ltd"), "{lane:?}");
    }
}
