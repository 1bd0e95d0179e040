//! What keeps a page and its forms to the person who has signed in.

use super::{ConsoleUser, invitation_of, post};
use crate::wire::{Canonical, Protocol};
use usher_tests::{Lane, Reply, World};

/// The address of everything that changes something, with what it takes.
pub(super) fn actions(world: &World) -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    Protocol::Canonical.invite(world, "zoe@people.example").expect_status(201);
    let invitation = invitation_of(&ConsoleUser::admin(world), "zoe@people.example");
    let member = world.get("id:member.reader");
    let revision = vec![("revision", "1")];
    vec![
        (format!("{invitation}/edit"), revision.clone()),
        (format!("{invitation}/resend"), vec![]),
        (format!("{invitation}/revoke"), vec![]),
        (format!("/members/{member}/edit"), revision.clone()),
        (format!("/members/{member}/block"), revision.clone()),
        (format!("/members/{member}/remove"), revision),
        ("/invite/send".to_owned(), vec![("people", "new@people.example")]),
        ("/keys".to_owned(), vec![("protocol", "canonical"), ("description", "x"), ("scopes", "")]),
        ("/sign-out".to_owned(), vec![]),
    ]
}

/// Everything that the actions could have changed.
fn state(world: &World) -> String {
    let admin = Canonical::of(world, "admin");
    format!("{:?}{:?}{:?}", admin.all("invitations"), admin.all("members"), admin.all("api-keys"))
}

#[test]
fn a_form_without_the_sessions_nonce_changes_nothing() {
    let world = World::new(Lane::Sqlite);
    let actions = actions(&world);
    let (user, other) = (ConsoleUser::admin(&world), ConsoleUser::admin(&world));
    let (own, foreign) = (user.nonce(), other.nonce());
    assert_ne!(own, foreign, "each session has its own");
    let before = state(&world);
    for (path, fields) in &actions {
        let with = |nonce: &'static str| [vec![("nonce", nonce)], fields.clone()].concat();
        user.post_bare(path, &[], fields).expect_status(403);
        user.post_bare(path, &[], &with("")).expect_status(403);
        user.post_bare(path, &[], &with("0123456789abcdef0123456789abcdef")).expect_status(403);
        let mut all = vec![("nonce", foreign.as_str())];
        all.extend(fields);
        user.post_bare(path, &[], &all).expect_status(403);
        let mut all = vec![("nonce", own.as_str())];
        all.extend(fields);
        user.post_bare(path, &[("origin", "https://evil.example")], &all).expect_status(403);
        user.post_bare(path, &[("content-type", "text/plain")], &all).expect_status(415);
        all.push(("nonce", own.as_str()));
        user.post_bare(path, &[], &all).expect_status(400);
        // And without a session there is nothing but the way to sign in.
        let reply = post(&world.client(), path, &[], &[("nonce", own.as_str())]).expect_status(303);
        assert_eq!(reply.header("location"), Some("/console/sign-in?ended=1"));
        assert!(matches!(user.open(path).status, 200 | 404 | 405));
    }
    assert_eq!(state(&world), before);
    assert_eq!(user.open("/members").status, 200, "the session is open still");
}

/// With the session's own nonce, so that what is hostile is looked at.
#[test]
fn no_field_breaks_a_form_or_changes_anything() {
    let long = "x".repeat(100_000);
    let values = ["", "\0", "-1", "99999999999999999999", "'; DROP TABLE members; --", "<b>", "\u{202e}", &long];
    let names =
        ["revision", "people", "table", "license", "locale", "organization", "protocol", "from", "role:a", "what:x"];
    let nobody = "00000000-0000-4000-8000-000000000bad";
    let lanes = Lane::all();
    for (turn, lane) in lanes.iter().enumerate() {
        let world = World::new(*lane);
        let user = ConsoleUser::admin(&world);
        let nonce = user.nonce();
        let before = state(&world);
        let paths = [
            format!("/invitations/{nobody}/edit"),
            format!("/members/{nobody}/edit"),
            format!("/members/{nobody}/block"),
            format!("/members/{nobody}/remove"),
            format!("/keys/{nobody}/rotate"),
            format!("/imports/{nobody}/cancel"),
            "/invite/preview".to_owned(),
            "/invite/send".to_owned(),
            "/switch".to_owned(),
            "/keys".to_owned(),
        ];
        // Forms are read before a database is asked, so each is tried on one of them.
        for path in paths.iter().skip(turn).step_by(lanes.len()) {
            for (name, value) in names.iter().flat_map(|name| values.iter().map(move |value| (*name, *value))) {
                let reply = user.post_bare(path, &[], &[("nonce", &nonce), (name, value)]);
                assert!(reply.status < 500 && reply.status != 303, "{path} {name}={value:.20}: {}", reply.status);
                assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));
            }
        }
        assert_eq!(state(&world), before, "{lane:?}");
    }
}

