//! An SMTP reply: `550 5.1.1 text` (RFC 5321, RFC 2034).

use super::EnhancedStatus;

/// A reply taken apart. Codes count only at its start: further numbers in the text may be addresses, queue ids or links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The three digits.
    pub code: Option<u16>,
    /// The enhanced status code after them.
    pub enhanced: Option<EnhancedStatus>,
    /// The words of the text in lower case, a space around each; without addresses, links and punctuation.
    words: String,
}

impl Reply {
    /// Takes apart a whole reply, of one line or several.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim_start();
        let digits = text.get(..3).filter(|start| {
            start.starts_with(['2', '4', '5'])
                && start.bytes().all(|b| b.is_ascii_digit())
                && !text.get(3..).unwrap_or_default().starts_with(|c: char| c == '.' || c.is_ascii_digit())
        });
        let code = digits.and_then(|digits| digits.parse().ok());
        let rest = digits.and_then(|digits| text.strip_prefix(digits)).unwrap_or(text);
        Self::new(code, digits, rest.trim_start_matches('-'))
    }

    /// A reply whose three digits are known already; `text` is what follows them.
    #[must_use]
    pub fn of(code: u16, text: &str) -> Self {
        Self::new(Some(code), Some(&code.to_string()), text)
    }

    fn new(code: Option<u16>, digits: Option<&str>, text: &str) -> Self {
        let enhanced = text.split_whitespace().next().and_then(EnhancedStatus::parse);
        // Servers that join the lines of a reply leave the codes of the later lines in the text.
        let is_repeated = |word: &&str| digits.is_some_and(|digits| word.starts_with(&format!("{digits}-")));
        let kept = text.split_whitespace().filter(|word| !word.contains('@') && !is_repeated(word));
        // What a link is made of says nothing, unless it leads to who keeps a list of senders to refuse.
        let kept = kept.filter_map(|word| {
            if is_link(word) { LISTS.iter().any(|list| word.contains(list)).then_some("blocklist") } else { Some(word) }
        });
        Self { code, enhanced, words: normalized(kept) }
    }

    /// The enhanced code, unless it says no more than its class.
    pub(super) fn specific(&self) -> Option<EnhancedStatus> {
        self.enhanced.filter(|code| !code.is_generic())
    }

    /// Whether the same mail may be taken later.
    pub(super) fn is_temporary(&self) -> bool {
        self.code.is_some_and(|code| code < 500)
    }

    /// Whether the words of a phrase stand in the text one after another.
    pub(super) fn says(&self, phrase: &str) -> bool {
        self.words.contains(&format!(" {phrase} "))
    }
}

/// Who keeps lists of senders to refuse.
const LISTS: &[&str] = &["spamhaus.", "spamcop.", "barracudacentral.", "sorbs.", "uceprotect.", "surbl.", "spamrats."];

/// Whether a word is a link, with a scheme or without: `https://b.co/policy`, `www.b.co`, `b.co/policy`.
fn is_link(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has_path = word.split_once('/').is_some_and(|(host, _)| host.contains('.'));
    word.contains("://") || word.starts_with("www.") || has_path
}

fn normalized<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from(" ");
    for c in words.flat_map(|word| word.chars().chain([' '])) {
        if c.is_alphanumeric() {
            text.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '\u{2019}') && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text
}
