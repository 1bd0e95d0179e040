//! What administrators change of an invitation or a member besides its rights, and the history that shows it.

use super::{ConsoleUser, hidden, invitation_of};
use crate::pages::BROWSER;
use crate::wire::{Canonical, Protocol, mailed_token};
use serde_json::json;
use usher_tests::{Lane, World, WorldOptions, until};

#[test]
fn an_invitation_gets_another_name_and_another_end() {
    for lane in Lane::all() {
        let world = World::new(lane);
        Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let here = invitation_of(&user, "zoe@people.example");
        let now = || admin.all("invitations?email=zoe@people.example").remove(0);
        let end = now()["expires_at"].as_str().unwrap().to_owned();
        let details = |fields: &[(&str, &str)]| {
            let page = user.page(&here);
            let (revision, day) = (hidden(&page, "revision"), hidden(&page, "expires_now"));
            assert!(day.is_empty() || now()["expires_at"].as_str().unwrap().starts_with(&day), "{day}");
            let mut all = vec![("revision", revision.as_str()), ("expires_now", &day)];
            all.extend(fields);
            if !fields.iter().any(|(name, _)| *name == "expires") {
                all.push(("expires", &day));
            }
            user.post(&format!("{here}/details"), &all)
        };
        details(&[("first_name", "Zoe"), ("last_name", "Quinn")]).expect_status(303);
        assert_eq!(
            (&now()["first_name"], &now()["last_name"], &now()["expires_at"]),
            (&json!("Zoe"), &json!("Quinn"), &json!(end))
        );
        let member = &admin.all("members?status=invited&q=zoe")[0];
        assert_eq!((&member["first_name"], &member["last_name"]), (&json!("Zoe"), &json!("Quinn")), "{lane:?}");
        details(&[("first_name", "Zoe"), ("last_name", "Quinn"), ("expires", "2031-05-06")]).expect_status(303);
        assert_eq!(now()["expires_at"], "2031-05-06T23:59:59.000Z");
        details(&[("expires", "")]).expect_status(303);
        assert_eq!((&now()["expires_at"], &now()["first_name"]), (&json!(null), &json!("")));
        let before = now();
        details(&[("expires", "2001-01-01")]).expect_status(422);
        details(&[("expires", "soon")]).expect_status(400);
        details(&[("first_name", &"x".repeat(251))]).expect_status(422);
        user.post(&format!("{here}/details"), &[("revision", "1"), ("first_name", "Late")]).expect_status(409);
        assert_eq!(now(), before);
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        let nonce = hidden(&reader.page("/invitations"), "nonce");
        let revision = hidden(&user.page(&here), "revision");
        let fields = [("nonce", nonce.as_str()), ("revision", &revision), ("first_name", "Mine")];
        reader.post_bare(&format!("{here}/details"), &[], &fields).expect_status(403);
        assert_eq!(now(), before);
    }
}

#[test]
fn what_a_client_noted_is_shown_as_text_and_an_edit_keeps_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let noted = json!({ "crm": "<script>alert(1)</script>" });
        admin.invite(&json!({ "email": "zoe@people.example", "metadata": noted })).expect_status(201);
        let here = invitation_of(&user, "zoe@people.example");
        let page = user.page(&here);
        assert!(page.contains("<summary>Metadata</summary>") && page.contains("alert(1)"), "{lane:?}: {page}");
        assert!(!page.contains("<script>alert"), "{lane:?}");
        let revision = hidden(&page, "revision");
        let fields = [("revision", revision.as_str()), ("first_name", "Zoe"), ("last_name", "Quinn"), ("expires", "")];
        user.post(&format!("{here}/details"), &fields).expect_status(303);
        assert_eq!(admin.all("invitations?email=zoe@people.example")[0]["metadata"], noted, "{lane:?}");
        admin.invite(&json!({ "email": "yan@people.example" })).expect_status(201);
        assert!(!user.page(&invitation_of(&user, "yan@people.example")).contains("Metadata"), "{lane:?}");
    }
}

#[test]
fn an_invitation_is_resent_with_another_message() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[mail]\nresend_every = \"0s\"\n".to_owned() });
        let bearer = world.bearer("canonical.admin");
        let body = json!({ "email": "zoe@people.example", "message": "See you on Monday" });
        world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body).expect_status(201);
        let first = mailed_token(&world, "zoe@people.example");
        let user = ConsoleUser::admin(&world);
        let here = invitation_of(&user, "zoe@people.example");
        assert!(user.page(&here).contains(">See you on Monday</textarea>"));
        let newest = || world.mails().last().unwrap().message.clone().unwrap_or_default();
        let resend = |message: &str| user.post(&format!("{here}/resend"), &[("message", message)]);
        resend("Monday is off.\r\nCome on Tuesday").expect_status(303);
        let second = mailed_token(&world, "zoe@people.example");
        let mail = newest();
        assert!(mail.contains("Come on Tuesday") && !mail.contains("See you on Monday"), "{lane:?}: {mail}");
        assert_ne!(first, second);
        // Without the field, as when several are resent at once, it is said again.
        user.post(&format!("{here}/resend"), &[]).expect_status(303);
        mailed_token(&world, "zoe@people.example");
        assert!(newest().contains("Come on Tuesday"));
        resend(&"x".repeat(2001)).expect_status(422);
        resend(" ").expect_status(303);
        mailed_token(&world, "zoe@people.example");
        assert!(!newest().contains("Tuesday"));
    }
}

