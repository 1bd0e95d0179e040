//! From the page of an accepted invitation into the console: signed in as nobody, as the invitee, or as somebody else.

use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, World};

const NEW: &str = "zoe@people.example";

#[test]
fn whoever_has_joined_signs_in_with_the_address_filled_in() {
    for lane in Lane::all() {
        let world = World::new(lane);
        Canonical::of(&world, "admin").invite(&json!({ "email": NEW })).expect_status(201);
        let token = mailed_token(&world, NEW);
        let path = format!("/console/sign-in?invitation={token}");
        let open = |cookie: &str| world.client().get(&path, &[("cookie", cookie)]);
        // Before it is accepted, the link says nothing here.
        assert!(!open("").expect_status(200).text().contains(NEW), "{lane:?}");
        redeem(&world, "accept", &token).expect_status(200);
        let page = open("").expect_status(200).text();
        assert!(page.contains("Sign in to see Acme Events") && !page.contains("has ended"), "{lane:?} {page}");
        assert!(page.contains(&format!("required value=\"{NEW}\"")), "{lane:?} {page}");
        assert_eq!(hidden(&page, "next"), "/console/account");
        let admin = open(&ConsoleUser::admin(&world).cookie).expect_status(200).text();
        assert!(admin.contains("You are signed in as admin@acme.example.") && admin.contains(NEW), "{lane:?} {admin}");
        let zoe = open(&ConsoleUser::of(&world, NEW).cookie).expect_status(303);
        assert_eq!(zoe.header("location"), Some("/console/account"), "{lane:?}");
        let nothing = world.client().get("/console/sign-in?invitation=nothing", &[]).expect_status(200).text();
        assert!(nothing.contains("Sign in to manage your organization."), "{lane:?}");
    }
}
