//! Fields as mail headers and delivery reports have them: `Name: value`, folded lines, groups between empty lines.

/// One group of fields, names in lower case.
pub(super) struct Group(Vec<(String, String)>);

impl Group {
    /// The value of a field.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The groups of a text. Lines that are no fields are passed over.
pub(super) fn groups(bytes: &[u8]) -> Vec<Group> {
    let text = String::from_utf8_lossy(bytes);
    let mut groups = Vec::new();
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            if !fields.is_empty() {
                groups.push(Group(std::mem::take(&mut fields)));
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    if !fields.is_empty() {
        groups.push(Group(fields));
    }
    groups
}
