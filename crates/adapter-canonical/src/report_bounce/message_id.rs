//! Message-IDs of our mails: `<UUID@sender's domain>`.

use super::fields::without_comments;
use usher_domain::MailId;

/// The first of our mails that a field names, which may hold several Message-IDs.
pub(super) fn first(value: &str) -> Option<MailId> {
    let separates = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',');
    without_comments(value).split(separates).find_map(mail)
}

/// The mail of a Message-ID, with angle brackets or without.
pub(super) fn mail(text: &str) -> Option<MailId> {
    let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
    let (local, _) = bare.split_once('@')?;
    (local.len() == 36).then(|| local.parse().ok().map(MailId)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{first, mail};
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

    #[test]
    fn the_first_of_several_ids_that_is_ours_is_found() {
        for value in [format!("<a@b.co> (<x@y>)\t<{UUID}@b.co>"), format!("(note) <{UUID}@b.co><c@d.co>")] {
            assert_eq!(first(&value).map(|id| id.to_string()), Some(UUID.to_owned()), "{value}");
        }
        assert_eq!(first(&format!("<a@b.co> (<{UUID}@b.co>)")), None);
    }
}
