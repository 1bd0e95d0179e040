//! Typed ids as the TypeID specification (version 0.3) writes them: a prefix that says what is identified, an
//! underscore, and the UUID in 26 characters of lower-case Crockford base32.
//!
//! Answers carry nothing else. Requests may also carry the plain hyphenated UUID, because that is what other systems
//! have stored. An id of another kind is never taken for the one asked for.

use usher_domain::{
    AccountId, ApiKeyId, EventId, IdentityProviderId, ImportId, InstallationKeyId, InvitationId, LicenseId, MailId,
    MemberId, OrganizationId, ResourceId, SessionId, TemplateId, WebhookDeliveryId, WebhookId,
};

/// The digits of base32, in the order of their values.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm', 'n', 'p',
    'q', 'r', 's', 't', 'v', 'w', 'x', 'y', 'z',
];

/// How many digits 128 bits take, five each; the first digit has three of them.
const DIGITS: usize = 26;

/// An id that is shown typed.
pub trait TypedId: Copy {
    /// What stands before the underscore.
    const PREFIX: &'static str;

    /// The id of a UUID in hexadecimal, with or without hyphens.
    fn of_hex(hex: &str) -> Option<Self>;

    /// The 128 bits.
    fn bits(self) -> u128;
}

macro_rules! typed {
    ($($name:ident),+) => {$(
        impl TypedId for $name {
            const PREFIX: &'static str = $name::PREFIX;

            fn of_hex(hex: &str) -> Option<Self> {
                hex.parse().ok().map(Self)
            }

            fn bits(self) -> u128 {
                self.0.as_u128()
            }
        }
    )+};
}

typed!(
    AccountId,
    ApiKeyId,
    EventId,
    IdentityProviderId,
    ImportId,
    InstallationKeyId,
    InvitationId,
    LicenseId,
    MailId,
    MemberId,
    OrganizationId,
    ResourceId,
    SessionId,
    TemplateId,
    WebhookDeliveryId,
    WebhookId
);

/// Writes an id.
#[must_use]
pub fn encode<T: TypedId>(id: T) -> String {
    written(T::PREFIX, id.bits())
}

/// The text with a plain UUID behind a prefix, as the engine names things, in the form of this API; any other as it is.
pub(crate) fn retyped(text: &str) -> String {
    let Some((prefix, uuid)) = text.split_once('_') else { return text.to_owned() };
    let bits = if uuid.len() == 36 { EventId::of_hex(uuid).map(EventId::bits) } else { None };
    bits.map_or_else(|| text.to_owned(), |bits| written(prefix, bits))
}

fn written(prefix: &str, bits: u128) -> String {
    let mut text = String::with_capacity(prefix.len() + 1 + DIGITS);
    text.push_str(prefix);
    text.push('_');
    for position in (0..DIGITS).rev() {
        let value = (bits >> (position * 5)) & 31;
        text.extend(usize::try_from(value).ok().and_then(|value| ALPHABET.get(value)));
    }
    text
}

/// Reads a typed id of this kind or a hyphenated UUID.
#[must_use]
pub fn decode<T: TypedId>(text: &str) -> Option<T> {
    if text.len() == 36 {
        return T::of_hex(text);
    }
    let digits = text.strip_prefix(T::PREFIX)?.strip_prefix('_')?;
    T::of_hex(&format!("{:032x}", value_of(digits)?))
}

/// The value of 26 digits; `None` where it would need more than 128 bits.
fn value_of(digits: &str) -> Option<u128> {
    if digits.len() != DIGITS || digits.chars().next()? > '7' {
        return None;
    }
    digits.chars().try_fold(0_u128, |value, digit| {
        let digit = ALPHABET.iter().position(|known| *known == digit)?;
        Some(value << 5 | u128::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The valid vectors of the specification, without their prefixes.
    const PUBLISHED: [(&str, &str); 8] = [
        ("00000000000000000000000000", "00000000-0000-0000-0000-000000000000"),
        ("00000000000000000000000001", "00000000-0000-0000-0000-000000000001"),
        ("0000000000000000000000000a", "00000000-0000-0000-0000-00000000000a"),
        ("0000000000000000000000000g", "00000000-0000-0000-0000-000000000010"),
        ("00000000000000000000000010", "00000000-0000-0000-0000-000000000020"),
        ("7zzzzzzzzzzzzzzzzzzzzzzzzz", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
        ("0123456789abcdefghjkmnpqrs", "0110c853-1d09-52d8-d73e-1194e95b5f19"),
        ("01h455vb4pex5vsknk084sn02q", "01890a5d-ac96-774b-bcce-b302099a8057"),
    ];

    #[test]
    fn the_published_vectors_hold_in_both_directions() {
        for (digits, uuid) in PUBLISHED {
            let id = InvitationId(uuid.parse().unwrap());
            assert_eq!(encode(id), format!("inv_{digits}"));
            assert_eq!(decode(&format!("inv_{digits}")), Some(id));
            assert_eq!(decode(uuid), Some(id));
            assert_eq!(decode(&uuid.to_uppercase()), Some(id));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for text in [
            "",
            "inv",
            "inv_",
            "mem_01h455vb4pex5vsknk084sn02q",
            "INV_01h455vb4pex5vsknk084sn02q",
            "inv_01H455VB4PEX5VSKNK084SN02Q",
            "inv-01h455vb4pex5vsknk084sn02q",
            "inv__01h455vb4pex5vsknk084sn02q",
            "01h455vb4pex5vsknk084sn02q",
            "inv_1234567890123456789012345",
            "inv_123456789012345678901234567",
            "inv_8zzzzzzzzzzzzzzzzzzzzzzzzz",
            "inv_ooooooooooiiiiiiiiuuuuuuul",
            "inv_ 1h455vb4pex5vsknk084sn02q",
            "inv_\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}",
            "01890a5dac96774bbcceb302099a8057",
            "{01890a5d-ac96-774b-bcce-b302099a8057",
        ] {
            assert!(decode::<InvitationId>(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_id_comes_back(bits in any::<u128>()) {
            let id = MemberId::of_hex(&format!("{bits:032x}")).unwrap();
            prop_assert_eq!(decode(&encode(id)), Some(id));
            prop_assert_eq!(encode(id).len(), 30);
        }

        #[test]
        fn what_is_read_is_written_the_same(digits in "[0-7][0-9a-hjkmnp-tv-z]{25}") {
            let text = format!("lic_{digits}");
            prop_assert_eq!(encode(decode::<LicenseId>(&text).unwrap()), text);
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = decode::<MemberId>(&text);
            let _ = decode::<MemberId>(&format!("mem_{text}"));
        }
    }
}
