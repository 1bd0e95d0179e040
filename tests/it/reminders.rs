//! Reminders of open invitations: when, how often, to whom not, and never twice.

use crate::pages::Browser;
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::{Value, json};
use std::thread;
use usher_engine::ports::SendError;
use usher_tests::{Lane, World, until};

const DAY: i64 = 86_400_000;

fn remind(world: &World, settings: &Value) {
    let body = json!({ "settings": { "reminders": settings } });
    Canonical::of(world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200);
}

/// A world whose organization reminds after two days and a day before the end.
fn reminding(lane: Lane) -> World {
    let world = World::new(lane);
    remind(&world, &json!({ "after_days": 2, "before_expiry_days": 1 }));
    world
}

fn invited(world: &World, name: &str, more: &Value) -> Value {
    let mut row = json!({ "email": address(name) });
    if let (Some(row), Some(more)) = (row.as_object_mut(), more.as_object()) {
        row.extend(more.clone());
    }
    let made = Canonical::of(world, "admin").invite(&row).expect_status(201).json();
    // A reminder is of a mail that went out.
    all_sent(world);
    made
}

fn address(name: &str) -> String {
    format!("{name}@people.example")
}

/// Waits until no mail is left to be sent.
fn all_sent(world: &World) {
    drop(world.mails());
}

/// Lets time pass and what is due happen.
fn after(world: &World, millis: i64) {
    world.clock.advance_millis(millis);
    world.block_on(world.engine().remind_invitees(|| false)).unwrap();
    all_sent(world);
}

/// The mails to somebody: for each, whether it is a reminder.
fn mails(world: &World, name: &str) -> Vec<bool> {
    world.mails().iter().filter(|mail| mail.to == address(name)).map(|mail| mail.is_reminder).collect()
}

fn path(invitation: &Value) -> String {
    format!("/v1/invitations/{}", invitation["id"].as_str().unwrap())
}

#[test]
fn nobody_is_reminded_unless_the_organization_wants_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        invited(&world, "ann", &json!({}));
        remind(&world, &json!({ "after_days": 2 }));
        for _ in 0..7 {
            after(&world, DAY);
        }
        assert_eq!(mails(&world, "ann"), [false], "{lane:?}: it was made before");
        let settings = Canonical::of(&world, "admin").get("/v1/organization").json()["settings"].clone();
        assert_eq!(settings["reminders"], json!({ "after_days": 2, "before_expiry_days": null }), "{lane:?}");
        remind(&world, &Value::Null);
        let settings = Canonical::of(&world, "admin").get("/v1/organization").json()["settings"].clone();
        assert_eq!(settings.get("reminders"), None, "{lane:?}");
    }
}

#[test]
fn two_days_later_and_a_day_before_the_end_with_the_link_that_there_is() {
    for lane in Lane::all() {
        let world = reminding(lane);
        let made = invited(&world, "ann", &json!({ "message": "Do come" }));
        let first = mailed_token(&world, &address("ann"));
        after(&world, 2 * DAY - 1);
        assert_eq!(mails(&world, "ann"), [false], "{lane:?}");
        after(&world, 1);
        assert_eq!(mails(&world, "ann"), [false, true], "{lane:?}");
        after(&world, 4 * DAY - 1);
        assert_eq!(mails(&world, "ann").len(), 2, "{lane:?}");
        after(&world, 1);
        assert_eq!(mails(&world, "ann"), [false, true, true], "{lane:?}");
        let all = world.mails();
        let mut theirs = all.iter().filter(|mail| mail.to == address("ann"));
        assert!(theirs.all(|mail| mail.token == first && mail.message.as_deref() == Some("Do come")), "{lane:?}");
        let admin = Canonical::of(&world, "admin");
        let seen = admin.get(&path(&made)).json();
        for field in ["generation", "expires_at", "updated_at"] {
            assert_eq!(seen[field], made[field], "{lane:?}: nothing is renewed");
        }
        let told = || {
            let events = admin.get("/v1/events?limit=200").expect_status(200).json();
            let reminded = |event: &&Value| event["type"] == "invitation.reminded";
            events["data"].as_array().unwrap().iter().filter(reminded).cloned().collect::<Vec<_>>()
        };
        until("the events", || (told().len() == 2).then_some(()));
        assert!(told().iter().all(|event| event["data"]["invitation_id"] == made["id"]), "{lane:?}");
        assert!(told().iter().all(|event| event["actor"]["protocol"] == "system"), "{lane:?}");
        redeem(&world, "accept", &first).expect_status(200);
        after(&world, 2 * DAY);
        assert_eq!(mails(&world, "ann").len(), 3, "{lane:?}");
    }
}

