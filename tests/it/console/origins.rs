//! Where a form comes from, as browsers and proxies write it.

use super::{ConsoleUser, guard, hidden, post};
use usher_tests::{Lane, PASSWORD, World, WorldOptions};

const FIELDS: [(&str, &str); 2] = [("email", "admin@acme.example"), ("password", PASSWORD)];

/// What a form to sign in is answered with.
fn sign_in(world: &World, headers: &[(&str, &str)]) -> u16 {
    post(&world.client(), "/sign-in", headers, &FIELDS).status
}

#[test]
fn a_form_of_the_same_origin_is_taken_however_it_is_written() {
    let world = World::new(Lane::Sqlite);
    for (host, origin, expected) in [
        ("invite.example.com:443", "https://invite.example.com", 303),
        ("invite.example.com", "https://invite.example.com", 303),
        ("invite.example.com", "https://invite.example.com:443", 303),
        ("invite.example.com:80", "http://invite.example.com", 303),
        ("Invite.Example.COM", "https://invite.example.com", 303),
        ("invite.example.com.", "https://invite.example.com", 303),
        ("invite.example.com.:443", "https://invite.example.com", 303),
        ("xn--bcher-kva.example", "https://xn--bcher-kva.example", 303),
        ("[2001:DB8:0::7]:443", "https://[2001:db8::7]", 303),
        ("[::1]:8080", "http://[::1]:8080", 303),
        ("invite.example.com:8443", "https://invite.example.com:8443", 303),
        // The public address, through a proxy that names another host.
        ("127.0.0.1:8080", "http://usher.example", 303),
        ("invite.example.com:443", "http://invite.example.com", 403),
        ("invite.example.com:8443", "https://invite.example.com", 403),
        ("invite.example.com", "https://evil.example", 403),
        ("invite.example.com", "https://invite.example.com.evil.example", 403),
        ("invite.example.com", "https://invite.example.com@evil.example", 403),
        ("[2001:db8::7]", "https://[2001:db8::8]", 403),
        ("invite.example.com", "null", 403),
        ("invite.example.com", "", 403),
        ("invite.example.com", "file://", 403),
        ("invite.example.com", "chrome-extension://invite.example.com", 403),
    ] {
        let reply = sign_in(&world, &[("host", host), ("origin", origin)]);
        assert_eq!(reply, expected, "{host} {origin}");
    }
}

#[test]
fn the_scheme_counts_where_it_is_known() {
    let settings =
        "[http]\ntrusted_proxies = [\"127.0.0.1\"]\npublic_url = \"https://invite.example.com\"\n".to_owned();
    let world = World::with(Lane::Sqlite, &WorldOptions { settings });
    let proxied = |host: &str, scheme: &str, origin: &str| {
        let headers =
            [("host", "usher"), ("x-forwarded-host", host), ("x-forwarded-proto", scheme), ("origin", origin)];
        sign_in(&world, &headers)
    };
    assert_eq!(proxied("admin.example:443", "https", "https://admin.example"), 303);
    assert_eq!(proxied("admin.example", "https", "http://admin.example"), 403);
    assert_eq!(proxied("admin.example", "http", "https://admin.example"), 403);
    assert_eq!(proxied("invite.example.com:443", "http", "https://invite.example.com"), 303);
    assert_eq!(proxied("usher", "http", "https://invite.example.com"), 303);
    let direct = |origin: &str| sign_in(&world, &[("host", "invite.example.com"), ("origin", origin)]);
    assert_eq!(direct("https://invite.example.com"), 303);
    assert_eq!(direct("http://invite.example.com"), 403);
}

#[test]
fn every_form_of_the_console_takes_its_own_origin_and_no_other() {
    let world = World::new(Lane::Sqlite);
    let actions = guard::actions(&world);
    for (path, fields) in &actions {
        let user = ConsoleUser::admin(&world);
        let nonce = user.nonce();
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        let send = |origin: &str| {
            let headers = [("host", "invite.example.com:443"), ("origin", origin)];
            user.post_bare(path, &headers, &all).status
        };
        for origin in ["https://evil.example", "http://invite.example.com", "null"] {
            assert_eq!(send(origin), 403, "{path} {origin}");
        }
        let taken = send("https://invite.example.com");
        assert!(taken != 403, "{path}: {taken}");
    }
    let page = world.client().get("/console/sign-in", &[("host", "invite.example.com:443")]).expect_status(200).text();
    assert_eq!(hidden(&page, "next"), "");
}
