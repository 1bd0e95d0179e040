//! What is wrong with a line of a list, in the reader's language. The canonical API says it to programs, in English, and
//! imports store what it says: a code that never changes, and a sentence with what it is about.

use crate::listing::enumerated;
use usher_domain::{LineProblem, Locale};
use usher_locales::{Argument, Key, Texts};
use usher_tables::RowError;

/// The columns whose cells hold several entries.
const LISTS: [&str; 3] = ["permissions", "roles", "resources"];

/// What is wrong and what to do about it, with the column where it is about one. A problem of a code that is not known here
/// is said as the API says it.
pub(crate) fn say(texts: Texts, problem: &LineProblem) -> String {
    let column = problem.field.as_deref().unwrap_or_default();
    let sentence = problem.detail.strip_prefix(column).and_then(|rest| rest.strip_prefix(": "));
    let Some(said) = sentence_of(texts, &problem.code, column, sentence.unwrap_or(&problem.detail)) else {
        return problem.detail.clone();
    };
    match column {
        "" => said,
        column => texts.with(Key::LineAt, &[("column", Argument::Name(column)), ("problem", Argument::Text(&said))]),
    }
}

fn sentence_of(texts: Texts, code: &str, column: &str, detail: &str) -> Option<String> {
    let name = |key: Key, placeholder: &str| {
        quoted(detail).map(|text| texts.with(key, &[(placeholder, Argument::Name(text))]))
    };
    let count = |key: Key| numbers(detail).next()?.parse().ok().map(|count: usize| texts.count(key, count));
    let key = match code {
        "required" => Key::LineNoAddress,
        "invalid_email" => Key::LineAddress,
        "invalid_length" if column.is_empty() => return cells(texts, detail),
        "invalid_length" if LISTS.contains(&column) => return count(Key::LineEntries),
        "invalid_length" => return count(Key::LineLong),
        "invalid_text" if column.is_empty() => return of_text(texts, detail),
        "invalid_text" => Key::LineUnseen,
        "invalid_permission" => Key::LinePermission,
        "invalid_role" => Key::LineRole,
        "invalid_id" => return name(Key::LineId, "prefix"),
        "invalid_value" if column == "locale" => {
            let codes = enumerated(texts, Locale::ALL.map(|locale| locale.code().to_owned()));
            return Some(texts.with(Key::LineLanguage, &[("codes", Argument::Text(&codes))]));
        }
        "forbidden" => Key::RefusedForbidden,
        // Of what the person holds too short, the API says until when.
        "grant_exceeds_caller" if detail.starts_with("You hold ") => return name(Key::LineExceedsUntil, "what"),
        "grant_exceeds_caller" => return name(Key::RefusedExceeds, "what"),
        "unknown_permission" => return name(Key::RefusedUnknownPermission, "code"),
        "unknown_role" => return name(Key::RefusedUnknownRole, "code"),
        "unknown_resource" => return name(Key::RefusedUnknownResource, "id"),
        "unknown_license" => Key::RefusedUnknownLicense,
        "address_blocked" => Key::RefusedAddressBlocked,
        "domain_not_allowed" => Key::RefusedDomain,
        "seats_exhausted" => Key::RefusedSeats,
        "already_member" => Key::LineAlreadyMember,
        "already_invited" => Key::LineAlreadyInvited,
        "member_blocked" => Key::RefusedMemberBlocked,
        "member_has_another_address" => Key::RefusedAnotherAddress,
        "expiry_in_the_past" => Key::RefusedExpiryPast,
        "organization_archived" => Key::RefusedArchived,
        "repeated_in_batch" => {
            return numbers(detail).next().map(|line| texts.with(Key::LineRepeated, &[("line", Argument::Text(line))]));
        }
        _ => return None,
    };
    Some(texts.say(key))
}

/// Why a line cannot be read at all.
pub(crate) fn of_row(texts: Texts, error: RowError) -> String {
    let key = match error {
        RowError::Unclosed => Key::LineUnclosed,
        RowError::StrayQuote => Key::LineStrayQuote,
        RowError::TextAfterQuote => Key::LineTextAfterQuote,
        RowError::Nul => Key::LineNul,
        RowError::CellCount { cells, columns } => {
            return cell_count(texts, &cells.to_string(), &columns.to_string());
        }
        RowError::Unnamed { cell } => return unnamed(texts, &cell.to_string()),
    };
    texts.say(key)
}

