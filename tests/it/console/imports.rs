//! Imports in the console: they go on by themselves, once, by what their maker may do, and can be stopped.

use super::{ConsoleUser, hidden, is_under_way};
use crate::wire::Canonical;
use serde_json::json;
use usher_domain::MAX_ENTRIES;
use usher_tests::{Lane, Reply, World, plain_id, until};

fn list(people: usize) -> String {
    (0..people).map(|number| format!("p{number}@many.example\n")).collect::<Vec<_>>().concat()
}

fn path(sent: &Reply) -> String {
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").unwrap().strip_prefix("/console").unwrap().to_owned()
}

fn invited(world: &World) -> usize {
    Canonical::of(world, "admin").all("invitations?q=many.example").len()
}

#[test]
fn many_people_are_invited_once_and_the_others_are_listed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let mut people: Vec<String> = (0..650).map(|number| format!("p{number}@many.example")).collect();
        people[7] = "nobody".to_owned();
        people[300] = "reader@acme.example".to_owned();
        people[500] = "P3@many.example".to_owned();
        people[501] = "=1+1".to_owned();
        let people = people.join("\n");
        let sent = user.post("/invite/send", &[("people", &people), ("role:editor", "")]);
        let page = user.imported(&sent);
        assert!(page.contains("646 people were invited"), "{lane:?} {page}");
        for line in ["<td>8</td><td>nobody</td>", "<td>301</td><td>reader@acme.example</td>"] {
            assert!(page.contains(line), "{page}");
        }
        assert!(page.contains("The same person is on line 4 already."), "{page}");
        assert_eq!(invited(&world), 646);
        let file = user.open(&format!("{}/refused.csv", path(&sent))).expect_status(200);
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"refused.csv\""));
        let text = file.text();
        assert!(
            text.starts_with("\"line\",\"email\",\"reason\"\r\n\"8\",\"nobody\",\"email: ")
                && text.lines().count() == 5,
            "{text}"
        );
        assert!(text.contains("\r\n\"502\",\"'=1+1\","), "no spreadsheet takes it for a formula: {text}");
        let file = user.open(&format!("{}/lines.csv", path(&sent))).expect_status(200).text();
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!((lines.len(), lines[0]), (651, "\"line\",\"email\",\"outcome\",\"reason\""));
        assert_eq!(lines[1], "\"1\",\"p0@many.example\",\"invited\",\"\"");
        assert!(lines[8].starts_with("\"8\",\"nobody\",\"refused\",\"email: "), "{}", lines[8]);
        assert_eq!(lines.iter().filter(|line| line.contains("\"invited\"")).count(), 646);
        let overview = user.page("/imports");
        assert!(overview.contains("650 people") && overview.contains("646 invited, 0 already invited, 4 skipped"));
    }
}

#[test]
fn the_same_form_makes_one_import_and_another_one_makes_another() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let people = list(3);
        let preview = user.post("/invite/preview", &[("people", &people)]).expect_status(200).text();
        let submission = hidden(&preview, "submission");
        let send = |people: &str| path(&user.post("/invite/send", &[("people", people), ("submission", &submission)]));
        let first = send(&people);
        assert_eq!(send(&people), first, "a double click");
        let other = send(&list(4));
        assert_ne!(other, first, "a list that was changed after the preview is another one");
        assert_ne!(path(&user.post("/invite/send", &[("people", &people)])), first, "so is another preview");
        let colleague = ConsoleUser::of(&world, "inviter@acme.example");
        let nonce = hidden(&colleague.page("/invitations"), "nonce");
        let fields = [("nonce", nonce.as_str()), ("people", &people), ("submission", &submission)];
        assert_ne!(path(&colleague.post_bare("/invite/send", &[], &fields)), first, "and another person");
        assert_eq!(invited(&world), 4);
    }
}

#[test]
fn what_happens_to_open_invitations_can_be_chosen() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let people = list(2);
    user.invite(&[("people", &people)]);
    for (choice, said) in [
        ("skip", "<dt>Already invited</dt><dd>2</dd>"),
        ("resend", "2 people were invited"),
        ("refuse", "<dt>Skipped</dt><dd>2</dd>"),
        ("as_set", "<dt>Skipped</dt><dd>2</dd>"),
    ] {
        let page = user.invite(&[("people", &people), ("if_pending", choice)]);
        assert!(page.contains(said), "{choice}: {page}");
    }
    user.post("/invite/send", &[("people", &people), ("if_pending", "x")]).expect_status(400);
}

