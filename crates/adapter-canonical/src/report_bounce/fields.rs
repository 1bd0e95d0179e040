//! Fields as mail headers and delivery reports have them (RFC 5322, RFC 3464): `Name: value`, folded lines, comments,
//! groups between empty lines.

/// The fields of which each recipient has one; a second one starts the next recipient, also where the empty line
/// between them is missing.
const ONCE: [&str; 4] = ["original-recipient", "final-recipient", "action", "status"];

/// One group of fields, names in lower case.
#[derive(Default)]
pub(super) struct Group(Vec<(String, String)>);

impl Group {
    /// The value of a field, as it was sent.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The first word of a field that has no free text, in lower case, without comments and quotation marks.
    pub(super) fn token(&self, name: &str) -> Option<String> {
        let value = without_comments(self.get(name)?).to_ascii_lowercase();
        value
            .split([' ', '\t', ';'])
            .map(|word| word.trim_matches('"'))
            .find(|word| !word.is_empty())
            .map(str::to_owned)
    }

    fn add(&mut self, line: &str) {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = self.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            self.0.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }

    fn has_again(&self, line: &str) -> bool {
        let name = line.split_once(':').map(|(name, _)| name.trim().to_ascii_lowercase());
        name.is_some_and(|name| ONCE.contains(&name.as_str()) && self.get(&name).is_some())
    }
}

/// The header of an entity, and what follows it. Lines that are no fields are passed over.
pub(super) fn header(entity: &[u8]) -> (Group, &[u8]) {
    let mut fields = Group::default();
    let mut position = 0;
    for line in entity.split_inclusive(|byte| *byte == b'\n') {
        position += line.len();
        if line.trim_ascii().is_empty() {
            break;
        }
        fields.add(&String::from_utf8_lossy(line));
    }
    (fields, entity.get(position..).unwrap_or_default())
}

/// The groups of a text.
pub(super) fn groups(bytes: &[u8]) -> Vec<Group> {
    let text = String::from_utf8_lossy(bytes);
    let mut groups = vec![Group::default()];
    for line in text.lines() {
        let is_empty = line.trim().is_empty();
        if is_empty || groups.last().is_some_and(|group| group.has_again(line)) {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut().filter(|_| !is_empty) {
            group.add(line);
        }
    }
    groups.retain(|group| !group.0.is_empty());
    groups
}

/// A value without its comments, which are in parentheses and may be nested; quoted strings have none.
pub(super) fn without_comments(value: &str) -> String {
    let mut kept = String::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for c in value.chars() {
        let plain = !std::mem::take(&mut escaped);
        match c {
            '\\' if plain && (quoted || depth > 0) => escaped = true,
            '"' if plain && depth == 0 => quoted = !quoted,
            '(' if plain && !quoted => depth += 1,
            ')' if plain && depth > 0 => {
                depth -= 1;
                kept.push(' ');
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            kept.push(c);
        }
    }
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_quoted_strings_stay() {
        for (value, expected) in [
            ("failed (user (really) unknown)", "failed"),
            ("(a) 5.1.1 (b)", "5.1.1"),
            (r#""a(b)"@b.co (c \) d)"#, r#""a(b)"@b.co"#),
            ("a) b", "a) b"),
            ("a (b", "a"),
        ] {
            assert_eq!(without_comments(value), expected);
        }
    }

    #[test]
    fn fields_are_folded_and_grouped_in_any_form() {
        for text in
            ["A : 1\r\n\t2\r\n \r\nSTATUS: 5.1.1\r\nStatus: 4.2.2", "\na: 1\n  2\n\n\nstatus:5.1.1\nstatus:  4.2.2\n"]
        {
            let groups = groups(text.as_bytes());
            assert_eq!(groups.len(), 3);
            assert_eq!(groups[0].get("a"), Some("1 2"));
            assert_eq!([groups[1].get("status"), groups[2].get("status")], [Some("5.1.1"), Some("4.2.2")]);
        }
    }
}
