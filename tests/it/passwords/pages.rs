//! The hosted pages: from an invitation to a new password and back.

use super::{ADMIN, NEW, forgot, hidden, links, log_in, post, reset, until};
use crate::pages::{invite, with_email};
use usher_tests::{Lane, World};

#[test]
fn somebody_who_was_invited_and_forgot_the_password_gets_back_to_the_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let email = "registered@people.example";
        let (_, invitation) = invite(&world, &with_email(email));
        let page = client.get(&format!("/invitations/{invitation}"), &[]).expect_status(200).text();
        let (_, rest) = page.split_once("<p class=\"forgot\"><a href=\"").unwrap_or_else(|| panic!("{page}"));
        let path = rest.split('"').next().unwrap().replace("&#38;", "&");
        let form = client.get(&path, &[]).expect_status(200).text();
        let fields =
            [("nonce", &*hidden(&form, "nonce")), ("email", email), ("invitation", &*hidden(&form, "invitation"))];
        let said = post(&client, &path, &fields).expect_status(200).text();
        assert!(said.contains(&invitation), "the way back stands there at once: {said}");
        let link = until("a link comes by mail", || links(&world, email).pop());
        let path = link.strip_prefix("http://usher.example").unwrap();
        assert!(path.ends_with(&format!("?invitation={invitation}")), "{path}");
        let form = client.get(path, &[]).expect_status(200).text();
        assert!(form.contains(email), "{form}");
        let fields = [("nonce", &*hidden(&form, "nonce")), ("password", NEW), ("invitation", &*invitation)];
        let set = post(&client, path, &fields).expect_status(303);
        let done = client.get(set.header("location").unwrap(), &[]).expect_status(200).text();
        assert!(done.contains(&format!("href=\"/invitations/{invitation}?lang=en\"")), "{done}");
        assert!(done.contains("href=\"/console/sign-in\""), "{done}");
        let page = client.get(&format!("/invitations/{invitation}"), &[]).expect_status(200).text();
        let fields = [("nonce", &*hidden(&page, "nonce")), ("password", NEW)];
        post(&client, &format!("/invitations/{invitation}/accept"), &fields).expect_status(303);
    }
}

#[test]
fn nobody_is_led_to_somebody_elses_invitation() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    let form = client.get("/password/forgot", &[]).text();
    let paulas = world.get("token:pending");
    let fields = [("nonce", &*hidden(&form, "nonce")), ("email", ADMIN), ("invitation", &*paulas)];
    post(&client, "/password/forgot", &fields).expect_status(200);
    let link = until("a link comes by mail", || links(&world, ADMIN).pop());
    assert!(!link.contains('?'), "{link}");
}

#[test]
fn looking_uses_nothing_up() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let token = forgot(&world, ADMIN);
        let path = format!("/password/reset/{token}");
        let page = client.get(&path, &[]).expect_status(200);
        assert!(page.header("cache-control").unwrap().contains("no-store"));
        assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
        client.send("HEAD", &path, &[], b"").expect_status(200);
        assert_eq!(client.get(&path, &[]).expect_status(200).body, page.body);
        // A program that posts to addresses it has found has no nonce.
        post(&client, &path, &[("password", NEW)]).expect_status(422);
        reset(&client, &token, NEW).expect_status(204);
        log_in(&client, ADMIN, NEW).expect_status(201);
        client.get(&path, &[]).expect_status(404);
    }
}

#[test]
fn the_console_leads_there() {
    let world = World::new(Lane::Sqlite);
    let door = world.client().get("/console/sign-in", &[]).expect_status(200).text();
    assert!(door.contains("href=\"/password/forgot\">Forgot your password?"), "{door}");
}
