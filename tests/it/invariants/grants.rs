//! Invariant 5: nobody grants what they do not hold, through whatever protocol and on whatever path, and an authority that
//! was lost meanwhile is not handed on.

use crate::wire::{Canonical, Protocol, Said, mailed_token, redeem, without_its_mail};
use serde_json::{Value, json};
use usher_domain::MemberId;
use usher_engine::api_keys::KeyRequest;
use usher_tests::{Lane, World, WorldOptions};

const NEW: &str = "new@people.example";
const ROB: &str = "registered@people.example";
const HOUR: i64 = 3_600_000;

/// What Ivo, who holds `invitations.*` and `Organization.Read`, cannot hand out.
fn beyond_ivo() -> Vec<Value> {
    vec![
        json!({ "permissions": ["Organization.Edit"] }),
        json!({ "permissions": ["Organization.*"] }),
        json!({ "permissions": ["*"] }),
        json!({ "permissions": ["members.read"] }),
        json!({ "roles": ["editor"] }),
        json!({ "roles": ["administrator"] }),
        json!({ "permissions": ["Organization.Read"], "roles": ["root"] }),
    ]
}

fn with(mut body: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

#[test]
fn the_canonical_api_grants_nothing_beyond_the_caller() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let ivo = Canonical::of(&world, "inviter");
        let made = ivo.invite(&json!({ "email": "own@people.example", "permissions": ["Organization.Read"] }));
        let own = made.expect_status(201).json()["id"].as_str().unwrap().to_owned();
        let seen = || without_its_mail(ivo.get(&format!("/v1/invitations/{own}")).json());
        let before = seen();
        for grants in beyond_ivo() {
            let refused = |reply: usher_tests::Reply| {
                let code = reply.expect_status(403).json()["code"].clone();
                assert_eq!(code, "grant_exceeds_caller", "{lane:?} {grants}");
            };
            let row = with(json!({ "email": NEW }), &grants);
            refused(ivo.invite(&row));
            refused(ivo.invite(&json!({ "invitations": [{ "email": "a@people.example" }, row] })));
            let partial = ivo.invite(&json!({ "mode": "partial", "invitations": [row] })).expect_status(207).json();
            assert_eq!(partial["results"][0]["errors"][0]["code"], "grant_exceeds_caller", "{lane:?} {grants}");
            refused(ivo.send("PATCH", &format!("/v1/invitations/{own}"), &grants));
            let again = with(json!({ "email": "own@people.example", "if_pending": "resend" }), &grants);
            refused(ivo.invite(&again));
            let at_once = with(json!({ "email": ROB, "existing_account": "grant" }), &grants);
            refused(ivo.invite(&at_once));
        }
        assert_eq!(seen(), before, "{lane:?}");
        assert!(Canonical::of(&world, "admin").all(&format!("invitations?email={NEW}")).is_empty(), "{lane:?}");
        assert!(Canonical::of(&world, "admin").all(&format!("members?email={ROB}")).is_empty(), "{lane:?}");
    }
}

#[test]
fn no_vendors_protocol_grants_anything_beyond_the_caller() {
    let settings = "[adapters.ad-invite.groups]\n7 = { permissions = [\"Organization.Edit\"] }\n\
                    8 = { roles = [\"root\"] }\n";
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: settings.to_owned() });
        let admin = Canonical::of(&world, "admin");
        admin.invite(&json!({ "email": "waits@people.example" })).expect_status(201);
        let before = admin.all("invitations");
        let bizkithub = |more: Value| (Protocol::Bizkithub, with(json!({ "email": NEW }), &more));
        let refresh = |more: Value| (Protocol::Bizkithub, with(json!({ "email": "waits@people.example" }), &more));
        let apexscore = |role: u8| {
            let body = Protocol::Apexscore.body(&world, NEW);
            (Protocol::Apexscore, with(body, &json!({ "role": role })))
        };
        let ad_invite = |group: u8, email: &str| {
            let body = Protocol::AdInvite.body(&world, email);
            (Protocol::AdInvite, with(body, &json!({ "permissions": { "group": group } })))
        };
        let attempts = [
            bizkithub(json!({ "permissionCodes": ["Organization.Edit"] })),
            bizkithub(json!({ "permissionCodes": ["*"] })),
            bizkithub(json!({ "roleCodes": ["root"] })),
            refresh(json!({ "permissionCodes": ["Organization.Edit"] })),
            refresh(json!({ "roleCodes": ["editor"] })),
            apexscore(2),
            ad_invite(7, NEW),
            ad_invite(8, NEW),
            ad_invite(7, "waits@people.example"),
            (Protocol::Backops, Protocol::Backops.body(&world, NEW)),
        ];
        for (protocol, body) in attempts {
            let reply = protocol.send(&world, "inviter", &body);
            assert_eq!(protocol.said(&reply), Said::Refused, "{lane:?} {protocol:?} {body}: {}", reply.text());
            assert_eq!(admin.all("invitations"), before, "{lane:?} {protocol:?} {body}");
        }
    }
}

