//! What becomes of mails, from call to call. What single calls look like is fixed by their fixtures.

use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_domain::{EventKind, Locale};
use usher_engine::ports::{NoticeOf, SendError};
use usher_storage::Requeued;
use usher_tests::{Lane, World, WorldOptions, until};

const NEW: &str = "new@people.example";

fn with(lane: Lane, settings: &str) -> World {
    World::with(lane, &WorldOptions { settings: settings.to_owned() })
}

fn invite(api: &Canonical, email: &str) -> Value {
    api.send("POST", "/v1/invitations", &json!({ "email": email })).expect_status(201).json()
}

fn path(invitation: &Value) -> String {
    format!("/v1/invitations/{}", invitation["id"].as_str().unwrap())
}

/// Waits for a state of the newest mail of an invitation.
fn becomes(api: &Canonical, invitation: &Value, state: &str) -> Value {
    until(state, || {
        let seen = api.get(&path(invitation)).json();
        (seen["delivery"]["state"] == state).then(|| seen["delivery"].clone())
    })
}

fn resend(api: &Canonical, invitation: &Value) -> Value {
    api.change(invitation["id"].as_str().unwrap(), "resend").expect_status(200).json()["delivery"].clone()
}

fn suppressed(api: &Canonical) -> Vec<Value> {
    api.get("/v1/suppressions").expect_status(200).json()["data"].as_array().unwrap().clone()
}

/// How often something of a kind has happened.
fn told(world: &World, kind: EventKind) -> usize {
    let organization = world.organization("acme");
    let report = world.block_on(world.engine().verify_audit(organization)).unwrap();
    assert_eq!(report.flaw, None);
    let events = world.block_on(world.engine().audit_page(organization, 0)).unwrap();
    events.iter().filter(|chained| chained.event.kind == kind).count()
}

#[test]
fn an_address_that_leads_nowhere_is_told_and_gets_no_more_mail_until_it_is_lifted() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        world.post.refuse(SendError::NoSuchAddress("the relay refused the mail (550 5.1.1)".to_owned()));
        let invited = invite(&admin, NEW);
        assert_eq!(invited["delivery"]["state"], "queued");
        let bounced = becomes(&admin, &invited, "bounced");
        assert_eq!(
            (&bounced["reason"], &bounced["attempts"]),
            (&json!("the relay refused the mail (550 5.1.1)"), &json!(1))
        );
        let notice = until("the notice", || world.post.notices().pop());
        let NoticeOf::Bounce { invitee, reason, .. } = &notice.of else { panic!("{notice:?}") };
        assert_eq!((notice.to.as_sent(), invitee.as_sent()), ("admin@acme.example", NEW));
        assert_eq!(reason.as_deref(), Some("the relay refused the mail (550 5.1.1)"));
        assert_eq!(notice.locale, Locale::En);
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 1);
        assert_eq!(suppressed(&admin)[0]["email"], NEW);

        assert_eq!(resend(&admin, &invited)["state"], "suppressed", "the caller sees it at once");
        let again = invite(&admin, "other@people.example");
        becomes(&admin, &again, "sent");
        assert!(world.mails().iter().all(|mail| mail.to != NEW));
        admin.send("DELETE", "/v1/suppressions/NEW%40people.example", &Value::Null).expect_status(200);
        assert!(suppressed(&admin).is_empty());
        resend(&admin, &invited);
        becomes(&admin, &invited, "sent");
        assert_eq!(world.post.notices().len(), 1);
        assert_eq!((told(&world, EventKind::SuppressionAdded), told(&world, EventKind::SuppressionRemoved)), (1, 1));
    }
}

#[test]
fn a_notice_speaks_the_language_of_the_organization_and_not_that_of_the_invitee() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let swedish = json!({ "settings": { "locale": "sv" } });
        admin.send("PATCH", "/v1/organization", &swedish).expect_status(200);
        world.post.refuse(SendError::NoSuchAddress("550 5.1.1".to_owned()));
        admin.send("POST", "/v1/invitations", &json!({ "email": NEW, "locale": "cs" })).expect_status(201);
        let notice = until("the notice", || world.post.notices().pop());
        assert_eq!(notice.locale, Locale::Sv, "{lane:?}");
    }
}

