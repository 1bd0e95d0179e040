//! Mail that a mail server refuses for reasons that are not the recipient's: it waits, is reported, and goes out once the
//! reason is gone.

use super::relay::{Fate, Relay};
use super::{canonical, invite, list};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, Serving, until};

const PEOPLE: [&str; 3] = ["ann@people.example", "bob@people.example", "cat@else.example"];

/// They, and the administrator, who gets a link to set a password.
const WAITING: usize = PEOPLE.len() + 1;

/// A command, what is answered to it, and what that stands for.
const FAULTS: [(&str, &str, &str); 8] = [
    ("MAIL", "550 5.1.0 sender rejected", "sender"),
    ("MAIL", "553 sorry, not this sender", "sender"),
    ("EHLO", "504 5.5.2 <gateway>: need a fully-qualified hostname", "helo_name"),
    ("MAIL", "530 5.7.0 Authentication required", "authentication"),
    ("RCPT", "554 5.7.1 <ann@people.example>: Relay access denied", "policy"),
    ("RCPT", "550 5.1.0 <us@b.co>: Sender address rejected: User unknown in virtual alias table", "sender"),
    (".", "554 Message rejected: Email address is not verified.", "sender"),
    ("MAIL", "451 4.3.0 out of memory", "server"),
];

#[test]
fn what_is_wrong_with_the_sender_costs_no_mail_and_blames_nobody() {
    std::thread::scope(|scope| {
        for (number, fault) in FAULTS.into_iter().enumerate() {
            // Where mails wait is the same everywhere; that each database keeps it is seen with one of them.
            let lanes = if number == 0 { Lane::all() } else { vec![Lane::Sqlite] };
            for lane in lanes {
                scope.spawn(move || waits_and_goes_out(lane, fault));
            }
        }
    });
}

fn waits_and_goes_out(lane: Lane, (command, answer, obstacle): (&'static str, &'static str, &str)) {
    let relay = Relay::start(&[]);
    relay.answers(command, Some(answer));
    let (installation, made) = sending_to(lane, &relay);
    let serving = installation.serve();
    let client = serving.client();
    let invited = PEOPLE.map(|email| invite(&client, &made, email));
    let delivery = |invitation: &Value| {
        let path = format!("/v1/invitations/{}", invitation["id"].as_str().unwrap());
        canonical(&client, &made, "GET", &path, &Value::Null).expect_status(200).json()["delivery"].clone()
    };
    let told = until("all wait", || {
        let mail = ready(&serving)["mail"].clone();
        (mail["obstacles"][0]["mails"] == WAITING).then_some(mail)
    });
    let reason = told["obstacles"][0]["reason"].clone();
    let expected = json!([{ "obstacle": obstacle, "reason": reason, "mails": WAITING }]);
    assert_eq!((&told["status"], &told["obstacles"]), (&json!("obstructed"), &expected), "{answer}");
    let metrics = serving.watch().get("/metrics", &[]).expect_status(200).text();
    assert!(metrics.contains(&format!("usher_outbox_obstructed{{obstacle=\"{obstacle}\"}} {WAITING}\n")), "{metrics}");
    client.get("/readyz", &[]).expect_status(200);
    let shown = installation.run(&["outbox", "show"]).good();
    assert!(shown.contains(&format!("{WAITING} waiting: {}", reason.as_str().unwrap())), "{shown}");
    for invitation in &invited {
        let waiting = delivery(invitation);
        assert_eq!((&waiting["state"], &waiting["reason"]), (&json!("deferred"), &reason), "{answer}");
    }
    assert!(list(&client, &made, "/v1/suppressions").is_empty());

    relay.answers(command, None);
    for (email, invitation) in PEOPLE.iter().zip(&invited) {
        until("it goes out", || (!relay.mails_to(email).is_empty()).then_some(()));
        until("it is sent", || (delivery(invitation)["state"] == "sent").then_some(()));
        assert_eq!(relay.mails_to(email).len(), 1, "{answer}");
    }
    until("nothing waits", || ready(&serving)["mail"].is_null().then_some(()));
    assert!(list(&client, &made, "/v1/suppressions").is_empty());
    assert!(list(&client, &made, "/v1/events?kind=invitation.delivery_failed").is_empty(), "{answer}");
}

