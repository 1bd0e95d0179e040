//! Feedback reports (RFC 5965).

use super::fields::Group;
use usher_domain::commands::{DeliveryNews, RecipientReport};

/// What a feedback report says; `None` where it has no type.
///
/// Only `abuse` is a complaint. `not-spam` (RFC 6430) says the opposite, `auth-failure` (RFC 6591) and `virus` come from
/// filters, `fraud` is about someone who may be posing as the sender, and `other` says nothing of the reader's wishes.
/// Neither do types that are not registered, such as the `opt-out` of early drafts.
///
/// `Original-Rcpt-To` and `Original-Mail-From` do not matter: they may be redacted (RFC 6590), and the mail that came
/// back says whose it was.
pub(super) fn recipients(feedback: &[Group]) -> Option<Vec<RecipientReport>> {
    let kind = feedback.iter().find_map(|group| group.token("feedback-type"))?;
    let news = if kind == "abuse" { DeliveryNews::Complaint } else { DeliveryNews::Progress };
    Some(vec![RecipientReport { address: None, news, reason: kind }])
}