#[test]
fn a_refusal_that_does_not_blame_the_address_suppresses_nobody() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        world.post.refuse(SendError::Permanent("the relay refused the mail (554 5.7.1)".to_owned()));
        let invited = invite(&admin, NEW);
        becomes(&admin, &invited, "bounced");
        assert!(suppressed(&admin).is_empty());
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 1);
        resend(&admin, &invited);
        becomes(&admin, &invited, "sent");
    }
}

#[test]
fn lifting_a_suppression_sends_what_waited_for_it() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        world.post.refuse(SendError::NoSuchAddress("the relay refused the mail (550 5.1.1)".to_owned()));
        let invited = invite(&admin, NEW);
        becomes(&admin, &invited, "bounced");
        resend(&admin, &invited);
        assert_eq!(becomes(&admin, &invited, "suppressed")["attempts"], 0);
        admin.send("DELETE", "/v1/suppressions/new%40people.example", &Value::Null).expect_status(200);
        becomes(&admin, &invited, "sent");
        assert_eq!(world.mails().iter().filter(|mail| mail.to == NEW).count(), 1);
        assert_eq!(told(&world, EventKind::MailRequeued), 1);
    }
}

#[test]
fn a_dead_letter_that_the_operator_names_goes_out_though_its_address_was_suppressed_for_it() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let refusal = || SendError::NoSuchAddress("the relay refused the mail (550 5.1.0)".to_owned());
        world.post.refuse(refusal());
        let invited = invite(&admin, NEW);
        becomes(&admin, &invited, "bounced");
        let letters = world.block_on(world.engine().db().dead_letters()).unwrap();
        // All at once, it is not said that this address is right.
        let stays = Requeued { requeued: 0, suppressed: 1 };
        assert_eq!(world.block_on(world.engine().requeue_mails(None)).unwrap(), stays);
        becomes(&admin, &invited, "bounced");
        assert_eq!((suppressed(&admin).len(), told(&world, EventKind::MailRequeued)), (1, 0));

        world.post.refuse(refusal());
        let other = invite(&admin, "other@people.example");
        becomes(&admin, &other, "bounced");
        let dead = world.block_on(world.engine().db().dead_letters()).unwrap();
        let id = dead.iter().find(|letter| letter.id != letters[0].id).unwrap().id;
        let requeued = Requeued { requeued: 1, suppressed: 0 };
        assert_eq!(world.block_on(world.engine().requeue_mails(Some(&[id]))).unwrap(), requeued);
        becomes(&admin, &other, "sent");
        assert_eq!(suppressed(&admin)[0]["email"], NEW, "others stay");
        assert_eq!(suppressed(&admin).len(), 1);
    }
}

#[test]
fn what_the_inviter_says_is_in_the_mail_again_at_every_resend_and_erased_with_the_person() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let said = "Hi!\nSee you on Monday. \u{1F389}";
        let body = json!({ "email": NEW, "message": said });
        let invited = admin.send("POST", "/v1/invitations", &body).expect_status(201).json();
        assert_eq!(invited["message"], said);
        becomes(&admin, &invited, "sent");
        assert_eq!(world.post.newest_to(NEW).unwrap().message.as_deref(), Some(said));
        world.clock.advance_millis(60_000);
        resend(&admin, &invited);
        becomes(&admin, &invited, "sent");
        assert_eq!(world.post.newest_to(NEW).unwrap().message.as_deref(), Some(said));
        for wrong in [json!("x".repeat(2001)), json!("a\u{0}b"), json!(5)] {
            let body = json!({ "email": "else@people.example", "message": wrong });
            let refused = admin.send("POST", "/v1/invitations", &body).expect_status(422).text();
            assert!(refused.contains("message"), "{refused}");
        }
        let member = invited["member_id"].as_str().unwrap();
        admin.send("POST", &format!("{}/revoke", path(&invited)), &json!({})).expect_status(200);
        admin.send("DELETE", &format!("/v1/members/{member}/personal-data"), &json!({})).expect_status(200);
        assert_eq!(admin.get(&path(&invited)).json()["message"], Value::Null);
    }
}

#[test]
fn a_mail_that_is_put_off_says_so_and_is_sent_later() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        world.post.refuse(SendError::Temporary("the relay put the mail off (451 4.7.1)".to_owned()));
        let invited = invite(&admin, NEW);
        let deferred = becomes(&admin, &invited, "deferred");
        assert_eq!(deferred["reason"], "the relay put the mail off (451 4.7.1)");
        assert!(deferred["next_attempt_at"].is_string() && deferred["settled_at"].is_null());
        world.clock.advance_millis(60_000);
        assert_eq!(becomes(&admin, &invited, "sent")["attempts"], 2);
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 0);
    }
}

