//! Whoever is confined to resources sees and does what concerns those, and nothing else.

use super::{Person, assert_code, worlds};
use crate::wire::{Canonical, PROTOCOLS, Protocol, everything};
use serde_json::{Value, json};
use usher_tests::World;

/// Somebody who may do everything, in the north; somebody in the south; and an invitation of each.
struct Places<'a> {
    nora: Person<'a>,
    sam: Person<'a>,
    north: String,
    south: String,
    invited_north: Value,
    invited_south: Value,
}

impl<'a> Places<'a> {
    fn of(world: &'a World) -> Self {
        let [north, south] = ["north", "south"].map(|name| world.get(&format!("typed:resource.{name}")));
        let grants = |resource: &str| json!({ "permissions": ["*"], "resources": [resource] });
        let admin = Canonical::of(world, "admin");
        let invite = |name: &str, resource: &str| {
            let row = json!({ "email": format!("{name}@people.example"), "resources": [resource] });
            admin.invite(&row).expect_status(201).json()
        };
        Self {
            nora: Person::join(world, "nora", &grants(&north)),
            sam: Person::join(world, "sam", &grants(&south)),
            invited_north: invite("newnorth", &north),
            invited_south: invite("newsouth", &south),
            north,
            south,
        }
    }
}

fn emails(listed: &[Value]) -> Vec<&str> {
    let mut emails: Vec<&str> = listed.iter().map(|entry| entry["email"].as_str().unwrap()).collect();
    emails.sort_unstable();
    emails
}

#[test]
fn lists_show_what_concerns_the_callers_resources() {
    for world in worlds() {
        let places = Places::of(&world);
        let api = places.nora.api();
        assert_eq!(emails(&api.all("members")), ["newnorth@people.example", "nora@people.example"]);
        // Hers has been accepted, and concerns the north as well.
        assert_eq!(emails(&api.all("invitations")), ["newnorth@people.example", "nora@people.example"]);
        let resources = api.all("resources");
        assert_eq!((resources.len(), &resources[0]["id"]), (1, &json!(places.north)));
        assert_eq!(api.all("api-keys").len(), 1, "her own");
        for known in ["licenses", "roles", "permission-templates", "permissions", "organization"] {
            api.get(&format!("/v1/{known}")).expect_status(200);
        }
        // Through each vendor's lists too.
        let acme = world.get("id:organization.acme");
        for (protocol, path) in [
            (Protocol::Apexscore, "/api/v1/organization-invitations/".to_owned()),
            (Protocol::Backops, format!("/Organizations/{acme}/users")),
            (Protocol::Backops, "/crew/lookup?query=e".to_owned()),
            (Protocol::AdInvite, "/main/users/v1/rs".to_owned()),
        ] {
            let credentials = places.nora.credentials(protocol);
            let headers: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let text = world.client().get(&path, &headers).expect_status(200).text();
            // Whoever invited is shown with an invitation, so the administrator is not looked for.
            for hidden in ["sam@people.example", "newsouth@people.example", "reader@acme.example"] {
                assert!(!text.contains(hidden), "{protocol:?} {path}: {text}");
            }
        }
    }
}

