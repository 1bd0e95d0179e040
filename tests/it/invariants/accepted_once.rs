//! Invariant 3: an invitation is accepted at most once, and never both accepted and ended otherwise.

use crate::wire::{Canonical, Protocol, at_once, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, World, WorldOptions};

const ROB: &str = "registered@people.example";

/// Invites Rob, who has an account, with a seat and a right; gives the invitation and its token.
fn invite_rob(world: &World) -> (String, String) {
    let body = json!({
        "email": ROB,
        "permissions": ["Organization.Read"],
        "roles": ["editor"],
        "license_id": world.get("id:license.team"),
    });
    let made = Canonical::of(world, "admin").invite(&body).expect_status(201).json();
    (made["id"].as_str().unwrap().to_owned(), mailed_token(world, ROB))
}

fn rob(world: &World) -> Value {
    let rows = Canonical::of(world, "admin").all(&format!("members?email={ROB}"));
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows[0].clone()
}

#[test]
fn of_sixteen_who_accept_one_does() {
    // All of them get as far as the invitation, however often the password is tried.
    let options = WorldOptions { settings: "[sign_in]\nfailures = 0\n".to_owned() };
    for lane in Lane::all() {
        let mut world = World::with(lane, &options);
        let other = if lane == Lane::Postgres { world.replica() } else { world.client() };
        let (_, token) = invite_rob(&world);
        let body = json!({ "token": token, "password": usher_tests::PASSWORD });
        let mut statuses = at_once(16, |index| {
            let client = if index % 2 == 0 { world.client() } else { other };
            client.json("POST", "/v1/invitations/accept", &[], &body).status
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [vec![200], vec![409; 15]].concat(), "{lane:?}");
        let member = rob(&world);
        assert_eq!(member["status"], "active", "{lane:?}");
        assert_eq!(member["permissions"], json!([{ "code": "Organization.Read", "expires_at": null }]), "{lane:?}");
        assert_eq!(member["roles"], json!([{ "code": "editor", "expires_at": null }]), "{lane:?}");
        assert_eq!(Canonical::of(&world, "admin").seats("team"), [1, 1, 8], "{lane:?}");
    }
}

#[test]
fn sixteen_acceptances_by_update_make_one_member_and_take_one_seat() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "admin@other.example";
        let body = json!({ "email": email, "license_id": world.get("id:license.team") });
        let made = Canonical::of(&world, "admin").invite(&body).expect_status(201).json();
        let path = format!("{}{}/", Protocol::Apexscore.path(), usher_tests::plain_id(made["id"].as_str().unwrap()));
        let bearer = world.bearer("apexscore.foreign");
        let body = json!({ "organization_id": world.get("id:organization.acme"), "email": email, "status": 1 });
        let put = |_| world.client().json("PUT", &path, &[("authorization", &bearer)], &body);
        for reply in at_once(16, put) {
            assert_eq!((reply.status, &reply.json()["status"]), (200, &json!(1)), "{lane:?}: {}", reply.text());
        }
        let members = Canonical::of(&world, "admin").all(&format!("members?email={email}"));
        assert_eq!((members.len(), &members[0]["status"]), (1, &json!("active")), "{lane:?}");
        assert_eq!(Canonical::of(&world, "admin").seats("team"), [1, 1, 8], "{lane:?}");
    }
}

#[test]
fn accepting_declining_and_revoking_at_once_leave_one_end() {
    for lane in Lane::all() {
        for _ in 0..3 {
            let world = World::new(lane);
            let (id, token) = invite_rob(&world);
            let verbs = ["accept", "decline", "revoke"];
            let replies = at_once(12, |index| match verbs[index % 3] {
                "revoke" => (2, Canonical::of(&world, "admin").change(&id, "revoke").status),
                verb => (index % 3, redeem(&world, verb, &token).status),
            });
            let winners: Vec<_> = replies.iter().filter(|(_, status)| *status == 200).map(|(verb, _)| *verb).collect();
            assert_eq!(winners.len(), 1, "{lane:?} {replies:?}");
            assert!(replies.iter().all(|(_, status)| matches!(status, 200 | 409)), "{lane:?} {replies:?}");
            let (end, seats) = [("accepted", [1, 1, 8]), ("declined", [1, 0, 9]), ("revoked", [1, 0, 9])][winners[0]];
            let admin = Canonical::of(&world, "admin");
            assert_eq!(admin.get(&format!("/v1/invitations/{id}")).json()["status"], end, "{lane:?}");
            assert_eq!(admin.seats("team"), seats, "{lane:?} {end}");
            assert_eq!(rob(&world)["status"] == "active", end == "accepted", "{lane:?}");
        }
    }
}

#[test]
fn accepting_and_resending_at_once_never_leave_a_live_link_behind_an_accepted_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (id, token) = invite_rob(&world);
        let replies = at_once(8, |index| match index % 2 {
            0 => redeem(&world, "accept", &token).status,
            _ => Canonical::of(&world, "admin").change(&id, "resend").status,
        });
        assert!(replies.iter().all(|status| matches!(status, 200 | 404 | 409)), "{lane:?} {replies:?}");
        let accepted = replies.iter().step_by(2).filter(|status| **status == 200).count();
        assert!(accepted <= 1, "{lane:?} {replies:?}");
        let last = redeem(&world, "accept", &mailed_token(&world, ROB)).status;
        assert_eq!(last == 200, accepted == 0, "{lane:?} {replies:?} {last}");
        let old = redeem(&world, "accept", &token).status;
        assert!(matches!(old, 404 | 409), "{lane:?} {old}");
    }
}
