//! Which characters an address may have, and how those that differ in letter case only are made equal.
//!
//! Beyond ASCII an address consists of letters, marks and digits, as in the identifiers of PRECIS (RFC 8264 section
//! 4.2): nothing invisible, no spaces, no symbols, no compatibility forms, and nothing that people mistake for a
//! quotation mark. Nothing beyond ASCII is ever turned into ASCII: U+212A KELVIN SIGN is not the letter `k`, and their
//! mailboxes are different.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The local part in Unicode's composed form, if it is one that mail systems take: an unquoted dot-atom (RFC 5322
/// section 3.2.3, RFC 6531 section 3.3).
pub(super) fn composed(local: &str) -> Option<String> {
    // Checked before composing, which replaces some characters by their equivalents.
    if !local.chars().all(|c| c.is_ascii() || stays_itself(c)) {
        return None;
    }
    let composed: String = local.nfc().collect();
    composed.split('.').all(is_atom).then_some(composed)
}

/// A composed local part in the form for comparison.
pub(super) fn folded(local: &str) -> String {
    local.chars().flat_map(lower).nfc().collect()
}

/// Whether a domain, before IDNA maps it, has only visible characters.
pub(super) fn is_visible(domain: &str) -> bool {
    domain.chars().all(|c| c.is_ascii_graphic() || is_letter_or_digit(c) || "\u{3002}\u{ff0e}\u{ff61}".contains(c))
}

fn is_atom(atom: &str) -> bool {
    let starts_with_mark = atom.starts_with(is_mark);
    !atom.is_empty() && !starts_with_mark && atom.chars().all(|c| is_ascii_atext(c) || is_letter_or_digit(c))
}

fn is_ascii_atext(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

/// Whether a character beyond ASCII is not merely a form of another one: neither of an ASCII character that composing
/// would replace it by, nor of one that it is compatible to.
fn stays_itself(c: char) -> bool {
    let canonical = std::iter::once(c).nfc();
    let compatible = std::iter::once(c).nfkc();
    canonical.eq(compatible) && std::iter::once(c).nfc().all(|c| !c.is_ascii())
}

fn is_letter_or_digit(c: char) -> bool {
    use GeneralCategory::{
        DecimalNumber, LowercaseLetter, ModifierLetter, NonspacingMark, OtherLetter, SpacingMark, TitlecaseLetter,
        UppercaseLetter,
    };
    let category = matches!(
        c.general_category(),
        LowercaseLetter
            | UppercaseLetter
            | TitlecaseLetter
            | ModifierLetter
            | OtherLetter
            | NonspacingMark
            | SpacingMark
            | DecimalNumber
    );
    !c.is_ascii() && category && !is_invisible(c) && !is_like_a_quotation_mark(c)
}

fn is_mark(c: char) -> bool {
    matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark)
}

/// The letters and marks that are invisible (`Default_Ignorable_Code_Point` of Unicode).
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{034f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// The letters that look like quotation marks: the spacing modifiers, and those of single scripts. What looks like one
/// and is no letter is refused with the symbols.
const fn is_like_a_quotation_mark(c: char) -> bool {
    matches!(c, '\u{02b0}'..='\u{02ff}' | '\u{0374}' | '\u{07f4}'..='\u{07f5}' | '\u{a78b}'..='\u{a78c}')
}

/// The lower case of a letter; the letter itself where that would have ASCII in it.
fn lower(c: char) -> impl Iterator<Item = char> {
    let keeps = !c.is_ascii() && c.to_lowercase().any(|lower| lower.is_ascii());
    let small = (!keeps).then(|| c.to_lowercase());
    // The sigma at the end of a word is the same letter.
    let small = small.into_iter().flatten().map(|c| if c == '\u{3c2}' { '\u{3c3}' } else { c });
    small.chain(keeps.then_some(c))
}
