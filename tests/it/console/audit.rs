//! The audit page names people and keys.

use super::ConsoleUser;
use crate::wire::{Canonical, Protocol};
use serde_json::json;
use usher_tests::{Lane, World, until};

/// The entry of the newest event of a kind.
fn entry(world: &World, user: &ConsoleUser, kind: &str) -> String {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    until("the event is shown", || {
        let page = user.page("/audit");
        page.split("<li value=").find(|entry| entry.contains(&format!(">{kind}</span>"))).map(str::to_owned)
    })
}

#[test]
fn people_and_keys_are_shown_by_name_whatever_has_become_of_them() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let reader = world.get("id:member.reader");
        // By a key, about somebody else.
        admin
            .send("POST", &format!("/v1/members/{}/block", world.get("typed:member.reader")), &json!({}))
            .expect_status(200);
        let blocked = entry(&world, &user, "member.blocked");
        let name = format!("<a href=\"/console/members/{reader}\">Rita Reader (reader@acme.example)</a> (blocked)");
        assert!(blocked.contains(&name), "{lane:?}: {blocked}");
        let by = format!("<a href=\"/console/members/{}\">", world.get("id:member.admin"));
        assert!(blocked.contains(&format!("by {by}")) && blocked.contains("(admin@acme.example)</a>, with the key"));
        assert!(blocked.contains("\u{201c}admin\u{201d} (\u{2026}") && !blocked.contains("key_"), "{blocked}");
        // By somebody who has signed in, about a key.
        let fields = [("protocol", "canonical"), ("description", "the <b> robot"), ("scopes", "members.read")];
        user.post("/keys", &fields).expect_status(201);
        let created = entry(&world, &user, "key.created");
        assert!(created.contains("key: \u{201c}the &#60;b&#62; robot\u{201d} (\u{2026}"), "{lane:?}: {created}");
        assert!(created.contains("(admin@acme.example)</a>, through console") && !created.contains("with the key"));
        let made = admin.all("api-keys").into_iter().find(|key| key["description"] == "the <b> robot").unwrap();
        let revoke = format!("/v1/api-keys/{}/revoke", made["id"].as_str().unwrap());
        admin.send("POST", &revoke, &json!({})).expect_status(200);
        let revoked = entry(&world, &user, "key.revoked");
        assert!(revoked.contains("robot\u{201d} (\u{2026}") && revoked.contains(") (revoked)"), "{revoked}");
        for gone in [&blocked, &created, &revoked] {
            assert!(!gone.contains("mem_") && !gone.contains("key_") && !gone.contains("acc_"), "{lane:?}: {gone}");
        }
    }
}

#[test]
fn who_was_removed_or_erased_is_said_to_be() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let reader = format!("/v1/members/{}", world.get("typed:member.reader"));
        admin.send("DELETE", &reader, &json!({})).expect_status(200);
        let removed = entry(&world, &user, "member.removed");
        assert!(removed.contains("Rita Reader (reader@acme.example)</a> (removed)"), "{lane:?}: {removed}");
        admin.send("DELETE", &format!("{reader}/personal-data"), &json!({})).expect_status(200);
        for kind in ["member.removed", "member.erased"] {
            let erased = entry(&world, &user, kind);
            assert!(erased.contains(">Erased person</a> (data erased)"), "{lane:?}: {erased}");
            assert!(!erased.contains("Rita") && !erased.contains("reader@"), "{lane:?}: {erased}");
        }
    }
}

#[test]
fn an_invitee_who_answers_a_link_and_usher_itself_have_names_too() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
    let token = crate::wire::mailed_token(&world, "zoe@people.example");
    world.client().json("POST", "/v1/invitations/decline", &[], &json!({ "token": token })).expect_status(200);
    let declined = entry(&world, &user, "invitation.declined");
    assert!(declined.contains("zoe@people.example") && !declined.contains("nobody"), "{declined}");
    let created = entry(&world, &user, "invitation.created");
    assert!(!created.contains("mem_") && created.contains("through canonical"), "{created}");
}