/// Words alone do not tell what is one recipient's own; that others pass meanwhile does. It ends, and the inviter is told.
#[test]
fn what_only_one_recipient_meets_is_no_obstacle_and_ends() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || {
                let relay = Relay::start(&[(PEOPLE[0], &[Fate::RefuseUs; 99])]);
                let installation = Installation::new(lane)
                    .with("USHER__MAIL__TRANSPORT", "smtp")
                    .with("USHER__MAIL__ATTEMPTS", "2")
                    .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
                let made = installation.bootstrap("Acme");
                let serving = installation.serve();
                let client = serving.client();
                let refused = invite(&client, &made, PEOPLE[0]);
                let path = format!("/v1/invitations/{}", refused["id"].as_str().unwrap());
                let mut number = 0;
                until("it ends", || {
                    // Others pass all the time.
                    let email = format!("p{number}@people.example");
                    number += 1;
                    invite(&client, &made, &email);
                    until("others pass", || relay.mails_to(&email).pop());
                    let told = canonical(&client, &made, "GET", &path, &Value::Null).expect_status(200).json();
                    (told["delivery"]["state"] == "bounced").then_some(())
                });
                let failed = || list(&client, &made, "/v1/events?kind=invitation.delivery_failed").len();
                until("the inviter is told", || (failed() == 1).then_some(()));
                assert!(list(&client, &made, "/v1/suppressions").is_empty());
                assert!(ready(&serving)["mail"].is_null());
            });
        }
    });
}

#[test]
fn after_an_outage_all_goes_out_soon_after_the_first() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || {
                let relay = Relay::start(&[]);
                relay.answers("EHLO", Some("421 4.3.2 down for maintenance"));
                let (installation, made) = sending_to(lane, &relay);
                let serving = installation.serve();
                let people: Vec<String> = (0..60).map(|number| format!("p{number}@people.example")).collect();
                for email in &people {
                    invite(&serving.client(), &made, email);
                }
                until("all wait", || (ready(&serving)["mail"]["obstacles"][0]["mails"] == 61).then_some(()));
                relay.answers("EHLO", None);
                let arrived = || people.iter().filter(|email| !relay.mails_to(email).is_empty()).count();
                until("the first arrives", || (arrived() > 0).then_some(()));
                let first = Instant::now();
                until("all arrive", || (arrived() == people.len()).then_some(()));
                assert!(first.elapsed() < Duration::from_secs(10), "{:?}", first.elapsed());
            });
        }
    });
}

#[test]
fn a_domain_that_hangs_does_not_keep_the_others() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || a_domain_hangs(lane));
        }
    });
}

fn a_domain_hangs(lane: Lane) {
    const HANGING: [&str; 12] = [
        "a@hangs.example",
        "b@hangs.example",
        "c@hangs.example",
        "d@hangs.example",
        "e@hangs.example",
        "f@hangs.example",
        "g@hangs.example",
        "h@hangs.example",
        "i@hangs.example",
        "j@hangs.example",
        "k@hangs.example",
        "l@hangs.example",
    ];
    let plan = HANGING.map(|email| (email, [Fate::Hang; 9].as_slice()));
    let relay = Relay::start(&plan);
    let (installation, made) = sending_to(lane, &relay);
    let serving = installation.serve();
    let client = serving.client();
    for email in HANGING {
        invite(&client, &made, email);
    }
    let begin = Instant::now();
    for email in PEOPLE {
        invite(&client, &made, email);
    }
    for email in PEOPLE {
        until("the others go out", || relay.mails_to(email).pop());
    }
    assert!(begin.elapsed() < Duration::from_secs(15), "{:?}", begin.elapsed());
    let begin = Instant::now();
    invite(&client, &made, "late@people.example");
    until("and go on", || relay.mails_to("late@people.example").pop());
    assert!(begin.elapsed() < Duration::from_secs(3), "{:?}", begin.elapsed());
}

/// What came of a mail cannot be recorded while the database is away: it is kept, and the mail does not go out again.
#[test]
fn a_mail_that_was_taken_while_the_database_was_away_goes_out_once() {
    if !Lane::all().contains(&Lane::Postgres) {
        return;
    }
    let relay = Relay::start(&[(PEOPLE[0], &[Fate::TakeLate])]);
    let (installation, made) = sending_to(Lane::Postgres, &relay);
    let serving = installation.serve();
    let invited = invite(&serving.client(), &made, PEOPLE[0]);
    until("the relay has it", || relay.mails_to(PEOPLE[0]).pop());
    let database = installation.postgres().unwrap();
    database.go_away();
    until("readiness notices", || (serving.client().get("/readyz", &[]).status == 503).then_some(()));
    // The relay answers meanwhile, and recording it is tried in vain.
    std::thread::sleep(Duration::from_secs(5));
    database.come_back();
    let path = format!("/v1/invitations/{}", invited["id"].as_str().unwrap());
    until("it is sent", || {
        let told = canonical(&serving.client(), &made, "GET", &path, &Value::Null);
        (told.status == 200 && told.json()["delivery"]["state"] == "sent").then_some(())
    });
    assert_eq!(relay.mails_to(PEOPLE[0]).len(), 1);
}

