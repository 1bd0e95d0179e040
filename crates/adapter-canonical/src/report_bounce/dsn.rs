//! Delivery status notifications (RFC 3464, RFC 6533): a group of fields about the mail, then one for each recipient.

use super::fields::{Group, without_comments};
use usher_domain::bounce::{Blame, EnhancedStatus, Reply, blame};
use usher_domain::commands::{DeliveryNews, RecipientReport};

/// What is said about each recipient.
pub(super) fn recipients(status: &[Group]) -> Vec<RecipientReport> {
    status.iter().filter_map(recipient).collect()
}

/// `None` for a group that is about no recipient.
fn recipient(group: &Group) -> Option<RecipientReport> {
    let code = group.token("status").unwrap_or_default();
    let status = EnhancedStatus::parse(&code);
    let has_failed = match (group.token("action").as_deref(), status) {
        (Some("failed"), _) => true,
        (Some("delayed" | "delivered" | "relayed" | "expanded"), _) => false,
        (Some(_), _) | (None, None) => return None,
        // Without an action, a temporary failure is a delay.
        (None, Some(status)) => status.class == 5,
    };
    let said = diagnostic(group.get("diagnostic-code").unwrap_or_default());
    let news = match has_failed {
        true if blame(&Reply::parse(said), status) == Blame::Address => DeliveryNews::HardBounce,
        true => DeliveryNews::SoftBounce,
        false => DeliveryNews::Progress,
    };
    let reason = if said.is_empty() { code } else { format!("{said} ({code})") };
    Some(RecipientReport { address: failed_address(group), news, reason })
}

/// The text of a `Diagnostic-Code` without its type, as in `smtp; 550 text`.
fn diagnostic(value: &str) -> &str {
    let (kind, said) = value.split_once(';').unwrap_or(("", value));
    let is_type = !kind.trim().contains(char::is_whitespace) && !kind.starts_with(|c: char| c.is_ascii_digit());
    if is_type { said.trim() } else { value.trim() }
}

/// The address that the mail ended at. `Original-Recipient` may be an alias that leads to several of them, so it counts
/// only where nothing else is given.
fn failed_address(group: &Group) -> Option<String> {
    // Sendmail's name for the address behind a forward.
    let fields = ["x-actual-recipient", "final-recipient", "original-recipient"];
    fields.into_iter().find_map(|field| address(group.get(field)?))
}

/// The address of `type; address`.
fn address(value: &str) -> Option<String> {
    let value = without_comments(value);
    let (kind, text) = value.split_once(';').unwrap_or(("", &value));
    let bare = text.trim().trim_start_matches('<').trim_end_matches('>').trim();
    let decoded = if kind.trim().eq_ignore_ascii_case("utf-8") { unescaped(bare) } else { bare.to_owned() };
    Some(decoded).filter(|address| !address.is_empty())
}

/// Text with its `\x{..}` (RFC 6533 section 3) replaced. What is malformed stays.
fn unescaped(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\x{") {
        decoded.push_str(before);
        let escape = after.split_once('}');
        let found = escape.and_then(|(hex, after)| Some((char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, after)));
        if let Some((c, after)) = found {
            decoded.push(c);
            rest = after;
        } else {
            decoded.push_str("\\x{");
            rest = after;
        }
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::{address, diagnostic};

    #[test]
    fn addresses_lose_their_type_comments_and_escapes() {
        for (value, expected) in [
            ("rfc822; grace@b.co", Some("grace@b.co")),
            ("RFC822;<grace@b.co> (Grace; H)", Some("grace@b.co")),
            (r"utf-8;p\x{E9}tr@b\x{FC}cher.example", Some("pétr@bücher.example")),
            ("UTF-8; pétr@b.co", Some("pétr@b.co")),
            (r"utf-8;a\x{110000}b\x{zz}\x{", Some(r"a\x{110000}b\x{zz}\x{")),
            (r"rfc822;a\x{E9}@b.co", Some(r"a\x{E9}@b.co")),
            ("grace@b.co", Some("grace@b.co")),
            ("rfc822;", None),
            ("", None),
        ] {
            assert_eq!(address(value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn a_diagnostic_loses_its_type_only() {
        for (value, said) in [
            ("smtp; 550 5.1.1 a; b", "550 5.1.1 a; b"),
            ("X-Postfix;unknown user", "unknown user"),
            ("550 5.1.1 a; b", "550 5.1.1 a; b"),
            ("550;x", "550;x"),
            ("host said; 550", "host said; 550"),
            ("", ""),
        ] {
            assert_eq!(diagnostic(value), said, "{value}");
        }
    }
}
