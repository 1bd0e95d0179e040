//! ad/invite: creating and changing "ad" users, where somebody tries to get hold of an address or an account by it.

use super::send;
use crate::proof::{STRANGERS, sign_in};
use crate::wire::{Canonical, Protocol, at_once, mailed_token, redeem};
use serde_json::{Value, json};
use usher_domain::{Account, EmailAddress, Member, MemberId, Phone};
use usher_storage::MemberWrite;
use usher_tests::{Lane, PASSWORD, Reply, World, WorldOptions, plain_id};

const EMAIL: &str = "cfo@victim.example";
const PATH: &str = "/main/users/v1/bo/audit";
const OWNERS: &str = "Owners-Horse-8";

fn user(email: &str) -> Value {
    json!({ "firstName": "Nora", "lastName": "New", "email": email, "phone": "112", "password": STRANGERS, "lang": "fr" })
}

fn create(world: &World, who: &str, email: &str) -> Reply {
    send(world, Protocol::AdInvite, who, "POST", PATH, &user(email))
}

fn account(world: &World, email: &str) -> Account {
    let email = EmailAddress::parse(email).unwrap();
    world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap().account
}

fn accept(world: &World, token: &str, password: &str) -> Reply {
    world.client().json("POST", "/v1/invitations/accept", &[], &json!({ "token": token, "password": password }))
}

/// What Acme's log says of a member: the types of the events and who is behind them.
fn told(world: &World, member: &Value) -> Vec<(String, Value)> {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    let feed = Canonical::of(world, "admin").get("/v1/events?limit=200").expect_status(200).json();
    let events = feed["data"].as_array().unwrap().iter().filter(|event| event["data"]["member_id"] == *member);
    events.map(|event| (event["type"].as_str().unwrap().to_owned(), event["actor"]["member_id"].clone())).collect()
}

#[test]
fn the_user_logs_in_with_no_right_and_an_address_that_nobody_has_proved() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let made = create(&world, "admin", EMAIL).expect_status(201).json();
        let made_account = account(&world, EMAIL);
        assert_eq!((made_account.is_registered(), made_account.proof), (true, None), "{lane:?}");
        assert_eq!(made["data"]["id"], made_account.ordinal.0, "{lane:?}");
        let acme = Canonical::of(&world, "admin");
        let member = &acme.all(&format!("members?email={EMAIL}"))[0];
        assert_eq!((&member["status"], &member["first_name"]), (&json!("active"), &json!("Nora")), "{lane:?}");
        assert_eq!((&member["permissions"], &member["roles"]), (&json!([]), &json!([])), "{lane:?}");
        let session = sign_in(&world, EMAIL, STRANGERS).expect_status(201).json();
        let theirs = Canonical::with_token(&world, session["access_token"].as_str().unwrap());
        theirs.get("/v1/members").expect_status(403);
        // Nobody is mailed, and nobody but the caller is behind it.
        assert!(world.mails().iter().all(|mail| !mail.to.contains(EMAIL)), "{lane:?}");
        let admin = acme.all("members?email=admin@acme.example")[0]["id"].clone();
        let told = told(&world, &member["id"]);
        let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
        assert!(kinds.contains(&"member.added") && kinds.contains(&"invitation.accepted"), "{lane:?}: {kinds:?}");
        assert!(told.iter().all(|(_, actor)| *actor == admin), "{lane:?}: {told:?}");
    }
}

#[test]
fn whoever_reads_the_mail_takes_the_account_over_and_the_creator_is_out() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let other = Canonical::of(&world, "foreign");
        create(&world, "admin", EMAIL).expect_status(201);
        let session = sign_in(&world, EMAIL, STRANGERS).expect_status(201).json();
        let theirs = Canonical::with_token(&world, session["access_token"].as_str().unwrap());
        // The creator cannot accept for it elsewhere.
        other.invite(&json!({ "email": EMAIL, "permissions": ["*"] })).expect_status(201);
        let token = mailed_token(&world, EMAIL);
        let with = json!({ "token": token });
        theirs.send("POST", "/v1/invitations/accept", &with).expect_status(403);
        assert_eq!(other.all(&format!("members?q={EMAIL}"))[0]["status"], "invited", "{lane:?}");
        // The owner of the address accepts by the mail, with a password of their own.
        accept(&world, &token, OWNERS).expect_status(200);
        assert!(account(&world, EMAIL).proof.is_some(), "{lane:?}");
        theirs.get("/v1/members").expect_status(401);
        sign_in(&world, EMAIL, STRANGERS).expect_status(401);
        sign_in(&world, EMAIL, OWNERS).expect_status(201);
    }
}

