//! Mail that a mail server refuses for reasons that are not the recipient's: it waits, is reported, and goes out once the
//! reason is gone.

use super::relay::Relay;
use super::{canonical, invite, list};
use serde_json::{Value, json};
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
    let installation = Installation::new(lane)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
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
    assert_eq!(ready(&serving)["mail"], Value::Null);
    assert!(list(&client, &made, "/v1/suppressions").is_empty());
    assert!(list(&client, &made, "/v1/events?kind=invitation.delivery_failed").is_empty(), "{answer}");
}

fn ready(serving: &Serving) -> Value {
    serving.watch().get("/readyz", &[]).expect_status(200).json()
}
