//! The values of fields, each with what is wrong with it. Must never repeat a value: it may be a secret.

use super::fields::{Fields, Wrong};
use super::vendor::uuid_of;
use crate::protocols::names;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::hash::Hash;
use usher_domain::settings::label as domain_label;
use usher_domain::text::Bounded;
use usher_domain::{
    Attributes, EmailAddress, Grant, Grants, Label, LicenseId, Locale, MAX_ENTRIES, Metadata, PermissionCode, RoleCode,
    ScopedPermission, Timestamp, Translations,
};
use usher_engine::transfer::Profile;

/// How many attributes a member has at most, and how long one of them is, in bytes.
const ATTRIBUTES: (usize, usize) = (64, 32 * 1024);

/// What clients noted; as the canonical API takes it.
pub(super) fn metadata(fields: &mut Fields) -> Result<Option<Metadata>, Wrong> {
    let Some(value) = fields.optional("metadata") else { return Ok(None) };
    let metadata = usher_adapter_canonical::metadata::parse(&value.to_string());
    let metadata = metadata.ok_or_else(|| Wrong::new("metadata", "is no object that the API takes as metadata"))?;
    Ok(Some(metadata).filter(|metadata| !metadata.is_empty()))
}

/// A code in a text.
pub(super) trait Code: Sized {
    const KIND: &'static str;

    fn of(text: &str) -> Option<Self>;
}

impl Code for PermissionCode {
    const KIND: &'static str = "permission";