#[test]
fn an_invitation_elsewhere_is_not_used_up_and_its_grants_are_not_taken() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let other = Canonical::of(&world, "foreign");
        other.invite(&json!({ "email": EMAIL, "permissions": ["*"] })).expect_status(201);
        let token = mailed_token(&world, EMAIL);
        create(&world, "admin", EMAIL).expect_status(201);
        assert_eq!(other.all(&format!("members?q={EMAIL}"))[0]["status"], "invited", "{lane:?}");
        redeem(&world, "preview", &token).expect_status(200);
        accept(&world, &token, OWNERS).expect_status(200);
        sign_in(&world, EMAIL, STRANGERS).expect_status(401);
    }
}

#[test]
fn an_invitation_that_ran_out_lends_no_grants() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let acme = Canonical::of(&world, "admin");
        let body =
            json!({ "email": EMAIL, "permissions": ["*"], "roles": ["editor"], "expires_at": "2026-11-20T12:01:00Z" });
        acme.invite(&body).expect_status(201);
        world.clock.advance_millis(120_000);
        create(&world, "admin", EMAIL).expect_status(201);
        let member = &acme.all(&format!("members?email={EMAIL}"))[0];
        assert_eq!((&member["permissions"], &member["roles"]), (&json!([]), &json!([])), "{lane:?}: {member}");
    }
}

#[test]
fn a_number_is_the_one_that_was_sent_last() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "email": EMAIL, "expires_at": "2026-11-20T12:01:00Z" });
        let invited = Canonical::of(&world, "admin").invite(&body).expect_status(201).json();
        let member = MemberId(plain_id(invited["member_id"].as_str().unwrap()).parse().unwrap());
        let phone = |sent: Option<&str>| {
            world.block_on(async {
                let db = world.engine().db();
                let organization = db.organization(world.organization("acme")).await.unwrap().unwrap();
                let operator = world.engine().operator(organization);
                let scope = &operator.access_to(None).unwrap().scope;
                let member = db.found_members(scope, &[member]).await.unwrap().remove(0).record.member;
                if let Some(phone) = sent {
                    let revision = member.revision + 1;
                    let member = Member { phone: Phone::parse(phone).ok(), revision, ..member.clone() };
                    let write = MemberWrite { member, invitation: None, seat: None, events: Vec::new() };
                    let mut transaction = db.begin(scope).await.unwrap();
                    transaction.apply_member(&write).await.unwrap();
                    transaction.commit().await.unwrap();
                }
                member.phone.map(|phone| phone.as_str().to_owned())
            })
        };
        phone(Some("911"));
        world.clock.advance_millis(120_000);
        let made = create(&world, "admin", EMAIL).expect_status(201).json();
        assert_eq!(made["data"]["phone"], "112", "{lane:?}");
        assert_eq!(phone(None).as_deref(), Some("112"), "{lane:?}");
        let path = format!("{PATH}/{}", made["data"]["id"]);
        let changed = send(&world, Protocol::AdInvite, "admin", "PATCH", &path, &json!({ "phone": "" }));
        assert_eq!(changed.expect_status(200).json()["data"]["phone"], Value::Null, "{lane:?}");
        assert_eq!(phone(None), None, "{lane:?}");
    }
}