#[test]
fn an_import_stops_when_it_is_cancelled_and_what_was_done_stays() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let import = path(&user.post("/invite/send", &[("people", &list(4_000))]));
        let page = user.open(&import).expect_status(200);
        assert!(is_under_way(&page), "{lane:?}");
        assert!(page.text().contains("<progress") && page.text().contains("You can close this page"));
        user.post(&format!("{import}/cancel"), &[]).expect_status(303);
        let before = invited(&world);
        assert!((200..4_000).contains(&before), "{before}");
        let page = user.open(&import).expect_status(200);
        assert!(!is_under_way(&page) && page.text().contains(&format!("{before} people were invited")));
        assert!(page.text().contains(">cancelled<"), "{}", page.text());
        user.post(&format!("{import}/cancel"), &[]).expect_status(303);
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert_eq!(invited(&world), before, "nobody is invited after that");
    }
}

#[test]
fn an_import_goes_on_without_its_session_and_stops_with_the_rights_of_its_maker() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let console = ConsoleUser::admin(&world);
        let inviter = ConsoleUser::of(&world, "inviter@acme.example");
        let start = |people: &str| {
            let nonce = hidden(&inviter.page("/invitations"), "nonce");
            path(&inviter.post_bare("/invite/send", &[], &[("nonce", nonce.as_str()), ("people", people)]))
        };
        let import = start(&list(4_000));
        let member = world.get("id:member.inviter");
        let revision = hidden(&console.page(&format!("/members/{member}")), "revision");
        let block = format!("/members/{member}/block");
        console.post(&block, &[("revision", &revision), ("blocking", "block")]).expect_status(303);
        let page = until("the import stops", || {
            let page = console.open(&import).expect_status(200);
            (!is_under_way(&page)).then(|| page.text())
        });
        assert!(page.contains("is no longer an active member"), "{lane:?} {page}");
        let done = invited(&world);
        assert!((200..4_000).contains(&done), "{done}");
    }
}

#[test]
fn imports_of_others_are_nobodys() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let import = path(&user.post("/invite/send", &[("people", &list(2))]));
        let stranger = ConsoleUser::of(&world, "admin@other.example");
        let unknown = "/imports/00000000-0000-4000-8000-000000000bad";
        for page in ["", "/refused.csv", "/lines.csv"] {
            let theirs = stranger.open(&format!("{import}{page}")).expect_status(404).text();
            assert_eq!(theirs, stranger.open(&format!("{unknown}{page}")).expect_status(404).text());
        }
        stranger.post(&format!("{import}/cancel"), &[]).expect_status(404);
        assert!(stranger.page("/imports").contains("No imports yet."), "{lane:?}");
    }
}

#[test]
fn people_who_get_more_than_one_part_can_grant_are_invited_by_the_next() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let api = Canonical::of(&world, "admin");
        // Few permissions with many wildcards above each.
        let deep = |number: usize, names: usize| format!("p{number}{}", ".a".repeat(names));
        for number in 0..16 {
            let permission = json!({ "code": deep(number, 62), "description": "" });
            api.send("POST", "/v1/permissions", &permission).expect_status(201);
        }
        let wildcards = (0..16).flat_map(|number| (0..62).map(move |names| deep(number, names) + ".*"));
        let codes: Vec<String> = wildcards.chain((0..8).map(|number| deep(number, 62))).collect();
        assert_eq!(codes.len(), MAX_ENTRIES);
        let template = json!({ "name": "Everything", "permissions": codes });
        let template = api.send("POST", "/v1/permission-templates", &template).expect_status(201).json();
        let template = plain_id(template["id"].as_str().unwrap());
        let page = user.imported(&user.post("/invite/send", &[("people", &list(130)), ("template", &template)]));
        assert!(page.contains("130 people were invited"), "{lane:?} {page}");
        assert_eq!(invited(&world), 130);
    }
}