/// A line whose text cannot be read, from what was stored of it.
fn of_text(texts: Texts, detail: &str) -> Option<String> {
    let errors = [RowError::Unclosed, RowError::StrayQuote, RowError::TextAfterQuote, RowError::Nul];
    errors.into_iter().find(|error| error.to_string() == detail).map(|error| of_row(texts, error))
}

/// A line whose cells do not fit the columns, from what was stored of it.
fn cells(texts: Texts, detail: &str) -> Option<String> {
    let mut numbers = numbers(detail);
    match (numbers.next(), numbers.next()) {
        (Some(cells), Some(columns)) => Some(cell_count(texts, cells, columns)),
        (Some(cell), None) => Some(unnamed(texts, cell)),
        _ => None,
    }
}

fn cell_count(texts: Texts, cells: &str, columns: &str) -> String {
    texts.with(Key::LineCells, &[("cells", Argument::Text(cells)), ("columns", Argument::Text(columns))])
}

fn unnamed(texts: Texts, cell: &str) -> String {
    texts.with(Key::LineUnnamed, &[("cell", Argument::Text(cell))])
}

/// What stands in the first backticks.
fn quoted(detail: &str) -> Option<&str> {
    detail.split('`').nth(1)
}

fn numbers(detail: &str) -> impl Iterator<Item = &str> {
    detail.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_adapter_canonical::csv_import::{self, options};
    use usher_domain::{PermissionCode, Refusal, RoleCode, Timestamp};

    fn problems(csv: &str) -> Vec<LineProblem> {
        let rows = csv_import::read(csv.as_bytes(), None, &options(99)).unwrap();
        rows.iter().filter_map(|row| row.row.as_ref().err()).flatten().map(csv_import::LineError::problem).collect()
    }

    /// What the API says of the lines and what this console makes of it are the same in English.
    #[test]
    fn what_the_api_says_of_a_line_is_known_here() {
        let head = "email,first_name,permissions,roles,resources,license_id,locale\n";
        let long = "x".repeat(999);
        let many = "a.b;".repeat(usher_domain::MAX_ENTRIES + 1);
        let lines = [
            "nobody,,,,,,".to_owned(),
            ",Ann,,,,,".to_owned(),
            format!("a@b.example,{long},,,,,"),
            format!("a@b.example,,{many},,,,"),
            "a@b.example,A\u{7}nn,,,,,".to_owned(),
            "a@b.example,,a..b,,,,".to_owned(),
            "a@b.example,,,é,,,".to_owned(),
            "a@b.example,,,,nothing,,".to_owned(),
            "a@b.example,,,,,nothing,".to_owned(),
            "a@b.example,,,,,,tlh".to_owned(),
            "a@b.example,\"Ann,,,,,".to_owned(),
            "a@b.example,An\"n,,,,,".to_owned(),
            "a@b.example,\"An\"n,,,,,".to_owned(),
        ];
        for line in lines {
            let found = problems(&format!("{head}{line}\n"));
            assert_eq!(found.len(), 1, "{line}");
            let people = found[0].detail.replace(", as this API writes it", "").replace(" 1000 ", " 1,000 ");
            assert_eq!(say(Texts::of(Locale::En), &found[0]), people, "{line}");
            assert_ne!(say(Texts::of(Locale::De), &found[0]), found[0].detail, "{line}");
        }
    }

    #[test]
    fn refusals_of_a_line_keep_what_they_are_about() {
        let exceeds = |held_until| Refusal::GrantExceedsCaller { what: "a.b".to_owned(), held_until };
        for (refusal, part) in [
            (Refusal::RepeatedInBatch { first: 1 }, "on line 7 already"),
            (Refusal::UnknownRole(RoleCode::parse("boss").unwrap()), "no role “boss”"),
            (Refusal::UnknownPermission(PermissionCode::parse("a.b").unwrap()), "no permission “a.b”"),
            (exceeds(None), "“a.b”, which you don’t have"),
            (exceeds(Some(Timestamp::from_millis(0))), "“a.b”, but not for that long"),
            (Refusal::AlreadyInvited, "has a pending invitation"),
            (Refusal::AlreadyMember, "Leave the line out"),
        ] {
            let problem = csv_import::refused(&refusal, &[4, 7]).problem();
            let text = say(Texts::of(Locale::En), &problem);
            assert_ne!(say(Texts::of(Locale::De), &problem), problem.detail, "{refusal:?}");
            assert!(text.contains(part) && !text.contains("GET /"), "{refusal:?}: {text}");
        }
    }
}
