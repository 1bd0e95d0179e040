//! Settings come from a file and from variables, are explained when they are wrong, and never show a secret.

use std::fs;
use usher_tests::{Installation, Lane};

#[test]
fn config_check_prints_what_is_in_effect_and_no_secret() {
    let secret = "5e".repeat(32);
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__DATABASE__URL", "postgres://usher:Geheim-1@db.example/usher?password=Geheim-2&x=y")
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", "smtps://postman:Geheim-3@relay.example:465")
        .with("USHER__MAIL__DIRECTORY", "elsewhere/mail")
        .with("USHER__HTTP__PUBLIC_URL", "https://invite.example")
        .with("USHER__HTTP__LISTEN", "127.0.0.1:4711")
        .with("USHER__ADAPTERS__AD_INVITE__ENABLED", "false")
        .with("USHER__SECURITY__SECRET", &secret);
    let ran = installation.run(&["config", "check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let shown: toml::Table = ran.out.parse().unwrap();
    assert_eq!(shown["database"]["url"].as_str(), Some("postgres://usher:***@db.example/usher?password=***&x=y"));
    assert_eq!(shown["mail"]["transport"].as_str(), Some("smtp"));
    assert_eq!(shown["mail"]["smtp_url"].as_str(), Some("smtps://postman:***@relay.example:465"));
    assert_eq!(shown["mail"]["directory"].as_str(), Some("elsewhere/mail"));
    assert_eq!(shown["http"]["public_url"].as_str(), Some("https://invite.example"));
    assert_eq!(shown["http"]["listen"].as_str(), Some("127.0.0.1:4711"));
    assert_eq!(shown["adapters"]["ad-invite"]["enabled"].as_bool(), Some(false));
    assert_eq!(shown["security"]["secret"].as_str(), Some("***"));
    let all = ran.out + &ran.err;
    assert!(!all.contains("Geheim") && !all.contains(&secret), "{all}");
}

#[test]
fn a_file_wins_over_the_defaults_and_a_variable_over_the_file() {
    let installation = Installation::new(Lane::Sqlite).with("USHER__HTTP__LISTEN", "127.0.0.1:1");
    let path = installation.folder().join("usher.toml");
    fs::write(&path, "[http]\nlisten = \"127.0.0.1:2\"\nmax_body_bytes = 77\n").unwrap();
    let path = path.to_str().unwrap();
    let shown: toml::Table = installation.run(&["config", "check", "--config", path]).good().parse().unwrap();
    assert_eq!(shown["http"]["listen"].as_str(), Some("127.0.0.1:1"));
    assert_eq!(shown["http"]["max_body_bytes"].as_integer(), Some(77));
    let installation = installation.with("USHER_CONFIG", path);
    assert!(installation.run(&["config", "check"]).good().contains("max_body_bytes = 77"));
    let missing = installation.run(&["config", "check", "--config", "missing.toml"]).refused();
    assert!(missing.contains("missing.toml"), "{missing}");
}

/// A variable, its value, and what the person who has set it must be told.
const WRONG: [(&str, &str, &str); 39] = [
    ("USHER_DATABASE__URL", "sqlite://other.db", "two underscores"),
    ("USHER__HTTP__LISTEN_ON", "127.0.0.1:1", "listen_on"),
    ("USHER__NOTHING__AT_ALL", "1", "nothing"),
    ("USHER__HTTP", "1", "USHER__SECTION__KEY"),
    ("USHER__MAIL__ATTEMPTS", "many", "USHER__MAIL__ATTEMPTS"),
    ("USHER__MAIL__TRANSPORT", "pigeon", "smtp"),
    ("USHER__MAIL__FROM_ADDRESS", "nobody", "mail.from_address"),
    ("USHER__MAIL__BOUNCE_ADDRESS", "nobody", "mail.bounce_address"),
    ("USHER__MAIL__BOUNCE_ADDRESS", "a-rather-long-name-for-bounces@mail.example.com", "mail.bounce_address"),
    ("USHER__MAIL__REPORTS__PIGEON__SECRET", "coo", "there are ses, postmark"),
    ("USHER__MAIL__REPORTS__SES__TOPIC_ARNS", "[\"bounces\"]", "mail.reports.ses.topic_arns"),
    ("USHER__MAIL__REPORTS__POSTMARK__SECRET", "usher:short", "mail.reports.postmark.secret"),
    ("USHER__MAIL__REPORTS__SENDGRID__PUBLIC_KEY", "MFkw", "mail.reports.sendgrid.public_key"),
    ("USHER__MAIL__REPORTS__RESEND__SECRET_FILE", "/dev/null/secret", "mail.reports.resend.secret_file"),
    ("USHER__MAIL__REPORTS__MAILGUN__PUBLIC_KEY", "MFkw", "public_key is not used by this provider; set secret"),
    ("USHER__AUTH__CREDENTIAL_CACHE", "soon", "such as 500ms"),
    ("USHER__INVITATIONS__ACCEPT_URL", "https://a.example/", "{token}"),
    ("USHER__MAIL__SMTP_URL", "http://relay.example", "smtp"),
    ("USHER__SECURITY__SECRET", "short", "security.secret"),
    ("USHER__DATABASE__URL", "mysql://db.example/usher", "sqlite://"),
    ("USHER__DATABASE__URL", "postgres://db.example:port/usher", "database.url"),
    ("USHER__DATABASE__URL", "sqlite:///dev/null/usher.db", "/dev/null/usher.db"),
    ("USHER__DATABASE__POOL_SIZE", "0", "database.pool_size"),
    ("USHER__HTTP__PUBLIC_URL", "invite.example.com", "http.public_url"),
    ("USHER__HTTP__PUBLIC_URL", "ftp://invite.example.com", "http.public_url"),
    ("USHER__HTTP__PUBLIC_URL", "https://invite.example.com/?x=1", "http.public_url"),
    ("USHER__HTTP__PUBLIC_URL", "https://ada:secret@invite.example.com", "http.public_url"),
    ("USHER__HTTP__LISTEN", "8080", "http.listen"),
    ("USHER__METRICS__LISTEN", "127.0.0.1", "metrics.listen"),
    ("USHER__HTTP__TRUSTED_PROXIES", "[\"proxy.example\"]", "http.trusted_proxies"),
    ("USHER__HTTP__CORS__ALLOWED_ORIGINS", "[\"www.example.com\"]", "http.cors.allowed_origins"),
    ("USHER__HTTP__DEADLINE", "0s", "http.deadline"),
    ("USHER__INVITATIONS__ACCEPT_URL", "www.example.com/{token}", "invitations.accept_url"),
    ("USHER__AUTH__PASSWORD_URL", "www.example.com", "auth.password_url"),
    ("USHER__ADAPTERS__PAGES__ENABLED", "false", "adapters.pages"),
    ("USHER__ADAPTERS__CONSOLE__PREFIX", "/a//b", "adapters.console"),
    ("USHER__ADAPTERS__CONSOLE__HOSTS", "[\"https://admin.example\"]", "adapters.console"),
    ("USHER__MAIL__DIRECTORY", "/dev/null/mail", "directory"),
    ("USHER__LOG__FILTER", "info,,=[", "log.filter"),
];

#[test]
fn what_is_wrong_is_told_with_its_name_and_with_exit_code_1() {
    for (variable, value, told) in WRONG {
        let mut installation = Installation::new(Lane::Sqlite).with(variable, value);
        if variable == "USHER__MAIL__SMTP_URL" {
            installation = installation.with("USHER__MAIL__TRANSPORT", "smtp");
        }
        for command in [["config", "check"].as_slice(), &["serve"]] {
            let ran = installation.run(command);
            assert_eq!(ran.code, Some(1), "{variable} {command:?}: {}", ran.out);
            assert!(ran.err.starts_with("error: ") && ran.err.contains(told), "{variable} {command:?}: {}", ran.err);
        }
    }
}

#[test]
fn config_check_says_what_is_unwise_and_serve_logs_it() {
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__HTTP__PUBLIC_URL", "http://invite.example.com")
        .with("USHER__SIGN_IN__FAILURES", "0");
    let ran = installation.run(&["config", "check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for told in ["session cookie", "sign_in.failures is 0", "reach nobody", "in the folder of the database"] {
        let lines: Vec<&str> = ran.err.lines().filter(|line| line.contains(told)).collect();
        assert!(lines.len() == 1 && lines[0].starts_with("warning: "), "{told}: {}", ran.err);
    }
    assert!(ran.err.ends_with("the configuration is valid\n"), "{}", ran.err);
    drop(installation.serve());
    let log = fs::read_to_string(installation.folder().join("log")).unwrap();
    assert!(log.contains("WARN") && log.contains("sign_in.failures is 0"), "{log}");
}

#[test]
fn another_secret_than_the_database_was_made_with_is_refused() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let told = installation.with("USHER__SECURITY__SECRET", &"5e".repeat(32)).run(&["serve"]).refused();
        assert!(told.contains("made with another secret"), "{told}");
    }
}
