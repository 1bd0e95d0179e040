//! What settings of issuers and of identity providers have in common.

use url::Url;
use usher_engine::Algorithm;

/// The algorithm of a name.
pub(super) fn algorithm(name: &str) -> Option<Algorithm> {
    match name {
        "HS256" => Some(Algorithm::Hs256),
        "RS256" => Some(Algorithm::Rs256),
        "ES256" => Some(Algorithm::Es256),
        "EdDSA" => Some(Algorithm::EdDsa),
        _ => None,
    }
}

/// Whether an address may be called: by HTTPS, or on this machine.
pub(super) fn is_safe(url: &str) -> bool {
    let loopback = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"];
    let is_safe = url.starts_with("https://") || loopback.iter().any(|start| url.starts_with(start));
    is_safe && Url::parse(url).is_ok_and(|url| url.has_host())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_fetched_from_an_address_that_there_can_be() {
        for url in ["https://id.example.com/jwks.json", "https://id.example.com:8443", "http://127.0.0.1:8080/jwks"] {
            assert!(is_safe(url), "{url}");
        }
        for url in [
            "",
            "https://",
            "https://:443/jwks",
            "https://id example.com/",
            "http://id.example.com/",
            "http://localhost:x/",
        ] {
            assert!(!is_safe(url), "{url}");
        }
    }
}
