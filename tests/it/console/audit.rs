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

#[test]
fn the_log_is_narrowed_to_kinds_and_people_and_downloaded() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let (reader, inviter) = (world.get("id:member.reader"), world.get("id:member.inviter"));
        for _ in 0..3 {
            for (member, act) in
                [("reader", "block"), ("reader", "unblock"), ("inviter", "block"), ("inviter", "unblock")]
            {
                let path = format!("/v1/members/{}/{act}", world.get(&format!("typed:member.{member}")));
                admin.send("POST", &path, &json!({})).expect_status(200);
            }
        }
        Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let kinds = |page: &str| -> Vec<String> {
            let pills = page.split("<span class=\"pill code\">").skip(1);
            pills.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
        };
        let all = kinds(&user.page("/audit?per=200"));
        assert_eq!(all[0], "invitation.created", "{all:?}");
        let blocked = kinds(&user.page("/audit?kind=member.blocked"));
        assert_eq!(blocked, vec!["member.blocked"; 6]);
        let members = kinds(&user.page("/audit?kind=member.*&per=200"));
        assert_eq!(members, all.iter().filter(|kind| kind.starts_with("member.")).cloned().collect::<Vec<_>>());
        let page = user.page(&format!("/audit?member={reader}&kind=member.unblocked"));
        assert_eq!(kinds(&page), vec!["member.unblocked"; 3], "{lane:?}");
        assert!(page.contains("reader@acme.example") && !page.contains("inviter@acme.example"), "{page}");
        // Each page leads to the older ones, and nothing stands on two.
        let (mut path, mut seen) = (format!("/audit?member={inviter}&per=25"), 0);
        loop {
            let page = user.page(&path);
            seen += kinds(&page).iter().filter(|kind| kind.as_str() == "member.blocked").count();
            let Some((older, _)) = page.split_once("\" rel=\"next\"") else { break };
            path = older.rsplit("href=\"/console").next().unwrap().replace("&#38;", "&");
        }
        assert_eq!(seen, 3);
        let file = user.page(&format!("/audit.csv?member={inviter}&kind=member.blocked"));
        assert_eq!(file.lines().count(), 4, "{file}");
        assert!(
            file.starts_with("\"position\",\"at\",\"kind\",\"about\",\"by\",") && !file.contains("reader@"),
            "{file}"
        );
        // What is no kind and nobody shows all, respectively nothing.
        assert_eq!(kinds(&user.page("/audit?kind=x%25&per=200")), all);
        assert!(user.page(&format!("/audit?member={}", world.get("id:resource.north"))).contains("No events match"));
        ConsoleUser::of(&world, "reader@acme.example").open("/audit.csv").expect_status(403);
    }
}
