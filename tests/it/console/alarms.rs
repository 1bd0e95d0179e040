//! What administrators are told of without asking.

use super::ConsoleUser;
use crate::wire::Canonical;
use serde_json::json;
use usher_domain::bounce::Obstacle;
use usher_engine::ports::SendError;
use usher_tests::{Lane, World, until};

#[test]
fn administrators_see_that_mail_does_not_go_out() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let console = ConsoleUser::admin(&world);
        assert!(!console.page("/invitations").contains("class=\"alarm\""));
        world.post.refuse(SendError::Obstructed {
            obstacle: Obstacle::Sender,
            reason: "the relay refuses the sender (550 5.1.0)".to_owned(),
        });
        let invited = admin.send("POST", "/v1/invitations", &json!({ "email": "new@people.example" }));
        let path = format!("/v1/invitations/{}", invited.expect_status(201).json()["id"].as_str().unwrap());
        let becomes =
            |state: &str| until(state, || (admin.get(&path).json()["delivery"]["state"] == state).then_some(()));
        becomes("deferred");
        for path in ["/invitations", "/members"] {
            let page = console.page(path);
            let (_, alarm) = page.split_once("<p class=\"alarm\" role=\"status\">").unwrap();
            assert!(alarm.starts_with("1 mail is waiting: the mail server refuses the sender address."), "{alarm}");
            assert!(alarm.contains("the relay refuses the sender (550 5.1.0)"), "{alarm}");
        }
        assert!(!ConsoleUser::of(&world, "admin@other.example").page("/invitations").contains("class=\"alarm\""));
        world.clock.advance_millis(60_000);
        becomes("sent");
        assert!(!console.page("/invitations").contains("class=\"alarm\""));
    }
}
