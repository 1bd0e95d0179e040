//! Invariant 8: what belongs to another organization is answered exactly like what does not exist, on every route.

use crate::wire::{Canonical, Protocol, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};
use uuid::Uuid;

/// An id of the other organization and one that nobody has, as clients write them.
struct Pair {
    foreign: String,
    unknown: String,
}

/// A request with `ID` where the id stands.
struct Case {
    protocol: Protocol,
    method: &'static str,
    path: String,
    body: Option<Value>,
}

fn ask(world: &World, case: &Case, id: &str) -> (u16, Vec<(String, String)>, String) {
    let credentials = case.protocol.credentials(world, "admin");
    let mut headers: Vec<_> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // A number of our own makes answers that repeat it comparable.
    headers.push(("x-request-id", "compared"));
    let path = case.path.replace("ID", id);
    let Reply { status, headers, body } = match &case.body {
        Some(body) => {
            let body: Value = serde_json::from_str(&body.to_string().replace("\"ID\"", &format!("\"{id}\""))).unwrap();
            world.client().json(case.method, &path, &headers, &body)
        }
        None => world.client().send(case.method, &path, &headers, b""),
    };
    let mut headers: Vec<_> =
        headers.into_iter().filter(|(name, _)| name != "date" && name != "content-length").collect();
    headers.sort();
    (status, headers, without(&String::from_utf8(body).unwrap(), id))
}

/// The text with the id taken out, also in its typed form.
fn without(text: &str, id: &str) -> String {
    let is_id = |part: &str| part.len() == 30 && part.as_bytes()[3] == b'_' && usher_tests::plain_id(part) == id;
    let parts: Vec<_> = text.split('`').map(|part| if is_id(part) { "ID" } else { part }).collect();
    parts.join("`").replace(id, "ID")
}

fn compare(lane: Lane, world: &World, case: &Case, pair: &Pair) {
    let [foreign, unknown] = [&pair.foreign, &pair.unknown].map(|id| ask(world, case, id));
    assert_eq!(foreign, unknown, "{lane:?} {} {}", case.method, case.path);
    let nothing_found = foreign.0 >= 400 || foreign.2.contains("\"failed\":[{") || foreign.2.contains("\"count\":0");
    assert!(nothing_found, "{lane:?} {} {}: {foreign:?}", case.method, case.path);
}

fn case(protocol: Protocol, method: &'static str, path: &str, body: Option<Value>) -> Case {
    Case { protocol, method, path: path.to_owned(), body }
}

fn canonical(method: &'static str, path: &str, body: Option<Value>) -> Case {
    case(Protocol::Canonical, method, path, body)
}

fn invite(more: Value) -> Case {
    let mut body = more;
    body["email"] = "new@people.example".into();
    canonical("POST", "/v1/invitations", Some(body))
}

fn crew(world: &World, name: &str) -> Case {
    let mut body = Protocol::Backops.body(world, "new@people.example");
    body["members"][0][name] = "ID".into();
    case(Protocol::Backops, "POST", "/crew/invite", Some(body))
}

fn apexscore(world: &World, more: &Value) -> Case {
    let mut body = Protocol::Apexscore.body(world, "new@people.example");
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    case(Protocol::Apexscore, "POST", Protocol::Apexscore.path(), Some(body))
}

