//! Which addresses the vendor takes (assumed: those of Django's `EmailValidator`). The domain's own parser decides
//! beside it; this one is here for what it alone refuses.

use usher_domain::email::ascii_domain;

/// The longest address that Django's validator looks at, in characters.
const MAX_CHARACTERS: usize = 320;
/// The longest label of a domain, in characters (RFC 1035 section 2.3.4).
const MAX_LABEL: usize = 63;

/// Whether Django's validator would take the address. Its quoted local parts, address literals and `localhost` are
/// left to the domain, which takes none of them.
pub(crate) fn is_valid(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    address.chars().count() <= MAX_CHARACTERS
        && local.split('.').all(is_atom)
        && ascii_domain(domain).is_some_and(|domain| is_domain(&domain))
}

fn is_atom(atom: &str) -> bool {
    !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"-!#$%&'*+/=?^_`{}|~".contains(&b))
}

fn is_domain(domain: &str) -> bool {
    let sound = |label: &str| label.len() <= MAX_LABEL && !label.ends_with('-');
    domain.split('.').all(sound) && domain.rsplit('.').next().is_some_and(|last| last.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn djangos_rules_hold() {
        for address in ["a@b.co", "A.b+c'd@x-y.example", "a@bücher.example"] {
            assert!(is_valid(address), "{address}");
        }
        let long = format!("{}@b.co", "a".repeat(MAX_CHARACTERS));
        for address in
            ["", "a", "a@b", "a@b.c", "ä@b.co", "a..b@b.co", "\"a\"@b.co", "a@b-.co", "a@b.co-", "a@[::1]", &long]
        {
            assert!(!is_valid(address), "{address}");
        }
    }
}
