//! A session that ends while a form is being filled in: what was typed is kept, and goes on after signing in.

use super::{ConsoleUser, cookie, hidden, post};
use crate::wire::{Canonical, Protocol, mailed_token};
use serde_json::json;
use usher_tests::{Client, Lane, PASSWORD, Reply, World};

const ADMIN: &str = "admin@acme.example";
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Every hidden field of a page, as a browser sends it back.
fn carried(html: &str) -> Vec<(String, String)> {
    let text = |escaped: &str| {
        let plain = [("&#10;", "\n"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
        plain.iter().fold(escaped.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let fields = html.split("<input type=\"hidden\" name=\"").skip(1);
    let field = |rest: &str| {
        let (name, rest) = rest.split_once('"').unwrap();
        let value = rest.strip_prefix(" value=\"").unwrap().split('"').next().unwrap();
        (text(name), text(value))
    };
    fields.map(field).collect()
}

/// Posts all that a page carries, and more.
fn send(client: &Client, path: &str, cookie: &str, page: &str, more: &[(&str, &str)]) -> Reply {
    let carried = carried(page);
    let mut fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(more);
    post(client, path, &[("cookie", cookie)], &fields)
}

/// The address of the form on a page, below `/console`.
fn action(html: &str) -> String {
    let (_, rest) = html.split_once("<form method=\"post\" action=\"/console").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// Signs in on a page that carries a form.
fn sign_in(client: &Client, page: &str, email: &str, password: &str) -> Reply {
    send(client, &action(page), "", page, &[("email", email), ("password", password)])
}

#[test]
fn a_long_list_is_kept_as_well() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let nonce = user.nonce();
    user.post("/sign-out", &[]).expect_status(303);
    let typed: String =
        (0..12_000).map(|number| format!("person{number}@people.example\n")).collect::<Vec<_>>().concat();
    assert!(typed.len() > 300_000);
    let fields = [("nonce", nonce.as_str()), ("people", typed.as_str())];
    let page = user.post_bare("/invite/preview", &[], &fields).expect_status(403).text();
    // The browser still has the cookie of the session that has ended.
    let opened =
        send(&world.client(), &action(&page), &user.cookie, &page, &[("email", ADMIN), ("password", PASSWORD)]);
    assert!(opened.expect_status(200).text().contains("person11999@people.example"));
    let endless = "x".repeat(3 << 20);
    let fields = [("nonce", nonce.as_str()), ("people", endless.as_str())];
    user.post_bare("/invite/preview", &[], &fields).expect_status(413);
}

#[test]
fn a_form_that_is_not_kept_is_answered_with_a_word_and_a_way_back() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let nonce = user.nonce();
    user.post("/sign-out", &[]).expect_status(303);
    let fields = [("nonce", nonce.as_str()), ("current", "x"), ("password", "y")];
    let referer = "http://usher.example/console/account";
    let sent = user.post_bare("/password", &[("referer", referer)], &fields).expect_status(303);
    let way = sent.header("location").unwrap();
    assert!(way.ends_with("/console/sign-in?next=%2Fconsole%2Faccount&ended=1"), "{way}");
    let page = world.client().get("/console/sign-in?next=%2Fconsole%2Faccount&ended=1", &[]).expect_status(200).text();
    assert!(page.contains("Your session has ended, and nothing was changed. Sign in and try again."), "{page}");
    assert!(page.contains("value=\"/console/account\""), "{page}");
}

#[test]
fn what_was_typed_is_sent_after_signing_in_again() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let nonce = user.nonce();
        user.post("/sign-out", &[]).expect_status(303);
        let typed = "Grace <grace@people.example>\nj\u{f6}rg@people.example";
        let fields = [("nonce", nonce.as_str()), ("people", typed), ("license", ""), ("locale", "de")];
        let ended = user.post_bare("/invite/send", &[], &fields).expect_status(403);
        assert!(ended.header("set-cookie").unwrap().contains("Max-Age=0"), "{ended:?}");
        let page = ended.text();
        assert!(page.contains("Your session has ended") && page.contains("what you typed is kept"), "{page}");
        assert!(!page.contains(&nonce), "a nonce goes nowhere");
        let client = world.client();
        // A wrong password loses nothing.
        let page = sign_in(&client, &page, ADMIN, "wrong").expect_status(422).text();
        let opened = sign_in(&client, &page, ADMIN, PASSWORD).expect_status(200);
        let page = opened.text();
        assert!(page.contains("signed in to Acme Events again") && page.contains("grace@people.example"), "{page}");
        let nobody_yet = format!("{:?}", Canonical::of(&world, "admin").all("invitations"));
        assert!(!nobody_yet.contains("grace@people.example"), "nothing is sent unasked");
        assert_eq!(action(&page), "/invite/send");
        send(&client, "/invite/send", &cookie(&opened), &page, &[]).expect_status(303);
        for email in ["grace@people.example", "j\u{f6}rg@people.example"] {
            let _mailed = mailed_token(&world, email);
        }
    }
}

#[test]
fn a_session_that_ended_by_itself_or_elsewhere_is_like_one_that_was_left() {
    let world = World::new(Lane::Sqlite);
    for end in [0, 1] {
        let user = ConsoleUser::admin(&world);
        let fields =
            [("nonce", user.nonce()), ("description", "the robot".to_owned()), ("protocol", "canonical".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if end == 0 {
            world.clock.advance_millis(31 * 86_400_000);
        } else {
            user.post("/sign-out", &[]).expect_status(303);
        }
        // Signing out in another tab takes the cookie away; the browser still says where the form comes from.
        let without_cookie = [FORM, ("host", "usher.example"), ("origin", "http://usher.example")];
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
        let replies = [
            user.post_bare("/keys", &[], &fields),
            world.client().send("POST", "/console/keys", &without_cookie, body.join("&").as_bytes()),
        ];
        for reply in replies {
            let page = reply.expect_status(403).text();
            let opened = sign_in(&world.client(), &page, ADMIN, PASSWORD).expect_status(200);
            assert!(opened.text().contains("the robot"), "{}", opened.text());
            let made = send(&world.client(), "/keys", &cookie(&opened), &opened.text(), &[("scopes", "")]);
            assert!(made.expect_status(201).text().contains("Key created"));
        }
    }
}

#[test]
fn passwords_are_never_kept_and_foreign_forms_are_not_either() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let nonce = user.nonce();
    user.post("/sign-out", &[]).expect_status(303);
    let secret = "Geheim-Geheim-1";
    for path in ["/password", "/sign-out", "/switch"] {
        let fields = [("nonce", nonce.as_str()), ("current", secret), ("password", secret), ("organization", "x")];
        let reply = user.post_bare(path, &[], &fields).expect_status(303);
        assert_eq!(reply.header("location"), Some("/console/sign-in?ended=1"), "{path}");
    }
    let fields = [("nonce", nonce.as_str()), ("description", "x"), ("password", secret), ("current", secret)];
    let page = user.post_bare("/keys", &[], &fields).expect_status(403).text();
    assert!(!page.contains(secret) && page.contains("kept.description"), "{page}");
    for origin in ["https://evil.example", "null"] {
        let reply = user.post_bare("/keys", &[("origin", origin)], &fields);
        assert!(!reply.text().contains("kept."), "{origin}: {}", reply.text());
        let reply = post(&world.client(), "/keys", &[("origin", origin)], &fields).expect_status(303);
        assert_eq!(reply.header("location"), Some("/console/sign-in?ended=1"));
    }
    // What signing in carries along leads to a page of the console only, and never a password.
    for action in ["https://evil.example", "//evil.example", "/v1/members", "/console/../v1", "/console//x"] {
        let fields = [("email", ADMIN), ("password", PASSWORD), ("kept-action", action), ("kept.people", "x")];
        let reply = post(&world.client(), "/sign-in?kept=1", &[], &fields).expect_status(303);
        assert_eq!(reply.header("location"), Some("/console/overview"), "{action}");
    }
    let fields =
        [("email", ADMIN), ("password", PASSWORD), ("kept-action", "/console/keys"), ("kept.password", secret)];
    let reply = post(&world.client(), "/sign-in?kept=1", &[], &fields).expect_status(200);
    assert!(!reply.text().contains(secret));
}

#[test]
fn the_form_goes_on_in_the_organization_that_it_was_about() {
    let world = World::new(Lane::Sqlite);
    Protocol::Canonical.invite(&world, "admin@other.example").expect_status(201);
    let token = mailed_token(&world, "admin@other.example");
    world.clock.advance_millis(1000);
    let body = json!({ "token": token, "password": PASSWORD });
    world.client().json("POST", "/v1/invitations/accept", &[], &body).expect_status(200);
    let user = ConsoleUser::of(&world, "admin@other.example");
    let acme = world.get("id:organization.acme");
    let switched = user.post("/switch", &[("organization", &acme)]).expect_status(303);
    let there = ConsoleUser { client: user.client, cookie: cookie(&switched) };
    world.clock.advance_millis(31 * 86_400_000);
    let page = there.post_bare("/keys", &[], &[("nonce", "x"), ("description", "y")]).expect_status(403).text();
    let opened = sign_in(&world.client(), &page, "admin@other.example", PASSWORD).expect_status(200);
    assert!(opened.text().contains("signed in to Acme Events again"), "{}", opened.text());
    // Somebody else is not there, and goes on where they are.
    let opened = sign_in(&world.client(), &page, ADMIN, PASSWORD).expect_status(200);
    assert!(opened.text().contains("signed in to Acme Events again"));
}

#[test]
fn the_way_back_has_the_query() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    let asked = client.get("/console/invitations?q=a%40b.example&status=pending", &[]).expect_status(303);
    let location = asked.header("location").unwrap().to_owned();
    assert_eq!(location, "/console/sign-in?next=%2Fconsole%2Finvitations%3Fq%3Da%2540b.example%26status%3Dpending");
    let door = client.get(&location, &[]).expect_status(200).text();
    let next = carried(&door).into_iter().find(|(name, _)| name == "next").unwrap().1;
    let opened = super::sign_in(&client, ADMIN, PASSWORD, &next).expect_status(303);
    assert_eq!(opened.header("location"), Some("/console/invitations?q=a%40b.example&status=pending"));
    // A form leads back to the page that it was on.
    let user = ConsoleUser::admin(&world);
    user.post("/sign-out", &[]).expect_status(303);
    let referer = "http://usher.example/console/members?q=x";
    let page = user.post_bare("/keys", &[("referer", referer)], &[("description", "x")]).expect_status(403).text();
    assert_eq!(hidden(&page, "next"), "/console/members?q=x");
    for elsewhere in ["https://evil.example/", "http://usher.example/v1/members", "nonsense"] {
        let page = user.post_bare("/keys", &[("referer", elsewhere)], &[("description", "x")]).text();
        assert_eq!(hidden(&page, "next"), "", "{elsewhere}");
    }
}

/// A long list is kept as well, as far as those who have not signed in may send any.
#[test]
fn a_list_of_a_thousand_people_is_kept() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let nonce = user.nonce();
    user.post("/sign-out", &[]).expect_status(303);
    let people = (0..1000).map(|number| format!("person{number}@people.example\n")).collect::<Vec<_>>().concat();
    let part =
        |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let multipart = ("content-type", "multipart/form-data; boundary=x");
    let body = format!("{}{}--x--\r\n", part("nonce", &nonce), part("people", &people));
    let headers = [multipart, ("cookie", user.cookie.as_str())];
    let ended = user.client.send("POST", "/console/invite/preview", &headers, body.as_bytes()).expect_status(403);
    let mut body: String = carried(&ended.text()).iter().map(|(name, value)| part(name, value)).collect();
    body.extend([part("email", ADMIN), part("password", PASSWORD), "--x--\r\n".to_owned()]);
    let path = format!("/console{}", action(&ended.text()));
    let opened = user.client.send("POST", &path, &[multipart], body.as_bytes()).expect_status(200);
    let last = carried(&opened.text()).into_iter().find(|(name, _)| name == "people").unwrap().1;
    assert_eq!(last.lines().count(), 1000);
    let headers = [multipart, ("cookie", user.cookie.as_str())];
    user.client.send("POST", "/console/invite/preview", &headers, &vec![b'x'; (2 << 20) + 1]).expect_status(413);
}
