//! What works and is unwise, in words for whoever operates the gateway.

use crate::config::{Config, MailTransport};
use crate::secret_file;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::Path;

/// Ends of domains at which nobody has mail (RFC 2606, RFC 6761, RFC 6762).
const NOWHERE: [&str; 7] = ["localhost", "localdomain", "local", "example", "invalid", "test", "internal"];

/// What an operator should know about the settings.
pub(crate) fn warnings(config: &Config) -> Vec<String> {
    let mut all = Vec::new();
    connections(config, &mut all);
    limits(config, &mut all);
    mail(config, &mut all);
    data(config, &mut all);
    all
}

fn connections(config: &Config, all: &mut Vec<String>) {
    let (http, public) = (&config.http, &config.http.public_url);
    let has_console = config.adapters.get("console").is_some_and(|console| console.enabled);
    if has_console && !public.is_https() && !public.is_loopback() {
        all.push(format!(
            "http.public_url is {}: passwords and the console's session cookie cross the network in the clear; use https",
            public.as_str()
        ));
    }
    if public.is_https() && http.trusted_proxies.is_empty() {
        all.push(
            "http.trusted_proxies is empty: the proxy in front counts as the one client, so that all people share its \
             limits; name its network"
                .to_owned(),
        );
    }
    if http.trusted_proxies.iter().any(|network| network.trim().ends_with("/0")) {
        all.push(
            "http.trusted_proxies trusts everybody: clients can make up their addresses; name the networks of your proxies"
                .to_owned(),
        );
    }
    if config.webhooks.allow_http {
        all.push("webhooks.allow_http is on: events can be read and changed on the way".to_owned());
    }
}

fn limits(config: &Config, all: &mut Vec<String>) {
    let sign_in = &config.sign_in;
    let off = [
        (sign_in.failures == 0, "sign_in.failures", "passwords of one account can be guessed without a wait"),
        (sign_in.failures_of_account == 0, "sign_in.failures_of_account", "so can they from many addresses"),
        (sign_in.failures_of_client == 0, "sign_in.failures_of_client", "one address can try any number of accounts"),
        (sign_in.first_wait.millis() == 0, "sign_in.first_wait", "wrong passwords cause no wait"),
        (config.mail.limits.recipient == 0, "mail.limits.recipient", "one person can get any number of mails"),
        (
            config.mail.limits.organization == 0,
            "mail.limits.organization",
            "one organization can send any number of mails",
        ),
        (
            config.invitations.dry_run_rows == 0,
            "invitations.dry_run_rows",
            "addresses can be looked up without a limit",
        ),
        (
            config.http.requests_per_minute == 0 && is_open(&config.http.listen),
            "http.requests_per_minute",
            "one client can send any number of requests",
        ),
    ];
    let said = off.into_iter().filter(|(is_off, ..)| *is_off);
    all.extend(said.map(|(_, name, what)| format!("{name} is 0, which turns this limit off: {what}")));
}

fn mail(config: &Config, all: &mut Vec<String>) {
    let mail = &config.mail;
    match mail.transport {
        MailTransport::None => all.push(
            "mail.transport is \"none\": no mail is sent; the canonical API shows the links of invitations to hand out"
                .to_owned(),
        ),
        MailTransport::Directory => all.push(format!(
            "mail.transport is \"directory\": mails are written to {} and reach nobody; use smtp",
            mail.directory
        )),
        MailTransport::Smtp => {
            let domain = mail.from_address.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
            if NOWHERE.contains(&domain.rsplit('.').next().unwrap_or_default()) {
                all.push(format!(
                    "mail.from_address is at {domain}, where nobody has mail: relays refuse such a sender, and bounces \
                     are lost"
                ));
            }
        }
    }
}

fn data(config: &Config, all: &mut Vec<String>) {
    let database = config.database.url.expose();
    let Some(path) = database.strip_prefix("sqlite://") else { return };
    if usher_storage::is_on_network_share(database) {
        all.push(format!(
            "database.url: {path} is on a network share, where SQLite loses data and locks fail; use a local disk, or \
             PostgreSQL"
        ));
    }
    let secret = secret_file::place(config);
    let folder = |path: &Path| {
        std::path::absolute(path).ok().and_then(|path| path.parent().map(Path::to_owned)).unwrap_or_default()
    };
    if config.security.secret.expose().is_empty() && folder(&secret).starts_with(folder(Path::new(path))) {
        all.push(format!(
            "the secret is in {}, in the folder of the database: whoever gets a copy of the folder has both; set \
             security.secret, or security.secret_file to another place",
            secret.display()
        ));
    }
}

