//! Rights in forms: a box to tick for everything that can be granted, and for everything that is.
//!
//! A box is named after what it grants, and its value says until when, so that what is left ticked keeps its end.

use crate::choices::Choices;
use crate::when::{When, maybe};
use usher_adapter_pages::Form;
use usher_domain::commands::RoleView;
use usher_domain::{Grant, Grants, PermissionCode, RequestedGrants, ResourceId, RoleCode, ScopedPermission, Timestamp};
use uuid::Uuid;

/// The boxes of a form, by kind.
#[derive(Default)]
pub(crate) struct Boxes {
    pub(crate) roles: Vec<Tick>,
    pub(crate) permissions: Vec<Tick>,
    pub(crate) resources: Vec<Tick>,
}

impl Boxes {
    /// Whether a single permission is granted.
    pub(crate) fn has_permission(&self) -> bool {
        self.permissions.iter().any(|tick| tick.is_ticked)
    }

    /// Whether it is confined to resources.
    pub(crate) fn has_resource(&self) -> bool {
        self.resources.iter().any(|tick| tick.is_ticked)
    }
}

/// A box.
pub(crate) struct Tick {
    /// The name of the field, which also names the box on the page.
    pub(crate) field: String,
    /// The end that a granted right has, or nothing.
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) until: Option<When>,
    pub(crate) is_ticked: bool,
}

/// Rights in the words of a list: roles by name, what else there is by number.
pub(crate) fn in_short(roles: &[RoleView], held: &Grants) -> String {
    let name = |code: &RoleCode| {
        let known = roles.iter().find(|view| view.role.code == *code).map(|view| view.role.name.clone());
        known.filter(|name| !name.is_empty()).unwrap_or_else(|| code.as_str().to_owned())
    };
    let mut parts: Vec<String> = held.roles.iter().map(|grant| name(&grant.what)).collect();
    let count = |number: usize, what: &str| {
        let plural = if number == 1 { "" } else { "s" };
        (number > 0).then(|| format!("{number} {what}{plural}"))
    };
    if held.permissions.iter().any(|grant| grant.what.as_str() == "*") {
        parts.push("All permissions".to_owned());
    } else {
        parts.extend(count(held.permissions.len() + held.scoped.len(), "permission"));
    }
    parts.extend(count(held.resources.len(), "resource").map(|resources| format!("limited to {resources}")));
    if parts.is_empty() { "None".to_owned() } else { parts.join(", ") }
}

/// The codes of roles and of permissions, each list apart by blanks.
pub(crate) fn codes(held: &Grants) -> (String, String) {
    let roles: Vec<&str> = held.roles.iter().map(|grant| grant.what.as_str()).collect();
    let permissions: Vec<&str> = held.permissions.iter().map(|grant| grant.what.as_str()).collect();
    (roles.join(" "), permissions.join(" "))
}

/// The boxes for what can be granted, those ticked that are granted.
pub(crate) fn boxes(choices: &Choices, held: &Grants) -> Boxes {
    let roles = choices.roles.iter().map(|view| {
        let name = if view.role.name.is_empty() { view.role.code.as_str() } else { &view.role.name };
        (view.role.code.clone(), name.to_owned(), view.role.code.as_str().to_owned())
    });
    let permissions = choices.permissions.iter().map(|view| {
        let code = view.entry.code.clone();
        (code, view.entry.code.as_str().to_owned(), view.entry.description.clone())
    });
    let resources =
        choices.resources.iter().map(|resource| (resource.id, resource.name.clone(), resource.kind.clone()));
    let mut permissions = ticks("permission", permissions, &held.permissions, |code| code.as_str().to_owned());
    permissions.extend(held.scoped.iter().map(|grant| scoped(choices, grant)));
    Boxes {
        permissions,
        roles: ticks("role", roles, &held.roles, |code| code.as_str().to_owned()),
        resources: ticks("resource", resources, &held.resources, ToString::to_string),
    }
}

