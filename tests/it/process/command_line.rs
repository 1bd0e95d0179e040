//! The command line teaches, and its small commands do what they say.

use super::bearer;
use usher_tests::{Installation, Lane};

#[test]
fn every_command_explains_itself() {
    let installation = Installation::new(Lane::Sqlite);
    let help = installation.run(&["--help"]).good();
    for word in ["demo", "serve", "migrate", "bootstrap", "keys", "outbox", "config", "openapi", "USHER__SECTION__KEY"]
    {
        assert!(help.contains(word), "{word}: {help}");
    }
    let commands: [(&[&str], &[&str]); 10] = [
        (&["demo"], &["--data", "--listen", "usher-demo"]),
        (&["serve"], &["SIGTERM", "--config"]),
        (&["migrate"], &["--config"]),
        (&["bootstrap"], &["--organization", "--admin", "--seats", "--json", "--password-stdin"]),
        (&["keys"], &["create", "import", "list", "revoke"]),
        (&["keys", "create"], &["--organization", "--adapter", "--member", "--scope", "--expires-in"]),
        (&["keys", "import"], &["standard input", "bizkithub"]),
        (&["keys", "revoke"], &["usher keys list"]),
        (&["outbox"], &["show", "requeue", "dead letters"]),
        (&["openapi"], &["--adapter", "ad-invite"]),
    ];
    for (command, words) in commands {
        let help = installation.run(&[command, &["--help"]].concat()).good();
        for word in words {
            assert!(help.contains(word), "{command:?} does not mention {word}: {help}");
        }
    }
    let mistyped = installation.run(&["sreve"]);
    assert_eq!(mistyped.code, Some(2));
    assert!(mistyped.err.contains("serve"), "{}", mistyped.err);
    assert!(installation.run(&["--version"]).good().starts_with("usher 0."));
}

#[test]
fn migrate_makes_the_tables_once_and_serve_can_be_told_not_to() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__DATABASE__MIGRATE_ON_START", "false");
        let told = installation.run(&["serve"]);
        assert_eq!(told.code, Some(1), "{told:?}");
        let applied = installation.run(&["migrate"]).good();
        assert!(
            applied.starts_with("applied ") && applied.lines().all(|line| line.starts_with("applied ")),
            "{applied}"
        );
        assert_eq!(installation.run(&["migrate"]).good(), "the database is up to date\n");
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let key = bearer(&made, "canonical/api_key");
        serving.client().get("/v1/invitations", &[("authorization", &key)]).expect_status(200);
    }
}

#[test]
fn a_server_that_is_not_there_is_named_with_the_cause_and_without_who_logs_in() {
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__DATABASE__URL", "postgres://ann:Geheim-1@127.0.0.1:1/usher")
        .with("USHER__DATABASE__CONNECT_TIMEOUT", "1s");
    let bootstrap = ["bootstrap", "--organization", "Acme", "--admin", "ada@acme.example"];
    let named = "error: the database is not available: PostgreSQL at 127.0.0.1:1, database usher: ";
    for command in
        [&["migrate"][..], &["serve"], &["outbox", "show"], &["audit", "verify", "--organization", "acme"], &bootstrap]
    {
        let said = installation.run(command).refused();
        let error = said.lines().last().unwrap();
        assert!(error.starts_with(named) && error.contains("refused"), "{command:?}: {said}");
        assert!(error.ends_with("check database.url and that the server is running"), "{command:?}: {said}");
        assert!(!said.contains("Geheim") && !said.contains("ann@"), "{command:?}: {said}");
    }
}

#[test]
fn the_openapi_documents_are_those_that_are_served() {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.serve();
    for adapter in ["canonical", "bizkithub", "backops", "apexscore", "ad-invite"] {
        let printed = installation.run(&["openapi", "--adapter", adapter]).good();
        let printed: serde_json::Value = serde_json::from_str(&printed).unwrap();
        let served = serving.client().get(&format!("/openapi/{adapter}.json"), &[]).expect_status(200).json();
        assert_eq!(printed.to_string(), served.to_string(), "{adapter}");
        assert!(!printed["paths"].as_object().unwrap().is_empty(), "{adapter}");
    }
    assert_eq!(installation.run(&["openapi", "--adapter", "kare"]).code, Some(2));
}
