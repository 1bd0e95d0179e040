//! Whoever takes away must hold what was there before.

use super::{Person, assert_exceeds, every_right_but_all, worlds, worlds_with};
use crate::wire::{Canonical, Protocol, everything};
use serde_json::json;

#[test]
fn nobody_empties_a_role_that_means_more_than_they_hold() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let role = json!({ "code": "boss", "name": "Boss", "permissions": ["*"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let before = everything(&world);
        for change in [
            json!({ "permissions": [] }),
            json!({ "permissions": ["members.read"] }),
            json!({ "permissions": ["*"] }),
            json!({ "name": "Nobody" }),
        ] {
            assert_exceeds(&clerk.api().send("PATCH", "/v1/roles/boss", &change));
        }
        assert_exceeds(&clerk.api().send("DELETE", "/v1/roles/boss", &json!({})));
        assert_eq!(everything(&world), before);
        // What the clerk holds, the clerk may take.
        let role = json!({ "code": "small", "name": "Small", "permissions": ["members.read"] });
        clerk.api().send("POST", "/v1/roles", &role).expect_status(201);
        clerk.api().send("PATCH", "/v1/roles/small", &json!({ "permissions": [] })).expect_status(200);
    }
}

#[test]
fn nobody_stops_or_replaces_a_key_that_can_do_more() {
    for world in worlds() {
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let admin = Canonical::of(&world, "admin");
        let whole = admin.send("POST", "/v1/api-keys", &json!({})).expect_status(201).json();
        let before = admin.all("api-keys");
        for id in [world.get("typed:key.admin"), whole["id"].as_str().unwrap().to_owned()] {
            for verb in ["revoke", "rotate"] {
                assert_exceeds(&clerk.api().send("POST", &format!("/v1/api-keys/{id}/{verb}"), &json!({})));
            }
        }
        let reader = world.get("typed:key.reader");
        clerk.api().send("POST", &format!("/v1/api-keys/{reader}/revoke"), &json!({})).expect_status(200);
        assert_eq!(admin.all("api-keys").len(), before.len());
        // A key that holds less than its owner stops no other of the owner's.
        let narrow = json!({ "scopes": ["keys.manage"], "member_id": world.get("typed:member.admin") });
        let narrow = admin.send("POST", "/v1/api-keys", &narrow).expect_status(201).json();
        let narrow = Canonical::with_token(&world, narrow["key"].as_str().unwrap());
        assert_exceeds(&narrow.send(
            "POST",
            &format!("/v1/api-keys/{}/revoke", world.get("typed:key.admin")),
            &json!({}),
        ));
    }
}

#[test]
fn nobody_touches_an_invitation_that_grants_more_than_they_hold() {
    let settings = "[adapters.ad-invite.groups]\n7 = { permissions = [\"Organization.Read\"] }\n";
    for world in worlds_with(settings) {
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let admin = Canonical::of(&world, "admin");
        let row = json!({ "email": "boss@people.example", "permissions": ["*"] });
        let made = admin.invite(&row).expect_status(201).json();
        let (id, member) = (made["id"].as_str().unwrap(), made["member_id"].as_str().unwrap());
        let plain = usher_tests::plain_id(id);
        let before = everything(&world);
        let api = clerk.api();
        for (method, path, body) in [
            ("POST", format!("/v1/invitations/{id}/revoke"), json!({})),
            ("POST", format!("/v1/invitations/{id}/resend"), json!({})),
            ("PATCH", format!("/v1/invitations/{id}"), json!({ "permissions": [] })),
            ("PATCH", format!("/v1/invitations/{id}"), json!({ "expires_at": "2026-11-20T12:00:01Z" })),
            ("PATCH", format!("/v1/members/{member}"), json!({ "permissions": [] })),
            ("PATCH", format!("/v1/members/{member}"), json!({ "first_name": "X" })),
            ("DELETE", format!("/v1/members/{member}"), json!({})),
            ("POST", "/v1/invitations".to_owned(), json!({ "email": "boss@people.example", "if_pending": "resend" })),
        ] {
            let reply = api.send(method, &path, &body);
            assert_eq!(reply.status, 403, "{method} {path}: {}", reply.text());
        }
        let again = |protocol: Protocol, body| clerk.send(protocol, "POST", protocol.path(), &body);
        let bizkithub = json!({ "email": "boss@people.example", "permissionCodes": [] });
        again(Protocol::Bizkithub, bizkithub).expect_status(401);
        let ad_invite = |group: u8| json!({ "firstName": "B", "lastName": "B", "email": "boss@people.example", "permissions": { "group": group } });
        for group in [0, 7] {
            again(Protocol::AdInvite, ad_invite(group)).expect_status(403);
        }
        for change in
            [json!({ "status": 2 }), json!({ "status": 5 }), json!({ "role": 0 }), json!({ "first_name": "X" })]
        {
            let mut body = json!({
                "organization_id": world.get("id:organization.acme"), "email": "boss@people.example",
            });
            body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let path = format!("/api/v1/organization-invitations/{plain}/");
            let reply = clerk.send(Protocol::Apexscore, "PUT", &path, &body);
            assert!((400..500).contains(&reply.status), "{body}: {} {}", reply.status, reply.text());
        }
        assert_eq!(everything(&world), before);
        // One that grants no more than the clerk holds is the clerk's to change.
        let pending = world.get("typed:invitation.pending");
        api.change(&pending, "resend").expect_status(200);
        api.change(&pending, "revoke").expect_status(200);
    }
}

#[test]
fn nobody_touches_a_member_who_holds_more() {
    for world in worlds() {
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let before = everything(&world);
        let admin = world.get("typed:member.admin");
        for (method, path, body) in [
            ("PATCH", format!("/v1/members/{admin}"), json!({ "permissions": [] })),
            ("PATCH", format!("/v1/members/{admin}"), json!({ "last_name": "X" })),
            ("POST", format!("/v1/members/{admin}/block"), json!({})),
            ("POST", format!("/v1/members/{}/unblock", world.get("typed:member.blocked")), json!({})),
            ("DELETE", format!("/v1/members/{admin}"), json!({})),
            ("DELETE", format!("/v1/members/{admin}/personal-data"), json!({})),
        ] {
            assert_exceeds(&clerk.api().send(method, &path, &body));
        }
        let block = json!({ "email": "admin@acme.example" });
        clerk.send(Protocol::Bizkithub, "POST", "/bff/member/block", &block).expect_status(401);
        let save = json!({ "id": world.get("external:member.admin"), "permissionCodes": [] });
        clerk.send(Protocol::Bizkithub, "POST", "/bff/member/save-permissions", &save).expect_status(401);
        let path = format!("/main/users-organizations/v1/rs/users/{}", world.get("ordinal:account.admin"));
        clerk.send(Protocol::AdInvite, "PATCH", &path, &json!({ "firstName": "X" })).expect_status(403);
        assert_eq!(everything(&world), before);
    }
}
