//! Where invitees go after accepting: only where their organization allows it, then and now.

use super::{Browser, invite};
use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World, WorldOptions};

const NEW: [(&str, &str); 3] = [("first_name", "Zoe"), ("last_name", "Zed"), ("password", "Brand-New-1")];

fn set(world: &World, settings: &Value) -> Reply {
    Canonical::of(world, "admin").send("PATCH", "/v1/organization", &json!({ "settings": settings }))
}

fn row(email: &str, page: &str) -> Value {
    json!({ "email": email, "redirect_url": page })
}

/// Accepts; gives the page that somebody who has accepted comes to.
fn accepted(world: &World, token: &str) -> Reply {
    let zoe = Browser::of(world, token);
    let joined = zoe.accept(&NEW).expect_status(303);
    world.client().get(joined.header("location").unwrap(), &[]).expect_status(200)
}

#[test]
fn an_invitee_is_led_to_the_page_of_the_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        set(&world, &json!({ "redirect_origins": ["https://app.acme.example"] })).expect_status(200);
        let (id, token) = invite(&world, &row("zoe@people.example", "https://app.acme.example/welcome?x=1"));
        let found = Canonical::of(&world, "admin").get(&format!("/v1/invitations/{id}")).json();
        assert_eq!(found["redirect_url"], "https://app.acme.example/welcome?x=1");
        let page = accepted(&world, &token);
        assert_eq!(page.header("refresh"), Some("5; url=https://app.acme.example/welcome?x=1"));
        assert!(page.text().contains("Continue to app.acme.example"), "{}", page.text());
        assert!(page.text().contains("You are being taken to app.acme.example."), "{}", page.text());
        // Later the page stays, and has the link.
        let later = Browser::of(&world, &token).open("").expect_status(200);
        assert_eq!(later.header("refresh"), None);
        assert!(later.text().contains("href=\"https://app.acme.example/welcome?x=1\""));
        // What is no longer allowed is no longer followed.
        set(&world, &json!({ "redirect_origins": ["https://other.example"] })).expect_status(200);
        let after = world.client().get(&format!("/invitations/{token}?lang=en&joined=1"), &[]).expect_status(200);
        assert_eq!(after.header("refresh"), None);
        assert!(!after.text().contains("app.acme.example"), "{}", after.text());
    }
}

#[test]
fn the_organization_says_where_to_where_the_invitation_does_not() {
    for lane in Lane::all() {
        let settings = "[invitations]\nredirect_url = \"https://operator.example/start\"\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        let (_, token) = invite(&world, &json!({ "email": "zoe@people.example" }));
        let page = accepted(&world, &token);
        assert_eq!(page.header("refresh"), Some("5; url=https://operator.example/start"));
        let own = json!({ "redirect_origins": ["http://localhost:3000"], "redirect_url": "http://localhost:3000/in" });
        set(&world, &own).expect_status(200);
        let (_, token) = invite(&world, &json!({ "email": "yan@people.example" }));
        assert_eq!(accepted(&world, &token).header("refresh"), Some("5; url=http://localhost:3000/in"));
    }
}

#[test]
fn nobody_is_led_where_the_organization_does_not_allow_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        set(&world, &json!({ "redirect_origins": ["https://app.acme.example"] })).expect_status(200);
        let admin = Canonical::of(&world, "admin");
        for page in [
            "https://evil.example",
            "https://app.acme.example.evil.example",
            "https://evil.app.acme.example",
            "https://app.acme.example:8443/",
            "http://app.acme.example/",
            "https://app.acme.example@evil.example/",
            "https://app.acme.example\\@evil.example/",
            "//app.acme.example/",
            "/console",
            "javascript:alert(1)",
            "https://app.acme.example/\r\nSet-Cookie: a=b",
            "",
        ] {
            let refused = admin.invite(&row("zoe@people.example", page)).expect_status(422).json();
            assert!(refused.to_string().contains("redirect_url"), "{page}: {refused}");
            let outside = json!({ "redirect_url": page });
            set(&world, &outside).expect_status(422);
        }
        for origin in ["https://app.acme.example/", "http://app.acme.example", "https://*.acme.example", "null", ""] {
            set(&world, &json!({ "redirect_origins": [origin] })).expect_status(422);
        }
        // The list cannot lose the origin of the organization's own page.
        set(&world, &json!({ "redirect_url": "https://app.acme.example/in" })).expect_status(200);
        set(&world, &json!({ "redirect_origins": [] })).expect_status(422);
        set(&world, &json!({ "redirect_origins": [], "redirect_url": null })).expect_status(200);
        // Nothing of the address of the page is followed.
        let (_, token) = invite(&world, &json!({ "email": "zoe@people.example" }));
        let page = accepted(&world, &token);
        assert_eq!(page.header("refresh"), None);
        for query in ["joined=1", "joined=https://evil.example", "redirect_url=https://evil.example&joined=1"] {
            let page = world.client().get(&format!("/invitations/{token}?{query}"), &[]).expect_status(200);
            assert_eq!(page.header("refresh"), None, "{query}");
            assert!(!page.text().contains("evil.example\" rel"), "{query}");
        }
    }
}
