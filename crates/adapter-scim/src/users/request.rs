//! What requests say of a person. Attributes that Usher does not store are read over: identity providers send whatever is
//! mapped there, and RFC 7644 section 3.3 lets a server ignore it.

use crate::body::{Object, flag, invalid, member, text};
use crate::error::{Kind, ScimError};
use crate::patch::{Operation, Verb};
use serde_json::{Value, json};
use usher_domain::commands::{DirectoryEdits, MAX_DIRECTORY_TEXT};
use usher_domain::{EmailAddress, PersonName};

/// What the attributes of an object say.
pub(crate) fn attributes(sent: &Object) -> Result<DirectoryEdits, ScimError> {
    let mut edits = DirectoryEdits::default();
    for name in ["userName", "externalId", "name", "emails", "active"] {
        if let Some(value) = member(sent, name) {
            set(&mut edits, &name.to_ascii_lowercase(), None, value)?;
        }
    }
    Ok(edits)
}

/// What the operations of PATCH say, one after the other.
pub(crate) fn operations(operations: &[Operation]) -> Result<DirectoryEdits, ScimError> {
    let mut edits = DirectoryEdits::default();
    for Operation { verb, path, value } in operations {
        let Some(path) = path else {
            if let Some(Value::Object(sent)) = value {
                dotted(&mut edits, sent)?;
            }
            continue;
        };
        if let Some(filter) = &path.filter {
            // The one address that there is.
            let only = json!({ "type": "work", "primary": true });
            if path.name != "emails" || !filter.matches(&only) {
                continue;
            }
        }
        match (verb, value) {
            // Null stands for no value (RFC 7643 section 2.5).
            (Verb::Remove, _) | (Verb::Replace, None) => remove(&mut edits, &path.name, path.part.as_deref())?,
            (Verb::Add | Verb::Replace, Some(value)) => set(&mut edits, &path.name, path.part.as_deref(), value)?,
            (Verb::Add, None) => return Err(ScimError::bad(Kind::InvalidValue, "`add` needs a value.")),
        }
    }
    Ok(edits)
}

/// The attributes of an operation without a path, whose names can be paths themselves, as Entra writes them.
fn dotted(edits: &mut DirectoryEdits, sent: &Object) -> Result<(), ScimError> {
    for (name, value) in sent.iter().filter(|(_, value)| !value.is_null()) {
        // What is no path names nothing that is stored; ids and schemas may be repeated here.
        let Ok(path) = crate::filter::parse_path(name) else { continue };
        if !matches!(&*path.name, "id" | "meta" | "groups" | "schemas") {
            set(edits, &path.name, path.part.as_deref(), value)?;
        }
    }
    Ok(())
}

fn set(edits: &mut DirectoryEdits, name: &str, part: Option<&str>, value: &Value) -> Result<(), ScimError> {
    match (name, part) {
        ("username", None) => edits.user_name = Some(bounded(value, "userName")?),
        ("externalid", None) => edits.external_id = Some(Some(bounded(value, "externalId")?)),
        ("active", None) => edits.active = Some(flag(value, "active")?),
        ("name", None) => {
            let Value::Object(name) = value else { return Err(invalid("`name` must be an object.")) };
            if let Some(given) = member(name, "givenName") {
                edits.first_name = Some(person_name(given, "name.givenName")?);
            }
            if let Some(family) = member(name, "familyName") {
                edits.last_name = Some(person_name(family, "name.familyName")?);
            }
        }
        ("name", Some("givenname")) => edits.first_name = Some(person_name(value, "name.givenName")?),
        ("name", Some("familyname")) => edits.last_name = Some(person_name(value, "name.familyName")?),
        ("emails", None | Some("value")) => {
            if let Some(address) = address(value)? {
                edits.email = Some(address);
            }
        }
        ("id" | "meta" | "groups" | "schemas", _) => return Err(read_only(name)),
        _ => {}
    }
    Ok(())
}

