//! Message-IDs of our mails: `<UUID@sender's domain>`.

use usher_domain::MailId;

/// The mail of a Message-ID, with angle brackets or without.
pub(super) fn mail(text: &str) -> Option<MailId> {
    let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
    let (local, _) = bare.split_once('@')?;
    (local.len() == 36).then(|| local.parse().ok().map(MailId)).flatten()
}

#[cfg(test)]
mod tests {
    use super::mail;
    use crate::testing::UUID;

    #[test]
    fn only_ids_of_our_form_lead_to_a_mail() {
        for text in [format!("<{UUID}@usher.example>"), format!(" {UUID}@localhost.localdomain "), format!("<{UUID}@>")]
        {
            assert_eq!(mail(&text).map(|id| id.to_string()), Some(UUID.to_owned()), "{text}");
        }
        for text in ["", "@", "<a@b.co>", UUID, &format!("<x{UUID}@b.co>"), &"<".repeat(1000)] {
            assert_eq!(mail(text), None, "{text}");
        }
    }
}
