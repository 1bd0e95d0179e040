//! Delivery status notifications (RFC 3464, RFC 6533): a group of fields about the mail, then one for each recipient.

use super::fields::{Group, without_comments};
use usher_domain::EmailAddress;
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
        // `failure` is what some call it.
        (Some("failed" | "failure"), _) => true,
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
/// only where nothing else is given that is a mail address (a gateway may name its recipient by X.400).
fn failed_address(group: &Group) -> Option<String> {
    // Sendmail's name for the address behind a forward.
    let fields = ["x-actual-recipient", "final-recipient", "original-recipient"];
    let addresses = || fields.into_iter().filter_map(|field| address(group.get(field)?));
    addresses().find(|address| EmailAddress::parse(address).is_ok()).or_else(|| addresses().next())
}

/// The address of `type; address`.
fn address(value: &str) -> Option<String> {
    let value = without_comments(value);
    let (kind, text) = value.split_once(';').unwrap_or(("", &value));
    let bare = mailbox(text);
    let decoded = if kind.trim().eq_ignore_ascii_case("utf-8") { unescaped(&bare) } else { bare };
    Some(decoded).filter(|address| !address.is_empty())
}

/// The address in a text, in its plainest form: without a name, a route, spaces between its parts, quotation marks that
/// it does not need, and a dot at its end (RFC 5322 sections 3.4 and 4.4).
fn mailbox(text: &str) -> String {
    let text = text.trim();
    let inner = text.rsplit_once('<').map_or(text, |(_, inner)| inner.split('>').next().unwrap_or(inner)).trim();
    let inner = if inner.starts_with('@') { inner.split_once(':').map_or(inner, |(_, rest)| rest) } else { inner };
    let Some((local, domain)) = inner.rsplit_once('@') else { return inner.to_owned() };
    let unspaced = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let local = local.trim();
    let quoted = local.strip_prefix('"').and_then(|local| local.strip_suffix('"'));
    let local = match quoted {
        Some(quoted) if is_atoms(&quoted.replace('\\', "")) => quoted.replace('\\', ""),
        Some(_) => local.to_owned(),
        None => unspaced(local),
    };
    format!("{local}@{}", unspaced(domain).trim_end_matches('.'))
}

/// Whether a local part needs no quotation marks.
fn is_atoms(local: &str) -> bool {
    let is_atom = |atom: &str| {
        let is_text = |c: char| !c.is_whitespace() && !c.is_control() && !"\"(),:;<>@[]\\".contains(c);
        !atom.is_empty() && atom.chars().all(is_text)
    };
    local.split('.').all(is_atom)
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
            (r#"rfc822; "g1"@gram.example"#, Some("g1@gram.example")),
            (r#"rfc822; "g\1.h"@gram.example"#, Some("g1.h@gram.example")),
            (r#"rfc822; "g 1"@gram.example"#, Some(r#""g 1"@gram.example"#)),
            ("rfc822; Grace Hopper <grace@b.co>", Some("grace@b.co")),
            ("rfc822; <@a.co,@c.co:grace@b.co>", Some("grace@b.co")),
            ("rfc822; grace @ b . co", Some("grace@b.co")),
            ("rfc822; grace(Grace)@(at)b.co(here)", Some("grace@b.co")),
            ("rfc822; grace@b.co.", Some("grace@b.co")),
            ("grace@b.co", Some("grace@b.co")),
            ("rfc822;", None),
            ("", None),
        ] {
            assert_eq!(address(value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn the_original_recipient_counts_where_the_final_one_is_no_mail_address() {
        for (last, address) in [("x400; /S=Grace/O=B/C=DE/", "grace@b.co"), ("rfc822; hopper@b.co", "hopper@b.co")] {
            let text = format!(
                "Original-Recipient: rfc822; grace@b.co\nFinal-Recipient: {last}\nAction: \"failed\"\nStatus: 5.1.1\n"
            );
            let found = super::recipients(&super::super::fields::groups(text.as_bytes()));
            assert_eq!(found.first().and_then(|report| report.address.as_deref()), Some(address));
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