#[test]
fn whoever_answered_opened_or_is_out_is_not_reminded() {
    for lane in Lane::all() {
        let world = reminding(lane);
        let admin = Canonical::of(&world, "admin");
        let all =
            ["accepted", "declined", "revoked", "opened", "moved", "blocked", "suppressed", "handed", "none", "open"];
        let made: Vec<Value> = all
            .iter()
            .map(|name| {
                let more = match *name {
                    "handed" => json!({ "send": false }),
                    "none" => json!({ "expires_in_seconds": 3600 }),
                    _ => json!({}),
                };
                invited(&world, name, &more)
            })
            .collect();
        let by_name = |name: &str| &made[all.iter().position(|known| *known == name).unwrap()];
        redeem(&world, "accept", &mailed_token(&world, &address("accepted"))).expect_status(200);
        let declined = json!({ "token": mailed_token(&world, &address("declined")) });
        world.client().json("POST", "/v1/invitations/decline", &[], &declined).expect_status(200);
        admin.send("POST", &format!("{}/revoke", path(by_name("revoked"))), &json!({})).expect_status(200);
        Browser::of(&world, &mailed_token(&world, &address("opened"))).open("").expect_status(200);
        let to = json!({ "email": address("there") });
        admin.send("POST", &format!("{}/move", path(by_name("moved"))), &to).expect_status(201);
        admin.send("POST", "/v1/blocklist", &json!({ "value": address("blocked") })).expect_status(201);
        let mail = admin.get(&path(by_name("suppressed"))).json()["delivery"]["id"].clone();
        let complaint = json!({ "delivery_id": mail, "kind": "complaint", "reason": "unwanted" });
        admin.send("POST", "/v1/deliveries/bounces", &complaint).expect_status(200);
        all_sent(&world);
        after(&world, 2 * DAY);
        for name in all {
            let expected: &[bool] = match name {
                "open" => &[false, true],
                "handed" => &[],
                _ => &[false],
            };
            assert_eq!(mails(&world, name), expected, "{lane:?}: {name}");
        }
        assert_eq!(mails(&world, "there"), [false, true], "{lane:?}");
    }
}

#[test]
fn no_more_than_three_however_often_it_is_sent_again() {
    for lane in Lane::all() {
        let world = reminding(lane);
        let made = invited(&world, "ann", &json!({}));
        let admin = Canonical::of(&world, "admin");
        for _ in 0..3 {
            after(&world, 2 * DAY);
            after(&world, 4 * DAY);
            admin.send("POST", &format!("{}/resend", path(&made)), &json!({})).expect_status(200);
            all_sent(&world);
        }
        after(&world, 2 * DAY);
        let reminders = mails(&world, "ann").into_iter().filter(|is_reminder| *is_reminder).count();
        assert_eq!((reminders, mails(&world, "ann").len()), (3, 7), "{lane:?}");
    }
}

#[test]
fn turned_off_archived_or_never_mailed_means_no_reminder_later_either() {
    for lane in Lane::all() {
        let world = reminding(lane);
        invited(&world, "off", &json!({}));
        remind(&world, &Value::Null);
        after(&world, 2 * DAY);
        remind(&world, &json!({ "after_days": 2, "before_expiry_days": 1 }));
        after(&world, 4 * DAY);
        assert_eq!(mails(&world, "off"), [false], "{lane:?}");
        // The mail did not get through: a reminder of what nobody has would be the first to arrive.
        world.post.refuse(SendError::Permanent("554 5.7.1".to_owned()));
        invited(&world, "lost", &json!({}));
        after(&world, 2 * DAY);
        assert!(mails(&world, "lost").is_empty(), "{lane:?}");
    }
}

/// However many replicas look at the same time.
#[test]
fn everybody_is_reminded_once_by_whoever_is_first() {
    const MANY: usize = 60;
    for lane in Lane::all() {
        let world = World::new(lane);
        remind(&world, &json!({ "after_days": 2 }));
        let rows: Vec<Value> = (0..MANY).map(|at| json!({ "email": address(&format!("p{at}")) })).collect();
        let batch = json!({ "invitations": rows });
        Canonical::of(&world, "admin").send("POST", "/v1/invitations", &batch).expect_status(201);
        all_sent(&world);
        world.clock.advance_millis(2 * DAY);
        let reminded: usize = thread::scope(|scope| {
            let look = || world.block_on(world.engine().remind_invitees(|| false)).unwrap();
            let looking: Vec<_> = (0..4).map(|_| scope.spawn(look)).collect();
            looking.into_iter().map(|one| one.join().unwrap()).sum()
        });
        assert!(reminded <= MANY, "{lane:?}: {reminded}");
        world.block_on(world.engine().remind_invitees(|| false)).unwrap();
        for at in 0..MANY {
            assert_eq!(mails(&world, &format!("p{at}")), [false, true], "{lane:?}: {at}");
        }
    }
}
