//! Sessions: logging in, refreshing, and two tokens that must belong together.

use super::{AD_INVITE_NOBODY, ad_invite, assert_said, worlds};
use serde_json::{Value, json};
use usher_tests::{PASSWORD, Reply, World};

#[test]
fn a_person_logs_in_and_stays_in_by_refreshing() {
    for world in worlds() {
        let tokens = log_in(&world, "admin@acme.example").expect_status(201).json()["data"].clone();
        assert_eq!(ad_invite(&world, text(&tokens, "accessToken"), text(&tokens, "sessionToken")).status, 400);
        // The access token runs out after a day; the session lives for thirty.
        world.clock.advance_millis(24 * 3_600_000);
        refuse(&world, text(&tokens, "accessToken"), text(&tokens, "sessionToken"), "after a day");
        let renewed = refresh(&world, text(&tokens, "refreshToken")).json();
        assert_eq!(ad_invite(&world, text(&renewed, "accessToken"), text(&renewed, "sessionToken")).status, 400);
        world.clock.advance_millis(29 * 24 * 3_600_000);
        assert_said(&refresh(&world, text(&tokens, "refreshToken")), 401, "Unauthorized", "after thirty days");
    }
}

#[test]
fn whoever_cannot_log_in_gets_one_answer() {
    for world in worlds() {
        let wrong = |email: &str, password: &str| {
            let body = json!({"email": email, "password": password});
            world.client().json("POST", "/main/auth/v1/rs/login/credentials", &[], &body)
        };
        let known = wrong("admin@acme.example", "Wrong-Horse-7");
        for (what, reply) in [
            ("unknown", wrong("nobody@people.example", PASSWORD)),
            ("invited only", wrong("pending@acme.example", PASSWORD)),
            ("blocked in the only place", wrong("blocked@acme.example", PASSWORD)),
            ("password in another case", wrong("admin@acme.example", &PASSWORD.to_lowercase())),
        ] {
            assert_eq!((reply.status, reply.text()), (known.status, known.text()), "{what}");
        }
        assert_eq!(known.status, 401);
    }
}

#[test]
fn both_tokens_must_be_of_one_session() {
    for world in worlds() {
        let get = |part: &str, who: &str| world.get(&format!("credential:ad_invite_{part}.{who}"));
        let (access, session) = (get("access", "admin"), get("session", "admin"));
        assert_eq!(ad_invite(&world, &access, &session).status, 400, "the body is read");
        for who in ["inviter", "reader", "foreign", "expired", "revoked", "unknown"] {
            refuse(&world, &access, &get("session", who), who);
            refuse(&world, &get("access", who), &session, who);
        }
        for who in ["expired", "revoked", "unknown"] {
            refuse(&world, &get("access", who), &get("session", who), who);
        }
        // Another session of the same person.
        let tokens = log_in(&world, "admin@acme.example").json()["data"].clone();
        refuse(&world, text(&tokens, "accessToken"), &session, "the same person's other session");
        refuse(&world, &access, text(&tokens, "sessionToken"), "the same person's other session");
    }
}

#[test]
fn each_token_has_its_own_place() {
    for world in worlds() {
        let get = |name: &str| world.get(&format!("credential:{name}.admin"));
        let (access, session) = (get("ad_invite_access"), get("ad_invite_session"));
        refuse(&world, &session, &access, "swapped");
        refuse(&world, &access, &access, "access twice");
        refuse(&world, &session, &session, "session twice");
        for other in ["canonical_token", "apexscore", "backops_organization", "canonical", "ad_invite_refresh"] {
            refuse(&world, &get(other), &session, other);
            refuse(&world, &access, &get(other), other);
        }
        for refused in [&access, &session, &get("canonical_token")] {
            assert_said(&refresh(&world, refused), 401, "Unauthorized", "no refresh token");
        }
    }
}

#[test]
fn an_ended_session_is_over_at_once_for_all_its_tokens() {
    for world in worlds() {
        let tokens = log_in(&world, "admin@acme.example").json()["data"].clone();
        let (access, session) = (text(&tokens, "accessToken"), text(&tokens, "sessionToken"));
        let refresh_token = text(&tokens, "refreshToken");
        let renewed = refresh(&world, refresh_token).json();
        assert_eq!(ad_invite(&world, access, session).status, 400);
        let ended = |text: &str| world.block_on(world.engine().end_session(&usher_domain::Secret::new(text)));
        assert!(ended(refresh_token).unwrap());
        assert!(!ended(refresh_token).unwrap(), "it was ended before");
        assert!(!ended("nonsense").unwrap());
        refuse(&world, access, session, "ended");
        refuse(&world, text(&renewed, "accessToken"), text(&renewed, "sessionToken"), "ended, renewed before");
        assert_said(&refresh(&world, refresh_token), 401, "Unauthorized", "ended");
        let other = |part: &str| world.get(&format!("credential:ad_invite_{part}.admin"));
        assert_eq!(ad_invite(&world, &other("access"), &other("session")).status, 400, "other sessions live on");
    }
}

#[test]
fn the_blocked_are_told_apart_from_strangers() {
    for world in worlds() {
        let get = |part: &str| world.get(&format!("credential:ad_invite_{part}.blocked"));
        assert_said(&ad_invite(&world, &get("access"), &get("session")), 403, "Forbidden", "blocked");
    }
}

fn log_in(world: &World, email: &str) -> Reply {
    let body = json!({"email": email, "password": PASSWORD});
    world.client().json("POST", "/main/auth/v1/rs/login/credentials", &[], &body)
}

fn refresh(world: &World, token: &str) -> Reply {
    world.client().json("POST", "/main/auth/v1/bo/token/refresh", &[], &json!({"refreshToken": token}))
}

fn text<'a>(tokens: &'a Value, name: &str) -> &'a str {
    tokens[name].as_str().unwrap_or_else(|| panic!("{name} in {tokens}"))
}

#[track_caller]
fn refuse(world: &World, access: &str, session: &str, what: &str) {
    let (status, said) = AD_INVITE_NOBODY;
    assert_said(&ad_invite(world, access, session), status, said, what);
}
