//! Changing a password while logged in.

use super::{ADMIN, NEW, events, forgot, hidden, log_in, reset, session, told};
use serde_json::json;
use usher_tests::{Lane, PASSWORD, Reply, World};

fn change(world: &World, bearer: &str, current: &str, password: &str) -> Reply {
    let body = json!({ "current_password": current, "password": password });
    world.client().json("POST", "/v1/password/change", &[("authorization", bearer)], &body)
}

#[test]
fn whoever_knows_the_password_sets_another_and_stays_logged_in_here_alone() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let (here, elsewhere) = (session(&client, ADMIN), session(&client, ADMIN));
        let link = forgot(&world, ADMIN);
        change(&world, &here, "wrong", NEW).expect_status(401);
        change(&world, &here, PASSWORD, "short").expect_status(422);
        change(&world, &world.bearer("canonical.admin"), PASSWORD, NEW).expect_status(403);
        log_in(&client, ADMIN, PASSWORD).expect_status(201);
        change(&world, &here, PASSWORD, NEW).expect_status(204);
        let members = |bearer: &str| client.get("/v1/members", &[("authorization", bearer)]).status;
        assert_eq!((members(&here), members(&elsewhere)), (200, 401));
        assert_eq!(members(&world.bearer("canonical_token.admin")), 401, "nor does a token without a session go on");
        log_in(&client, ADMIN, PASSWORD).expect_status(401);
        log_in(&client, ADMIN, NEW).expect_status(201);
        reset(&client, &link, "Correct-Horse-9").expect_status(404);
        assert_eq!(told(&world), [ADMIN]);
        let kinds: Vec<_> = events(&world).iter().map(|event| event["type"].clone()).collect();
        assert_eq!(kinds, ["account.password_changed"]);
    }
}

#[test]
fn the_console_changes_it_with_a_nonce_and_says_what_is_wrong() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let [here, elsewhere] = [(); 2].map(|()| crate::console::cookie_of(&world, ADMIN));
        let open = |path: &str, cookie: &str| client.get(path, &[("cookie", cookie)]);
        let form = open("/console/password", &here).expect_status(200).text();
        assert!(form.contains("href=\"/password/forgot\""), "{form}");
        let nonce = hidden(&form, "nonce");
        let post = |fields: &[(&str, &str)]| {
            let encoded = fields.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", here.as_str())];
            client.send("POST", "/console/password", &headers, encoded.as_bytes())
        };
        post(&[("current", PASSWORD), ("password", NEW)]).expect_status(403);
        let wrong = post(&[("nonce", &nonce), ("current", "wrong"), ("password", NEW)]).expect_status(422).text();
        assert!(wrong.contains("current password is wrong"), "{wrong}");
        post(&[("nonce", &nonce), ("current", PASSWORD), ("password", "short")]).expect_status(422);
        let done = post(&[("nonce", &nonce), ("current", PASSWORD), ("password", NEW)]).expect_status(303);
        let page = open(done.header("location").unwrap(), &here).expect_status(200).text();
        assert!(page.contains("Password changed."), "{page}");
        open("/console/members", &elsewhere).expect_status(303);
        log_in(&client, ADMIN, NEW).expect_status(201);
    }
}