#[test]
fn a_bounce_that_comes_later_has_the_same_consequences_once() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let invited = invite(&admin, NEW);
        let sent = becomes(&admin, &invited, "sent");
        let report = json!({ "delivery_id": sent["id"], "kind": "hard", "reason": "550 <new@people.example> unknown" });
        for _ in 0..2 {
            let reported = admin.send("POST", "/v1/deliveries/bounces", &report).expect_status(200).json();
            assert_eq!(
                (&reported["invitation_id"], &reported["delivery"]["state"]),
                (&invited["id"], &json!("bounced"))
            );
            assert_eq!(reported["delivery"]["reason"], "550 [address] unknown");
        }
        until("the notice", || world.post.notices().pop());
        drop(world.mails());
        assert_eq!(world.post.notices().len(), 1);
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 1);
        assert_eq!(resend(&admin, &invited)["state"], "suppressed");
    }
}

#[test]
fn a_complaint_suppresses_without_calling_the_mail_lost() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let invited = invite(&admin, NEW);
        let sent = becomes(&admin, &invited, "sent");
        let report = json!({ "delivery_id": sent["id"], "kind": "complaint" });
        let complain = || admin.send("POST", "/v1/deliveries/bounces", &report).expect_status(200).json();
        assert_eq!(complain()["delivery"]["state"], "sent");
        assert_eq!(suppressed(&admin)[0]["cause"], "complaint");
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 0);
        assert!(world.post.notices().is_empty());
        // Told again, it does not undo that its suppression was lifted; a complaint about another mail counts.
        admin.send("DELETE", &format!("/v1/suppressions/{}", NEW.replace('@', "%40")), &Value::Null).expect_status(200);
        complain();
        assert_eq!(suppressed(&admin).len(), 0, "{lane:?}");
        world.clock.advance_millis(120_000);
        resend(&admin, &invited);
        let second = becomes(&admin, &invited, "sent");
        assert_ne!(second["id"], sent["id"]);
        let report = json!({ "delivery_id": second["id"], "kind": "complaint" });
        admin.send("POST", "/v1/deliveries/bounces", &report).expect_status(200);
        assert_eq!(suppressed(&admin)[0]["cause"], "complaint", "{lane:?}");
    }
}

#[test]
fn what_is_over_a_limit_is_held_and_sent_when_there_is_room() {
    for lane in Lane::all() {
        // Paula's invitation is the first of the organization.
        let world = with(lane, "[mail.limits]\norganization = 3\norganization_window = \"1h\"\n");
        let admin = Canonical::of(&world, "admin");
        let invited = ["a", "b", "c", "d"].map(|name| invite(&admin, &format!("{name}@people.example")));
        becomes(&admin, &invited[1], "sent");
        for late in &invited[2..] {
            assert_eq!(becomes(&admin, late, "held")["next_attempt_at"], "2026-11-20T13:00:00.000Z");
        }
        until("two are left", || {
            let backlog = world.block_on(world.engine().db().backlog()).unwrap();
            (backlog.queued == 2).then_some(())
        });
        world.clock.advance_millis(3_600_000);
        for late in &invited[2..] {
            becomes(&admin, late, "sent");
        }
    }
}

#[test]
fn one_recipient_gets_so_many_mails() {
    let world = with(Lane::Sqlite, "[mail.limits]\nrecipient = 2\nrecipient_window = \"24h\"\n");
    let admin = Canonical::of(&world, "admin");
    let invited = invite(&admin, NEW);
    becomes(&admin, &invited, "sent");
    resend(&admin, &invited);
    becomes(&admin, &invited, "sent");
    resend(&admin, &invited);
    assert_eq!(becomes(&admin, &invited, "held")["next_attempt_at"], "2026-11-21T12:00:00.000Z");
    world.clock.advance_millis(86_400_000);
    becomes(&admin, &invited, "sent");
}

