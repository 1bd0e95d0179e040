//! An invitee uses another address: the inviter is asked, and moves the invitation.

use super::{ConsoleUser, hidden, invitation_of};
use crate::pages::{Browser, invite};
use crate::wire::{Canonical, everything, mailed_token};
use serde_json::{Value, json};
use std::sync::Barrier;
use std::thread;
use usher_engine::ports::NoticeOf;
use usher_tests::{Lane, World, until};

const ASKED: &str = "asked@elsewhere.example";

/// Invites somebody to a seat of the only license with one left, and to some rights that end.
fn invited(world: &World) -> String {
    let license = world.get("typed:license.team");
    let grants = json!([{ "code": "Organization.Read", "expires_at": "2030-01-01T00:00:00.000Z" }]);
    let body = json!({
        "email": "old@people.example", "first_name": "Olga", "permissions": grants, "roles": ["member"],
        "license_id": license, "message": "See you", "note": "ours", "locale": "de",
    });
    invite(world, &body).1
}

fn move_it(user: &ConsoleUser, here: &str, email: &str) -> usher_tests::Reply {
    let revision = hidden(&user.page(here), "revision");
    user.post(&format!("{here}/move"), &[("revision", &revision), ("email", email)])
}

#[test]
fn the_inviter_is_asked_and_moves_the_invitation_by_one_click() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let invitee = Browser::of(&world, &invited(&world));
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let here = invitation_of(&user, "old@people.example");
        let seats = admin.seats("team");
        let nonce = invitee.nonce("", "/move");
        let before = admin.all("invitations?email=old@people.example").remove(0);
        for wrong in
            [&[("email", ASKED)][..], &[("email", ASKED), ("nonce", "x")], &[("email", "x"), ("nonce", &nonce)]]
        {
            invitee.post("/move", wrong).expect_status(422);
        }
        let sent = world.mails().len();
        let said = invitee.post("/move", &[("email", ASKED), ("nonce", &nonce)]).expect_status(200).text();
        let notice = until("the inviter is told", || world.post.notices().pop());
        assert_eq!(notice.to.as_sent(), "admin@acme.example");
        let NoticeOf::MoveRequested { invitee: of, name, page } = &notice.of else { panic!("{notice:?}") };
        assert_eq!((of.as_sent(), name.as_str()), ("old@people.example", "Olga"));
        assert!(page.as_ref().unwrap().ends_with(&format!("/console{here}")), "{page:?}");
        // Nothing else has changed, and the other address gets no mail.
        assert_eq!(admin.all("invitations?email=old@people.example").remove(0), before);
        assert_eq!(world.mails().len(), sent, "{lane:?}");
        // Asking again at once is answered the same and tells nobody.
        assert_eq!(
            invitee.post("/move", &[("email", "x@y.example"), ("nonce", &nonce)]).expect_status(200).text(),
            said
        );
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let page = user.page(&here);
        assert!(page.contains(&format!("Invite {ASKED} instead")) && !page.contains("x@y.example"), "{page}");
        assert_eq!(world.post.notices().len(), 1);
        let revision = hidden(&page, "revision");
        let moved = user.post(&format!("{here}/move"), &[("revision", &revision), ("email", ASKED)]).expect_status(303);
        let there = moved.header("location").unwrap().strip_prefix("/console").unwrap().to_owned();
        assert!(user.page(&there).contains("was invited instead"));
        invitee.open("").expect_status(410);
        let old = admin.all("invitations?email=old@people.example").remove(0);
        let new = admin.all(&format!("invitations?email={ASKED}")).remove(0);
        assert_eq!((&old["status"], &new["status"]), (&json!("cancelled"), &json!("pending")));
        for same in ["first_name", "permissions", "roles", "license_id", "message", "note", "locale", "expires_at"] {
            assert_eq!(new[same], before[same], "{lane:?} {same}");
        }
        assert_eq!(admin.seats("team"), seats, "the seat went along");
        let token = mailed_token(&world, ASKED);
        let accept = json!({ "token": token, "password": usher_tests::PASSWORD, "first_name": "O", "last_name": "P" });
        world.client().json("POST", "/v1/invitations/accept", &[], &accept).expect_status(200);
        // Both addresses are in the audit trail.
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let log = user.page("/audit?kind=invitation.*&per=200");
        let asked = format!("other address: {ASKED}");
        for said in ["Asked for another address: ", "Invitation cancelled: ", "old@people.example", &asked] {
            assert!(log.contains(said), "{lane:?} {said}: {log}");
        }
        // Each of the two says that it was a move, and leads to the other.
        for (said, page) in [
            ("sent to another address instead: ", &*there),
            ("in place of the invitation of another address: ", &*here),
        ] {
            let (_, after) = log.split_once(said).unwrap_or_else(|| panic!("{lane:?} no {said}: {log}"));
            let page = page.split('?').next().unwrap();
            assert!(after.starts_with(&format!("<a href=\"/console{page}\">")), "{lane:?} {said}: {after:.200}");
        }
        let facts = |kind: &str| {
            let events = admin.get(&format!("/v1/events?kind={kind}&limit=100")).expect_status(200).json();
            let events = events["data"].as_array().unwrap().clone();
            events.into_iter().map(|event| event.to_string()).collect::<String>()
        };
        assert!(facts("invitation.cancelled").contains("moved_to"), "{lane:?}");
        assert!(facts("invitation.created").contains("moved_from"), "{lane:?}");
    }
}

