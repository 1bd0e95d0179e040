//! Message-IDs of our mails: `<UUID@sender's domain>`.

use super::fields::without_comments;
use usher_domain::MailId;

/// The first of our mails that a field names, which may hold several Message-IDs.
pub(super) fn first(value: &str) -> Option<MailId> {
    let separates = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',');
    without_comments(value).split(separates).find_map(MailId::of_message_id)
}

#[cfg(test)]
mod tests {
    use super::first;
    use crate::testing::UUID;

    #[test]
    fn the_first_of_several_ids_that_is_ours_is_found() {
        for value in [format!("<a@b.co> (<x@y>)\t<{UUID}@b.co>"), format!("(note) <{UUID}@b.co><c@d.co>")] {
            assert_eq!(first(&value).map(|id| id.to_string()), Some(UUID.to_owned()), "{value}");
        }
        assert_eq!(first(&format!("<a@b.co> (<{UUID}@b.co>)")), None);
    }
}
