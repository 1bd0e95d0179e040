//! Ending one's own account: by its password, everywhere at once, with nothing left of the person, and not where an
//! organization would have nobody to administer it.

use super::account::{Person, join_acme};
use super::{ConsoleUser, hidden, sign_in};
use crate::proof::STRANGERS;
use crate::wire::{Canonical, Protocol, at_once, everything};
use serde_json::json;
use usher_engine::ports::NoticeOf;
use usher_tests::{Lane, PASSWORD, Reply, World};

const ROB: &str = "registered@people.example";
const READER: &str = "reader@acme.example";

fn delete(person: &Person, password: &str) -> Reply {
    person.post("/account/delete", &[("password", password)])
}

/// Waits for the mails, and has housekeeping erase what it can.
fn erased(world: &World) -> usize {
    let _ = world.mails();
    world.block_on(world.engine().erase_deleted_accounts()).unwrap()
}

#[test]
fn an_account_ends_everywhere_and_nothing_is_left_of_the_person() {
    for lane in Lane::all() {
        let world = World::new(lane);
        join_acme(&world, ROB, &["members.read"]);
        let (rob, elsewhere) = (Person::of(&world, ROB), Person::of(&world, ROB));
        assert!(rob.page().contains("href=\"/console/account/delete\""));
        assert!(rob.0.page("/account/delete").contains("This cannot be undone"));
        let gone = delete(&rob, PASSWORD).expect_status(303);
        assert_eq!(gone.header("location"), Some("/console/sign-in?done=account-deleted"));
        assert!(gone.header("set-cookie").unwrap().contains("Max-Age=0"));
        for person in [&rob, &elsewhere] {
            person.0.open("/account").expect_status(303);
        }
        sign_in(&world.client(), ROB, PASSWORD, "").expect_status(422);
        // The owner is told, and then all is erased.
        assert_eq!(erased(&world), 1);
        let notices = world.post.notices();
        let told: Vec<_> = notices.iter().filter(|one| matches!(one.of, NoticeOf::AccountDeleted { .. })).collect();
        assert_eq!(told.iter().map(|one| one.to.as_sent()).collect::<Vec<_>>(), [ROB]);
        for (who, organization) in [("admin", "acme"), ("foreign", "other")] {
            let canonical = Canonical::of(&world, who);
            let report = world.block_on(world.engine().verify_audit(world.organization(organization))).unwrap();
            assert_eq!(report.flaw, None);
            let feed = canonical.get("/v1/events?limit=100").expect_status(200);
            let kinds: Vec<String> = feed.json()["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|event| event["type"].as_str().unwrap().to_owned())
                .collect();
            let of = |kind: &str| kinds.iter().filter(|one| *one == kind).count();
            assert_eq!((of("member.removed"), of("member.erased")), (1, 1), "{kinds:?}");
            for listing in ["/v1/members?limit=200", "/v1/invitations?limit=200", "/v1/events?limit=100"] {
                let text = canonical.get(listing).expect_status(200).text();
                for trace in [ROB, "\"Rob\"", "Registered"] {
                    assert!(!text.contains(trace), "{lane:?} {listing} {trace}: {text}");
                }
            }
        }
        assert_eq!(erased(&world), 0);
        // The address is nobody's now, and can be invited like any other.
        Protocol::Canonical.invite(&world, ROB).expect_status(201);
        join_acme(&world, "else@people.example", &[]);
    }
}

#[test]
fn nothing_is_erased_before_the_mail_has_gone_out_but_after_a_day() {
    for lane in Lane::all() {
        let world = World::new(lane);
        // The mail server is away.
        for _ in 0..20 {
            world.post.refuse(usher_engine::ports::SendError::Temporary("later".to_owned()));
        }
        delete(&Person::of(&world, READER), PASSWORD).expect_status(303);
        let found = Canonical::of(&world, "admin").all(&format!("members?email={READER}"));
        assert_eq!(found.len(), 1);
        assert_eq!(world.block_on(world.engine().erase_deleted_accounts()).unwrap(), 0);
        world.clock.advance_millis(25 * 3_600_000);
        assert_eq!(world.block_on(world.engine().erase_deleted_accounts()).unwrap(), 1);
        assert!(Canonical::of(&world, "admin").all(&format!("members?email={READER}")).is_empty());
    }
}

#[test]
fn whoever_is_invited_meanwhile_is_not_kept() {
    for lane in Lane::all() {
        let world = World::new(lane);
        delete(&Person::of(&world, READER), PASSWORD).expect_status(303);
        let invited = Protocol::Canonical.invite(&world, READER);
        assert_eq!(invited.status, 201, "{}", invited.text());
        assert_eq!(erased(&world), 1);
        let open = Canonical::of(&world, "admin").all("invitations?status=pending");
        assert_eq!(open.iter().map(|one| &one["email"]).collect::<Vec<_>>(), ["pending@acme.example"]);
        assert_eq!(Canonical::of(&world, "admin").seats("full"), [0, 0, 1]);
    }
}

#[test]
fn a_wrong_password_or_a_form_of_others_deletes_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let rob = Person::of(&world, ROB);
        for wrong in ["", "wrong", STRANGERS] {
            let page = delete(&rob, wrong).expect_status(422).text();
            assert!(page.contains("The password is wrong.") && page.contains("aria-invalid"), "{page}");
        }
        let foreign = hidden(&Person::of(&world, "admin@acme.example").page(), "nonce");
        for nonce in ["", &foreign] {
            rob.0.post_bare("/account/delete", &[], &[("nonce", nonce), ("password", PASSWORD)]).expect_status(403);
        }
        let nonce = hidden(&rob.page(), "nonce");
        let fields = [("nonce", &*nonce), ("password", PASSWORD)];
        rob.0.post_bare("/account/delete", &[("origin", "https://evil.example")], &fields).expect_status(403);
        assert_eq!(erased(&world), 0);
        assert_eq!(everything(&world), before, "{lane:?}");
        rob.0.open("/account").expect_status(200);
    }
}

