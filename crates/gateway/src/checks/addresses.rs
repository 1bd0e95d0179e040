//! Addresses: where the gateway listens, and what links lead to.

use crate::config::Config;
use std::net::{SocketAddr, ToSocketAddrs};
use url::Url;

/// What stands for a token.
const TOKEN: &str = "AaToKeN";

/// Refuses addresses that nothing can listen on and links that lead nowhere.
pub(super) fn check(config: &Config) -> Result<(), String> {
    let own = listener("http.listen", &config.http.listen)?;
    if !config.metrics.listen.is_empty() {
        let watch = listener("metrics.listen", &config.metrics.listen)?;
        if own.port() != 0 && own.port() == watch.port() && (own.ip() == watch.ip() || own.ip().is_unspecified()) {
            let listen = &config.metrics.listen;
            return Err(format!("metrics.listen: `{listen}` is taken by http.listen; write another port"));
        }
    }
    let accept = &config.invitations.accept_url;
    for (name, template) in [("invitations.accept_url", accept), ("auth.password_url", &config.auth.password_url)] {
        if template.contains("{pages_url}") && config.pages_url().is_none() {
            return Err(format!(
                "{name}: {{pages_url}} leads nowhere, because adapters.pages is not enabled; write the address of a page \
                 of your own"
            ));
        }
    }
    let url = link("invitations.accept_url", &config.filled(accept).replace("{token}", TOKEN))?;
    // The token is a part of the page's address, not of its host, in which letters have no case.
    if !url.as_str().contains(TOKEN) {
        return Err(format!("invitations.accept_url: `{accept}` must contain {{token}} behind the host"));
    }
    link("auth.password_url", &config.filled(&config.auth.password_url)).map(drop)
}

/// The address that a text lets something listen on.
fn listener(name: &str, text: &str) -> Result<SocketAddr, String> {
    let wrong = || {
        format!(
            "{name}: `{text}` is no address to listen on; write an address and a port, such as 127.0.0.1:8080 or [::]:8080"
        )
    };
    let (host, _) = text.rsplit_once(':').filter(|(host, _)| !host.is_empty()).ok_or_else(wrong)?;
    if host.contains("//") {
        return Err(wrong());
    }
    text.to_socket_addrs().ok().and_then(|mut found| found.next()).ok_or_else(wrong)
}

