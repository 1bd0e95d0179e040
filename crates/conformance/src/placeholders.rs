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

    /// The placeholders of a text that only a world can know: credentials, ids and whatever else does not bind by itself.
    #[must_use]
    pub fn needed(text: &str) -> Vec<&str> {
        let named = parts(text).into_iter().filter_map(|part| match part {
            Part::Placeholder(name) => Some(name),
            Part::Text(_) => None,
        });
        named.filter(|name| !binds(name)).collect()
    }

    /// Every placeholder of a text, with the text before it.
    #[must_use]
    pub fn named(text: &str) -> Vec<(&str, &str)> {
        let mut at = 0;
        let mut named = Vec::new();
        for part in parts(text) {
            at += match part {
                Part::Text(text) => text.len(),
                Part::Placeholder(name) => {
                    named.push((name, text.get(..at).unwrap_or_default()));
                    name.len() + 4
                }
            };
        }
        named
    }

    /// Every placeholder that stands for something.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The text with every placeholder filled in.
    ///
    /// # Errors
    /// Says which one is not known.
    pub fn fill(&self, text: &str) -> Result<String, String> {
        let value = |part| match part {
            Part::Text(text) => Ok(text),
            Part::Placeholder(name) => self.get(name).ok_or_else(|| format!("nothing is known as {{{{{name}}}}}")),
        };
        parts(text).into_iter().map(value).collect()
    }

    /// The text in which placeholders that a world would know and this one does not are of the form that they have there,
    /// so that they bind.
    pub(crate) fn by_form(&self, text: &str) -> String {
        let value = |part| match part {
            Part::Text(text) => text.to_owned(),
            Part::Placeholder(name) if self.get(name).is_some() || binds(name) => format!("{{{{{name}}}}}"),
            Part::Placeholder(name) => {
                let (kind, of) = name.split_once(':').unwrap_or((name, ""));
                let form = match kind {
                    "id" => "uuid",
                    "typed" => "typed",
                    "ordinal" => "int",
                    "external" => "alnum16",
                    _ => "text",
                };
                format!("{{{{{form}:{of}}}}}")
            }
        };
        parts(text).into_iter().map(value).collect()
    }

    /// The text with those placeholders filled in that stand for something already.
    pub fn fill_known(&self, text: &str) -> String {
        let value = |part| match part {
            Part::Text(text) => text.to_owned(),
            Part::Placeholder(name) => self.get(name).map_or_else(|| format!("{{{{{name}}}}}"), str::to_owned),
        };
        parts(text).into_iter().map(value).collect()
    }

    /// Matches an actual text against a pattern; placeholders that are not known yet bind.
    ///
    /// # Errors
    /// Says where they part.
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

pub(crate) enum Part<'a> {
    Text(&'a str),
    Placeholder(&'a str),
}

pub(crate) fn parts(mut text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some((before, after)) = text.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else { break };
        if name.contains(':') && !name.contains(['"', '{', ' ', '\n']) {
            parts.extend([Part::Text(before), Part::Placeholder(name)]);
            text = behind;
        } else {
            let (braces, rest) = text.split_at(before.len() + 2);
            parts.push(Part::Text(braces));
            text = rest;
        }
    }
    parts.push(Part::Text(text));
    parts
}

/// Whether a placeholder binds to what is found.
fn binds(placeholder: &str) -> bool {
    let (kind, name) = placeholder.split_once(':').unwrap_or((placeholder, ""));
    matches!(kind, "uuid" | "int" | "alnum16" | "millis" | "maybe_millis" | "seconds" | "jwt" | "text")
        || (kind == "typed" && (!name.contains('.') || name.starts_with("kept.")))
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
        "millis" => text.get(..24).filter(|at| at.ends_with('Z') && at.as_bytes().get(19) == Some(&b'.'))?.len(),
        "maybe_millis" if text.starts_with("null") => 4,
        "maybe_millis" => 2 + length_of_kind("millis:", text.strip_prefix('"')?)?,
        "seconds" => text.get(..20).filter(|at| at.ends_with('Z') && at.as_bytes().get(16) == Some(&b':'))?.len(),
        "jwt" => run(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)),
        "text" => run(|c| c != '"' && c != '\n'),
        _ => return None,
    };
    (found > 0).then_some(found)
}
