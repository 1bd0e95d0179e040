//! Names that could pretend to be something else: refused in each protocol's own way, and nothing is changed.

use crate::wire::{Canonical, PROTOCOLS, Protocol, Said, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, World};

/// Names that end a line, control a terminal, show nothing or turn the direction of what stands beside them.
const BAD: [&str; 7] =
    ["Zoe\nBcc: a@b.example", "Zo\re", "Zoe\u{1b}[2J", "Zoe\u{202e}gnp", "Z\u{200b}oe", "Zoe\u{2028}x", "Zoe\u{2066}"];
/// Names of other scripts, which are nobody's trick.
const GOOD: [&str; 4] = ["O'Neil-Smith", "山田", "می\u{200C}خواهم", "Łukasz"];

/// The body that invites somebody under a first name.
fn named(protocol: Protocol, world: &World, email: &str, name: &str) -> Value {
    let mut body = protocol.body(world, email);
    let (row, field) = match protocol {
        Protocol::Backops => (&mut body["members"][0], "firstName"),
        Protocol::Bizkithub | Protocol::AdInvite => (&mut body, "firstName"),
        Protocol::Canonical | Protocol::Apexscore => (&mut body, "first_name"),
    };
    row[field] = name.into();
    body
}

#[test]
fn a_name_is_one_line_of_what_can_be_seen_in_every_protocol() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        for protocol in PROTOCOLS {
            for name in BAD {
                let reply = protocol.send(&world, "admin", &named(protocol, &world, "zoe@people.example", name));
                assert_eq!(protocol.said(&reply), Said::Refused, "{lane:?} {protocol:?} {name:?}: {}", reply.text());
                assert!(reply.header("content-type").unwrap().contains("json"), "{protocol:?}");
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
        for protocol in PROTOCOLS {
            for (number, name) in GOOD.into_iter().enumerate() {
                let email = format!("{}-{number}@people.example", protocol.name());
                let reply = protocol.send(&world, "admin", &named(protocol, &world, &email, name));
                assert_eq!(protocol.said(&reply), Said::Invited, "{protocol:?} {name}: {}", reply.text());
            }
        }
    }
}

#[test]
fn the_names_of_things_are_lines_as_well() {
    let world = World::new(Lane::Sqlite);
    let admin = Canonical::of(&world, "admin");
    for name in BAD {
        for (method, path, body) in [
            ("PATCH", "/v1/organization".to_owned(), json!({ "name": name })),
            ("PATCH", "/v1/organization".to_owned(), json!({ "settings": { "branding": { "name": name } } })),
            ("POST", "/v1/licenses".to_owned(), json!({ "name": name, "seats": 1 })),
            ("POST", "/v1/roles".to_owned(), json!({ "code": "clerk", "name": name })),
            ("POST", "/v1/permission-templates".to_owned(), json!({ "name": name })),
            ("POST", "/v1/permission-templates".to_owned(), json!({ "name": "x", "description": name })),
            ("POST", "/v1/resources".to_owned(), json!({ "kind": "portfolio", "name": name })),
            ("POST", "/v1/permissions".to_owned(), json!({ "code": "Party.Plan", "description": name })),
            ("POST", "/v1/api-keys".to_owned(), json!({ "description": name })),
            ("POST", "/v1/webhooks".to_owned(), json!({ "url": "https://hooks.example", "description": name })),
            ("PATCH", format!("/v1/members/{}", world.get("id:member.reader")), json!({ "last_name": name })),
        ] {
            let reply = admin.send(method, &path, &body);
            assert_eq!(reply.status, 422, "{path} {name:?}: {}", reply.text());
            assert!(reply.text().contains("in one line"), "{path} {name:?}: {}", reply.text());
        }
    }
}

#[test]
fn what_an_invitee_pastes_into_the_page_is_tidied() {
    let world = World::new(Lane::Sqlite);
    Protocol::Canonical.invite(&world, "zoe@people.example");
    let token = crate::wire::mailed_token(&world, "zoe@people.example");
    let client = world.client();
    let page = client.get(&format!("/invitations/{token}"), &[]).expect_status(200).text();
    let (_, rest) = page.split_once("name=\"nonce\" value=\"").unwrap();
    let nonce = rest.split('"').next().unwrap();
    let form =
        format!("nonce={nonce}&first_name=%E2%80%AAZoe%E2%80%AC&last_name=Z%0Ded&password={}", usher_tests::PASSWORD);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let reply = client.send("POST", &format!("/invitations/{token}/accept"), &headers, form.as_bytes());
    assert!(matches!(reply.status, 200 | 303), "{}: {}", reply.status, reply.text());
    let members = Canonical::of(&world, "admin").get("/v1/members?email=zoe@people.example").json();
    assert_eq!((&members["data"][0]["first_name"], &members["data"][0]["last_name"]), (&json!("Zoe"), &json!("Z ed")));
}