    fn of(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Code for RoleCode {
    const KIND: &'static str = "role";

    fn of(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

pub(super) fn code<T: Code>(field: &'static str, value: &Value) -> Result<T, Wrong> {
    let code = value.as_str().and_then(T::of);
    code.ok_or_else(|| Wrong::new(field, format!("has something that is no code of a {}", T::KIND)))
}

pub(super) fn permission(field: &'static str, value: &Value) -> Result<PermissionCode, Wrong> {
    code(field, value)
}

/// Grants: each what is granted, or an object that says until when.
pub(super) fn grants(fields: &mut Fields) -> Result<Grants, Wrong> {
    Ok(Grants {
        permissions: once("permissions", fields, |value| {
            grant("permissions", "code", value, |value| code("permissions", value))
        })?,
        roles: once("roles", fields, |value| grant("roles", "code", value, |value| code("roles", value)))?,
        resources: once("resources", fields, |value| {
            grant("resources", "id", value, |value| uuid_of("resources", value))
        })?,
        scoped: once("scoped", fields, scoped)?,
    })
}

/// A list of grants in which nothing is granted twice, in another spelling or until another time.
fn once<T: Eq + Hash>(
    field: &'static str,
    fields: &mut Fields,
    read: impl Fn(&Value) -> Result<Grant<T>, Wrong>,
) -> Result<Vec<Grant<T>>, Wrong> {
    let grants = fields.list(field, MAX_ENTRIES, read)?;
    let mut seen = HashSet::with_capacity(grants.len());
    if grants.iter().all(|grant| seen.insert(&grant.what)) {
        return Ok(grants);
    }
    Err(Wrong::new(field, "names the same twice"))
}

fn grant<T>(
    field: &'static str,
    name: &'static str,
    value: &Value,
    read: impl Fn(&Value) -> Result<T, Wrong>,
) -> Result<Grant<T>, Wrong> {
    if !value.is_object() {
        return read(value).map(Grant::forever);
    }
    let mut entry = Fields::of(field, value)?;
    let what = read(&entry.required(name).map_err(|wrong| wrong.within(field))?)?;
    let until = entry.instant("until").map_err(|wrong| wrong.within(field))?;
    entry.end().map_err(|wrong| wrong.within(field))?;
    Ok(Grant { what, until })
}

fn scoped(value: &Value) -> Result<Grant<ScopedPermission>, Wrong> {
    const FIELD: &str = "scoped";
    let mut entry = Fields::of(FIELD, value)?;
    let inside = |wrong: Wrong| wrong.within(FIELD);
    let code = permission(FIELD, &entry.required("code").map_err(inside)?)?;
    let resource = uuid_of(FIELD, &entry.required("resource").map_err(inside)?)?;
    let until: Option<Timestamp> = entry.instant("until").map_err(inside)?;
    entry.end().map_err(inside)?;
    Ok(Grant { what: ScopedPermission { code, resource }, until })
}

pub(super) fn optional_license(fields: &mut Fields) -> Result<Option<LicenseId>, Wrong> {
    fields.optional("license").map(|value| uuid_of("license", &value)).transpose()
}

pub(super) fn attributes(fields: &mut Fields) -> Result<Attributes, Wrong> {
    let wrong = || {
        let (most, longest) = ATTRIBUTES;
        let expected = format!("is not an object of at most {most} texts of at most {longest} bytes, each once, named");
        Wrong::new("attributes", format!("{expected} \"PROTOCOL.NAME\""))
    };
    let Some(value) = fields.optional("attributes") else { return Ok(Attributes::default()) };
    let entries = value.as_object().filter(|entries| entries.len() <= ATTRIBUTES.0).ok_or_else(wrong)?;
    let protocols = names();
    let mut read = BTreeMap::new();
    for (name, value) in entries {
        let of_protocol = name.split_once('.').is_some_and(|(protocol, _)| protocols.contains(&protocol));
        let is_sound = of_protocol && name.len() <= 64;
        let text = value.as_str().filter(|text| is_sound && text.len() <= ATTRIBUTES.1).ok_or_else(wrong)?;
        read.insert(name.clone(), text.to_owned());
    }
    Ok(Attributes(read))
}

/// Names in other languages, by the codes of the languages.
pub(super) fn translations(fields: &mut Fields) -> Result<Translations, Wrong> {
    let wrong = || Wrong::new("translations", "is not an object of names by the codes of languages");
    let Some(value) = fields.optional("translations") else { return Ok(Translations::default()) };
    let names = value.as_object().ok_or_else(wrong)?.iter();
    let name = |(code, name): (&String, &Value)| {
        let locale = Locale::ALL.into_iter().find(|locale| locale.code() == code)?;
        Some((locale, domain_label(name.as_str()?).ok()?))
    };
    names.map(name).collect::<Option<_>>().ok_or_else(wrong)
}

/// What an organization says of a person.
pub(super) fn profile(fields: &mut Fields) -> Result<Profile, Wrong> {
    Ok(Profile {
        first_name: line(fields, "first_name")?,
        last_name: line(fields, "last_name")?,
        contact_email: line(fields, "contact_email")?,
        phone: line(fields, "phone")?,
    })
}

pub(super) fn address(text: &str) -> Result<EmailAddress, Wrong> {
    EmailAddress::parse(text).map_err(|error| Wrong::new("email", error.to_string()))
}

/// A bounded text, or one line of it.
pub(super) fn line<T: Bounded>(fields: &mut Fields, field: &'static str) -> Result<Option<T>, Wrong> {
    let parse = |text: String| T::parse(text).map_err(|error| Wrong::new(field, error.to_string()));
    fields.optional_text(field)?.map(parse).transpose()
}

pub(super) fn label(fields: &mut Fields, field: &'static str) -> Result<Label, Wrong> {
    let label = Label::parse(fields.text(field)?).map_err(|error| Wrong::new(field, error.to_string()))?;
    if label.as_str().is_empty() { Err(Wrong::new(field, "is empty")) } else { Ok(label) }
}

/// 32 bytes in hexadecimal digits.
pub(super) fn digest(field: &'static str, text: &str) -> Result<[u8; 32], Wrong> {
    let wrong = || Wrong::new(field, "is not 64 hexadecimal digits");
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(wrong());
    }
    let mut bytes = [0_u8; 32];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digits = std::str::from_utf8(digits).map_err(|_bad| wrong())?;
        *byte = u8::from_str_radix(digits, 16).map_err(|_bad| wrong())?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Grants, String> {
        let mut fields = Fields::parse(line.as_bytes()).unwrap();
        grants(&mut fields).map_err(|wrong| wrong.field)
    }

    #[test]
    fn a_grant_is_what_is_granted_or_says_until_when() {
        const ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";
        let until = "2199-01-01T00:00:00.000Z";
        let line = format!(
            r#"{{"permissions":["a.b",{{"code":"a.c","until":"{until}"}}],"resources":[{{"id":"{ID}","until":null}}],
                "scoped":[{{"code":"a.b","resource":"{ID}","until":"{until}"}}]}}"#
        );
        let read_from = read(&line).unwrap();
        let ends: Vec<_> = read_from.permissions.iter().map(|grant| grant.until.map(|end| end.to_string())).collect();
        assert_eq!(ends, [None, Some("2199-01-01T00:00:00.000Z".to_owned())]);
        assert_eq!((read_from.resources.len(), read_from.scoped[0].until.is_some()), (1, true));
        for (line, field) in [
            (r#"{"permissions":["a.b","a:b"]}"#, "permissions"),
            (r#"{"permissions":["a.b",{"code":"a.b","until":"2199-01-01T00:00:00Z"}]}"#, "permissions"),
            (r#"{"permissions":[{"until":"2199-01-01T00:00:00Z"}]}"#, "permissions.code"),
            (r#"{"permissions":[{"code":"a.b","till":"2199-01-01T00:00:00Z"}]}"#, "permissions.till"),
            (r#"{"roles":[{"code":"a","until":"soon"}]}"#, "roles.until"),
            (r#"{"resources":["none"]}"#, "resources"),
            (r#"{"scoped":["a.b"]}"#, "scoped"),
            (r#"{"scoped":[{"code":"a.b"}]}"#, "scoped.resource"),
        ] {
            assert_eq!(read(line), Err(field.to_owned()), "{line}");
        }
    }
}
