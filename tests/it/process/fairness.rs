//! A recipient on whom the mail server hangs keeps nobody else's mail: neither at its own domain nor elsewhere, neither at
//! first nor once it is known.

use super::relay::{Fate, Relay};
use super::{canonical, invite};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, Serving, until};

const STUCK: &str = "stuck@people.example";

/// How long the gateway waits for the mail server, so that a hanging mail ends and is tried again within the test.
const PATIENCE: Duration = Duration::from_secs(8);

/// How soon a mail has to arrive after its invitation. It takes a tenth of this, on a machine that does nothing else.
const AT_ONCE: Duration = Duration::from_secs(3);

#[test]
fn a_recipient_that_hangs_keeps_nobody_at_its_domain_or_elsewhere() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || keeps_nobody(lane, &[(STUCK, &[Fate::Hang; 9])], &[STUCK]));
        }
    });
}

/// With this many, half of the slots are taken for as long as the gateway waits, each by another domain. Others at these
/// domains are not kept either.
#[test]
fn recipients_that_hang_at_several_domains_keep_nobody() {
    let stuck = ["stuck@a.example", "stuck@b.example", "stuck@c.example", "stuck@d.example"];
    let plan = stuck.map(|email| (email, [Fate::Hang; 9].as_slice()));
    keeps_nobody(Lane::Sqlite, &plan, &stuck);
}

/// More domains than there are slots begin to hang at once, and nothing is known of any of them.
#[test]
fn twenty_domains_that_begin_to_hang_stop_no_mail() {
    const STUCK: [&str; 20] = [
        "stuck@a.example",
        "stuck@b.example",
        "stuck@c.example",
        "stuck@d.example",
        "stuck@e.example",
        "stuck@f.example",
        "stuck@g.example",
        "stuck@h.example",
        "stuck@i.example",
        "stuck@j.example",
        "stuck@k.example",
        "stuck@l.example",
        "stuck@m.example",
        "stuck@n.example",
        "stuck@o.example",
        "stuck@p.example",
        "stuck@q.example",
        "stuck@r.example",
        "stuck@s.example",
        "stuck@t.example",
    ];
    let plan = STUCK.map(|email| (email, [Fate::Hang; 9].as_slice()));
    let relay = Relay::start(&plan);
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    let begin = Instant::now();
    let rows: Vec<Value> = STUCK.iter().map(|email| json!({ "email": email })).collect();
    canonical(&serving.client(), &made, "POST", "/v1/invitations", &json!({ "invitations": rows })).expect_status(201);
    invite(&serving.client(), &made, "first@else.example");
    until("it arrives", || relay.mails_to("first@else.example").pop());
    // The gateway waits for half a minute for each that hangs.
    assert!(begin.elapsed() < Duration::from_secs(12), "{:?}", begin.elapsed());
    for email in ["p0@else.example", "p1@more.example"] {
        arrives_at_once(&serving, &made, &relay, email);
    }
}

fn keeps_nobody(lane: Lane, plan: &[(&'static str, &[Fate])], stuck: &[&str]) {
    let relay = Relay::start(plan);
    let installation = Installation::new(lane)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__TIMEOUT", &format!("{}s", PATIENCE.as_secs()))
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    let hanging: Vec<Value> = stuck.iter().map(|email| invite(&serving.client(), &made, email)).collect();
    until("they hang", || (relay.hanging() == stuck.len()).then_some(()));
    let begin = Instant::now();
    // Once the gateway takes the domains for ones that hang, while it knows better, and when the mails that hung were tried again.
    let mut domains: Vec<&str> = stuck.iter().map(|email| email.split_once('@').unwrap().1).collect();
    domains.push("else.example");
    for (round, after) in [6, 0, 14].into_iter().enumerate() {
        std::thread::sleep(Duration::from_secs(after).saturating_sub(begin.elapsed()));
        for domain in &domains {
            let together: Vec<String> = (0..24).map(|number| format!("t{round}.{number}@{domain}")).collect();
            let rows: Vec<Value> = together.iter().map(|email| json!({ "email": email })).collect();
            let invited = Instant::now();
            let body = json!({ "invitations": rows });
            canonical(&serving.client(), &made, "POST", "/v1/invitations", &body).expect_status(201);
            for email in &together {
                until("all of a batch arrive", || relay.mails_to(email).pop());
            }
            assert!(invited.elapsed() < AT_ONCE, "{lane:?} {round} {domain}: {:?}", invited.elapsed());
            let one_by_one: Vec<String> = (0..6).map(|number| format!("p{round}.{number}@{domain}")).collect();
            for email in &one_by_one {
                arrives_at_once(&serving, &made, &relay, email);
            }
        }
    }
    until("those that hang are tried again", || (relay.hanging() > stuck.len()).then_some(()));
    for (invitation, email) in hanging.iter().zip(stuck) {
        let path = format!("/v1/invitations/{}", invitation["id"].as_str().unwrap());
        let shown = canonical(&serving.client(), &made, "GET", &path, &Value::Null).expect_status(200).json();
        assert!(matches!(shown["delivery"]["state"].as_str(), Some("queued" | "deferred")), "{shown}");
        assert!(relay.mails_to(email).is_empty());
    }
}

fn arrives_at_once(serving: &Serving, made: &Value, relay: &Relay, email: &str) {
    let begin = Instant::now();
    invite(&serving.client(), made, email);
    until("it arrives", || relay.mails_to(email).pop());
    assert!(begin.elapsed() < AT_ONCE, "{email}: {:?}", begin.elapsed());
}