#[test]
fn a_resend_waits_its_time() {
    for lane in Lane::all() {
        let world = with(lane, "[mail]\nresend_every = \"1m\"\n");
        let admin = Canonical::of(&world, "admin");
        let invited = invite(&admin, NEW);
        world.clock.advance_millis(500);
        let refused = admin.change(invited["id"].as_str().unwrap(), "resend").expect_status(429);
        assert_eq!(
            (refused.json()["code"].as_str(), refused.header("retry-after")),
            (Some("too_many_mails"), Some("60"))
        );
        world.clock.advance_millis(59_500);
        resend(&admin, &invited);
    }
}

#[test]
fn without_mail_the_link_is_shown_to_who_may_manage_invitations_and_to_nobody_else() {
    for lane in Lane::all() {
        let installation = usher_tests::Installation::new(lane).with("USHER__MAIL__TRANSPORT", "none");
        let made = installation.bootstrap("Acme");
        let check = installation.run(&["config", "check"]);
        assert!(check.err.contains("mail.transport is \"none\""), "{}", check.err);
        let serving = installation.serve();
        let bearer = format!("Bearer {}", made.pointer("/credentials/canonical/api_key").unwrap().as_str().unwrap());
        let client = serving.client();
        let ask =
            |method: &str, path: &str, body: &Value| client.json(method, path, &[("authorization", &bearer)], body);
        let invited = ask("POST", "/v1/invitations", &json!({ "email": NEW })).expect_status(201).json();
        assert_eq!(invited["delivery"]["state"], "not_configured");
        let link = invited["link"].as_str().unwrap();
        let token = link.strip_prefix("http://usher.example/invitations/").unwrap();
        assert_eq!(ask("GET", &path(&invited), &Value::Null).json()["link"], link);
        assert_eq!(ask("GET", "/v1/invitations", &Value::Null).json()["data"][0]["link"], link);
        let preview =
            client.json("POST", "/v1/invitations/preview", &[], &json!({ "token": token })).expect_status(200);
        assert!(!preview.text().contains("link"));
        let declined = client.json("POST", "/v1/invitations/decline", &[], &json!({ "token": token }));
        assert!(!declined.expect_status(200).text().contains(token));
        assert_eq!(ask("GET", &path(&invited), &Value::Null).json()["link"], Value::Null, "it leads nowhere any more");
    }
}

/// A report by mail that an address of ours is unknown, to a program behind this address.
fn report(to: &str, original: &str) -> String {
    format!(
        "Delivered-To: {to}\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
         Final-Recipient: rfc822; {NEW}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n\n\
         --b\nContent-Type: text/rfc822-headers\n\n{original}\nSubject: Hello\n\n--b--\n"
    )
}

#[test]
fn a_mark_leads_to_its_mail_where_the_message_id_is_gone_and_a_forged_one_nowhere() {
    for lane in Lane::all() {
        let world = with(lane, "");
        let admin = Canonical::of(&world, "admin");
        let bearer = format!("Bearer {}", world.get("credential:canonical.admin"));
        let headers = [("authorization", bearer.as_str()), ("content-type", "message/rfc822")];
        let post = |report: &str| world.client().send("POST", "/v1/deliveries/bounces", &headers, report.as_bytes());
        let invited = invite(&admin, NEW);
        becomes(&admin, &invited, "sent");
        let mark = world.post.newest_to(NEW).unwrap().mark;
        let mut forged = mark;
        forged.tag[0] ^= 1;
        let replaced = "Message-ID: <0102018f-aaaa@provider.example>";
        let to_forged = format!("bounces+{forged}@mail.example.com");
        post(&report(&to_forged, replaced)).expect_status(404);
        post(&report("us@mail.example.com", &format!("X-Usher-Delivery: {forged}"))).expect_status(404);
        post(&report("us@mail.example.com", replaced)).expect_status(422);
        assert_eq!(admin.get(&path(&invited)).json()["delivery"]["state"], "sent", "{lane:?}");
        assert!(suppressed(&admin).is_empty());
        let both = format!("X-Usher-Delivery: {mark}\n{replaced}");
        post(&report(&to_forged, &both)).expect_status(200);
        assert_eq!(becomes(&admin, &invited, "bounced")["reason"], "550 5.1.1 unknown (5.1.1)");
        assert_eq!(suppressed(&admin).len(), 1);
        post(&report(&format!("bounces+{mark}@mail.example.com"), replaced)).expect_status(200);
        assert_eq!(told(&world, EventKind::InvitationDeliveryFailed), 1, "once, by whichever way");
    }
}
