//! The name that a relay is greeted with. Strict relays refuse one without a dot.

use crate::MailSettingsError;
use lettre::transport::smtp::extension::ClientId;
use std::net::{IpAddr, Ipv4Addr};
use tokio::sync::OnceCell;

/// The longest host name.
const LONGEST: usize = 253;

/// The name, or that the machine's own is to be used.
pub(super) struct Hello {
    set: Option<ClientId>,
    machine: OnceCell<Option<ClientId>>,
}

impl Hello {
    /// A name or an address, with or without brackets; nothing is the machine's full name.
    pub(super) fn parse(text: &str) -> Result<Self, MailSettingsError> {
        let set = match text.trim() {
            "" => None,
            text => Some(client_id(text).ok_or(MailSettingsError::HeloName)?),
        };
        Ok(Self { set, machine: OnceCell::new() })
    }

    /// The name. That of the machine is looked up once; a client without a full name says its address, `here`, as it
    /// has to (RFC 5321, 4.1.4).
    pub(super) async fn name(&self, here: Option<IpAddr>) -> ClientId {
        let literal = match here {
            Some(IpAddr::V4(address)) => ClientId::Ipv4(address),
            Some(IpAddr::V6(address)) => ClientId::Ipv6(address),
            None => UNKNOWN,
        };
        self.full().await.unwrap_or(literal)
    }

    /// The name that is set, or that of the machine, if it has one.
    pub(super) async fn full(&self) -> Option<ClientId> {
        if self.set.is_some() {
            return self.set.clone();
        }
        let look_up = async || tokio::task::spawn_blocking(machine).await.ok().flatten();
        self.machine.get_or_init(look_up).await.clone()
    }
}

/// Whether a relay can be greeted so.
pub fn check_helo_name(text: &str) -> Result<(), MailSettingsError> {
    Hello::parse(text).map(drop)
}

/// Where not even the address is known.
const UNKNOWN: ClientId = ClientId::Ipv4(Ipv4Addr::LOCALHOST);

fn client_id(text: &str) -> Option<ClientId> {
    let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = inner.strip_prefix("IPv6:").unwrap_or(inner);
    match address.parse() {
        Ok(IpAddr::V4(address)) => Some(ClientId::Ipv4(address)),
        Ok(IpAddr::V6(address)) => Some(ClientId::Ipv6(address)),
        Err(_) => is_full_name(text).then(|| ClientId::Domain(text.to_ascii_lowercase())),
    }
}

/// Whether it is a host name with a dot in it.
fn is_full_name(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= LONGEST && text.contains('.') && text.split('.').all(is_label)
}

/// The machine's full name: its own where it has a dot, else what it is called by the resolver.
fn machine() -> Option<ClientId> {
    let own = hostname::get().ok()?.into_string().ok()?;
    if is_full_name(&own) {
        return Some(ClientId::Domain(own));
    }
    let hints = dns_lookup::AddrInfoHints { flags: libc::AI_CANONNAME, ..dns_lookup::AddrInfoHints::default() };
    let found = dns_lookup::getaddrinfo(Some(&own), None, Some(hints));
    let full = found.ok().and_then(|mut found| found.find_map(|info| info.ok()?.canonname));
    let full = full.filter(|name| is_full_name(name) && !name.starts_with("localhost."));
    full.map(ClientId::Domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_and_addresses_are_taken() {
        for (text, said) in [
            ("mail.example.com", "mail.example.com"),
            (" Mail.Example.com ", "mail.example.com"),
            ("192.0.2.1", "[192.0.2.1]"),
            ("[192.0.2.1]", "[192.0.2.1]"),
            ("2001:db8::1", "[IPv6:2001:db8::1]"),
            ("[IPv6:2001:db8::1]", "[IPv6:2001:db8::1]"),
        ] {
            assert_eq!(Hello::parse(text).unwrap().set.unwrap().to_string(), said);
        }
        for text in
            ["gateway", "a b.example", "mail.example\r\nMAIL", "-a.example", ".example", "mail..example", "ü.example"]
        {
            assert_eq!(Hello::parse(text).err(), Some(MailSettingsError::HeloName), "{text}");
        }
    }

    #[tokio::test]
    async fn without_a_full_name_the_address_is_said() {
        let nameless = Hello { set: None, machine: OnceCell::new_with(Some(None)) };
        for (here, said) in [
            (Some("10.0.0.5".parse().unwrap()), "[10.0.0.5]"),
            (Some("2001:db8::5".parse().unwrap()), "[IPv6:2001:db8::5]"),
            (None, "[127.0.0.1]"),
        ] {
            assert_eq!(nameless.name(here).await.to_string(), said);
        }
        let machine = Hello::parse("").unwrap().name(None).await.to_string();
        assert!(machine.contains('.'), "{machine}");
    }
}
