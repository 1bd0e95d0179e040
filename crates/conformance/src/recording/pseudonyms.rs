//! What stands for what in one run. The table is in memory alone and ends with the run.

use super::vocabulary::Vocabulary;
use super::{Unkept, forms};
use std::collections::{HashMap, HashSet};

/// Values shorter than this are in too many other words to be searched for.
const SEARCHED: usize = 8;

/// Words shorter than this are nobody's name alone.
const WORD: usize = 3;

/// How many values are remembered; calls that are not kept count as well.
const MOST: usize = 1_000_000;

#[derive(Clone, Debug)]
pub(super) struct Pseudonyms {
    /// Whether addresses get others in their place that can be sent; placeholders otherwise.
    pub(super) has_people: bool,
    /// Placeholders by what they stand for.
    known: HashMap<String, String>,
    /// How many there are of each kind.
    counts: HashMap<&'static str, usize>,
    /// What was replaced in the call at hand.
    replaced: HashSet<String>,
    /// The words of each of these, between spaces.
    phrases: HashSet<String>,
    /// Words, in lower case, of what was replaced in the run as somebody's: of names, and of addresses before their last dot.
    words: HashSet<String>,
}

impl Default for Pseudonyms {
    fn default() -> Self {
        Self {
            has_people: true,
            known: HashMap::new(),
            counts: HashMap::new(),
            replaced: HashSet::new(),
            phrases: HashSet::new(),
            words: HashSet::new(),
        }
    }
}

impl Pseudonyms {
    /// Begins with another call, while there is room to remember what it holds.
    pub(super) fn begin(&mut self) -> Result<(), Unkept> {
        self.replaced.clear();
        self.phrases.clear();
        if self.known.len() > MOST || self.words.len() > MOST { Err(Unkept::Withheld) } else { Ok(()) }
    }

    /// What stands for a text.
    pub(super) fn of(&mut self, member: &str, value: &str) -> String {
        self.note(value);
        let address = forms::address(value).and_then(|_| value.rsplit_once('.')).map(|(most, _)| most);
        if let Some(telling) = address.or_else(|| forms::is_personal(member).then_some(value)) {
            self.words.extend(words(telling));
        }
        if let Some((_, domain)) = forms::address(value).filter(|_| self.has_people) {
            let domain = self.numbered("domain", &domain.to_lowercase());
            let person = self.numbered("person", &value.to_lowercase());
            return format!("person-{person}@domain-{domain}.example");
        }
        match forms::kind(value) {
            "int" => self.integer(member, value),
            "uuid" => self.placeholder("uuid", &value.to_lowercase()),
            kind => self.placeholder(kind, value),
        }
    }

    /// What stands for an integer. Small ones are ids of several things, so that it matters what they are of.
    pub(super) fn integer(&mut self, member: &str, digits: &str) -> String {
        self.note(digits);
        let subject = forms::subject(member);
        let keyed = |subject: &str| format!("integer {subject} {digits}");
        // A member or parameter that is just `id` is of whatever had this id first.
        let others = if subject.is_empty() { [keyed(""), keyed("*")] } else { [keyed(subject), keyed("")] };
        if let Some(known) = others.iter().find_map(|key| self.known.get(key)) {
            return known.clone();
        }
        let placeholder = self.placeholder("int", &format!("{subject} {digits}"));
        self.known.insert(keyed(subject), placeholder.clone());
        self.known.entry(keyed("*")).or_insert_with(|| placeholder.clone());
        placeholder
    }

    /// What stands for the name of a member.
    pub(super) fn name_of(&mut self, name: &str) -> String {
        self.note(name);
        format!("unknown_{}", self.numbered("name", name))
    }

    /// Whether a text has a word that was replaced in the run as somebody's, or anything that was replaced in this call.
    pub(super) fn is_replaced_in(&self, text: &str) -> bool {
        let whole = phrase(text);
        words(text).any(|word| self.words.contains(&word)) || self.phrases.iter().any(|known| whole.contains(known))
    }

    /// Whether something that was replaced in this call stands in a file after all.
    pub(super) fn is_any_in(&self, file: &str, vocabulary: &Vocabulary) -> bool {
        let file = file.to_lowercase();
        let stands = |value: &String| {
            value.len() >= SEARCHED && !vocabulary.is_public(value) && file.contains(&value.to_lowercase())
        };
        self.replaced.iter().any(stands)
    }

    fn note(&mut self, value: &str) {
        self.replaced.insert(value.to_owned());
        if words(value).next().is_some() {
            self.phrases.insert(phrase(value));
        }
    }

    fn placeholder(&mut self, kind: &'static str, value: &str) -> String {
        format!("{{{{{kind}:{}}}}}", self.numbered(kind, value))
    }

    fn numbered(&mut self, kind: &'static str, value: &str) -> String {
        let key = format!("{kind} {value}");
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        let number = count.to_string();
        self.known.insert(key, number.clone());
        number
    }
}

/// The words of a text between spaces.
fn phrase(text: &str) -> String {
    words(text).fold(" ".to_owned(), |whole, word| whole + &word + " ")
}

/// The words of a text that could be somebody's, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= WORD);
    words.map(str::to_lowercase)
}
