//! How mail leaves, from the configuration to what the mailer takes.

use crate::build_error::BuildError;
use crate::config::{Config, DkimConfig, MailTransport};
use crate::mail_reports;
use std::time::Duration;
use usher_domain::EmailAddress;
use usher_mailer::{DkimSettings, MailSettings};

/// The transport of mail, as the mailer takes it.
pub(crate) fn mail_settings(config: &Config) -> Result<MailSettings, BuildError> {
    let mail = &config.mail;
    let from = EmailAddress::parse(&mail.from_address)
        .map_err(|error| BuildError::Setting(format!("mail.from_address: {error}")))?;
    let bounce_address = Some(mail.bounce_address.as_str()).filter(|text| !text.is_empty()).map(EmailAddress::parse);
    let bounce_address =
        bounce_address.transpose().map_err(|error| BuildError::Setting(format!("mail.bounce_address: {error}")))?;
    let dkim = dkim(&mail.dkim, &from)?;
    let transport = match mail.transport {
        MailTransport::None => usher_mailer::MailTransport::None,
        MailTransport::Directory => usher_mailer::MailTransport::Directory { path: mail.directory.clone().into() },
        MailTransport::Smtp => usher_mailer::MailTransport::Smtp { url: mail.smtp_url.expose().to_owned() },
    };
    Ok(MailSettings {
        transport,
        from,
        from_name: mail.from_name.clone(),
        timeout: Duration::from_millis(mail.timeout.unsigned_millis()),
        // As many as the outbox has under way at most.
        connections: mail.concurrency.max(1) * 4,
        helo_name: helo_name(config),
        from_template: mail.from_template.clone(),
        bounce_address,
        mark_fields: mail_reports::providers(config)?.mark_fields(),
        dkim,
    })
}

/// What mails are signed with.
fn dkim(config: &DkimConfig, from: &EmailAddress) -> Result<Option<DkimSettings>, BuildError> {
    if config.selector.is_empty() && config.key_file.is_empty() {
        return Ok(None);
    }
    let domain = if config.domain.is_empty() { from.canonical().domain() } else { &config.domain };
    let key = std::fs::read_to_string(&config.key_file).map_err(|error| {
        let (file, kind) = (&config.key_file, error.kind());
        BuildError::Setting(format!("mail.dkim.key_file: {file} cannot be read ({kind})"))
    })?;
    Ok(Some(DkimSettings { domain: domain.to_owned(), selector: config.selector.clone(), key }))
}

/// The name that a mail server is greeted with: the one that is set, else the host of the public address where that is a
/// full name or an address; empty otherwise, and then it is the machine's.
fn helo_name(config: &Config) -> String {
    let set = config.mail.helo_name.trim();
    if !set.is_empty() {
        return set.to_owned();
    }
    let host = config.http.public_url.origin().host().to_string();
    let name = host.trim_end_matches('.');
    let is_full = name.contains('.') || name.starts_with('[');
    let is_own = is_full && !config.http.public_url.is_loopback() && name != "localhost.localdomain";
    // What the relay cannot be greeted with is no reason to refuse a setting that nobody has made.
    let is_own = is_own && usher_mailer::check_helo_name(name).is_ok();
    if is_own { name.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relays_are_greeted_with_what_the_public_address_says_if_they_can_be() {
        for (url, name) in [
            ("https://invite.example.com", "invite.example.com"),
            ("http://10.0.0.5:8080", "10.0.0.5"),
            ("https://[2001:db8::5]", "[2001:db8::5]"),
            ("https://gateway", ""),
            ("https://b_c.example", ""),
            ("http://127.0.0.1:8080", ""),
            ("http://[::1]:8080", ""),
        ] {
            let config = Config::with(&format!("[http]\npublic_url = \"{url}\"\n")).unwrap();
            assert_eq!(helo_name(&config), name, "{url}");
            assert!(usher_mailer::check_helo_name(name).is_ok(), "{url}");
        }
    }
}