#[test]
fn single_things_elsewhere_do_not_exist() {
    for world in worlds() {
        let places = Places::of(&world);
        let before = everything(&world);
        let api = places.nora.api();
        let invitation = places.invited_south["id"].as_str().unwrap();
        for member in [places.sam.member.clone(), world.get("id:member.admin"), world.get("id:member.contact")] {
            for (method, path, body) in [
                ("GET", format!("/v1/members/{member}"), json!({})),
                ("PATCH", format!("/v1/members/{member}"), json!({ "first_name": "X" })),
                ("POST", format!("/v1/members/{member}/block"), json!({})),
                ("DELETE", format!("/v1/members/{member}"), json!({})),
            ] {
                assert_eq!(api.send(method, &path, &body).status, 404, "{method} {path}");
            }
        }
        for (method, path, body) in [
            ("GET", format!("/v1/invitations/{invitation}"), json!({})),
            ("PATCH", format!("/v1/invitations/{invitation}"), json!({ "permissions": [] })),
            ("POST", format!("/v1/invitations/{invitation}/resend"), json!({})),
            ("POST", format!("/v1/invitations/{invitation}/revoke"), json!({})),
            ("GET", format!("/v1/resources/{}", places.south), json!({})),
            ("PATCH", format!("/v1/resources/{}", places.south), json!({ "name": "X" })),
            ("DELETE", format!("/v1/resources/{}", places.south), json!({})),
            ("GET", format!("/v1/api-keys/{}", world.get("typed:key.admin")), json!({})),
            ("POST", format!("/v1/api-keys/{}/revoke", world.get("typed:key.admin")), json!({})),
            ("POST", format!("/v1/api-keys/{}/rotate", world.get("typed:key.reader")), json!({})),
            ("POST", format!("/v1/api-keys/{}/take-over", world.get("typed:key.reader")), json!({})),
        ] {
            assert_eq!(api.send(method, &path, &body).status, 404, "{method} {path}");
        }
        let send =
            |protocol, method: &str, path: &str, body: &Value| places.nora.send(protocol, method, path, body).status;
        let block = json!({ "email": "sam@people.example" });
        assert_eq!(send(Protocol::Bizkithub, "POST", "/bff/member/block", &block), 404);
        assert_eq!(send(Protocol::Backops, "GET", &format!("/crew/{}", places.sam.member), &json!({})), 404);
        let account = world.get("ordinal:account.reader");
        let path = format!("/main/users-organizations/v1/rs/users/{account}");
        assert_eq!(send(Protocol::AdInvite, "PATCH", &path, &json!({ "firstName": "X" })), 404);
        let plain = usher_tests::plain_id(invitation);
        let path = format!("/api/v1/organization-invitations/{plain}/");
        assert_eq!(send(Protocol::Apexscore, "GET", &path, &json!({})), 404);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn what_concerns_the_whole_organization_is_refused() {
    for world in worlds() {
        let places = Places::of(&world);
        let before = everything(&world);
        let api = places.nora.api();
        let reader = world.get("id:member.reader");
        for (method, path, body) in [
            ("GET", "/v1/events".to_owned(), json!({})),
            ("GET", "/v1/webhooks".to_owned(), json!({})),
            ("POST", "/v1/webhooks".to_owned(), json!({ "url": "https://hooks.example/x", "events": ["*"] })),
            ("DELETE", format!("/v1/webhooks/{}", world.get("typed:webhook.hook")), json!({})),
            ("PATCH", "/v1/organization".to_owned(), json!({ "name": "Mine" })),
            ("GET", "/v1/identity-providers".to_owned(), json!({})),
            ("GET", "/v1/blocklist".to_owned(), json!({})),
            ("POST", "/v1/blocklist".to_owned(), json!({ "value": "x.example" })),
            ("GET", "/v1/suppressions".to_owned(), json!({})),
            ("POST", "/v1/licenses".to_owned(), json!({ "name": "x", "seats": 1 })),
            ("POST", "/v1/resources".to_owned(), json!({ "kind": "portfolio", "name": "West" })),
            ("POST", "/v1/permissions".to_owned(), json!({ "code": "x.y", "description": "" })),
            ("POST", "/v1/roles".to_owned(), json!({ "code": "r", "name": "R", "permissions": [] })),
            ("POST", "/v1/permission-templates".to_owned(), json!({ "name": "T" })),
            ("DELETE", format!("/v1/members/{reader}/personal-data"), json!({})),
        ] {
            assert_code(&api.send(method, &path, &body), 403, "forbidden");
        }
        // Nor a key that is not confined.
        api.send("POST", "/v1/api-keys", &json!({})).expect_status(403);
        let of_admin = json!({ "member_id": world.get("typed:member.admin") });
        api.send("POST", "/v1/api-keys", &of_admin).expect_status(403);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn within_the_resources_everything_goes_on() {
    for world in worlds() {
        let places = Places::of(&world);
        let api = places.nora.api();
        let id = places.invited_north["id"].as_str().unwrap();
        api.change(id, "resend").expect_status(200);
        api.send("PATCH", &format!("/v1/invitations/{id}"), &json!({ "permissions": ["members.read"] }))
            .expect_status(200);
        api.change(id, "revoke").expect_status(200);
        let row = json!({ "email": "other@people.example", "resources": [places.north] });
        api.invite(&row).expect_status(201);
        api.send("PATCH", &format!("/v1/resources/{}", places.north), &json!({ "name": "Far North" }))
            .expect_status(200);
    }
}

#[test]
fn inviting_an_address_elsewhere_shows_nothing_of_it() {
    for world in worlds() {
        let places = Places::of(&world);
        let before = everything(&world);
        let ours = json!([places.north]);
        for policy in ["resend", "return", "refuse"] {
            let row = json!({ "email": "newsouth@people.example", "resources": ours, "if_pending": policy });
            let reply = places.nora.api().invite(&row);
            assert!(matches!(reply.status, 403 | 409 | 422), "{policy}: {} {}", reply.status, reply.text());
            assert!(!reply.text().contains(places.invited_south["id"].as_str().unwrap()), "{policy}");
        }
        for protocol in PROTOCOLS {
            for email in ["newsouth@people.example", "sam@people.example"] {
                let reply = places.nora.send(protocol, "POST", protocol.path(), &protocol.body(&world, email));
                let text = reply.text();
                assert!(!text.contains(&places.sam.member), "{protocol:?} {email}: {text}");
            }
        }
        assert_eq!(everything(&world), before);
    }
}
