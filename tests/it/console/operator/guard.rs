//! What keeps the operator's console to whoever has a key of the installation.

use super::{HOUR, NOBODY, Operator, is_sent_away, operations, sign_in};
use crate::console::{ConsoleUser, cookie, post};
use crate::wire::everything;
use usher_domain::{InstallationKeyId, Timestamp};
use usher_tests::{Lane, PASSWORD, World};

#[test]
fn a_key_opens_a_session_that_does_not_give_the_key_away() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let key = world.get("credential:canonical.installation");
        let page = world.client().get("/console/operator/sign-in", &[]).expect_status(200).text();
        assert!(page.contains("name=\"key\" type=\"password\""), "{page}");
        for wrong in [
            "",
            "x",
            &key[..key.len() - 1],
            &format!("{key}a"),
            &format!("usi_{}", "a".repeat(40)),
            &world.get("credential:canonical.admin"),
            PASSWORD,
        ] {
            world.clock.advance_millis(HOUR);
            let refused = sign_in(&world.client(), wrong).expect_status(422);
            assert!(refused.header("set-cookie").is_none(), "{lane:?} {wrong}");
            assert!(refused.text().contains("This key doesn’t exist, has expired or was revoked."));
        }
        let opened = sign_in(&world.client(), &format!(" {key} ")).expect_status(303);
        assert_eq!(opened.header("location"), Some("/console/operator"));
        let header = opened.header("set-cookie").unwrap();
        assert!(header.starts_with("usher_operator=uso_") && header.contains("; HttpOnly; SameSite=Lax"), "{header}");
        assert!(!header.contains(&key) && !header.contains(&key[4..20]), "{header}");
        let user = Operator::of(&world);
        assert!(user.page("").contains("Acme Events"));
        let left = user.post("/sign-out", &[]).expect_status(303);
        assert_eq!(left.header("location"), Some("/console/operator/sign-in?done=signed-out"));
        assert!(left.header("set-cookie").unwrap().starts_with("usher_operator=; "), "{lane:?}");
    }
}

#[test]
fn who_guesses_keys_has_to_wait() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for turn in 0..5 {
            sign_in(&world.client(), &format!("usi_{turn}")).expect_status(422);
        }
        let refused = sign_in(&world.client(), &world.get("credential:canonical.installation")).expect_status(429);
        assert!(refused.header("retry-after").is_some() && refused.header("set-cookie").is_none(), "{lane:?}");
        world.clock.advance_millis(HOUR);
        Operator::of(&world);
    }
}

#[test]
fn a_session_ends_with_its_key_and_after_eight_hours() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let replica = world.replica();
        let user = Operator::of(&world);
        let other = |user: &Operator| replica.get("/console/operator", &[("cookie", &user.cookie)]);
        other(&user).expect_status(200);
        world.clock.advance_millis(8 * HOUR - 1);
        user.page("");
        world.clock.advance_millis(1);
        assert!(is_sent_away(&user.open("")), "{lane:?}");
        assert!(user.open("").header("set-cookie").unwrap().starts_with("usher_operator=; "), "it is forgotten");
        // A key that runs out before does not open a longer session.
        let soon = Timestamp::parse_rfc3339("2026-11-20T21:00:00Z").ok();
        let (_, short) = world.block_on(world.engine().create_installation_key("short".to_owned(), soon)).unwrap();
        let short = Operator { client: world.client(), cookie: cookie(&sign_in(&world.client(), short.expose())) };
        short.page("");
        let user = Operator::of(&world);
        world.clock.advance_millis(HOUR);
        assert!(is_sent_away(&short.open("")), "{lane:?}");
        // Every process has seen the session, and none of them takes it any more.
        user.page("");
        other(&user).expect_status(200);
        let key = InstallationKeyId(world.get("id:key.installation").parse().unwrap());
        assert!(world.block_on(world.engine().revoke_installation_key(key)).unwrap());
        assert!(is_sent_away(&other(&user)) && is_sent_away(&user.open("")), "{lane:?}");
        assert!(is_sent_away(&user.post_bare("/sign-out", &[], &[])), "{lane:?}");
        sign_in(&world.client(), &world.get("credential:canonical.installation")).expect_status(422);
    }
}

#[test]
fn nobody_else_gets_in_and_a_session_leads_nowhere_else() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = ConsoleUser::admin(&world);
        let user = Operator::of(&world);
        let token = user.cookie.strip_prefix("usher_operator=").unwrap();
        let before = everything(&world);
        // A longer life, another key, another signature.
        let parts: Vec<&str> = token.split('-').collect();
        let forged = |at: usize, part: &str| {
            let mut parts = parts.clone();
            parts[at] = part;
            format!("usher_operator={}", parts.join("-"))
        };
        let (key, session) = (world.get("credential:canonical.admin"), admin.cookie.split_once('.').unwrap().1);
        let cookies = [
            String::new(),
            admin.cookie.clone(),
            format!("usher_operator={}", world.get("credential:canonical.installation")),
            format!("usher_operator={key}"),
            format!("usher_operator={session}"),
            format!("usher_console={token}"),
            format!("__Host-usher_operator={token}"),
            forged(1, "1963641600000"),
            forged(0, &format!("uso_{}", "0".repeat(32))),
            forged(3, &"0".repeat(64)),
            forged(3, ""),
            "usher_operator=uso_---".to_owned(),
        ];
        for (method, path) in operations(&world) {
            for cookie in &cookies {
                let stranger = Operator { client: world.client(), cookie: cookie.clone() };
                let reply = match method.as_str() {
                    "GET" => stranger.open(&path),
                    _ => stranger.post_bare(&path, &[], &[("nonce", &user.nonce()), ("confirm", "acme")]),
                };
                assert!(is_sent_away(&reply), "{lane:?} {method} {path} {cookie}: {}", reply.status);
            }
        }
        for cookie in [&user.cookie, &format!("usher_console={NOBODY}.{token}"), &format!("usher_console={token}")] {
            let reply = world.client().get("/console/members", &[("cookie", cookie)]);
            assert_eq!(reply.header("location"), Some("/console/sign-in?next=%2Fconsole%2Fmembers"), "{lane:?}");
        }
        let bearer = format!("Bearer {token}");
        world.client().get("/v1/organizations", &[("authorization", &bearer)]).expect_status(401);
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn forms_are_taken_from_pages_of_their_own_session_alone() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, other) = (Operator::of(&world), Operator::of(&world));
        let person = ConsoleUser::admin(&world).nonce();
        let before = everything(&world);
        let nonces = [String::new(), "x".to_owned(), other.nonce(), person];
        for (_, path) in operations(&world).into_iter().filter(|(method, _)| *method == "POST") {
            let fields = [("confirm", "acme"), ("name", "Mine"), ("slug", "mine"), ("revision", "0")];
            user.post_bare(&path, &[], &fields).expect_status(403);
            for nonce in &nonces {
                let fields = [&fields[..], &[("nonce", nonce.as_str())]].concat();
                user.post_bare(&path, &[], &fields).expect_status(403);
            }
            let nonce = user.nonce();
            let fields = [&fields[..], &[("nonce", nonce.as_str())]].concat();
            for origin in ["https://evil.example", "null"] {
                user.post_bare(&path, &[("origin", origin)], &fields).expect_status(403);
            }
        }
        let key = world.get("credential:canonical.installation");
        let evil = [("origin", "https://evil.example")];
        let planted = post(&world.client(), "/operator/sign-in", &evil, &[("key", &key)]).expect_status(403);
        assert!(planted.header("set-cookie").is_none());
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
