//! Content negotiation by language (RFC 9110 section 12.5.4).

use usher_domain::Locale;

/// How many ranges of the header are looked at: more than any browser sends.
const MOST: usize = 64;

/// The language that an `Accept-Language` header asks for first among ours; `None` where it asks for none of them.
/// Of languages with the same weight the first one stands. What is not of the header's grammar is passed over.
#[must_use]
pub fn preferred(header: &str) -> Option<Locale> {
    let mut best: Option<(u16, Locale)> = None;
    for range in header.split(',').take(MOST) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let weight = match parts.next() {
            None => Some(1000),
            Some(parameter) => weight(parameter),
        };
        let (Some(locale), Some(weight)) = (Locale::parse(tag), weight) else { continue };
        if weight > 0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, locale));
        }
    }
    best.map(|(_, locale)| locale)
}

/// The thousandths of `q=0.8`: at most three digits behind the point, and never more than one.
fn weight(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let value = value.trim();
    let (whole, digits) = value.split_once('.').unwrap_or((value, ""));
    if digits.len() > 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let thousandths = digits.bytes().zip([100, 10, 1]).map(|(digit, worth)| u16::from(digit - b'0') * worth).sum();
    match (whole, thousandths) {
        ("0", thousandths) => Some(thousandths),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_of_ours_wins_and_the_first_of_equals() {
        for (header, expected) in [
            ("de-AT,de;q=0.9,en;q=0.8", Some(Locale::De)),
            ("nl, en;q=0.5, fr;q=0.75", Some(Locale::Fr)),
            ("en;q=0.5,cs;q=0.5", Some(Locale::En)),
            ("en;q=0, da;q=0.001", Some(Locale::Da)),
            ("sv ; Q = 1.000 , en", Some(Locale::Sv)),
            ("ZH-hant-tw", Some(Locale::Zh)),
            ("*", None),
            ("", None),
            (",,;q=1,", None),
            ("en;q=0", None),
            ("en;q=1.5", None),
            ("en;q=0.1234,uk;q=0.1", Some(Locale::Uk)),
            ("en;level=1,pl;q=0.1", Some(Locale::Pl)),
            ("en;q=,it;q=0.2", Some(Locale::It)),
        ] {
            assert_eq!(preferred(header), expected, "{header}");
        }
    }

    #[test]
    fn an_endless_header_is_not_read_to_its_end() {
        let header = format!("{}de", "xx,".repeat(MOST));
        assert_eq!(preferred(&header), None);
    }
}