#[test]
fn every_page_is_guarded_and_loads_nothing_but_what_is_ours() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let member = world.get("id:member.reader");
    let mut pages: Vec<Reply> = ["invitations", "members", "licenses", "roles", "keys", "audit", "invite", "nothing"]
        .map(|page| user.open(&format!("/{page}")))
        .into();
    pages.push(user.open(&format!("/members/{member}")));
    pages.push(user.open("/sign-in"));
    pages.push(user.open("/sign-out"));
    pages.push(user.post("/invite/preview", &[("people", "a@b.example")]));
    pages.push(user.post("/invite/preview", &[("people", "")]));
    let sent = user.post("/invite/send", &[("people", "a@b.example\nnobody")]).expect_status(303);
    let import = sent.header("location").unwrap().strip_prefix("/console").unwrap().to_owned();
    pages.extend([user.open(&import), user.open("/imports"), user.open("/imports/nothing")]);
    let statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 200, 404, 200, 200, 405, 200, 422, 200, 200, 404]);
    for page in pages {
        let policy = page.header("content-security-policy").unwrap();
        let (before, after) = policy.split_once("style-src 'sha256-").unwrap();
        let (_, after) = after.split_once("'; ").unwrap();
        assert_eq!(before, "default-src 'none'; ");
        assert_eq!(
            after,
            "script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; \
             base-uri 'none'"
        );
        for (name, value) in [
            ("referrer-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
            ("x-robots-tag", "noindex, nofollow"),
        ] {
            assert_eq!(page.header(name), Some(value));
        }
        let html = page.text();
        let ours = |start: &str| html.split(start).skip(1).all(|rest| rest.starts_with("/console/"));
        assert_eq!(html.matches("<script").count(), html.matches("<script type=\"module\" src=\"/console/").count());
        assert!(
            html.contains("<script ") && ours("src=\"") && ours("<link rel=\"icon\" type=\"image/svg+xml\" href=\"")
        );
        assert_eq!(html.matches("<link").count(), 1);
        for outside in ["@import", "url(", "style=\"", "onclick"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}

#[test]
fn the_script_and_the_icon_are_kept_until_they_change_and_are_nobodys() {
    let world = World::new(Lane::Sqlite);
    let html = world.client().get("/console/sign-in", &[]).expect_status(200).text();
    let address = |start: &str| html.split(start).nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (address, media_type, start) in [
        (address("<script type=\"module\" src=\""), "text/javascript; charset=utf-8", "// The console's script."),
        (address("type=\"image/svg+xml\" href=\""), "image/svg+xml", "<svg "),
    ] {
        let (path, version) = address.split_once("?v=").unwrap();
        assert_eq!(version.len(), 16);
        let kept = world.client().get(&address, &[]).expect_status(200);
        assert_eq!(kept.header("cache-control"), Some("public, max-age=31536000, immutable"));
        for (name, value) in [("content-type", media_type), ("x-content-type-options", "nosniff")] {
            assert_eq!(kept.header(name), Some(value));
        }
        assert!(kept.text().starts_with(start) && kept.header("set-cookie").is_none());
        // What another version asks for is not kept under its name.
        for other in [path.to_owned(), format!("{path}?v=0123456789abcdef")] {
            let reply = world.client().get(&other, &[]).expect_status(200);
            assert_eq!(reply.header("cache-control"), Some("no-cache"));
        }
    }
}

#[test]
fn what_is_another_organizations_is_like_what_is_not_there() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let foreign = world.get("id:member.foreign");
    let nobody = "00000000-0000-4000-8000-000000000000";
    for (path, method) in [("", "GET"), ("/edit", "POST"), ("/block", "POST"), ("/remove", "POST")] {
        let ask = |id: &str| match method {
            "GET" => user.open(&format!("/members/{id}{path}")),
            _ => user.post(&format!("/members/{id}{path}"), &[("revision", "1")]),
        };
        let (theirs, none) = (ask(&foreign).expect_status(404).text(), ask(nobody).expect_status(404).text());
        assert_eq!(theirs.replace(&foreign, ""), none.replace(nobody, ""));
    }
    user.open("/members/x").expect_status(404);
    user.open("/invitations/x").expect_status(404);
}

#[test]
fn names_are_text_and_nothing_else() {
    let world = World::new(Lane::Sqlite);
    let bearer = world.bearer("canonical.admin");
    let body = serde_json::json!({ "email": "zoe@people.example", "first_name": "<script>alert(1)</script>", "note": "\"><b>" });
    world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body).expect_status(201);
    let user = ConsoleUser::admin(&world);
    for page in ["/invitations", "/members", "/audit"] {
        assert!(!user.page(page).contains("<script>alert"), "{page}");
    }
    let preview = user.post("/invite/preview", &[("people", "</textarea><script>alert(1)</script>")]);
    assert!(!preview.expect_status(200).text().contains("<script>alert"));
}
