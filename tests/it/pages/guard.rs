//! What keeps a page and its link to itself, on every page that there is.

use super::{Browser, invite, with_email};
use usher_tests::{Lane, Reply, World};

fn pages(world: &World) -> Vec<Reply> {
    let paula = Browser::paula(world);
    let (_, token) = invite(world, &with_email("grace@people.example"));
    let grace = Browser::of(world, &token);
    let nonce = grace.nonce("/decline", "/decline");
    let unknown = Browser::of(world, "00000000-0000-4000-8000-000000000000");
    vec![
        paula.open(""),
        paula.open("/decline"),
        paula.accept(&[("first_name", ""), ("password", "x")]),
        paula.post("/accept", &[]),
        grace.post("/decline", &[("nonce", &nonce)]),
        grace.open(""),
        unknown.open(""),
        unknown.open("/nothing/here"),
        world.client().send("DELETE", &format!("/invitations/{token}"), &[], b""),
        world.client().send("POST", &format!("/invitations/{token}/accept"), &[], b""),
    ]
}

#[test]
fn every_page_is_guarded_and_loads_nothing_but_what_is_ours() {
    let world = World::new(Lane::Sqlite);
    let pages = pages(&world);
    let statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    assert_eq!(statuses, [200, 200, 422, 422, 303, 410, 404, 404, 405, 415]);
    for page in pages {
        let policy = page.header("content-security-policy").unwrap();
        for part in [
            "default-src 'none'",
            "style-src 'sha256-",
            "script-src 'self';",
            "img-src 'self';",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{policy}");
        }
        for (name, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
            ("x-robots-tag", "noindex, nofollow"),
        ] {
            assert_eq!(page.header(name), Some(value));
        }
        assert_eq!(page.header("set-cookie"), None);
        if page.status == 303 {
            continue;
        }
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
        let html = page.text();
        assert!(!policy.contains("connect-src") && !policy.contains("unsafe"), "{policy}");
        let [script, icon] = [
            "<script type=\"module\" src=\"/password/pages.js?v=",
            "type=\"image/svg+xml\" href=\"/password/icon.svg?v=",
        ];
        assert!(html.contains(script) && html.contains(icon), "{html}");
        let html = html.replacen("<script type=\"module\" src=", "", 1).replacen("<link rel=\"icon\"", "", 1);
        for outside in [
            "<script",
            "<link",
            "<img",
            "<iframe",
            "@import",
            "url(",
            " src=",
            "javascript:",
            "http:",
            "https:",
            " style=",
            " onclick",
        ] {
            assert!(!html.contains(outside), "{outside}: {html}");
        }
        assert_eq!(html.matches("<h1>").count(), 1, "{html}");
        for landmark in ["<header", "<main", "<footer>", "<nav aria-label=", "<html lang=\"en\""] {
            assert!(html.contains(landmark), "{landmark}: {html}");
        }
        // Every input that is shown has its label.
        let inputs = html.split("<input ").skip(1).filter(|input| !input.starts_with("type=\"hidden\""));
        for input in inputs {
            let id = input.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(html.contains(&format!("<label for=\"{id}\">")), "{id}: {html}");
        }
    }
}

/// Browsers say nothing of where a form of these pages comes from, or `null`, because the pages ask them not to; and there
/// is no session that a form of another site could borrow.
#[test]
fn a_form_is_taken_whatever_is_said_of_its_origin() {
    let world = World::new(Lane::Sqlite);
    let origins = ["null", "https://invite.example.com", "https://invite.example.com:443", "http://usher.example"];
    for (number, origin) in origins.into_iter().enumerate() {
        let (_, token) = invite(&world, &with_email(&format!("p{number}@people.example")));
        let nonce = Browser::of(&world, &token).nonce("/decline", "/decline");
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("host", "invite.example.com:443"),
            ("origin", origin),
        ];
        let body = format!("nonce={nonce}");
        let path = format!("/invitations/{token}/decline");
        world.client().send("POST", &path, &headers, body.as_bytes()).expect_status(303);
    }
}

#[test]
fn names_cannot_break_out_of_a_page() {
    let world = World::new(Lane::Sqlite);
    let name = "<script>alert(1)</script>";
    let body = serde_json::json!({ "email": "grace@people.example", "first_name": name, "last_name": "\"'><b>" });
    let (_, token) = invite(&world, &body);
    let html = Browser::of(&world, &token).open("").expect_status(200).text();
    assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
}

#[test]
fn a_gateway_in_a_folder_links_to_itself() {
    let options = usher_tests::WorldOptions { settings: "[adapters.pages]\nprefix = \"/join\"\n".to_owned() };
    let world = World::with(Lane::Sqlite, &options);
    let token = world.get("token:pending");
    let html = world.client().get(&format!("/join/invitations/{token}"), &[]).expect_status(200).text();
    assert!(html.contains(&format!("action=\"/join/invitations/{token}/accept?lang=en\"")), "{html}");
}
