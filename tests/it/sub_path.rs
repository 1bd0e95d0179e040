//! A gateway below a path of its host: links stay below it, whether the proxy strips the path or passes it on.

use crate::wire::{Protocol, mailed_token};
use serde_json::json;
use usher_tests::{Client, Lane, PASSWORD, Reply, World, WorldOptions};

/// How requests reach the gateway.
struct Way {
    client: Client,
    /// What stands before each path.
    before: &'static str,
}

impl Way {
    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.client.get(&format!("{}{path}", self.before), headers)
    }

    fn form(&self, path: &str, cookie: &str, body: &str) -> Reply {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", cookie)];
        self.client.send("POST", &format!("{}{path}", self.before), &headers, body.as_bytes())
    }
}

/// Every address in a page, as a browser would follow it.
fn addresses(html: &str) -> Vec<&str> {
    let after = |mark: &'static str| html.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap());
    after("href=\"").chain(after("action=\"")).collect()
}

/// Walks through console, hosted pages and API; every address that comes back is below the path.
pub(crate) fn walk(world: &World, client: Client, before: &'static str, path: &str) {
    let way = Way { client, before };
    let below = |reply: &Reply| {
        let html = reply.text();
        let all = addresses(&html);
        assert!(!all.is_empty(), "{html}");
        for address in all {
            assert!(address.starts_with(&format!("{path}/")) || address.starts_with(['#', '?']), "{address}: {html}");
        }
    };
    let location = |reply: &Reply| reply.header("location").unwrap().to_owned();
    assert_eq!(location(&way.get("/console", &[]).expect_status(303)), format!("{path}/console/overview"));
    let asked = way.get("/console/invitations", &[]).expect_status(303);
    assert!(location(&asked).starts_with(&format!("{path}/console/sign-in?next=")), "{asked:?}");
    below(&way.get("/console/sign-in", &[]).expect_status(200));
    let opened = way.form("/console/sign-in", "", &format!("email=admin%40acme.example&password={PASSWORD}"));
    let opened = opened.expect_status(303);
    assert_eq!(location(&opened), format!("{path}/console/overview"));
    let header = opened.header("set-cookie").unwrap();
    assert!(header.contains(&format!("; Path={path}/console;")), "{header}");
    let cookie = header.split(';').next().unwrap();
    for page in ["invitations", "members", "invite", "keys", "audit", "password"] {
        below(&way.get(&format!("/console/{page}"), &[("cookie", cookie)]).expect_status(200));
    }
    let bearer = world.bearer("canonical.admin");
    let email = format!("via{}@people.example", before.len() + path.len());
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let body = json!({ "email": email }).to_string();
    client.send("POST", &format!("{before}/v1/invitations"), &headers, body.as_bytes()).expect_status(201);
    let token = mailed_token(world, &email);
    below(&way.get(&format!("/invitations/{token}"), &[]).expect_status(200));
    below(&way.get("/password/forgot", &[]).expect_status(200));
    below(&way.get("/docs", &[]).expect_status(200));
    assert_eq!(location(&way.get("/", &[]).expect_status(302)), format!("{path}/docs"));
    way.get("/healthz", &[]).expect_status(200);
    let document = way.get("/openapi/canonical.json", &[]).expect_status(200).json();
    assert_eq!(document["servers"][0]["url"], format!("http://usher.example{path}"));
}

/// The link in a mail that is ordered now.
fn link(world: &World) -> String {
    Protocol::Canonical.invite(world, "link@people.example").expect_status(201);
    let _all_out = world.mails();
    world.post.newest_to("link@people.example").unwrap().link
}

fn world(lane: Lane, more: &str) -> World {
    let settings = format!("[http]\npublic_url = \"http://usher.example/tools/usher\"\n{more}");
    World::with(lane, &WorldOptions { settings })
}

#[test]
fn links_stay_below_the_path_whether_a_proxy_strips_it_or_not() {
    for lane in Lane::all() {
        let world = world(lane, "");
        for before in ["", "/tools/usher"] {
            walk(&world, world.client(), before, "/tools/usher");
        }
        let link = link(&world);
        assert!(link.starts_with("http://usher.example/tools/usher/invitations/"), "{link}");
    }
}

/// A prefix that says the path again means the same place.
#[test]
fn a_prefix_may_name_the_path_or_go_on_below_it() {
    let prefixes: String = ["canonical", "pages", "console"]
        .map(|name| format!("[adapters.{name}]\nprefix = \"/tools/usher\"\n"))
        .concat();
    let world = world(Lane::Sqlite, &prefixes);
    for before in ["", "/tools/usher"] {
        walk(&world, world.client(), before, "/tools/usher");
    }
    let world = self::world(Lane::Sqlite, "[adapters.pages]\nprefix = \"/join\"\n");
    let link = link(&world);
    let path = link.strip_prefix("http://usher.example").unwrap();
    assert!(path.starts_with("/tools/usher/join/invitations/"), "{path}");
    for path in [path, path.strip_prefix("/tools/usher").unwrap()] {
        let page = world.client().get(path, &[]).expect_status(200).text();
        assert!(
            addresses(&page)
                .iter()
                .all(|address| address.starts_with("/tools/usher/join/") || address.starts_with('?')),
            "{page}"
        );
    }
}

#[test]
fn what_is_beside_the_path_is_not_there() {
    let world = world(Lane::Sqlite, "");
    for path in ["/tools", "/tools/", "/tools/usher2/docs", "/usher/docs", "/tools/usher/tools/usher/docs"] {
        world.client().get(path, &[]).expect_status(404);
    }
}