#[test]
fn the_last_administrator_of_any_organization_stays_everywhere() {
    for lane in Lane::all() {
        let world = World::new(lane);
        // Olga administers Other Ltd alone, and is a plain member of Acme Events.
        join_acme(&world, "admin@other.example", &[]);
        let olga = Person::of(&world, "admin@other.example");
        let before = everything(&world);
        let page = delete(&olga, PASSWORD).expect_status(409).text();
        assert!(page.contains("You are the only administrator of Other Ltd."), "{page}");
        assert_eq!(everything(&world), before, "{lane:?}");
        olga.0.open("/account").expect_status(200);
        // Somebody else takes over.
        let rob = Canonical::of(&world, "foreign").all(&format!("members?email={ROB}"))[0]["id"].clone();
        let path = format!("/v1/members/{}", rob.as_str().unwrap());
        let grant = json!({ "permissions": ["*"] });
        Canonical::of(&world, "foreign").send("PATCH", &path, &grant).expect_status(200);
        delete(&olga, PASSWORD).expect_status(303);
        assert_eq!(erased(&world), 1);
        assert!(!everything_of_acme(&world).contains("admin@other.example"));
    }
}

fn everything_of_acme(world: &World) -> String {
    Canonical::of(world, "admin").get("/v1/members?limit=200").expect_status(200).text()
}

#[test]
fn of_two_administrators_who_delete_their_accounts_at_once_one_stays() {
    for lane in Lane::all() {
        let world = World::new(lane);
        join_acme(&world, "second@people.example", &["*"]);
        let both = ["admin@acme.example", "second@people.example"].map(|email| Person::of(&world, email));
        let mut statuses = at_once(2, |index| delete(&both[index], PASSWORD).status);
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{lane:?}");
    }
}

#[test]
fn an_account_that_was_deleted_twice_at_once_is_deleted_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let both = [Person::of(&world, READER), Person::of(&world, READER)];
        let statuses = at_once(2, |index| delete(&both[index], PASSWORD).status);
        assert!(statuses.contains(&303), "{statuses:?}");
        assert_eq!(erased(&world), 1, "{lane:?} {statuses:?}");
        let told = world.post.notices();
        assert_eq!(told.iter().filter(|one| matches!(one.of, NoticeOf::AccountDeleted { .. })).count(), 1);
        let cookie = "usher_console=".to_owned();
        ConsoleUser { client: world.client(), cookie }.open("/account/delete").expect_status(303);
    }
}

#[test]
fn an_archived_organization_keeps_nobody_from_ending_their_account() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let reader = Person::of(&world, READER);
        let admin = Canonical::of(&world, "admin");
        let headers = [("authorization", admin.bearer.as_str())];
        admin.client.send("POST", "/v1/organization/archive?confirm=acme", &headers, b"").expect_status(200);
        ConsoleUser::of(&world, READER).open("/account").expect_status(200);
        delete(&reader, PASSWORD).expect_status(303);
        assert_eq!(erased(&world), 1, "{lane:?}");
        assert!(!everything_of_acme(&world).contains(READER), "{lane:?}");
    }
}
