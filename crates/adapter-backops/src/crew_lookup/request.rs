//! Reads the query.

use crate::field_errors::FieldErrors;
use crate::problem::Problem;
use usher_adapter_kit::Request;
use usher_domain::PermissionCode;
use usher_domain::commands::{SearchMembers, Sought};

/// The parameter [D B2]. Names of parameters compare without case, as in the framework.
const QUERY: &str = "query";

/// The longest text that is looked for (assumed), in characters: as long as a name can be.
const LONGEST: usize = 250;

/// The command. A text that is missing or blank is 400 (assumed).
pub(super) fn read(request: &Request, limit: u32) -> Result<SearchMembers, Problem> {
    let text = request.query_pairs().into_iter().find(|(name, _)| name.eq_ignore_ascii_case(QUERY));
    let text = text.map(|(_, text)| text.trim().to_owned()).unwrap_or_default();
    let wrong = if text.is_empty() {
        "The query field is required.".to_owned()
    } else if text.contains('\0') {
        "The value must not contain a NUL character.".to_owned()
    } else if text.chars().nth(LONGEST).is_some() {
        format!("The value is longer than {LONGEST} characters.")
    } else {
        return Ok(SearchMembers {
            sought: Sought::Matching(text),
            required_permission: PermissionCode::everything(),
            limit,
        });
    };
    let mut errors = FieldErrors::default();
    errors.add(QUERY, wrong);
    Err(Problem::of_fields(errors))
}