#[test]
fn foreign_organizations_licenses_portfolios_and_members_are_as_unknown_ones() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let pair = |name: &str| Pair {
            foreign: world.get(&format!("id:{name}")),
            unknown: Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0bad).to_string(),
        };
        let before = everything(&world);
        for (of, cases) in [
            ("organization.other", organization_cases(&world)),
            ("license.foreign", vec![invite(json!({ "license_id": "ID" })), crew(&world, "licenseId")]),
            ("resource.foreign", resource_cases(&world)),
            ("member.foreign", member_cases(&world)),
            ("account.foreign", account_cases(&world)),
        ] {
            for case in cases {
                compare(lane, &world, &case, &pair(of));
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

fn organization_cases(world: &World) -> Vec<Case> {
    let list = "/api/v1/organization-invitations/?organization_id=ID";
    let user = format!("/Organizations/ID/users/{}", world.get("id:account.foreign"));
    let backops = |method, path: &str, body| case(Protocol::Backops, method, path, body);
    vec![
        backops("GET", "/Organizations/ID/users", None),
        backops("POST", "/Organizations/ID/users", Some(json!({ "email": "new@people.example" }))),
        backops("DELETE", &user, None),
        backops("GET", &format!("{user}/permissions"), None),
        canonical("POST", "/v1/tokens/organization", Some(json!({ "organization_id": "ID" }))),
        case(Protocol::Backops, "GET", "/Organizations/ID/authorize", None),
        apexscore(world, &json!({ "organization_id": "ID" })),
        case(Protocol::Apexscore, "GET", list, None),
    ]
}

fn resource_cases(world: &World) -> Vec<Case> {
    let pending = format!("/v1/invitations/{}", world.get("id:invitation.pending"));
    vec![
        invite(json!({ "resources": ["ID"] })),
        canonical("PATCH", &pending, Some(json!({ "resources": ["ID"] }))),
        apexscore(world, &json!({ "role": 1, "accessible_portfolio_ids": ["ID"] })),
    ]
}

fn member_cases(world: &World) -> Vec<Case> {
    let permissions = Some(json!({ "permissions": [] }));
    vec![
        canonical("GET", "/v1/members/ID", None),
        invite(json!({ "member_id": "ID" })),
        crew(world, "crewId"),
        case(Protocol::Backops, "GET", "/crew/ID", None),
        case(Protocol::Backops, "PUT", "/crew/ID/invitation/permissions", permissions),
    ]
}

fn account_cases(world: &World) -> Vec<Case> {
    let user = format!("/Organizations/{}/users/ID", world.get("id:organization.acme"));
    vec![
        case(Protocol::Backops, "DELETE", &user, None),
        case(Protocol::Backops, "GET", &format!("{user}/permissions"), None),
    ]
}

#[test]
fn foreign_users_and_organizations_by_number_are_as_unknown_ones() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let pair = |name: &str| Pair { foreign: world.get(&format!("ordinal:{name}")), unknown: "999999".to_owned() };
        let before = everything(&world);
        let base = "/main/users-organizations/v1";
        let rights = json!({ "scope": 1, "permissions": { "group": 0 } });
        let invite = json!({ "email": "admin@other.example", "scope": 1, "permissions": { "group": 0 } });
        let acme = world.get("ordinal:organization.acme");
        let ask = |method, path: &str, body| case(Protocol::AdInvite, method, path, body);
        for user in [
            ask("GET", "/main/users/v1/rs/ID", None),
            ask("PATCH", &format!("{base}/rs/users/ID"), Some(json!({ "firstName": "Zoe" }))),
            ask("POST", &format!("{base}/rs/na/ID/invite"), Some(invite)),
            ask("POST", &format!("{base}/bo/users/register/ID/organizations/{acme}"), Some(rights.clone())),
        ] {
            compare(lane, &world, &user, &pair("account.foreign"));
        }
        let organization = format!("{base}/bo/users/register/{}/organizations/ID", world.get("ordinal:account.reader"));
        compare(lane, &world, &ask("POST", &organization, Some(rights)), &pair("organization.other"));
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn foreign_invitations_are_as_unknown_ones() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let olga = Canonical::of(&world, "foreign");
        let made = olga.invite(&json!({ "email": "theirs@people.example" })).expect_status(201).json();
        let before = everything(&world);
        let typed = made["id"].as_str().unwrap().to_owned();
        let plain = Pair {
            foreign: usher_tests::plain_id(&typed),
            unknown: Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0bad).to_string(),
        };
        let typed = Pair { unknown: typed.replace(&typed[typed.len() - 9..], "000000000"), foreign: typed };
        let edit = json!({ "permissions": [] });
        let cases = [
            canonical("GET", "/v1/invitations/ID", None),
            canonical("PATCH", "/v1/invitations/ID", Some(edit)),
            canonical("POST", "/v1/invitations/ID/resend", Some(json!({}))),
            canonical("POST", "/v1/invitations/ID/revoke", Some(json!({}))),
        ];
        for case in &cases {
            compare(lane, &world, case, &plain);
            compare(lane, &world, case, &typed);
        }
        let item = "/api/v1/organization-invitations/ID/";
        compare(lane, &world, &case(Protocol::Apexscore, "GET", item, None), &plain);
        let same = json!({ "organization_id": world.get("id:organization.other"), "email": "theirs@people.example" });
        for body in [same, json!({ "status": 4 }), json!([])] {
            compare(lane, &world, &case(Protocol::Apexscore, "PUT", item, Some(body)), &plain);
        }
        let token = Pair {
            foreign: crate::wire::mailed_token(&world, "theirs@people.example"),
            unknown: Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0bad).to_string(),
        };
        let by_token = case(Protocol::Apexscore, "GET", "/api/v1/organization-invitations/?token=ID", None);
        compare(lane, &world, &by_token, &token);
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn listings_show_nothing_of_another_organization() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let olga = Canonical::of(&world, "foreign");
        olga.invite(&json!({ "email": "theirs@people.example" })).expect_status(201);
        let admin = Canonical::of(&world, "admin");
        for filter in ["", "?email=theirs@people.example", "?q=theirs", "?email=admin@other.example", "?q=Olga"] {
            for listing in ["invitations", "members"] {
                let shown = Value::from(admin.all(&format!("{listing}{filter}"))).to_string();
                assert!(!shown.contains("theirs@") && !shown.contains("other.example"), "{lane:?} {listing}{filter}");
            }
        }
        for path in ["/v1/licenses", "/api/v1/organization-invitations/"] {
            let bearer = world.bearer(if path.starts_with("/v1") { "canonical.admin" } else { "apexscore.admin" });
            let shown = world.client().get(path, &[("authorization", &bearer)]).expect_status(200).text();
            assert!(!shown.contains("theirs@") && !shown.contains("foreign"), "{lane:?} {path}: {shown}");
        }
    }
}
