//! Numbers and spans of time with which nothing would ever happen, or all of it at once.

use crate::Span;
use crate::config::Config;

/// The most connections to a database, and threads.
const MANY: usize = 1_000;
/// The longest timeout that PostgreSQL takes, in milliseconds.
const LONGEST_TIMEOUT: i64 = 2_147_483_647;

/// Refuses values that cannot be used.
pub(super) fn check(config: &Config) -> Result<(), String> {
    for (name, span) in spans(config) {
        if span.millis() == 0 {
            return Err(format!("{name}: 0 leaves no time; write a span such as 30s"));
        }
    }
    for (name, span) in
        [("statement_timeout", &config.database.statement_timeout), ("lock_timeout", &config.database.lock_timeout)]
    {
        if span.millis() > LONGEST_TIMEOUT {
            return Err(format!("database.{name}: `{span}` is longer than 24 days, which PostgreSQL does not take"));
        }
    }
    let names = config
        .auth
        .issuers
        .iter()
        .flat_map(|one| [("auth.issuers: `issuer`", &one.issuer), ("auth.issuers: `audience`", &one.audience)]);
    if let Some((name, _)) =
        names.chain([("auth.issuer", &config.auth.issuer)]).find(|(_, text)| text.trim().is_empty())
    {
        return Err(format!("{name} is empty, so that no token would fit"));
    }
    let numbers = [
        ("http.max_body_bytes", config.http.max_body_bytes, 1, usize::MAX),
        ("http.threads", config.http.threads, 0, MANY),
        ("database.pool_size", config.database.pool_size, 1, MANY),
        ("mail.concurrency", config.mail.concurrency, 1, MANY),
        ("mail.attempts", count(config.mail.attempts), 1, usize::MAX),
        ("webhooks.concurrency", count(config.webhooks.concurrency), 1, MANY),
        ("webhooks.per_endpoint", count(config.webhooks.per_endpoint), 1, MANY),
    ];
    for (name, number, least, most) in numbers {
        if number < least {
            return Err(format!("{name}: {number} is too small; it must be {least} at least"));
        }
        if number > most {
            return Err(format!("{name}: {number} is too large; it must be {most} at most"));
        }
    }
    Ok(())
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The spans that must not be empty.
fn spans(config: &Config) -> [(&'static str, &Span); 17] {
    let Config { http, mail, webhooks, invitations, auth, .. } = config;
    [
        ("http.deadline", &http.deadline),
        ("http.body_patience", &http.body_patience),
        ("mail.timeout", &mail.timeout),
        ("mail.keep", &mail.keep),
        ("mail.limits.recipient_window", &mail.limits.recipient_window),
        ("mail.limits.organization_window", &mail.limits.organization_window),
        ("webhooks.timeout", &webhooks.timeout),
        ("webhooks.disable_after", &webhooks.disable_after),
        ("webhooks.keep_deliveries", &webhooks.keep_deliveries),
        ("invitations.lifetime", &invitations.lifetime),
        ("invitations.dry_run_window", &invitations.dry_run_window),
        ("invitations.idempotency_lifetime", &invitations.idempotency_lifetime),
        ("invitations.import_keep", &invitations.import_keep),
        ("auth.access_lifetime", &auth.access_lifetime),
        ("auth.organization_token_lifetime", &auth.organization_token_lifetime),
        ("auth.session_lifetime", &auth.session_lifetime),
        ("auth.password_reset_lifetime", &auth.password_reset_lifetime),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::settings;
    use super::*;

    #[test]
    fn the_defaults_can_be_used() {
        assert_eq!(check(&settings("")), Ok(()));
    }

    #[test]
    fn an_issuer_has_a_name_and_an_audience() {
        let issuer = |issuer: &str, audience: &str| {
            let lines =
                format!("issuer = \"{issuer}\"\naudience = \"{audience}\"\nadapters = []\nalgorithm = \"RS256\"\n");
            check(&settings(&format!("[[auth.issuers]]\n{lines}")))
        };
        assert_eq!(issuer("theirs", "us"), Ok(()));
        assert!(issuer("", "us").is_err() && issuer("theirs", " ").is_err());
        assert!(check(&settings("[auth]\nissuer = \"\"\n")).unwrap_err().starts_with("auth.issuer is empty"));
    }

    #[test]
    fn a_span_or_a_number_that_stops_everything_is_named() {
        for (section, line) in [
            ("http", "deadline = \"0s\""),
            ("http", "body_patience = \"0ms\""),
            ("http", "max_body_bytes = 0"),
            ("http", "threads = 100000"),
            ("database", "pool_size = 0"),
            ("database", "pool_size = 100000"),
            ("database", "statement_timeout = \"25d\""),
            ("database", "lock_timeout = \"100d\""),
            ("mail", "concurrency = 0"),
            ("mail", "attempts = 0"),
            ("mail", "timeout = \"0s\""),
            ("mail", "keep = \"0d\""),
            ("mail.limits", "organization_window = \"0h\""),
            ("webhooks", "concurrency = 0"),
            ("webhooks", "per_endpoint = 0"),
            ("webhooks", "timeout = \"0s\""),
            ("webhooks", "disable_after = \"0d\""),
            ("invitations", "lifetime = \"0d\""),
            ("invitations", "dry_run_window = \"0h\""),
            ("invitations", "idempotency_lifetime = \"0h\""),
            ("invitations", "import_keep = \"0h\""),
            ("auth", "access_lifetime = \"0h\""),
            ("auth", "session_lifetime = \"0d\""),
            ("auth", "organization_token_lifetime = \"0h\""),
            ("auth", "password_reset_lifetime = \"0m\""),
        ] {
            let said = check(&settings(&format!("[{section}]\n{line}\n"))).unwrap_err();
            let name = format!("{section}.{}", line.split(' ').next().unwrap());
            assert!(said.starts_with(&format!("{name}: ")), "{line}: {said}");
        }
    }
}