/// Whether others than this machine can reach a listener.
fn is_open(listen: &str) -> bool {
    let found = listen.to_socket_addrs().map(Iterator::collect::<Vec<SocketAddr>>).unwrap_or_default();
    found.iter().map(SocketAddr::ip).any(|address: IpAddr| !address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::super::settings;
    use super::*;

    /// Settings without a warning.
    const WISE: &str = "[http]\npublic_url = \"https://invite.example.com\"\ntrusted_proxies = [\"10.0.0.0/8\"]\n\
        requests_per_minute = 600\nlisten = \"0.0.0.0:8080\"\n[database]\nurl = \"postgres://usher@db.example/usher\"\n\
        [mail]\ntransport = \"smtp\"\nsmtp_url = \"smtps://relay.example.com\"\nfrom_address = \"invite@example.com\"\n";

    /// The warnings that a change brings.
    fn of(changes: &str) -> Vec<String> {
        let mut table: toml::Table = WISE.parse().unwrap();
        for (section, values) in changes.parse::<toml::Table>().unwrap() {
            let values = values.as_table().unwrap().clone();
            let place = table.entry(section).or_insert_with(|| toml::Value::Table(toml::Table::new()));
            place.as_table_mut().unwrap().extend(values);
        }
        warnings(&settings(&table.to_string()))
    }

    #[test]
    fn wise_settings_have_none() {
        assert_eq!(of(""), Vec::<String>::new());
        assert_eq!(of("[http]\npublic_url = \"http://127.0.0.1:8080\"\n"), Vec::<String>::new());
        let local = "[http]\nlisten = \"127.0.0.1:8080\"\nrequests_per_minute = 0\n";
        assert_eq!(of(local), Vec::<String>::new());
        let apart =
            "[database]\nurl = \"sqlite:///tmp/data/usher.db\"\n[security]\nsecret_file = \"/tmp/keys/secret\"\n";
        assert_eq!(of(apart), Vec::<String>::new());
    }

    #[test]
    fn each_unwise_setting_has_one_that_names_it() {
        for (changes, told) in [
            ("[http]\npublic_url = \"http://invite.example.com\"\n", "session cookie"),
            ("[http]\ntrusted_proxies = []\n", "share its limits"),
            ("[http]\ntrusted_proxies = [\"0.0.0.0/0\"]\n", "trusts everybody"),
            ("[http]\ntrusted_proxies = [\"::/0\"]\n", "trusts everybody"),
            ("[http]\nrequests_per_minute = 0\n", "http.requests_per_minute is 0"),
            ("[webhooks]\nallow_http = true\n", "webhooks.allow_http"),
            ("[sign_in]\nfailures = 0\n", "sign_in.failures is 0"),
            ("[sign_in]\nfailures_of_account = 0\n", "sign_in.failures_of_account is 0"),
            ("[sign_in]\nfailures_of_client = 0\n", "sign_in.failures_of_client is 0"),
            ("[sign_in]\nfirst_wait = \"0s\"\n", "sign_in.first_wait is 0"),
            ("[mail.limits]\nrecipient = 0\n", "mail.limits.recipient is 0"),
            ("[mail.limits]\norganization = 0\n", "mail.limits.organization is 0"),
            ("[invitations]\ndry_run_rows = 0\n", "invitations.dry_run_rows is 0"),
            ("[mail]\ntransport = \"none\"\n", "mail.transport is \"none\""),
            ("[mail]\ntransport = \"directory\"\n", "reach nobody"),
            ("[mail]\nfrom_address = \"invitations@localhost.localdomain\"\n", "nobody has mail"),
            ("[mail]\nfrom_address = \"invitations@acme.example\"\n", "nobody has mail"),
            ("[database]\nurl = \"sqlite://data/usher.db\"\n", "in the folder of the database"),
            (
                "[database]\nurl = \"sqlite://data/usher.db\"\n[security]\nsecret_file = \"data/keys/secret\"\n",
                "in the folder of the database",
            ),
        ] {
            let all = of(changes);
            assert!(all.len() == 1 && all[0].contains(told), "{changes}: {all:?}");
        }
        let apart = "[database]\nurl = \"sqlite://data/usher.db\"\n[security]\nsecret = \"SECRET\"\n";
        assert_eq!(of(&apart.replace("SECRET", &"5e".repeat(32))), Vec::<String>::new());
    }
}