/// The box of a permission at one resource: it can be taken away here, and is given through the API.
fn scoped(choices: &Choices, grant: &Grant<ScopedPermission>) -> Tick {
    let ScopedPermission { code, resource } = &grant.what;
    let name = choices.resources.iter().find(|known| known.id == *resource).map(|known| known.name.as_str());
    let place = name.map_or_else(|| resource.to_string(), str::to_owned);
    Tick {
        field: format!("scoped:{}@{resource}", code.as_str()),
        value: grant.until.map(Timestamp::rfc3339_millis).unwrap_or_default(),
        label: code.as_str().to_owned(),
        hint: format!("Only in {place} and what is below it"),
        until: maybe(grant.until),
        is_ticked: true,
    }
}

fn ticks<T: PartialEq + Clone>(
    kind: &str,
    offered: impl Iterator<Item = (T, String, String)>,
    held: &[Grant<T>],
    text: impl Fn(&T) -> String,
) -> Vec<Tick> {
    let mut all: Vec<(T, String, String)> = offered.collect();
    // What is granted and not offered (a wildcard, say, or what the person may not list) can still be taken away.
    for grant in held {
        if !all.iter().any(|(what, ..)| *what == grant.what) {
            all.push((grant.what.clone(), text(&grant.what), String::new()));
        }
    }
    let tick = |(what, label, hint): (T, String, String)| {
        let grant = held.iter().find(|grant| grant.what == what);
        let until = grant.and_then(|grant| grant.until);
        Tick {
            field: format!("{kind}:{}", text(&what)),
            value: until.map(Timestamp::rfc3339_millis).unwrap_or_default(),
            label,
            hint,
            until: maybe(until),
            is_ticked: grant.is_some(),
        }
    };
    all.into_iter().map(tick).collect()
}

/// What the ticked boxes grant; `None` if a field is none of ours. Passing such a field over would grant something else than
/// whoever wrote it meant, so the form is refused: no page of ours has one.
pub(crate) fn read(form: &Form) -> Option<RequestedGrants> {
    let mut grants = Grants::default();
    for (field, value) in form.fields() {
        let Some((kind, what)) = field.split_once(':') else { continue };
        let until = match value {
            "" => None,
            end => Some(Timestamp::parse_rfc3339(end).ok()?),
        };
        match kind {
            "role" => grants.roles.push(Grant { what: RoleCode::parse(what).ok()?, until }),
            "permission" => grants.permissions.push(Grant { what: PermissionCode::parse(what).ok()?, until }),
            "resource" => {
                grants.resources.push(Grant { what: ResourceId(Uuid::try_parse(what).ok()?), until });
            }
            "scoped" => {
                let (code, resource) = what.rsplit_once('@')?;
                let code = PermissionCode::parse(code).ok()?;
                let resource = ResourceId(Uuid::try_parse(resource).ok()?);
                grants.scoped.push(Grant { what: ScopedPermission { code, resource }, until });
            }
            _ => return None,
        }
    }
    Some(RequestedGrants {
        roles: Some(grants.roles),
        permissions: Some(grants.permissions),
        resources: Some(grants.resources),
        scoped: Some(grants.scoped),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Role;

    #[test]
    fn rights_are_told_in_short() {
        let code = |text| Grant::forever(PermissionCode::parse(text).unwrap());
        let role = RoleCode::parse("editor").unwrap();
        let editor = RoleView {
            role: Role { code: role.clone(), name: "Editor".to_owned(), permissions: Vec::new() },
            own: false,
        };
        let told = |held: &Grants| in_short(std::slice::from_ref(&editor), held);
        assert_eq!(told(&Grants::default()), "None");
        assert_eq!(told(&Grants { permissions: vec![code("*")], ..Grants::default() }), "All permissions");
        let some = Grants {
            roles: vec![Grant::forever(role), Grant::forever(RoleCode::parse("unknown").unwrap())],
            permissions: vec![code("a.b")],
            resources: vec![Grant::forever(ResourceId(Uuid::nil())); 2],
            ..Grants::default()
        };
        assert_eq!(told(&some), "Editor, unknown, 1 permission, limited to 2 resources");
    }
}