/// Makes Rob a member for whom `grants` hold, with a key of the canonical API, by inviting him like anybody.
fn make_rob_a_member(world: &World, grants: &Value) -> Canonical {
    let row = with(json!({ "email": ROB }), grants);
    Canonical::of(world, "admin").invite(&row).expect_status(201);
    let accepted = redeem(world, "accept", &mailed_token(world, ROB)).expect_status(200).json();
    assert_eq!(accepted["member"]["status"], "active");
    let member = usher_tests::plain_id(accepted["member"]["id"].as_str().unwrap());
    let request = KeyRequest {
        organization: world.organization("acme"),
        member: Some(MemberId(member.parse().unwrap())),
        family: "canonical".to_owned(),
        scopes: Vec::new(),
        description: "Rob".to_owned(),
        expires_at: None,
    };
    let (_, key) = world.block_on(world.engine().create_api_key(request)).unwrap();
    Canonical::with_token(world, key.expose())
}

/// Invites somebody as Rob, lets time pass, signs up, and gives the new member.
fn accept_later(world: &World, rob: &Canonical, grants: &Value, hours: i64) -> Value {
    rob.invite(&with(json!({ "email": NEW }), grants)).expect_status(201);
    let token = mailed_token(world, NEW);
    world.clock.advance_millis(hours * HOUR);
    redeem(world, "accept", &token).expect_status(200).json()["member"].clone()
}

#[test]
fn what_the_inviter_lost_meanwhile_is_not_handed_on() {
    let grants = json!({ "permissions": ["Organization.Read", "Organization.Edit"], "roles": ["editor"] });
    for lane in Lane::all() {
        let world = World::new(lane);
        let held = json!({ "permissions": ["invitations.create", "Organization.*"] });
        let rob = make_rob_a_member(&world, &held);
        rob.invite(&with(json!({ "email": NEW }), &grants)).expect_status(201);
        let admin = Canonical::of(&world, "admin");
        let members = admin.all(&format!("members?email={ROB}"));
        let path = format!("/v1/members/{}", members[0]["id"].as_str().unwrap());
        let less = json!({ "permissions": ["invitations.create", "Organization.Read"] });
        admin.send("PATCH", &path, &less).expect_status(200);
        let member = redeem(&world, "accept", &mailed_token(&world, NEW)).expect_status(200).json()["member"].clone();
        assert_eq!(member["permissions"], json!([{ "code": "Organization.Read", "expires_at": null }]), "{lane:?}");
        assert_eq!(member["roles"], json!([]), "{lane:?}");
    }
}

#[test]
fn what_the_inviter_still_holds_is_handed_on() {
    let grants = json!({ "permissions": ["Organization.Edit"], "roles": ["editor"] });
    for lane in Lane::all() {
        let world = World::new(lane);
        let rob = make_rob_a_member(&world, &json!({ "permissions": ["invitations.create", "Organization.*"] }));
        let member = accept_later(&world, &rob, &grants, 3);
        assert_eq!(member["permissions"][0]["code"], "Organization.Edit", "{lane:?}");
        assert_eq!(member["roles"][0]["code"], "editor", "{lane:?}");
    }
}

#[test]
fn a_member_confined_to_portfolios_grants_no_other_and_none_without() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let [north, south] = ["north", "south"].map(|name| world.get(&format!("typed:resource.{name}")));
        let rob = make_rob_a_member(&world, &json!({ "permissions": ["*"], "resources": [north] }));
        for resources in [json!([south]), json!([north, south]), json!([])] {
            let refused = rob.invite(&json!({ "email": NEW, "resources": resources })).expect_status(403).json();
            assert_eq!(refused["code"], "grant_exceeds_caller", "{lane:?} {resources}");
        }
        let member = accept_later(&world, &rob, &json!({ "resources": [north] }), 1);
        assert_eq!(member["resources"][0]["id"], json!(north), "{lane:?}");
    }
}
