//! An invitation from its making to each of its ends, and the seat that goes with it.

use super::{Api, assert_code, by_token, for_the_team, text, token_for, worlds};
use serde_json::json;
use usher_tests::{PASSWORD, World};

const WEEK: i64 = 7 * 86_400_000;

#[test]
fn a_seat_follows_the_invitation_through_its_life() {
    for world in worlds() {
        let api = Api::admin(&world);
        // Paula's seat is reserved from the start.
        assert_eq!(api.seats(), (1, 0, 9));
        let [accepted, declined, revoked, expired] = ["accepted", "declined", "revoked", "expired"].map(|name| {
            let email = format!("{name}@people.example");
            (api.invite(&for_the_team(&world, &email)), email)
        });
        assert_eq!(api.seats(), (5, 0, 5));
        let preview = by_token(&world, "preview", &json!({"token": token_for(&world, &accepted.1)}));
        assert_eq!(preview.status, 200);
        assert_eq!(api.seats(), (5, 0, 5), "a preview changes nothing");
        assert_eq!(accept(&world, &accepted.1), 200);
        assert_eq!(api.seats(), (4, 1, 5), "accepting turns the reservation into an assignment");
        let token = token_for(&world, &declined.1);
        assert_eq!(by_token(&world, "decline", &json!({"token": token})).json()["status"], "declined");
        assert_eq!(api.seats(), (3, 1, 6), "declining frees it");
        let path = format!("/v1/invitations/{}/revoke", text(&revoked.0["id"]));
        assert_eq!(api.post(&path, &json!({})).expect_status(200).json()["status"], "revoked");
        assert_eq!(api.seats(), (2, 1, 7), "revoking frees it");
        world.clock.advance_millis(WEEK);
        assert_eq!(api.status_of(&expired.0), "expired");
        let (_, assigned, _) = api.seats();
        assert_eq!(assigned, 1);
        assert_eq!(seats_that_can_be_taken(&api, &world), 9, "what is expired does not keep a seat from others");
        for (invitation, status) in [(&accepted.0, "accepted"), (&declined.0, "declined"), (&revoked.0, "revoked")] {
            assert_eq!(api.status_of(invitation), status, "time does not change what is over");
        }
    }
}

#[test]
fn each_end_is_final_for_its_token() {
    for world in worlds() {
        let api = Api::admin(&world);
        for end in ["accept", "decline", "revoke", "expire"] {
            let email = format!("{end}@people.example");
            let invitation = api.invite(&json!({"email": email}));
            let path = format!("/v1/invitations/{}", text(&invitation["id"]));
            let token = token_for(&world, &email);
            match end {
                "accept" => assert_eq!(accept(&world, &email), 200),
                "decline" => assert_eq!(by_token(&world, "decline", &json!({"token": token})).status, 200),
                "revoke" => assert_eq!(api.post(&format!("{path}/revoke"), &json!({})).status, 200),
                _ => world.clock.advance_millis(WEEK),
            }
            for what in ["accept", "decline"] {
                let reply = by_token(&world, what, &json!({"token": token, "password": PASSWORD}));
                let refused = if what == "accept" { reply } else { by_token(&world, what, &json!({"token": token})) };
                assert_code(&refused, 409, "not_pending");
            }
            let preview = by_token(&world, "preview", &json!({"token": token})).expect_status(200).json();
            assert_eq!(preview["status"], api.status_of(&invitation), "{end}");
            let resent = api.post(&format!("{path}/resend"), &json!({}));
            if end == "expire" {
                assert_eq!(resent.expect_status(200).json()["status"], "pending", "it can be brought back");
            } else {
                assert_code(&resent, 409, "not_pending");
                assert_code(&api.post(&format!("{path}/revoke"), &json!({})), 409, "not_pending");
                assert_code(&api.send("PATCH", &path, &json!({"roles": []})), 409, "not_pending");
            }
        }
    }
}

