//! The requests of each protocol for the same work: one new person, one permission or role, with or without a seat.

use crate::gateway::{Gateway, World};
use crate::http::{once, request};
use crate::load::Maker;
use serde_json::Value;
use std::sync::Arc;

/// A kind of request with the status it is answered with.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) status: u16,
    pub(crate) make: Maker,
}

fn kind(name: &'static str, status: u16, make: impl Fn(u64) -> Vec<u8> + Send + Sync + 'static) -> Kind {
    Kind { name, status, make: Arc::new(make) }
}

/// The `Authorization` header with a credential of the world.
fn bearer(world: &World, pointer: &str) -> String {
    format!("Bearer {}", world.get(pointer))
}

/// The canonical key.
pub(crate) fn key(world: &World) -> String {
    bearer(world, "/credentials/canonical/api_key")
}

/// One canonical invitation.
pub(crate) fn canonical(world: &World, with_token: bool, with_license: bool) -> Kind {
    let name = match (with_token, with_license) {
        (false, false) => "key",
        (true, false) => "token",
        (false, true) => "key, license",
        (true, true) => "token, license",
    };
    let credential = if with_token { "access_token" } else { "api_key" };
    let bearer = bearer(world, &format!("/credentials/canonical/{credential}"));
    let license = world.get("/licenses/0/id").to_owned();
    let seat = if with_license { format!(",\"license_id\":\"{license}\"") } else { String::new() };
    kind(name, 201, move |number| {
        let body = format!(
            "{{\"email\":\"person{number}@people.example\",\"first_name\":\"Pat\",\"last_name\":\"Person\",\
             \"permissions\":[\"Organization.Read\"]{seat}}}"
        );
        request("POST", "/v1/invitations", &[("authorization", &bearer)], &body)
    })
}

/// One canonical batch of some rows.
pub(crate) fn bulk(world: &World, rows: u64) -> Kind {
    let bearer = key(world);
    kind("bulk", 201, move |number| {
        let rows: Vec<String> = (0..rows)
            .map(|row| {
                format!(
                    "{{\"email\":\"person{number}.{row}@people.example\",\"first_name\":\"Pat\",\
                     \"last_name\":\"Person\",\"permissions\":[\"Organization.Read\"]}}"
                )
            })
            .collect();
        let body = format!("{{\"invitations\":[{}]}}", rows.join(","));
        request("POST", "/v1/invitations", &[("authorization", &bearer)], &body)
    })
}

/// An invitation of somebody who is invited already.
pub(crate) fn duplicate(world: &World, email: &str) -> Kind {
    let bearer = key(world);
    let body = format!("{{\"email\":\"{email}\",\"permissions\":[\"Organization.Read\"]}}");
    let bytes = request("POST", "/v1/invitations", &[("authorization", &bearer)], &body);
    kind("duplicate", 409, move |_| bytes.clone())
}

/// The newest 50 invitations.
pub(crate) fn list(world: &World) -> Kind {
    let bytes = request("GET", "/v1/invitations?limit=50", &[("authorization", &key(world))], "");
    kind("list", 200, move |_| bytes.clone())
}

/// An invitation through each vendor's route.
pub(crate) async fn vendors(world: &World, gateway: &Gateway) -> Vec<Kind> {
    let bizkithub = bearer(world, "/credentials/bizkithub/api_key");
    let backops = bearer(world, "/credentials/backops/api_key");
    let organization = world.get("/organization/id").to_owned();
    let path = format!("/Organizations/{organization}/authorize");
    let reply = once(gateway.address, &request("GET", &path, &[("authorization", &backops)], "")).await.unwrap();
    let told: Value = serde_json::from_slice(&reply.body).unwrap();
    let organization_token = told["token"].as_str().expect("an organization token").to_owned();
    let license = world.get("/licenses/0/id").to_owned();
    let apexscore = bearer(world, "/credentials/apexscore/access_token");
    let portfolio = world.get("/resources/0/id").to_owned();
    let access = bearer(world, "/credentials/ad_invite/access_token");
    let session = world.get("/credentials/ad_invite/session_token").to_owned();
    vec![
        kind("bizkithub", 200, move |number| {
            let body = format!(
                "{{\"email\":\"person{number}@people.example\",\"firstName\":\"Pat\",\"lastName\":\"Person\",\
                 \"permissionCodes\":[\"Organization.Read\"]}}"
            );
            request("POST", "/bff/member/invite-email", &[("authorization", &bizkithub)], &body)
        }),
        kind("backops", 200, move |number| {
            let body = format!(
                "{{\"members\":[{{\"connectedUserEmail\":\"person{number}@people.example\",\"licenseId\":\"{license}\",\
                 \"permissions\":[\"Organization.Read\"]}}]}}"
            );
            let headers = [("authorization", backops.as_str()), ("x-organization-token", &organization_token)];
            request("POST", "/crew/invite", &headers, &body)
        }),
        kind("apexscore", 201, move |number| {
            let body = format!(
                "{{\"organization_id\":\"{organization}\",\"email\":\"person{number}@people.example\",\
                 \"first_name\":\"Pat\",\"last_name\":\"Person\",\"role\":1,\
                 \"accessible_portfolio_ids\":[\"{portfolio}\"]}}"
            );
            request("POST", "/api/v1/organization-invitations/", &[("authorization", &apexscore)], &body)
        }),
        kind("ad-invite", 201, move |number| {
            let body = format!(
                "{{\"firstName\":\"Pat\",\"lastName\":\"Person\",\"email\":\"person{number}@people.example\",\
                 \"permissions\":{{\"group\":0}}}}"
            );
            let headers = [("authorization", access.as_str()), ("x-session-token", &session)];
            request("POST", "/main/users-organizations/v1/ad/invite", &headers, &body)
        }),
    ]
}
