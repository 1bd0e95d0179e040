//! The conditions under which a confined caller sees something. Grants are documents that the database does not
//! interpret, so they are searched as text: the ids are ours, and stand in quotes, which no code in a document can
//! contain.

use crate::values::Key;
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::sql_types::Bool;
use usher_domain::Confines;
use uuid::Uuid;

/// Whether an invitation names one of the resources.
pub(super) fn of_invitations(confines: &Confines) -> SqlLiteral<Bool> {
    sql(&format!("({})", names_one("invitations.grants", confines)))
}

/// Whether a member names one of the resources, or its pending invitation does.
pub(super) fn of_members(confines: &Confines) -> SqlLiteral<Bool> {
    let (own, pending) = (names_one("members.grants", confines), names_one("open.grants", confines));
    sql(&format!(
        "({own} OR EXISTS (SELECT 1 FROM invitations AS open WHERE open.organization_id = members.organization_id \
         AND open.member_id = members.id AND open.status = 'pending' AND ({pending})))"
    ))
}

/// The caller's own row; the nil id where the caller has none.
pub(super) fn own(confines: &Confines) -> Key {
    confines.member.map_or(Key(Uuid::nil()), Key::from)
}

fn names_one(column: &str, confines: &Confines) -> String {
    let names = |resource: &usher_domain::ResourceId| {
        format!("CAST({column} AS TEXT) LIKE '%\"id\":\"{}\"%'", resource.0.as_hyphenated())
    };
    let all: Vec<String> = confines.resources.iter().map(names).collect();
    if all.is_empty() { "1 = 0".to_owned() } else { any_of(&all) }
}

/// The conditions as a tree of few levels: SQLite refuses an expression that is a thousand levels deep.
fn any_of(conditions: &[String]) -> String {
    match conditions {
        [one] => one.clone(),
        several => {
            let (first, second) = several.split_at(several.len() / 2);
            format!("({} OR {})", any_of(first), any_of(second))
        }
    }
}