#[test]
fn a_member_is_renamed_and_given_what_ends() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let path = format!("/members/{}", world.get("id:member.reader"));
        let now = || admin.all("members?q=reader@acme.example").remove(0);
        let act = |what: &str, more: &[(&str, &str)]| {
            let revision = hidden(&user.page(&path), "revision");
            let mut fields = vec![("revision", revision.as_str())];
            fields.extend(more);
            user.post(&format!("{path}/{what}"), &fields)
        };
        let rights = now()["roles"].clone();
        act("rename", &[("first_name", " Renata "), ("last_name", "Leser")]).expect_status(303);
        assert_eq!(
            (&now()["first_name"], &now()["last_name"], &now()["roles"]),
            (&json!("Renata"), &json!("Leser"), &rights)
        );
        act("rename", &[("first_name", &"x".repeat(251))]).expect_status(422);
        // What is new gets the end; what was there keeps its own.
        act("edit", &[("permission:licenses.read", "new"), ("new_until", "2031-01-31")]).expect_status(303);
        let granted = json!([{ "code": "licenses.read", "expires_at": "2031-01-31T23:59:59.000Z" }]);
        assert_eq!(now()["permissions"], granted, "{lane:?}");
        let page = user.page(&path);
        let field = "name=\"until:permission:licenses.read\" type=\"date\" value=\"2031-01-31\"";
        assert!(page.contains(field), "{page}");
        let held = ("permission:licenses.read", "2031-01-31T23:59:59.000Z");
        act("edit", &[held, ("until:permission:licenses.read", "2031-02-28")]).expect_status(303);
        assert_eq!(now()["permissions"][0]["expires_at"], "2031-02-28T23:59:59.000Z");
        let held = ("permission:licenses.read", "2031-02-28T23:59:59.000Z");
        act("edit", &[held, ("until:permission:licenses.read", "")]).expect_status(303);
        assert_eq!(now()["permissions"], json!([{ "code": "licenses.read", "expires_at": null }]));
        act("edit", &[("permission:licenses.read", ""), ("new_until", "never")]).expect_status(303);
        act("edit", &[("permission:members.read", "new"), ("new_until", "never")]).expect_status(400);
        let resource = world.get("id:resource.north");
        let place = [("scoped_permission", "members.read"), ("scoped_resource", resource.as_str())];
        act("edit", &place).expect_status(303);
        assert_eq!(now()["permissions"][0]["resource_id"], json!(world.get("typed:resource.north")), "{}", now());
        act("edit", &[("scoped_permission", "members.read")]).expect_status(400);
    }
}

#[test]
fn a_page_about_a_person_tells_its_history_to_who_may_read_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
        let token = mailed_token(&world, "zoe@people.example");
        world.clock.advance_millis(60_000);
        world.client().get(&format!("/invitations/{token}"), &BROWSER).expect_status(200);
        world.clock.advance_millis(60_000);
        let user = ConsoleUser::admin(&world);
        let here = invitation_of(&user, "zoe@people.example");
        let revision = hidden(&user.page(&here), "revision");
        user.post(&format!("{here}/revoke"), &[("revision", &revision)]).expect_status(303);
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let page = until("the visit is stored", || {
            Some(user.page(&here)).filter(|page| page.contains(">Invitation page opened"))
        });
        let (_, history) = page.split_once("<h2 id=\"history\">").unwrap();
        let at =
            |headline: &str| history.find(&format!(">{headline}")).unwrap_or_else(|| panic!("{headline}: {history}"));
        let order = ["Invitation revoked", "Invitation page opened", "Invited"].map(at);
        assert!(order.is_sorted(), "{lane:?}: {history}");
        assert!(history.contains("Mail sent"), "{history}");
        assert!(!history.contains("zoe@people.example") && history.contains("(admin@acme.example)</a>"), "{history}");
        // Only what is about the person: the member who did it has a history of its own.
        let own = user.page(&format!("/members/{}", world.get("id:member.admin")));
        assert!(own.contains("id=\"history\"") && !own.contains(">Invitation revoked"), "{own}");
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        assert!(!reader.page(&here).contains("id=\"history\""));
    }
}