#[test]
fn what_cannot_be_moved_stays_as_it_is() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let invitee = Browser::of(&world, &invited(&world));
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let here = invitation_of(&user, "old@people.example");
        admin.send("POST", "/v1/blocklist", &json!({ "value": "blocked.example" })).expect_status(201);
        let before = everything(&world);
        for (email, status) in [
            ("", 422),
            ("no address", 422),
            ("OLD@people.example", 422),
            ("x@blocked.example", 422),
            ("pending@acme.example", 409),
            ("reader@acme.example", 409),
        ] {
            let reply = move_it(&user, &here, email);
            assert_eq!(reply.status, status, "{email}: {}", reply.text());
        }
        user.post(&format!("{here}/move"), &[("revision", "99"), ("email", ASKED)]).expect_status(409);
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        let nonce = hidden(&reader.page("/invitations"), "nonce");
        let fields = [("nonce", nonce.as_str()), ("revision", "0"), ("email", ASKED)];
        reader.post_bare(&format!("{here}/move"), &[], &fields).expect_status(403);
        let stranger = ConsoleUser::of(&world, "admin@other.example");
        let nonce = hidden(&stranger.page("/password"), "nonce");
        let fields = [("nonce", nonce.as_str()), ("revision", "0"), ("email", ASKED)];
        stranger.post_bare(&format!("{here}/move"), &[], &fields).expect_status(404);
        assert_eq!(everything(&world), before, "{lane:?}");
        invitee.open("").expect_status(200);
    }
}

/// Whoever is moved while accepting has either accepted or been moved.
#[test]
fn of_accepting_and_moving_one_wins() {
    for lane in Lane::all() {
        for _ in 0..4 {
            let world = World::new(lane);
            let token = invited(&world);
            let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
            let here = invitation_of(&user, "old@people.example");
            let seats = admin.seats("team");
            let both = Barrier::new(2);
            let (accepted, moved) = thread::scope(|scope| {
                let accepting = scope.spawn(|| {
                    let accept = json!({ "token": token, "password": usher_tests::PASSWORD, "first_name": "O", "last_name": "P" });
                    both.wait();
                    world.client().json("POST", "/v1/invitations/accept", &[], &accept).status
                });
                let moving = scope.spawn(|| {
                    let revision = hidden(&user.page(&here), "revision");
                    let nonce = user.nonce();
                    let fields = [("nonce", nonce.as_str()), ("revision", &revision), ("email", ASKED)];
                    both.wait();
                    user.post_bare(&format!("{here}/move"), &[], &fields).status
                });
                (accepting.join().unwrap(), moving.join().unwrap())
            });
            let open: Vec<Value> = admin.all(&format!("invitations?email={ASKED}"));
            assert!(matches!((accepted, moved), (200, 409) | (404 | 410 | 409, 303)), "{lane:?} {accepted} {moved}");
            assert_eq!(open.len(), usize::from(moved == 303));
            let [reserved, assigned, unused] = seats;
            let expected = if moved == 303 { seats } else { [reserved - 1, assigned + 1, unused] };
            assert_eq!(admin.seats("team"), expected, "{lane:?}");
        }
    }
}