#[test]
fn resending_makes_the_old_link_useless_and_the_new_one_good() {
    for world in worlds() {
        let api = Api::admin(&world);
        let invitation = api.invite(&for_the_team(&world, "again@people.example"));
        let old = token_for(&world, "again@people.example");
        world.clock.advance_millis(WEEK + 1);
        let path = format!("/v1/invitations/{}/resend", text(&invitation["id"]));
        let resent = api.post(&path, &json!({})).expect_status(200).json();
        assert_eq!((&resent["id"], &resent["generation"]), (&invitation["id"], &json!(2)));
        assert_eq!(resent["expires_at"], "2026-12-04T12:00:00.001Z");
        let new = token_for(&world, "again@people.example");
        assert_ne!(new, old);
        for what in ["preview", "decline"] {
            assert_code(&by_token(&world, what, &json!({"token": old})), 404, "not_found");
        }
        let preview = by_token(&world, "preview", &json!({"token": new})).expect_status(200).json();
        assert_eq!((&preview["account_exists"], &preview["inviter_name"]), (&json!(false), &json!("Ada Admin")));
        assert_eq!(accept(&world, "again@people.example"), 200);
    }
}

#[test]
fn somebody_with_an_account_accepts_with_its_password_or_its_token_and_nobody_else_can() {
    for world in worlds() {
        let api = Api::admin(&world);
        api.invite(&json!({"email": "Registered@People.example", "roles": ["editor"]}));
        let token = token_for(&world, "Registered@People.example");
        let wrong = by_token(&world, "accept", &json!({"token": token, "password": "Wrong-Horse-7"}));
        assert_code(&wrong, 401, "bad_login");
        let accepting = |bearer: &str| {
            world.client().json(
                "POST",
                "/v1/invitations/accept",
                &[("authorization", bearer)],
                &json!({"token": token}),
            )
        };
        assert_code(&accepting(&world.bearer("canonical.reader")), 401, "bad_login");
        let id = usher_domain::AccountId(world.get("id:account.registered").parse().unwrap());
        let own = world.block_on(world.engine().mint_access_token("canonical", id, None, 60_000)).unwrap();
        let accepted = accepting(&format!("Bearer {}", own.expose())).expect_status(200).json();
        assert_eq!(accepted["signed_up"], false);
        assert_eq!(accepted["member"]["status"], "active");
        assert_eq!(accepted["member"]["roles"][0]["code"], "editor");
        assert_code(&accepting(&format!("Bearer {}", own.expose())), 409, "not_pending");
    }
}

#[test]
fn a_new_person_can_log_in_with_what_it_chose() {
    for world in worlds() {
        let api = Api::admin(&world);
        let invitation = api.invite(&json!({"email": "new@people.example", "permissions": ["members.read"]}));
        assert_eq!(accept(&world, "new@people.example"), 200);
        let body = json!({"email": "new@people.example", "password": PASSWORD});
        let login = world.client().json("POST", "/main/auth/v1/rs/login/credentials", &[], &body);
        assert_eq!(login.status, 201);
        let path = format!("/v1/members/{}", text(&invitation["member_id"]));
        let member = api.get(&path).expect_status(200).json();
        assert_eq!((&member["status"], &member["seat"]), (&json!("active"), &json!("none")));
        assert_eq!(member["permissions"][0]["code"], "members.read");
    }
}

fn accept(world: &World, email: &str) -> u16 {
    by_token(world, "accept", &json!({"token": token_for(world, email), "password": PASSWORD})).status
}

/// How many people get a seat of the team until there is none left.
fn seats_that_can_be_taken(api: &Api<'_>, world: &World) -> usize {
    let invite = |number: &usize| {
        let email = format!("filler-{number}@people.example");
        let reply = api.post("/v1/invitations", &for_the_team(world, &email));
        assert!(reply.status == 201 || reply.json()["code"] == "seats_exhausted", "{}", reply.text());
        reply.status == 201
    };
    (0..20).take_while(invite).count()
}
