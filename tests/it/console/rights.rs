//! Who may do less is offered less, and is refused what they try all the same.

use super::{ConsoleUser, invitation_of};
use crate::wire::{Canonical, Protocol};
use usher_tests::{Lane, World};

#[test]
fn a_reader_reads_and_changes_nothing() {
    let world = World::new(Lane::Sqlite);
    Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
    let reader = ConsoleUser::of(&world, "reader@acme.example");
    let page = reader.page("/invitations");
    assert!(page.contains(">Members</a>") && !page.contains(">API keys</a>") && !page.contains(">Invite people</a>"));
    let here = invitation_of(&reader, "zoe@people.example");
    let shown = reader.page(&here);
    assert!(!shown.contains("Resend email") && !shown.contains("Revoke") && !shown.contains("Save permissions"));
    for path in ["/licenses", "/roles", "/keys", "/audit"] {
        let no = reader.open(path).expect_status(403).text();
        assert!(no.contains("have permission to do this"), "{path}");
    }
    let admin = Canonical::of(&world, "admin");
    let before = (admin.all("invitations"), admin.all("members"));
    // The nonce of a page that the reader sees.
    let nonce = super::hidden(&page, "nonce");
    let member = world.get("id:member.inviter");
    for path in [
        format!("{here}/revoke"),
        format!("{here}/resend"),
        format!("{here}/edit"),
        format!("/members/{member}/edit"),
        format!("/members/{member}/block"),
        format!("/members/{member}/remove"),
        "/invite/preview".to_owned(),
        "/invite/send".to_owned(),
        format!("/imports/{member}/cancel"),
        "/keys".to_owned(),
    ] {
        let fields =
            [("nonce", nonce.as_str()), ("revision", "1"), ("people", "new@people.example"), ("protocol", "canonical")];
        let reply = reader.post_bare(&path, &[], &fields);
        assert!(matches!(reply.status, 403 | 200), "{path}: {}", reply.status);
        assert!(!reply.text().contains("Will be invited"), "{path}");
    }
    assert_eq!((admin.all("invitations"), admin.all("members")), before);
}

#[test]
fn nobody_grants_more_than_they_hold() {
    let world = World::new(Lane::Sqlite);
    let inviter = ConsoleUser::of(&world, "inviter@acme.example");
    let nonce = super::hidden(&inviter.page("/invitations"), "nonce");
    let fields = [("nonce", nonce.as_str()), ("people", "zoe@people.example"), ("role:administrator", "")];
    let page = inviter.imported(&inviter.post_bare("/invite/send", &[], &fields));
    assert!(page.contains("Nobody was invited") && page.contains("you don’t have"), "{page}");
}
