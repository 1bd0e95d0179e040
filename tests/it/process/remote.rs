//! The program as a client of a gateway: from a terminal, and from a script.

use serde_json::Value;
use std::fs;
use usher_tests::{Installation, Lane, Ran};

#[test]
fn people_are_invited_listed_resent_and_revoked() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let key = made.pointer("/credentials/canonical/api_key").unwrap().as_str().unwrap();
        let profiles = installation.folder().join(".config/usher");
        fs::create_dir_all(&profiles).unwrap();
        let profile = format!("[acme]\nurl = \"http://{}\"\nkey = \"{key}\"\n", serving.address());
        fs::write(profiles.join("profiles.toml"), profile).unwrap();
        let run = |arguments: &[&str]| installation.run(&[arguments, &["--profile", "acme"]].concat());
        let json =
            |ran: Ran| -> Vec<Value> { ran.good().lines().map(|line| serde_json::from_str(line).unwrap()).collect() };
        let said = run(&["invite", "jan@people.example", "--role", "member", "--first-name", "Jan"]).good();
        assert!(said.starts_with("pending  jan@people.example  inv_"), "{lane:?}: {said}");
        let again = run(&["invite", "jan@people.example"]).refused();
        assert!(again.contains("Already invited. ") && again.contains("(409 already_invited, request "), "{again}");
        run(&["invite", "eva@people.example"]).good();
        let table = run(&["invitations", "list", "--status", "pending"]).good();
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines.len() == 3 && lines[0].starts_with("EMAIL"), "{table}");
        assert!(table.contains("jan@people.example  pending  member"), "{table}");
        let found = json(run(&["invitations", "list", "--search", "jan", "--json"]));
        assert_eq!((found.len(), found[0]["first_name"].as_str()), (1, Some("Jan")));
        let id = found[0]["id"].as_str().unwrap();
        assert!(run(&["invitations", "show", id]).good().contains("first_name: Jan\n"));
        let resent = json(run(&["invitations", "resend", id, "--json"]));
        assert!(resent[0]["generation"].as_u64() > found[0]["generation"].as_u64(), "{resent:?}");
        assert!(run(&["invitations", "revoke", id]).good().starts_with("revoked  jan@people.example"));
        assert!(run(&["invitations", "show", "../members"]).refused().contains("404 not_found"), "an id stays an id");
        let ada = json(run(&["members", "list", "--status", "active", "--json"]));
        assert_eq!(ada[0]["email"], "ada@acme.example");
        assert!(run(&["members", "list", "--status", "what"]).refused().contains("422"));
        let refused = installation.run(&["members", "list", "--url", &format!("http://{}", serving.address())]);
        assert!(refused.refused().contains("with which key?"), "no key");
        let wrong = ["members", "list", "--url", "ftp://x", "--key", "secret-key"];
        let told = installation.run(&wrong).refused();
        assert!(told.contains("is no address") && !told.contains("secret-key"), "{told}");
        assert!(installation.run(&["members", "list", "--profile", "other"]).refused().contains("no profile [other]"));
    }
}

#[test]
fn shells_and_manuals_know_the_command_line() {
    let installation = Installation::new(Lane::Sqlite);
    for shell in ["bash", "zsh", "fish"] {
        let text = installation.run(&["completions", shell]).good();
        assert!(text.contains("usher") && text.contains("invitations"), "{shell}");
    }
    let folder = installation.folder().join("man");
    assert!(installation.run(&["man", &folder.display().to_string()]).refused().contains("cannot be written"));
    fs::create_dir(&folder).unwrap();
    installation.run(&["man", &folder.display().to_string()]).good();
    for page in ["usher.1", "usher-invite.1", "usher-invitations-list.1"] {
        assert!(fs::read_to_string(folder.join(page)).unwrap().contains(".TH usher"), "{page}");
    }
}
