//! Lines of a bearable width.

/// Breaks lines at spaces so that none is longer than `width` characters, unless one word is.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut wrapped = String::with_capacity(text.len() + text.len() / width);
    for line in text.lines() {
        let mut used = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > width {
                wrapped.push('\n');
                used = 0;
            } else if used > 0 {
                wrapped.push(' ');
                used += 1;
            }
            wrapped.push_str(word);
            used += length;
        }
        wrapped.push('\n');
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_at_spaces_and_long_words_stand_alone() {
        assert_eq!(wrap("aa bb cc\n\nd", 5), "aa bb\ncc\n\nd\n");
        assert_eq!(wrap("aa bbbbbbbb c", 5), "aa\nbbbbbbbb\nc\n");
    }
}
