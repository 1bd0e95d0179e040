//! What administrators do to invitations and members.

use super::{ConsoleUser, hidden, invitation_of};
use crate::wire::{Canonical, Protocol, mailed_token};
use serde_json::json;
use usher_tests::{Lane, World, WorldOptions};

#[test]
fn rights_are_edited_and_what_runs_out_keeps_its_end() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let bearer = world.bearer("canonical.admin");
        let until = "2027-01-01T00:00:00.000Z";
        let grants = json!([{ "code": "Organization.Read", "expires_at": until }, { "code": "Organization.Edit" }]);
        let body = json!({ "email": "zoe@people.example", "permissions": grants });
        world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body).expect_status(201);
        let user = ConsoleUser::admin(&world);
        let here = invitation_of(&user, "zoe@people.example");
        let page = user.page(&here);
        let field = format!("name=\"permission:Organization.Read\" value=\"{until}\" checked");
        assert!(page.contains(&field), "{page}");
        let revision = hidden(&page, "revision");
        let fields = [("revision", revision.as_str()), ("permission:Organization.Read", until), ("role:member", "")];
        let path = format!("{here}/edit");
        user.post(&path, &fields).expect_status(303);
        let now = &admin.all("invitations?email=zoe@people.example")[0];
        assert_eq!(now["permissions"], json!([{ "code": "Organization.Read", "expires_at": until }]));
        assert_eq!(now["roles"][0]["code"], "member");
        // Of two who edit what they see, the second is told; nothing is lost.
        let late = user.post(&path, &[("revision", revision.as_str())]).expect_status(409).text();
        assert!(late.contains("Someone else changed this in the meantime"), "{late}");
        assert_eq!(&admin.all("invitations?email=zoe@people.example")[0], now);
        let revision = hidden(&user.page(&here), "revision");
        for nonsense in [("permission:a b", ""), ("resource:x", ""), ("role:member", "tomorrow"), ("what:x", "")] {
            user.post(&path, &[("revision", revision.as_str()), nonsense]).expect_status(400);
        }
        user.post(&path, &[("revision", revision.as_str()), ("role:nothing", "")]).expect_status(422);
        user.post(&path, &[("role:member", "")]).expect_status(400);
    }
}

#[test]
fn an_invitation_is_sent_again_and_revoked() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[mail]\nresend_every = \"1m\"\n".to_owned() });
        Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
        let first = mailed_token(&world, "zoe@people.example");
        let user = ConsoleUser::admin(&world);
        let here = invitation_of(&user, "zoe@people.example");
        let early = user.post(&format!("{here}/resend"), &[]);
        early.expect_status(429);
        world.clock.advance_millis(120_000);
        let sent = user.post(&format!("{here}/resend"), &[]).expect_status(303);
        let path = sent.header("location").unwrap().strip_prefix("/console").unwrap();
        assert!(user.page(path).contains("A new link was created"));
        let second = mailed_token(&world, "zoe@people.example");
        world.client().get(&format!("/invitations/{first}"), &[]).expect_status(404);
        user.post(&format!("{here}/revoke"), &[]).expect_status(303);
        assert!(user.page(&here).contains("class=\"pill revoked\">revoked"));
        world.client().get(&format!("/invitations/{second}"), &[]).expect_status(410);
        user.post(&format!("{here}/revoke"), &[]).expect_status(409);
    }
}

#[test]
fn a_member_is_edited_blocked_let_in_and_removed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let path = format!("/members/{}", world.get("id:member.reader"));
        let revision = |user: &ConsoleUser| hidden(&user.page(&path), "revision");
        let act = |what: &str, more: &[(&str, &str)]| {
            let revision = revision(&user);
            let mut fields = vec![("revision", revision.as_str())];
            fields.extend(more);
            user.post(&format!("{path}/{what}"), &fields)
        };
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        reader.open("/members").expect_status(200);
        act("edit", &[("permission:licenses.read", "")]).expect_status(303);
        assert_eq!((reader.open("/members").status, reader.open("/licenses").status), (403, 200));
        act("block", &[]).expect_status(303);
        reader.open("/licenses").expect_status(403);
        assert!(user.page(&path).contains("class=\"pill blocked\">blocked"));
        act("unblock", &[]).expect_status(303);
        reader.open("/licenses").expect_status(200);
        act("remove", &[]).expect_status(303);
        reader.open("/licenses").expect_status(303);
        assert!(user.page("/licenses").contains("full: 0 used"));
        let own = format!("/members/{}", world.get("id:member.admin"));
        let revision = hidden(&user.page(&own), "revision");
        for what in ["block", "remove"] {
            let no = user.post(&format!("{own}/{what}"), &[("revision", &revision)]).expect_status(409).text();
            assert!(no.contains("your own access"), "{no}");
        }
        user.post(&format!("{own}/dance"), &[("revision", &revision)]).expect_status(404);
    }
}
