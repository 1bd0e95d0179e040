//! Placeholders of fixtures: names of the world in requests, and in responses also things that bind on first use.

use std::collections::BTreeMap;

/// What `{{kind:name}}` stands for.
#[derive(Clone, Debug, Default)]
pub struct Bindings(BTreeMap<String, String>);

impl Bindings {
    /// Makes a placeholder known.
    pub fn set(&mut self, placeholder: impl Into<String>, value: impl Into<String>) {
        self.0.insert(placeholder.into(), value.into());
    }

    /// The value of a placeholder.
    #[must_use]
    pub fn get(&self, placeholder: &str) -> Option<&str> {
        self.0.get(placeholder).map(String::as_str)
    }

    /// How many bytes at the start of `text` the placeholder stands for; `None` if it is not there.
    fn length_of(&self, placeholder: &str, text: &str) -> Option<usize> {
        match self.0.get(placeholder) {
            Some(value) => text.starts_with(value.as_str()).then_some(value.len()),
            None => length_of_kind(placeholder, text),
        }
    }

    /// Takes over what another replay bound under a name that starts with `kept.`.
    pub fn keep(&mut self, other: &Self) {
        let kept = other.0.iter().filter(|(placeholder, _)| placeholder.contains(":kept."));
        self.0.extend(kept.map(|(placeholder, value)| (placeholder.clone(), value.clone())));
    }

    /// The plain ids by their names without `id:`.
    #[must_use]
    pub(crate) fn ids(&self) -> Vec<(String, String)> {
        let ids = self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("id:")?.to_owned(), value.clone())));
        ids.collect()
    }

    /// The text with every placeholder filled in.
    pub fn fill(&self, text: &str) -> Result<String, String> {
        let value = |part| match part {
            Part::Text(text) => Ok(text),
            Part::Placeholder(name) => self.get(name).ok_or_else(|| format!("nothing is known as {{{{{name}}}}}")),
        };
        parts(text).into_iter().map(value).collect()
    }

    /// The text with those placeholders filled in that stand for something already.
    pub(crate) fn fill_known(&self, text: &str) -> String {
        let value = |part| match part {
            Part::Text(text) => text.to_owned(),
            Part::Placeholder(name) => self.get(name).map_or_else(|| format!("{{{{{name}}}}}"), str::to_owned),
        };
        parts(text).into_iter().map(value).collect()
    }

    /// Matches an actual text against a pattern; placeholders that are not known yet bind.
    pub fn match_text(&mut self, pattern: &str, actual: &str) -> Result<(), String> {
        let mut rest = actual;
        let wrong = |rest: &str, expected: &str| {
            let at = actual.len() - rest.len();
            let start = |text: &str| text.chars().take(80).collect::<String>();
            Err(format!("at byte {at}: expected `{}`, found `{}`", start(expected), start(rest)))
        };
        for part in parts(pattern) {
            match part {
                Part::Text(text) => match rest.strip_prefix(text) {
                    Some(after) => rest = after,
                    None => return wrong(rest, text),
                },
                Part::Placeholder(name) => {
                    let Some(length) = self.length_of(name, rest) else {
                        let expected = self.0.get(name).map_or(name.to_owned(), |value| format!("{name} = {value}"));
                        return wrong(rest, &expected);
                    };
                    let (value, after) = rest.split_at(length);
                    self.0.insert(name.to_owned(), value.to_owned());
                    rest = after;
                }
            }
        }
        if rest.is_empty() { Ok(()) } else { wrong(rest, "the end") }
    }
}

enum Part<'a> {
    Text(&'a str),
    Placeholder(&'a str),
}

fn parts(mut text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some(start) = text.find("{{") {
        let Some(length) = text[start..].find("}}") else { break };
        let name = &text[start + 2..start + length];
        let is_name = name.contains(':') && !name.contains(['"', '{', ' ', '\n']);
        if !is_name {
            parts.push(Part::Text(&text[..start + 2]));
            text = &text[start + 2..];
            continue;
        }
        parts.push(Part::Text(&text[..start]));
        parts.push(Part::Placeholder(name));
        text = &text[start + length + 2..];
    }
    parts.push(Part::Text(text));
    parts
}

/// How many bytes at the start of `text` are a thing of the placeholder's kind.
fn length_of_kind(placeholder: &str, text: &str) -> Option<usize> {
    let (kind, _) = placeholder.split_once(':')?;
    let run = |fits: fn(char) -> bool| text.find(|c| !fits(c)).unwrap_or(text.len());
    let found = match kind {
        "uuid" => text.get(..36).filter(|id| uuid::Uuid::try_parse(id).is_ok() && *id == id.to_lowercase())?.len(),
        "typed" => run(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
        "int" => run(|c| c.is_ascii_digit()),
        "alnum16" => text.get(..16).filter(|id| id.bytes().all(|b| b.is_ascii_alphanumeric()))?.len(),
        "millis" => text.get(..24).filter(|at| at.ends_with('Z') && at.as_bytes()[19] == b'.')?.len(),
        "seconds" => text.get(..20).filter(|at| at.ends_with('Z') && at.as_bytes()[16] == b':')?.len(),
        "jwt" => run(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)),
        "text" => run(|c| c != '"' && c != '\n'),
        _ => return None,
    };
    (found > 0).then_some(found)
}
