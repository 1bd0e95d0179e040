//! What requests say of a group.

use crate::body::{Object, invalid, member, text};
use crate::error::{Kind, ScimError};
use crate::filter::{Filter, Operator};
use crate::patch::{Operation, Verb};
use crate::users::member_id;
use serde_json::Value;
use usher_domain::commands::GroupChange;
use usher_domain::settings::label;
use usher_domain::{Label, MemberId, RoleCode};

/// What is said of a group.
#[derive(Default)]
pub(crate) struct GroupEdits {
    pub(crate) name: Option<Label>,
    pub(crate) changes: Vec<GroupChange>,
}

/// The name that an object has to have.
pub(crate) fn required_name(sent: &Object) -> Result<Label, ScimError> {
    name(member(sent, "displayName").ok_or_else(|| invalid("Send a `displayName`."))?)
}

/// The members that an object lists.
pub(crate) fn members(sent: &Object) -> Result<Vec<MemberId>, ScimError> {
    member(sent, "members").map_or(Ok(Vec::new()), ids)
}

/// What the operations of PATCH say, one after the other.
pub(crate) fn operations(operations: &[Operation]) -> Result<GroupEdits, ScimError> {
    let mut edits = GroupEdits::default();
    for Operation { verb, path, value } in operations {
        let Some(path) = path else {
            let Some(Value::Object(sent)) = value else { continue };
            if let Some(sent) = member(sent, "displayName") {
                edits.name = Some(name(sent)?);
            }
            if let Some(sent) = member(sent, "members") {
                edits.changes.push(change(*verb, ids(sent)?));
            }
            continue;
        };
        match (&*path.name, path.part.as_deref(), &path.filter, verb, value) {
            ("displayname", None, None, Verb::Add | Verb::Replace, Some(value)) => edits.name = Some(name(value)?),
            ("displayname", ..) => return Err(ScimError::bad(Kind::Mutability, "`displayName` cannot be removed.")),
            ("members", None, None, Verb::Remove, None) => edits.changes.push(GroupChange::Replace(Vec::new())),
            ("members", None, None, verb, value) => {
                let ids = value.as_ref().map_or(Ok(Vec::new()), ids)?;
                edits.changes.push(change(*verb, ids));
            }
            ("members", None, Some(filter), Verb::Remove, _) => {
                edits.changes.push(GroupChange::Remove(named(filter)?));
            }
            ("members", ..) => {
                return Err(ScimError::bad(Kind::InvalidPath, "Members can be added and removed as a whole."));
            }
            ("id" | "meta" | "schemas", ..) => {
                return Err(ScimError::bad(Kind::Mutability, format!("`{}` cannot be changed here.", path.name)));
            }
            // Not stored, as `externalId` of a group.
            _ => {}
        }
    }
    Ok(edits)
}

fn change(verb: Verb, ids: Vec<MemberId>) -> GroupChange {
    match verb {
        Verb::Add => GroupChange::Add(ids),
        Verb::Replace => GroupChange::Replace(ids),
        Verb::Remove => GroupChange::Remove(ids),
    }
}

fn name(value: &Value) -> Result<Label, ScimError> {
    label(&text(value, "displayName")?).map_err(|error| invalid(format!("`displayName` is {error}.")))
}

/// The members of a list, or the one of an object.
fn ids(value: &Value) -> Result<Vec<MemberId>, ScimError> {
    let one = |value: &Value| {
        let id = match value {
            Value::Object(object) => member(object, "value").and_then(Value::as_str),
            Value::String(id) => Some(&**id),
            _ => None,
        };
        let id = id.ok_or_else(|| invalid("`members` must be a list of objects with the id of a user as `value`."))?;
        member_id(id).ok_or_else(|| invalid(format!("There is no user `{}`.", id.chars().take(64).collect::<String>())))
    };
    match value {
        Value::Array(items) => items.iter().map(one).collect(),
        value => Ok(vec![one(value)?]),
    }
}

/// The members that a path names by `value eq`, joined by `or`.
fn named(filter: &Filter) -> Result<Vec<MemberId>, ScimError> {
    match filter {
        Filter::Or(one, other) => Ok([named(one)?, named(other)?].concat()),
        Filter::Compare(attribute, Operator::Equal, Value::String(id))
            if attribute.name == "value" && attribute.part.is_none() =>
        {
            // What is no id is nobody's, and nobody is taken out.
            Ok(member_id(id).into_iter().collect())
        }
        _ => Err(ScimError::bad(Kind::InvalidFilter, "Name members by `value eq`.")),
    }
}

/// The code of a new group: its name in lower case, with hyphens for all that is no ASCII letter or digit.
pub(crate) fn code_of(name: &Label) -> Result<RoleCode, ScimError> {
    let mut code = String::new();
    for letter in name.as_str().chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            code.push(letter);
        } else if !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    let mut code = code.trim_end_matches('-').to_owned();
    code.truncate(80);
    if code.is_empty() || !name.as_str().is_ascii() {
        // Names of other scripts are told apart by a number that is made of them (FNV-1a).
        let hash = name
            .as_str()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let separator = if code.is_empty() { "group-" } else { "-" };
        code = format!("{code}{separator}{hash:016x}");
    }
    RoleCode::parse(&code).map_err(|_error| invalid("`displayName` cannot be made into a code."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_codes() {
        let of = |name: &str| code_of(&label(name).unwrap()).unwrap().as_str().to_owned();
        assert_eq!(of("Crew Leads (EU)"), "crew-leads-eu");
        assert!(of("営業").starts_with("group-"));
        assert_ne!(of("営業"), of("開発"));
        assert!(of("Équipe").starts_with("quipe-"));
    }
}