#[test]
fn an_account_that_exists_keeps_its_password_whatever_is_sent() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for email in
            ["registered@people.example", "reader@acme.example", "blocked@acme.example", "pending@acme.example"]
        {
            create(&world, "admin", email).expect_status(409);
            sign_in(&world, email, STRANGERS).expect_status(401);
        }
        sign_in(&world, "registered@people.example", PASSWORD).expect_status(201);
        let acme = Canonical::of(&world, "admin");
        assert!(acme.all("members?email=registered@people.example").is_empty(), "{lane:?}");
        // Neither does one that somebody else has created: it is unproved, and not this organization's.
        create(&world, "foreign", EMAIL).expect_status(201);
        let body =
            json!({ "password": OWNERS, "firstName": "M", "lastName": "E", "email": EMAIL, "phone": "", "lang": "de" });
        send(&world, Protocol::AdInvite, "admin", "POST", PATH, &body).expect_status(409);
        sign_in(&world, EMAIL, OWNERS).expect_status(401);
        sign_in(&world, EMAIL, STRANGERS).expect_status(201);
    }
}

#[test]
fn of_many_at_once_one_creates_the_user() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let mut statuses = at_once(4, |turn| create(&world, ["admin", "foreign"][turn % 2], EMAIL).status);
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409], "{lane:?}");
    }
}

#[test]
fn addresses_are_not_tried_without_end() {
    for lane in Lane::all() {
        let settings = "[invitations]\ndry_run_rows = 2\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        create(&world, "admin", "registered@people.example").expect_status(409);
        create(&world, "admin", "nobody@people.example").expect_status(201);
        // Whether there is an account is not told any more.
        for email in ["registered@people.example", "somebody@people.example"] {
            let refused = create(&world, "admin", email);
            assert!(refused.header("retry-after").is_some(), "{lane:?}");
            assert_eq!(refused.expect_status(429).json(), json!({ "message": "Too Many Requests" }), "{lane:?}");
        }
        create(&world, "foreign", "somebody@people.example").expect_status(201);
    }
}

#[test]
fn a_change_gives_nobody_another_address_or_password() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = account(&world, "reader@acme.example").ordinal.0;
        let path = format!("{PATH}/{user}");
        let change = |who: &str, body: &Value| send(&world, Protocol::AdInvite, who, "PATCH", &path, body);
        change("admin", &json!({ "firstName": "X", "email": EMAIL })).expect_status(409);
        change("foreign", &json!({ "firstName": "X" })).expect_status(404);
        change("inviter", &json!({ "firstName": "X" })).expect_status(403);
        change("reader", &json!({ "firstName": "X" })).expect_status(403);
        let acme = Canonical::of(&world, "admin");
        let reader = || acme.all("members?email=reader@acme.example")[0].clone();
        assert_eq!(reader()["first_name"], "Rita", "{lane:?}");
        let sent = json!({ "lastName": "R", "phone": "112", "lang": "de", "password": STRANGERS });
        change("admin", &sent).expect_status(200);
        assert_eq!(reader()["last_name"], "R", "{lane:?}");
        let once = reader();
        change("admin", &sent).expect_status(200);
        assert_eq!(reader(), once, "{lane:?}: what is sent as it is changes nothing");
        sign_in(&world, "reader@acme.example", STRANGERS).expect_status(401);
        sign_in(&world, "reader@acme.example", PASSWORD).expect_status(201);
    }
}

#[test]
fn whoever_made_an_account_for_an_address_does_not_end_what_others_sent_there() {
    for lane in Lane::all() {
        let world = World::new(lane);
        create(&world, "admin", EMAIL).expect_status(201);
        let other = Canonical::of(&world, "foreign");
        other.invite(&json!({ "email": EMAIL })).expect_status(201);
        let cookie = crate::console::cookie_with(&world, EMAIL, STRANGERS);
        let page = world.client().get("/console/account", &[("cookie", &cookie)]).expect_status(200).text();
        let nonce = page.split("name=\"nonce\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let fields = [("nonce", nonce), ("password", STRANGERS)];
        let refused = crate::console::post(&world.client(), "/account/delete", &[("cookie", &cookie)], &fields);
        assert!(refused.expect_status(403).text().contains("not confirmed"), "{lane:?}");
        assert_eq!(other.all(&format!("invitations?email={EMAIL}"))[0]["status"], "pending", "{lane:?}");
    }
}
