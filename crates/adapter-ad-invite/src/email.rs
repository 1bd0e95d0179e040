//! The vendor's e-mail pattern, by hand: the acceptance set is part of the wire format.

use std::borrow::Cow;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The most UTF-16 code units of an address (`[D]` P1, P5; the unit is assumed).
pub(crate) const LONGEST: usize = 250;

/// The documented pattern (`[D]` P1) between slashes, as the issue about a bad address quotes it (assumed).
pub(crate) const PATTERN: &str =
    r"/^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/";

/// An address in a request, as it is described: by the pattern alone, which takes addresses that the format `email` does
/// not allow.
pub(crate) enum Described {}

impl PartialSchema for Described {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String).max_length(Some(LONGEST));
        text.pattern(Some(PATTERN.trim_matches('/'))).into()
    }
}

impl ToSchema for Described {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("EmailAddress")
    }
}

/// Whether a text matches [`PATTERN`]. Nothing is trimmed.
pub(crate) fn matches(text: &str) -> bool {
    // Neither side may hold an `@`, so the first one is the one that the pattern means.
    let Some((local, domain)) = text.split_once('@') else { return false };
    let Some((labels, last)) = domain.rsplit_once('.') else { return false };
    is_local(local) && labels.split('.').all(is_label) && is_last_label(last)
}

fn is_local(local: &str) -> bool {
    local.bytes().all(|b| b.is_ascii_alphanumeric() || b"_'+-.".contains(&b))
        && local.bytes().next_back().is_some_and(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
        && !local.starts_with('.')
        && !local.contains("..")
}

fn is_label(label: &str) -> bool {
    label.starts_with(|c: char| c.is_ascii_alphanumeric())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_last_label(label: &str) -> bool {
    label.len() >= 2 && label.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use usher_domain::EmailAddress;

    #[rustfmt::skip]
    const GOOD: &[&str] = &[
        "test@mail.com", "a'b@b.co", "a@b-.co", "A.B@C.DE", "+@b.co", "-@b.co", "_@b.co", "a@b.c.de", "a-@b.co", "'a@b.co",
        "a@1.co", "a@b--c.co",
    ];

    #[rustfmt::skip]
    const BAD: &[&str] = &[
        "", ".a@b.co", "a.@b.co", "a..b@b.co", "a'@b.co", "a%b@b.co", " a@b.co", "a@b.co ", "a@b", "a@b.c", "a@-b.co",
        "a@b..co", "a@.b.co", "a@b.co.", "a@@b.co", "a@b@c.co", "@b.co", "a", "a@b.c1", "a@b.1c", "é@b.co", "a@é.co",
        "a@b.co\n", "a!b@b.co", "a@b_c.co", "a@b.c-d", "a@b.co\0",
    ];

    /// The pattern read literally: the look-aheads, then every way to place the single characters and the repetitions.
    fn reference(text: &str) -> bool {
        let bytes = text.as_bytes();
        let many = |b: &u8| b.is_ascii_alphanumeric() || b"_'+-.".contains(b);
        let one = |b: u8| b.is_ascii_alphanumeric() || b"_+-".contains(&b);
        !text.starts_with('.')
            && !text.contains("..")
            && (1..bytes.len()).any(|at| {
                bytes[at] == b'@'
                    && bytes[..at - 1].iter().all(many)
                    && one(bytes[at - 1])
                    && domain(&bytes[at + 1..], 0)
            })
    }

    fn domain(rest: &[u8], labels: usize) -> bool {
        let ends_here = labels > 0 && rest.len() >= 2 && rest.iter().all(u8::is_ascii_alphabetic);
        ends_here
            || (1..rest.len()).any(|end| {
                rest[end] == b'.'
                    && rest[0].is_ascii_alphanumeric()
                    && rest[1..end].iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
                    && domain(&rest[end + 1..], labels + 1)
            })
    }

    #[test]
    fn the_examples_match_or_not_as_in_javascript() {
        for text in GOOD {
            assert!(matches(text) && reference(text), "{text:?}");
        }
        for text in BAD {
            assert!(!matches(text) && !reference(text), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn near_misses_match_as_the_reference_does(text in "[aZ0_'+.@%-]{0,8}(@[aZ0.-]{0,6}\\.[aZ0]{0,3}){0,2}") {
            prop_assert_eq!(matches(&text), reference(&text));
        }

        #[test]
        fn any_text_matches_as_the_reference_does(text in any::<String>()) {
            prop_assert_eq!(matches(&text), reference(&text));
        }

        #[test]
        fn what_matches_is_an_address_of_the_domain(text in "[a-z'+.-]{0,9}[a-z+-]@([a-z0-9][a-z0-9-]{0,4}\\.){1,3}[a-zA-Z]{2,5}") {
            prop_assert!(!matches(&text) || EmailAddress::parse(&text).is_ok());
        }
    }
}
