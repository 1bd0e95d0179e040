//! Many invitations that lapse at once are told soon, whoever else is at work.

use super::{canonical, invite};
use serde_json::json;
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane};

/// More than one transaction expires.
const PEOPLE: usize = 450;

#[test]
fn all_that_lapse_are_told_within_a_round_of_housekeeping() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || {
                let installation = Installation::new(lane).with("USHER__INVITATIONS__LIFETIME", "1s");
                let made = ["Acme", "Beta", "Gamma"].map(|name| installation.bootstrap(name));
                let serving = installation.serve();
                let client = serving.client();
                let rows: Vec<_> =
                    (0..PEOPLE).map(|row| json!({ "email": format!("p{row}@people.example") })).collect();
                let batch = json!({ "invitations": rows });
                canonical(&client, &made[0], "POST", "/v1/invitations", &batch).expect_status(201);
                for one in &made[1..] {
                    invite(&client, one, "jan@people.example");
                }
                let begin = Instant::now();
                let told = |one: &serde_json::Value| {
                    let path = "/v1/events?kind=invitation.expired&limit=200";
                    let mut after = String::new();
                    let mut count = 0;
                    loop {
                        let page = canonical(&client, one, "GET", &format!("{path}{after}"), &json!(null));
                        let page = page.expect_status(200).json();
                        let told = page["data"].as_array().unwrap().len();
                        count += told;
                        match page["next_cursor"].as_str() {
                            Some(next) if told > 0 => after = format!("&after={next}"),
                            _ => return count,
                        }
                    }
                };
                while made.each_ref().map(told) != [PEOPLE, 1, 1] {
                    assert!(begin.elapsed() < Duration::from_secs(40), "{lane:?}: {:?}", made.each_ref().map(told));
                    std::thread::sleep(Duration::from_millis(500));
                }
            });
        }
    });
}
