//! Signing in and out, and going to another organization.

use super::{ConsoleUser, cookie, hidden, post, sign_in};
use crate::wire::{Protocol, mailed_token};
use usher_tests::{Lane, PASSWORD, World};

#[test]
fn a_session_begins_with_the_password_and_ends_for_good() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let opened = sign_in(&client, "Admin@ACME.example", PASSWORD, "/console/members").expect_status(303);
        assert_eq!(opened.header("location"), Some("/console/members"));
        let header = opened.header("set-cookie").unwrap();
        for part in ["; Path=/console", "; HttpOnly", "; SameSite=Lax"] {
            assert!(header.contains(part), "{header}");
        }
        let user = ConsoleUser { client, cookie: cookie(&opened) };
        assert!(user.page("/invitations").contains("Acme Events"));
        let out = user.post("/sign-out", &[]).expect_status(303);
        assert!(out.header("set-cookie").unwrap().starts_with("usher_console=;"), "{out:?}");
        // The browser forgets the cookie; whoever has kept it has nothing.
        let after = user.open("/invitations").expect_status(303);
        assert_eq!(after.header("location"), Some("/console/sign-in?next=%2Fconsole%2Finvitations"));
    }
}

#[test]
fn who_may_not_come_in_learns_nothing() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    let no = |email: &str, password: &str| {
        let reply = sign_in(&client, email, password, "").expect_status(422);
        assert_eq!(reply.header("set-cookie"), None);
        reply.text().replace(email, "")
    };
    let wrong = no("admin@acme.example", "wrong");
    assert_eq!(no("nobody@nowhere.example", PASSWORD), wrong);
    assert_eq!(no("no address", PASSWORD), wrong);
    assert_eq!(no("blocked@acme.example", PASSWORD), wrong);
    assert_eq!(no("pending@people.example", PASSWORD), wrong);
}

#[test]
fn a_page_leads_to_signing_in_and_back_but_nowhere_else() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    assert_eq!(client.get("/console", &[]).expect_status(303).header("location"), Some("/console/overview"));
    let asked = client.get("/console/audit", &[]).expect_status(303);
    assert_eq!(asked.header("location"), Some("/console/sign-in?next=%2Fconsole%2Faudit"));
    let door = client.get("/console/sign-in?next=%2Fconsole%2Faudit", &[]).expect_status(200).text();
    assert_eq!(hidden(&door, "next"), "/console/audit");
    let door = client.get("/console/sign-in?next=https%3A%2F%2Fevil.example", &[]).expect_status(200).text();
    assert_eq!(hidden(&door, "next"), "");
    let opened = sign_in(&client, "admin@acme.example", PASSWORD, "//evil.example").expect_status(303);
    assert_eq!(opened.header("location"), Some("/console/overview"));
    for forged in ["usher_console=x", "usher_console=00000000-0000-4000-8000-000000000000.a.b.c", "usher_console="] {
        let reply = client.get("/console/members", &[("cookie", forged)]).expect_status(303);
        assert_eq!(reply.header("location"), Some("/console/sign-in?next=%2Fconsole%2Fmembers"), "{forged}");
    }
}

#[test]
fn tokens_of_other_protocols_open_no_session() {
    let world = World::new(Lane::Sqlite);
    let id = "00000000-0000-4000-8000-000000000000";
    for credential in ["canonical.admin", "apexscore.admin"] {
        let bearer = world.bearer(credential);
        let cookie = format!("usher_console={id}.{}", bearer.trim_start_matches("Bearer "));
        world.client().get("/console/members", &[("cookie", &cookie)]).expect_status(303);
    }
    // And the console's token is none for the API.
    let user = ConsoleUser::admin(&world);
    let token = user.cookie.split_once('.').unwrap().1;
    let bearer = format!("Bearer {token}");
    world.client().get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
}

#[test]
fn somebody_of_two_organizations_goes_from_one_to_the_other() {
    for lane in Lane::all() {
        let world = World::new(lane);
        Protocol::Canonical.invite(&world, "admin@other.example").expect_status(201);
        let token = mailed_token(&world, "admin@other.example");
        world.clock.advance_millis(1000);
        let body = serde_json::json!({ "token": token, "password": PASSWORD });
        world.client().json("POST", "/v1/invitations/accept", &[], &body).expect_status(200);
        let user = ConsoleUser::of(&world, "admin@other.example");
        let page = user.page("/members");
        assert!(page.contains("<strong>Other Ltd</strong>") && page.contains(">Acme Events</button>"), "{page}");
        let acme = world.get("id:organization.acme");
        let switched = user.post("/switch", &[("organization", &acme)]).expect_status(303);
        let there = ConsoleUser { client: user.client, cookie: cookie(&switched) };
        let led = there.open("/overview").expect_status(303);
        assert_eq!(led.header("location"), Some("/console/account"));
        assert!(there.page("/account").contains("<strong>Acme Events</strong>"));
        user.open("/members").expect_status(303);
        // Nobody gets to where they are no member.
        let admin = ConsoleUser::admin(&world);
        let other = world.get("id:organization.other");
        admin.post("/switch", &[("organization", &other)]).expect_status(404);
        admin.post("/switch", &[("organization", "x")]).expect_status(400);
    }
}

#[test]
fn a_form_to_sign_in_that_another_site_posts_is_refused() {
    let world = World::new(Lane::Sqlite);
    let fields = [("email", "admin@acme.example"), ("password", PASSWORD)];
    for origin in ["https://evil.example", "null"] {
        let reply = post(&world.client(), "/sign-in", &[("origin", origin)], &fields).expect_status(403);
        assert_eq!(reply.header("set-cookie"), None);
    }
    let host = world.client().address().to_string();
    let own = format!("http://{host}");
    post(&world.client(), "/sign-in", &[("origin", &own)], &fields).expect_status(303);
}