fn remove(edits: &mut DirectoryEdits, name: &str, part: Option<&str>) -> Result<(), ScimError> {
    match (name, part) {
        ("externalid", None) => edits.external_id = Some(None),
        ("name", None) => {
            edits.first_name = Some(PersonName::default());
            edits.last_name = Some(PersonName::default());
        }
        ("name", Some("givenname")) => edits.first_name = Some(PersonName::default()),
        ("name", Some("familyname")) => edits.last_name = Some(PersonName::default()),
        ("username" | "active" | "emails", _) => {
            return Err(ScimError::bad(Kind::Mutability, format!("`{name}` cannot be removed.")));
        }
        ("id" | "meta" | "groups" | "schemas", _) => return Err(read_only(name)),
        _ => {}
    }
    Ok(())
}

fn read_only(name: &str) -> ScimError {
    ScimError::bad(Kind::Mutability, format!("`{name}` cannot be changed here."))
}

fn bounded(value: &Value, name: &str) -> Result<String, ScimError> {
    let text = text(value, name)?;
    if text.trim().is_empty() || text.chars().count() > MAX_DIRECTORY_TEXT || text.chars().any(char::is_control) {
        return Err(invalid(format!(
            "`{name}` must have 1 to {MAX_DIRECTORY_TEXT} characters, none of them a control character."
        )));
    }
    Ok(text)
}

fn person_name(value: &Value, name: &str) -> Result<PersonName, ScimError> {
    PersonName::parse(text(value, name)?).map_err(|error| invalid(format!("`{name}` is {error}.")))
}

/// The address among those that are sent: the primary one, else the first of type `work`, else the first.
fn address(value: &Value) -> Result<Option<EmailAddress>, ScimError> {
    let parse = |text: &str| {
        EmailAddress::parse(text).map_err(|_error| invalid("`emails` has a value that is no e-mail address."))
    };
    let items = match value {
        Value::String(text) => return parse(text).map(Some),
        Value::Object(_) => std::slice::from_ref(value),
        Value::Array(items) => items.as_slice(),
        _ => return Err(invalid("`emails` must be a list of objects with a `value`.")),
    };
    let mut found: Vec<&Object> = Vec::new();
    for item in items {
        found.push(item.as_object().ok_or_else(|| invalid("`emails` must be a list of objects with a `value`."))?);
    }
    let is_primary = |item: &&&Object| member(item, "primary").is_some_and(|value| flag(value, "primary") == Ok(true));
    let is_work = |item: &&&Object| {
        member(item, "type").and_then(Value::as_str).is_some_and(|kind| kind.eq_ignore_ascii_case("work"))
    };
    let chosen = found.iter().find(is_primary).or_else(|| found.iter().find(is_work)).or_else(|| found.first());
    let value = chosen.and_then(|item| member(item, "value"));
    value.map(|value| text(value, "emails.value").and_then(|text| parse(&text))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "it is made for the call")]
    fn read(json: Value) -> DirectoryEdits {
        attributes(json.as_object().unwrap()).unwrap()
    }

    #[test]
    fn the_primary_address_counts_else_the_one_at_work() {
        let of = |emails: Value| read(json!({ "Emails": emails })).email.map(|email| email.as_sent().to_owned());
        let home = json!({"value": "h@b.example", "type": "home"});
        let work = json!({"value": "w@b.example", "type": "Work"});
        let primary = json!({"value": "p@b.example", "primary": "True"});
        assert_eq!(of(json!([home, work, primary])).as_deref(), Some("p@b.example"));
        assert_eq!(of(json!([home, work])).as_deref(), Some("w@b.example"));
        assert_eq!(of(json!([home])).as_deref(), Some("h@b.example"));
        assert_eq!(of(json!([])), None);
    }

    #[test]
    fn what_is_not_stored_is_read_over() {
        let edits = read(json!({"title": "x", "password": "y", "displayName": "z", "active": "False"}));
        assert_eq!(edits, DirectoryEdits { active: Some(false), ..DirectoryEdits::default() });
    }
}
