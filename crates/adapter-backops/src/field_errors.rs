//! Which fields of a request are wrong, as the `errors` member of an error answer shows them.

use serde::{Serialize, Serializer};

/// Messages by field path (`members[1].licenseId`), in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldErrors {
    fields: Vec<(String, Vec<String>)>,
    count: usize,
}

/// Messages kept for one answer, so that a large bad batch has no large answer. ASP.NET Core stops at 200 too.
const MOST: usize = 200;

impl FieldErrors {
    /// Notes that a field is wrong.
    pub(crate) fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        if self.count == MOST {
            return;
        }
        self.count += 1;
        let (path, message) = (path.into(), message.into());
        match self.fields.iter_mut().find(|(known, _)| *known == path) {
            Some((_, messages)) => messages.push(message),
            None => self.fields.push((path, vec![message])),
        }
    }

    /// Whether no field is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The first finding as one sentence: the path, where there is one, and the message.
    pub(crate) fn summary(&self) -> String {
        let first = self.fields.first().and_then(|(path, messages)| Some((path, messages.first()?)));
        match first {
            Some((path, message)) if path.is_empty() || path == "$" => message.clone(),
            Some((path, message)) => format!("{path}: {message}"),
            None => String::new(),
        }
    }
}

impl Serialize for FieldErrors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.fields.iter().map(|(path, messages)| (path, messages)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_one_field_stand_together_and_are_bounded() {
        let mut errors = FieldErrors::default();
        errors.add("a", "1");
        errors.add("b", "2");
        errors.add("a", "3");
        assert_eq!(serde_json::to_string(&errors).unwrap(), r#"{"a":["1","3"],"b":["2"]}"#);
        assert_eq!(errors.summary(), "a: 1");
        (0..1000).for_each(|row| errors.add(format!("members[{row}]"), "wrong"));
        assert_eq!(errors.fields.len(), MOST - 1);
    }
}
