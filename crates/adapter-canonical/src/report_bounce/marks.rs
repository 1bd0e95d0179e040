//! The marks of our mails in a report: in the address that it went to, and in the original that it returns.
//!
//! Whether a mark is genuine is for the engine to say; here everything of the right form is collected, within bounds.

use super::fields::Group;
use usher_domain::DeliveryMark;

/// Where a report says to whom it was delivered. The envelope's sender of the original is the report's recipient.
const RECIPIENT: [&str; 8] =
    ["x-original-to", "delivered-to", "x-delivered-to", "envelope-to", "x-envelope-to", "apparently-to", "to", "cc"];
/// How many marks are looked at; a report has one, perhaps twice.
const MOST: usize = 8;

/// The marks of a report with this header that returns these originals.
pub(super) fn of(head: &Group, originals: &[Group]) -> Vec<DeliveryMark> {
    let addressed = RECIPIENT.iter().filter_map(|field| head.get(field));
    let returned = originals.iter().flat_map(|original| {
        let own = original.get(DeliveryMark::HEADER);
        own.into_iter().chain(original.get("return-path"))
    });
    let mut found = Vec::new();
    for mark in addressed.chain(returned).flat_map(DeliveryMark::within) {
        if !found.contains(&mark) {
            found.push(mark);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}
