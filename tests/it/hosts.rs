//! Which host a request is for: what the client addressed, as far as whoever hands it on can be believed.

use usher_tests::{Lane, World, WorldOptions};

/// A world in which the canonical API is on a host of its own, behind these proxies.
fn world(trusted: &str) -> World {
    let settings = format!(
        "[http]\ntrusted_proxies = [{trusted}]\n[adapters.canonical]\nhosts = [\"api.example\", \"127.0.0.1\"]\n\
         [adapters.console]\nhosts = [\"admin.example\", \"bücher.example\", \"[2001:db8::7]\"]\n"
    );
    World::with(Lane::Sqlite, &WorldOptions { settings })
}

/// Whether the canonical API and the console answer.
fn answer(world: &World, headers: &[(&str, &str)]) -> (bool, bool) {
    let bearer = world.bearer("canonical.admin");
    let mut all = vec![("authorization", bearer.as_str())];
    all.extend(headers);
    let [api, console] = ["/v1/members", "/console/sign-in"].map(|path| world.client().get(path, &all).status);
    assert!([200, 404].contains(&api) && [200, 404].contains(&console), "{api} {console}");
    (api == 200, console == 200)
}

#[test]
fn a_trusted_proxy_says_which_host_was_addressed() {
    let world = world("\"127.0.0.0/8\"");
    for (headers, expected) in [
        (vec![("host", "api.example")], (true, false)),
        (vec![("host", "usher.internal:8080")], (false, false)),
        (vec![("host", "usher.internal"), ("x-forwarded-host", "api.example")], (true, false)),
        (vec![("host", "usher.internal"), ("x-forwarded-host", "API.example:443")], (true, false)),
        (vec![("host", "api.example.")], (true, false)),
        (vec![("host", "API.example.:8080")], (true, false)),
        (vec![("host", "xn--bcher-kva.example:443")], (false, true)),
        (vec![("host", "[2001:DB8:0::7]:8080")], (false, true)),
        (vec![("host", "[2001:db8::8]")], (false, false)),
        (vec![("host", "api.example.evil.example")], (false, false)),
        (vec![("host", "usher.internal"), ("forwarded", "for=198.51.100.7;host=admin.example")], (false, true)),
        (vec![("host", "usher.internal"), ("x-forwarded-host", "admin.example, api.example")], (true, false)),
        // The host that the proxy itself was addressed by does not count beside what the client addressed.
        (vec![("host", "api.example"), ("x-forwarded-host", "admin.example")], (false, true)),
        // Where the two headers differ, one of them is a client's.
        (
            vec![("host", "api.example"), ("x-forwarded-host", "admin.example"), ("forwarded", "host=x.example")],
            (true, false),
        ),
        (vec![("host", "api.example"), ("x-forwarded-host", "no host/")], (true, false)),
    ] {
        assert_eq!(answer(&world, &headers), expected, "{headers:?}");
    }
}

#[test]
fn nobody_else_says_which_host_was_addressed() {
    for trusted in ["", "\"10.0.0.0/8\""] {
        let world = world(trusted);
        for header in [("x-forwarded-host", "admin.example"), ("forwarded", "host=admin.example")] {
            assert_eq!(answer(&world, &[("host", "api.example"), header]), (true, false), "{header:?}");
            assert_eq!(answer(&world, &[("host", "usher.internal"), header]), (false, false), "{header:?}");
        }
    }
}

/// What the console takes as its own origin is the same host as the one that found it.
#[test]
fn a_form_comes_from_the_host_that_was_addressed() {
    let world = world("\"127.0.0.0/8\"");
    let post = |origin: &str, forwarded: &str| {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("host", "usher.internal"),
            ("origin", origin),
            ("x-forwarded-host", forwarded),
            ("x-forwarded-proto", "https"),
        ];
        world.client().send("POST", "/console/sign-in", &headers, b"email=nobody&password=x").status
    };
    assert_eq!(post("https://admin.example", "admin.example"), 422);
    assert_eq!(post("https://usher.internal", "admin.example"), 403);
    assert_eq!(post("https://admin.example", "usher.internal"), 404);
}