#[test]
fn what_a_dead_process_was_sending_is_sent_by_the_next_at_once() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || {
                let relay = Relay::start(&[(PEOPLE[0], &[Fate::Hang])]);
                let (installation, made) = sending_to(lane, &relay);
                let serving = installation.serve();
                invite(&serving.client(), &made, PEOPLE[0]);
                invite(&serving.client(), &made, PEOPLE[1]);
                until("the other is sent", || relay.mails_to(PEOPLE[1]).pop());
                serving.kill();
                let _next = installation.serve();
                let begin = Instant::now();
                until("it is sent", || relay.mails_to(PEOPLE[0]).pop());
                assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
            });
        }
    });
}

#[test]
fn the_relay_is_greeted_with_a_full_name() {
    let named = |name: &str| {
        let relay = Relay::start(&[]);
        let installation = Installation::new(Lane::Sqlite)
            .with("USHER__MAIL__TRANSPORT", "smtp")
            .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address))
            .with("USHER__MAIL__HELO_NAME", name);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        invite(&serving.client(), &made, PEOPLE[0]);
        until("it is sent", || relay.mails_to(PEOPLE[0]).pop());
        relay.greetings()
    };
    assert!(named("").iter().all(|name| name == "usher.example"), "the host of the public address");
    assert!(named("mail.acme.example").iter().all(|name| name == "mail.acme.example"));
    assert!(named("192.0.2.7").iter().all(|name| name == "[192.0.2.7]"));
    let wrong = Installation::new(Lane::Sqlite).with("USHER__MAIL__HELO_NAME", "gateway");
    assert!(wrong.run(&["config", "check"]).err.contains("mail.helo_name must be a full host name"));
}

#[test]
fn a_sample_shows_what_the_relay_answers_at_each_step() {
    let relay = Relay::start(&[("gone@people.example", &[Fate::Refuse])]);
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let test = |address: &str| installation.run(&["mail", "test", address]);
    let sent = test(PEOPLE[0]).good();
    for part in [
        format!("ok      Connect to {} and greet as usher.example: it answers as relay.example", relay.address),
        "ok      Log in: skipped".to_owned(),
        format!("ok      Name the recipient {} (RCPT TO): 250 2.1.5 ok", PEOPLE[0]),
        "ok      Send the mail: 250 2.0.0 queued".to_owned(),
    ] {
        assert!(sent.contains(&part), "{part}: {sent}");
    }
    assert_eq!(relay.mails_to(PEOPLE[0])[0].header("Subject"), "Test mail");
    let refused = test("gone@people.example");
    assert_eq!(refused.code, Some(1));
    let why = "the relay refused the mail (550 5.1.1); the address would get no more mail. The server said: 5.1.1 \
               <gone@people.example> is unknown here";
    assert!(refused.out.contains(why), "{}", refused.out);
    relay.answers("MAIL", Some("550 5.1.0 sender rejected"));
    let refused = test(PEOPLE[1]);
    let last = refused.out.lines().last().unwrap();
    assert!(last.starts_with("failed  Name the sender") && last.contains("would wait until this is fixed"), "{last}");
    assert!(last.contains("sender rejected") && refused.err.contains("the sample was not sent"), "{last}");
    assert!(test("nobody").err.contains("nobody: "));
}

#[test]
fn a_sample_that_goes_into_a_folder_is_not_called_sent() {
    let installation = Installation::new(Lane::Sqlite);
    let ran = installation.run(&["mail", "test", PEOPLE[0]]);
    assert!(ran.err.contains("no mail is sent") && !ran.err.contains("sent; look"), "{ran:?}");
    let out = ran.good();
    let (_, file) = out.trim().split_once("Write the mail to ").unwrap();
    let file = file.strip_suffix(": it is there").unwrap();
    assert!(std::fs::read_to_string(file).unwrap().contains("Subject: Test mail"), "{file}");
    let taken = installation.folder().join("taken");
    std::fs::write(&taken, "").unwrap();
    let blocked =
        Installation::new(Lane::Sqlite).with("USHER__MAIL__DIRECTORY", &taken.join("x").display().to_string());
    let refused = blocked.run(&["mail", "test", PEOPLE[0]]);
    assert!(refused.err.contains(&format!("the mail directory {}", taken.join("x").display())), "{refused:?}");
    let unknown = Installation::new(Lane::Sqlite)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", "smtps://no-host.invalid");
    let refused = unknown.run(&["mail", "test", PEOPLE[0]]);
    assert!(refused.out.contains("no address is known for the host of the mail URL"), "{refused:?}");
}

fn sending_to(lane: Lane, relay: &Relay) -> (Installation, Value) {
    let installation = Installation::new(lane)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
    (installation, made)
}

fn ready(serving: &Serving) -> Value {
    serving.watch().get("/readyz", &[]).expect_status(200).json()
}
