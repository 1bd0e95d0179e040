//! Message-IDs of our mails: `<UUID@sender's domain>`.

use crate::MailId;

impl MailId {
    /// The mail of a Message-ID, with angle brackets or without; `None` for one of another form.
    #[must_use]
    pub fn of_message_id(text: &str) -> Option<Self> {
        let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
        let (local, _) = bare.split_once('@')?;
        (local.len() == 36).then(|| local.parse().ok().map(Self)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";

    #[test]
    fn only_ids_of_our_form_lead_to_a_mail() {
        for text in [format!("<{UUID}@usher.example>"), format!(" {UUID}@localhost.localdomain "), format!("<{UUID}@>")]
        {
            assert_eq!(MailId::of_message_id(&text).map(|id| id.to_string()), Some(UUID.to_owned()), "{text}");
        }
        for text in ["", "@", "<a@b.co>", UUID, &format!("<x{UUID}@b.co>"), &"<".repeat(1000)] {
            assert_eq!(MailId::of_message_id(text), None, "{text}");
        }
    }
}