#[test]
fn whoever_may_move_sees_the_address_however_much_happened_since() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let invitee = Browser::of(&world, &invited(&world));
        let (admin, clerk) = (Canonical::of(&world, "admin"), ConsoleUser::of(&world, "inviter@acme.example"));
        let grantee = format!("/v1/members/{}", world.get("typed:member.inviter"));
        let rights =
            ["invitations.read", "invitations.manage", "invitations.create", "members.read", "Organization.Read"];
        admin.send("PATCH", &grantee, &json!({ "permissions": rights, "roles": ["member"] })).expect_status(200);
        let here = invitation_of(&clerk, "old@people.example");
        assert!(!clerk.page(&here).contains("id=\"wanted\""));
        let nonce = invitee.nonce("", "/move");
        invitee.post("/move", &[("email", ASKED), ("nonce", &nonce)]).expect_status(200);
        let id = admin.all("invitations?email=old@people.example")[0]["id"].as_str().unwrap().to_owned();
        for number in 0..30 {
            let name = json!({ "first_name": format!("Olga {number}") });
            admin.send("PATCH", &format!("/v1/invitations/{id}"), &name).expect_status(200);
        }
        for user in [&clerk, &ConsoleUser::admin(&world)] {
            assert!(user.page(&here).contains(&format!("Invite {ASKED} instead")), "{lane:?}");
        }
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        assert!(!reader.page(&here).contains(ASKED));
    }
}

#[test]
fn the_address_that_was_asked_for_is_erased_with_whoever_it_belongs_to() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let invitee = Browser::of(&world, &invited(&world));
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let here = invitation_of(&user, "old@people.example");
        let nonce = invitee.nonce("", "/move");
        invitee.post("/move", &[("email", ASKED), ("nonce", &nonce)]).expect_status(200);
        let chain = || world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        chain();
        let asked = || {
            let events = admin.get("/v1/events?kind=invitation.move_requested").expect_status(200).json();
            events["data"][0].clone()
        };
        let told = asked();
        assert_eq!(
            (&told["data"]["email"], &told["data"]["requested_email"]),
            (&json!("old@people.example"), &json!(ASKED))
        );
        move_it(&user, &here, ASKED).expect_status(303);
        let new = admin.all(&format!("invitations?email={ASKED}")).remove(0);
        admin.change(new["id"].as_str().unwrap(), "revoke").expect_status(200);
        chain();
        let member = format!("/v1/members/{}/personal-data", new["member_id"].as_str().unwrap());
        admin.send("DELETE", &member, &json!({})).expect_status(200);
        let told = asked();
        assert_eq!(
            (&told["data"]["email"], &told["data"]["requested_email"]),
            (&json!(null), &json!(null)),
            "{lane:?}"
        );
        assert!(!user.page(&here).contains(ASKED) && !user.page("/audit?per=200").contains(ASKED));
        chain();
    }
}

#[test]
fn nobody_is_asked_who_is_shut_out() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let asker = Canonical::of(&world, "inviter");
        let row = json!({ "email": "old@people.example" });
        asker.invite(&row).expect_status(201);
        let invitee = Browser::of(&world, &mailed_token(&world, "old@people.example"));
        let nonce = invitee.nonce("", "/move");
        let blocked = format!("/v1/members/{}/block", world.get("typed:member.inviter"));
        Canonical::of(&world, "admin").send("POST", &blocked, &json!({})).expect_status(200);
        invitee.post("/move", &[("email", ASKED), ("nonce", &nonce)]).expect_status(200);
        let user = ConsoleUser::admin(&world);
        let here = invitation_of(&user, "old@people.example");
        assert!(user.page(&here).contains(&format!("Invite {ASKED} instead")), "{lane:?}");
        assert!(world.post.notices().is_empty());
    }
}
