//! Where mail servers return a mail to: one address with the mark of the mail in it (a variable envelope return path), so
//! that a report leads to the mail even where it returns nothing of it.

use crate::MailSettingsError;
use crate::message::is_ascii;
use lettre::Address;
use usher_domain::{DeliveryMark, EmailAddress};

/// How long a local part may be (RFC 5321 section 4.5.3.1.1).
const LONGEST_LOCAL_PART: usize = 64;
/// What is left of it beside a mark and the `+` before it.
const LONGEST_BASE: usize = LONGEST_LOCAL_PART - DeliveryMark::LENGTH - 1;

/// The address without a mark.
pub(crate) struct BounceAddress(Address);

impl BounceAddress {
    /// An address that marks fit into.
    pub(crate) fn new(base: &EmailAddress) -> Result<Self, MailSettingsError> {
        let address = Address::new(base.mailbox(), base.canonical().domain()).ok().filter(is_ascii);
        // What is quoted would have to be quoted around the mark.
        let is_plain = |address: &Address| address.user().len() <= LONGEST_BASE && !address.user().contains('"');
        address.filter(is_plain).map(Self).ok_or(MailSettingsError::BounceAddress(LONGEST_BASE))
    }

    /// The address that a mail returns to; for a mail that is no delivery, the one that all of these are made of.
    pub(crate) fn of(&self, mark: Option<&DeliveryMark>) -> Option<Address> {
        let Some(mark) = mark else { return Some(self.0.clone()) };
        Address::new(format!("{}+{mark}", self.0.user()), self.0.domain()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::mail;

    fn base(text: &str) -> Result<BounceAddress, MailSettingsError> {
        BounceAddress::new(&EmailAddress::parse(text).unwrap())
    }

    #[test]
    fn the_mark_stands_in_the_local_part_and_fits() {
        let longest = format!("{}@mail.example", "b".repeat(LONGEST_BASE));
        let address = base(&longest).unwrap().of(Some(&mail().mark)).unwrap();
        assert_eq!(address.user().len(), LONGEST_LOCAL_PART);
        assert_eq!(address.to_string(), longest.replace('@', &format!("+{}@", mail().mark)));
        assert_eq!(base("bounces@mail.example").unwrap().of(None).unwrap().to_string(), "bounces@mail.example");
        for text in [format!("b{longest}"), "bouncés@mail.example".to_owned()] {
            assert_eq!(base(&text).err(), Some(MailSettingsError::BounceAddress(LONGEST_BASE)), "{text}");
        }
    }
}