/// Whether a link leads somewhere: to a page by HTTP or HTTPS.
fn link(name: &str, text: &str) -> Result<Url, String> {
    let wrong = |why: &str| Err(format!("{name}: `{text}` {why}; write it like https://www.example.com/join"));
    if text.contains(['{', '}']) {
        return wrong("has a placeholder that is not known");
    }
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return wrong("has a space in it");
    }
    match Url::parse(text) {
        Ok(url) if !matches!(url.scheme(), "http" | "https") => wrong("has another scheme than http and https"),
        Ok(url) if !url.username().is_empty() || url.password().is_some() => wrong("has a user or a password"),
        Ok(url) => Ok(url),
        Err(_) => wrong("is no address of a page"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::settings;
    use super::*;

    fn said(changes: &str) -> String {
        check(&settings(changes)).err().unwrap_or_default()
    }

    #[test]
    fn what_can_be_listened_on() {
        for listen in ["127.0.0.1:0", "0.0.0.0:8080", "[::1]:8080", "[::]:8080", "localhost:8080"] {
            assert_eq!(said(&format!("[http]\nlisten = \"{listen}\"\n")), "");
            assert_eq!(said(&format!("[metrics]\nlisten = \"{}\"\n", listen.replace("8080", "9090"))), "");
        }
        for listen in [
            "",
            "8080",
            ":8080",
            "127.0.0.1",
            "127.0.0.1:",
            "127.0.0.1:99999",
            "127.0.0.1:http",
            "::1",
            "http://[::1]:80",
        ] {
            assert!(said(&format!("[http]\nlisten = \"{listen}\"\n")).starts_with("http.listen: "), "{listen}");
            let metrics = said(&format!("[metrics]\nlisten = \"{listen}\"\n"));
            assert!(listen.is_empty() || metrics.starts_with("metrics.listen: "), "{listen}");
        }
        let both = |listen: &str, metrics: &str| {
            said(&format!("[http]\nlisten = \"{listen}\"\n[metrics]\nlisten = \"{metrics}\"\n"))
        };
        assert!(both("127.0.0.1:8080", "127.0.0.1:8080").contains("taken by http.listen"));
        assert!(both("0.0.0.0:8080", "127.0.0.1:8080").contains("taken by http.listen"));
        assert_eq!(both("127.0.0.1:0", "127.0.0.1:0"), "");
        assert_eq!(both("127.0.0.1:8080", "127.0.0.2:8080"), "");
    }

    #[test]
    fn links_lead_to_pages() {
        for (key, section, good) in [
            ("accept_url", "invitations", "https://www.example.com/join#{token}"),
            ("accept_url", "invitations", "https://www.example.com/join?t={token}&x=1"),
            ("accept_url", "invitations", "{public_url}/join/{token}"),
            ("password_url", "auth", "https://www.example.com/password"),
            ("password_url", "auth", "{public_url}/password/"),
        ] {
            assert_eq!(said(&format!("[{section}]\n{key} = \"{good}\"\n")), "", "{good}");
        }
        for (bad, told) in [
            ("www.example.com/{token}", "no address"),
            ("/join/{token}", "no address"),
            ("ftp://www.example.com/{token}", "another scheme"),
            ("javascript:alert({token})", "another scheme"),
            ("https://u:p@www.example.com/{token}", "a user"),
            ("https://www.example.com/{tokne}/{token}", "a placeholder"),
            ("https://www.example.com/a b/{token}", "a space"),
            ("https://www.example.com/", "{token}"),
            ("https://{token}.example.com/", "{token}"),
            ("", "no address"),
        ] {
            let accept = said(&format!("[invitations]\naccept_url = \"{bad}\"\n"));
            assert!(
                told.is_empty() || (accept.starts_with("invitations.accept_url: ") && accept.contains(told)),
                "{bad}: {accept}"
            );
        }
        for bad in ["", "password", "ftp://x.example", "{public_ulr}/password", "https://u@x.example/p"] {
            assert!(said(&format!("[auth]\npassword_url = \"{bad}\"\n")).starts_with("auth.password_url: "), "{bad}");
        }
    }

    #[test]
    fn the_pages_are_linked_where_they_are() {
        let links = |changes: &str| {
            let config = settings(changes);
            assert_eq!(check(&config), Ok(()), "{changes}");
            (config.filled(&config.invitations.accept_url), config.filled(&config.auth.password_url))
        };
        let below = |base: &str| (format!("{base}/invitations/{{token}}"), format!("{base}/password"));
        let public = "[http]\npublic_url = \"https://example.com/usher\"\n";
        assert_eq!(links(""), below("http://127.0.0.1:8080"));
        assert_eq!(links("[adapters.pages]\nprefix = \"/join\"\n"), below("http://127.0.0.1:8080/join"));
        assert_eq!(links(public), below("https://example.com/usher"));
        assert_eq!(
            links(&format!("{public}[adapters.pages]\nprefix = \"/usher\"\n")),
            below("https://example.com/usher")
        );
        assert_eq!(
            links(&format!("{public}[adapters.pages]\nprefix = \"/join\"\n")),
            below("https://example.com/usher/join")
        );
        let hosts = "[adapters.pages]\nhosts = [\"join.example.com\"]\n";
        assert_eq!(links(&format!("{public}{hosts}")), below("https://join.example.com/usher"));
        let hosts = "[adapters.pages]\nhosts = [\"join.example.com\", \"Example.com.\"]\n";
        assert_eq!(links(&format!("{public}{hosts}")), below("https://example.com/usher"));
        assert!(said("[adapters.pages]\nenabled = false\n").contains("adapters.pages is not enabled"));
        let own = "[adapters.pages]\nenabled = false\n[invitations]\naccept_url = \"https://x.example/{token}\"\n\
                   [auth]\npassword_url = \"https://x.example/password\"\n";
        assert_eq!(said(own), "");
    }
}
