//! What an organization sets about its mails and pages, and what then becomes of them. What single calls look like is
//! fixed by the fixtures of the canonical API.

use crate::wire::{Canonical, PROTOCOLS, Said, mailed_token, redeem};
use serde_json::{Value, json};
use usher_domain::{EmailAddress, Replies};
use usher_engine::ports::SendError;
use usher_tests::{Lane, World, WorldOptions, until};

const BROWSER: [(&str, &str); 2] = [("user-agent", "Mozilla/5.0 Firefox/128.0"), ("accept", "text/html")];

fn set(admin: &Canonical, settings: &Value) {
    admin.send("PATCH", "/v1/organization", &json!({ "settings": settings })).expect_status(200);
}

fn invite(admin: &Canonical, body: &Value) -> Value {
    admin.send("POST", "/v1/invitations", body).expect_status(201).json()
}

/// The newest state of an invitation's mail and the link that is shown.
fn seen(api: &Canonical, invitation: &Value) -> (String, Option<String>) {
    let path = format!("/v1/invitations/{}", invitation["id"].as_str().unwrap());
    let seen = api.get(&path).expect_status(200).json();
    (seen["delivery"]["state"].as_str().unwrap().to_owned(), seen["link"].as_str().map(str::to_owned))
}

/// The page behind a token, asked for by somebody who reads Polish.
fn page(world: &World, token: &str) -> (String, String) {
    let mut headers = BROWSER.to_vec();
    headers.push(("accept-language", "nl, pl;q=0.9"));
    let page = world.client().get(&format!("/invitations/{token}"), &headers).expect_status(200);
    (page.header("content-language").unwrap().to_owned(), page.text())
}

#[test]
fn the_language_is_the_invitations_then_the_organizations_then_the_readers() {
    let settings = "[invitations]\nlocale = \"sv\"\n[adapters.pages]\nlocale = \"da\"\n";
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: settings.to_owned() });
        let admin = Canonical::of(&world, "admin");
        let invited = |email: &str, body: Value| {
            invite(&admin, &body);
            let mails = world.mails();
            let mail = mails.iter().find(|mail| mail.to == email).unwrap();
            (mail.locale, page(&world, &mail.token).0)
        };
        let before = "before@people.example";
        assert_eq!(invited(before, json!({ "email": before })), ("sv", "pl".to_owned()));
        set(&admin, &json!({ "locale": "cs" }));
        let (own, none) = ("own@people.example", "none@people.example");
        assert_eq!(invited(own, json!({ "email": own, "locale": "uk" })), ("uk", "uk".to_owned()));
        assert_eq!(invited(none, json!({ "email": none })), ("cs", "cs".to_owned()));
        assert_eq!(page(&world, &world.get("token:pending")).0, "cs", "an invitation of before");
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            assert_eq!(protocol.said(&protocol.invite(&world, &email)), Said::Invited);
            assert_eq!(world.mails().iter().find(|mail| mail.to == email).unwrap().locale, "cs", "{protocol:?}");
        }
        let other = Canonical::of(&world, "foreign");
        invite(&other, &json!({ "email": "far@people.example" }));
        assert_eq!(world.mails().last().unwrap().locale, "sv", "another organization's own matter");
        set(&admin, &json!({ "locale": null }));
        let after = "after@people.example";
        assert_eq!(invited(after, json!({ "email": after })), ("sv", "pl".to_owned()));
    }
}

#[test]
fn where_links_are_handed_out_no_mail_goes_out_through_any_protocol() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let usual: Vec<u16> = PROTOCOLS
            .map(|protocol| protocol.invite(&world, &format!("a-{}@b.example", protocol.name())).status)
            .into();
        let mails = world.mails().len();
        set(&admin, &json!({ "email_policy": { "delivery": "link_only" } }));
        for (protocol, usual) in PROTOCOLS.into_iter().zip(usual) {
            let email = format!("b-{}@b.example", protocol.name());
            assert_eq!(protocol.invite(&world, &email).status, usual, "{protocol:?}");
            let found = admin.get(&format!("/v1/invitations?email={email}")).expect_status(200).json();
            let invitation = &found["data"][0];
            assert_eq!(invitation["delivery"]["state"], "link_only", "{protocol:?}");
            let link = invitation["link"].as_str().unwrap();
            page(&world, link.strip_prefix("http://usher.example/invitations/").unwrap());
            assert_eq!(seen(&Canonical::of(&world, "reader"), invitation).1, None, "reading is not enough");
        }
        assert_eq!(world.mails().len(), mails);
        set(&admin, &json!({ "email_policy": null }));
        let found = admin.get("/v1/invitations?email=b-canonical@b.example").json();
        assert_eq!(seen(&admin, &found["data"][0]), ("link_only".to_owned(), None));
        admin.change(found["data"][0]["id"].as_str().unwrap(), "resend").expect_status(200);
        assert_eq!(world.mails().len(), mails + 1);
        assert_eq!(seen(&admin, &found["data"][0]), ("sent".to_owned(), None));
    }
}

#[test]
fn links_are_handed_out_only_where_the_installation_allows_it() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[mail]\nallow_link_only = false\n".to_owned() });
        let admin = Canonical::of(&world, "admin");
        let before = admin.get("/v1/organization").expect_status(200).text();
        let body = json!({ "name": "Changed", "settings": { "email_policy": { "delivery": "link_only" } } });
        let no = admin.send("PATCH", "/v1/organization", &body).expect_status(422).json();
        assert_eq!(no["field"], "settings.email_policy.delivery", "{no}");
        assert_eq!(admin.get("/v1/organization").expect_status(200).text(), before, "{lane:?}");
    }
}

/// Whoever holds a connection and waits for another one would wait for good here: nothing is remembered, and there is one.
#[test]
fn one_connection_is_enough_for_whatever_is_done() {
    for lane in Lane::all() {
        let settings = "[database]\npool_size = 1\n[auth]\ncatalog_cache = \"0s\"\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        let admin = Canonical::of(&world, "admin");
        let made = invite(&admin, &json!({ "email": "zoe@people.example" }));
        let path = format!("/v1/invitations/{}", made["id"].as_str().unwrap());
        let edit = json!({ "permissions": ["Organization.Read"] });
        admin.send("PATCH", &path, &edit).expect_status(200);
        admin.send("POST", &format!("{path}/resend"), &json!({})).expect_status(200);
        admin.send("POST", &format!("{path}/revoke"), &json!({})).expect_status(200);
        for protocol in PROTOCOLS {
            protocol.invite(&world, &format!("{}@people.example", protocol.name()));
        }
        let renamed = json!({ "name": "Acme", "slug": "acme-again" });
        admin.send("PATCH", "/v1/organization", &renamed).expect_status(200);
        let token = mailed_token(&world, "backops@people.example");
        redeem(&world, "accept", &token).expect_status(200);
    }
}

#[test]
fn a_mail_that_waits_is_kept_back_when_the_organization_wants_that() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        world.post.refuse(SendError::Temporary("the relay is busy".to_owned()));
        let invited = invite(&admin, &json!({ "email": "new@people.example" }));
        until("the first try", || (seen(&admin, &invited).0 == "deferred").then_some(()));
        set(&admin, &json!({ "email_policy": { "delivery": "link_only" } }));
        assert!(seen(&admin, &invited).1.is_some());
        world.clock.advance_millis(60_000);
        until("the end", || (seen(&admin, &invited).0 == "link_only").then_some(()));
        assert!(world.mails().iter().all(|mail| mail.to != "new@people.example"));
    }
}

#[test]
fn replies_go_where_the_organization_wants_them() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let address = |text: &str| EmailAddress::parse(text).unwrap();
        let (ada, desk) = (address("admin@acme.example"), address("desk@acme.example"));
        for (reply_to, replies) in [
            ("inviter", Some(Replies::Inviter(ada))),
            ("nobody", None),
            ("desk@acme.example", Some(Replies::Organization(desk))),
        ] {
            set(&admin, &json!({ "email_policy": { "reply_to": reply_to } }));
            let email = format!("{}@people.example", reply_to.replace('@', "-"));
            invite(&admin, &json!({ "email": email }));
            assert!(world.mails().iter().any(|mail| mail.to == email));
            assert_eq!(world.post.newest_to(&email).unwrap().replies, replies);
        }
    }
}

#[test]
fn mails_and_pages_look_as_the_organization_wants() {
    let logo = "data:image/png;base64,iVBORw0KGgo=";
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let token = world.get("token:pending");
        assert!(page(&world, &token).1.contains("Acme Events"));
        set(&admin, &json!({ "branding": { "name": "Tours & More", "color": "#FFCC00", "logo": logo } }));
        let html = page(&world, &token).1;
        assert!(html.contains("Tours &#38; More") && !html.contains("Acme Events"), "{html}");
        assert!(html.contains("--accent:#ffcc00;--accent-ink:#000000") && html.contains(logo), "{html}");
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            assert_eq!(protocol.said(&protocol.invite(&world, &email)), Said::Invited);
            assert!(world.mails().iter().any(|mail| mail.to == email));
            let mail = world.post.newest_to(&email).unwrap();
            assert_eq!(mail.organization, "Tours & More", "{protocol:?}");
            assert_eq!(mail.color.unwrap().to_string(), "#ffcc00");
            assert_eq!(mail.logo.unwrap().as_str(), logo);
        }
        let wrong = world.client().send(
            "POST",
            &format!("/invitations/{token}/accept"),
            &[("content-type", "application/x-www-form-urlencoded")],
            b"password=x",
        );
        assert!(wrong.expect_status(422).text().contains(logo), "a form that is shown again looks the same");
        set(&admin, &json!({ "branding": null }));
        assert!(page(&world, &token).1.contains("Acme Events"));
    }
}

/// Whether a slug is taken is about strangers: it is told a few times, and then only after waits that grow.
#[test]
fn nobody_tries_out_which_slugs_are_taken() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let slug = |slug: &str| admin.send("PATCH", "/v1/organization", &json!({ "slug": slug }));
        for n in 0..10 {
            let (name, status) = if n % 2 == 0 { ("other".to_owned(), 409) } else { (format!("acme-{n}"), 200) };
            slug(&name).expect_status(status);
        }
        let before = admin.get("/v1/organization").text();
        for name in ["other", "acme-free"] {
            let said = slug(name).expect_status(429);
            assert_eq!(said.header("retry-after"), Some("60"), "{lane:?}");
            assert_eq!(said.json()["code"], "too_many_attempts", "{lane:?}");
        }
        assert_eq!(admin.get("/v1/organization").text(), before, "{lane:?}");
        // All else can be changed, the slug that there is can be sent along, and other organizations have their own tries.
        admin.send("PATCH", "/v1/organization", &json!({ "name": "Acme", "slug": "acme-9" })).expect_status(200);
        let other = Canonical::of(&world, "foreign");
        other.send("PATCH", "/v1/organization", &json!({ "slug": "other-again" })).expect_status(200);
        world.clock.advance_millis(60_000);
        slug("acme-free").expect_status(200);
        slug("acme-later").expect_status(429);
    }
}
