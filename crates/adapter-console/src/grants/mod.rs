//! Rights in forms: a box to tick for everything that can be granted, and for everything that is.
//!
//! A box is named after what it grants. The value of one that is ticked says until when, so that what is left ticked keeps
//! its end unless the form says another one for it.

use crate::call::Call;
use crate::choices::Choices;
use crate::layout::Layout;
use crate::listing::enumerated;
use crate::wrong::Wrong;
use usher_adapter_pages::Form;
use usher_domain::commands::RoleView;
use usher_domain::{Grant, Grants, PermissionCode, RequestedGrants, ResourceId, RoleCode, ScopedPermission, Timestamp};
use usher_locales::{Argument, Key, Texts};
use uuid::Uuid;

/// The boxes of a form, by kind.
#[derive(Default)]
pub(crate) struct Boxes {
    pub(crate) roles: Vec<Tick>,
    pub(crate) permissions: Vec<Tick>,
    pub(crate) resources: Vec<Tick>,
    /// Whether there are more resources than boxes.
    pub(crate) has_more_resources: bool,
    /// The end of what is added, as it was typed.
    pub(crate) new_until: String,
}

impl Boxes {
    /// As they were left in a form that is shown again.
    pub(crate) fn left(self, wrong: &Wrong, call: &Call<'_>) -> Self {
        let left = |ticks| left(ticks, wrong, call);
        Self {
            roles: left(self.roles),
            permissions: left(self.permissions),
            resources: left(self.resources),
            has_more_resources: self.has_more_resources,
            new_until: wrong.typed(call, "new_until", self.new_until),
        }
    }

    /// Whether a single permission is granted.
    pub(crate) fn has_permission(&self) -> bool {
        self.permissions.iter().any(|tick| tick.is_ticked)
    }

    /// Whether everything is granted by one entry.
    pub(crate) fn has_everything(&self) -> bool {
        self.permissions.iter().any(|tick| tick.is_ticked && tick.field == EVERYTHING)
    }

    /// Whether it is confined to resources.
    pub(crate) fn has_resource(&self) -> bool {
        self.resources.iter().any(|tick| tick.is_ticked)
    }
}

/// The field of the box that grants all permissions.
const EVERYTHING: &str = "permission:*";

/// The value of a box of something that is not granted yet.
const NEW: &str = "new";

/// A box.
pub(crate) struct Tick {
    /// The name of the field, which also names the box on the page.
    pub(crate) field: String,
    /// The end that a granted right has, or nothing; [`NEW`] for what is not granted.
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    /// Until when it is granted, in words.
    pub(crate) until: Option<String>,
    pub(crate) is_ticked: bool,
    /// The day on which it ends, as it was typed into a form that is shown again.
    pub(crate) typed: Option<String>,
}

impl Tick {
    /// The day on which the right ends, as a field for dates has it.
    pub(crate) fn day(&self) -> &str {
        self.typed.as_deref().or_else(|| self.value.get(..10)).unwrap_or_default()
    }

    /// The name of the field of that day.
    pub(crate) fn until_field(&self) -> String {
        format!("until:{}", self.field)
    }
}

impl Boxes {
    /// Everything that is granted.
    pub(crate) fn granted(&self) -> impl Iterator<Item = &Tick> {
        [&self.roles, &self.permissions, &self.resources].into_iter().flatten().filter(|tick| tick.value != NEW)
    }
}

/// The boxes of a form: as they were left, where something is wrong with it.
pub(crate) fn left(mut ticks: Vec<Tick>, wrong: &Wrong, call: &Call<'_>) -> Vec<Tick> {
    if wrong.is_some() {
        for tick in &mut ticks {
            tick.is_ticked = call.form.field(&tick.field).is_some();
            tick.typed = call.form.field(&tick.until_field()).map(str::to_owned);
        }
    }
    ticks
}

/// What a permission at one resource can be chosen from.
pub(crate) struct Places {
    pub(crate) permissions: Vec<String>,
    /// The ids and the names.
    pub(crate) resources: Vec<(String, String)>,
    /// The permission and the resource that are chosen.
    pub(crate) chosen: [String; 2],
}

impl Places {
    pub(crate) fn of(choices: &Choices, wrong: &Wrong, call: &Call<'_>) -> Self {
        let resource = |resource: &usher_domain::Resource| (resource.id.to_string(), resource.name.clone());
        Self {
            permissions: choices.permissions.iter().map(|view| view.entry.code.as_str().to_owned()).collect(),
            resources: choices.resources.iter().map(resource).collect(),
            chosen: ["scoped_permission", "scoped_resource"].map(|field| wrong.typed(call, field, "")),
        }
    }
}

/// Rights in the words of a list: roles by name, what else there is by number.
pub(crate) fn in_short(texts: Texts, roles: &[RoleView], held: &Grants) -> String {
    let name = |code: &RoleCode| {
        let known = roles.iter().find(|view| view.role.code == *code).map(|view| view.role.name.clone());
        known.filter(|name| !name.is_empty()).unwrap_or_else(|| code.as_str().to_owned())
    };
    let mut parts: Vec<String> = held.roles.iter().map(|grant| name(&grant.what)).collect();
    let count = |number: usize, key: Key| (number > 0).then(|| texts.count(key, number));
    if held.permissions.iter().any(|grant| grant.what.as_str() == "*") {
        parts.push(texts.say(Key::RightsAll));
    } else {
        parts.extend(count(held.permissions.len() + held.scoped.len(), Key::RightsPermissions));
    }
    parts.extend(count(held.resources.len(), Key::RightsLimitedToResources));
    if parts.is_empty() { texts.say(Key::RightsNone) } else { enumerated(texts, parts) }
}

/// What the rights of somebody are limited to.
pub(crate) fn limited_to(layout: &Layout, resources: &[String]) -> String {
    let names = enumerated(layout.texts, resources.iter().cloned());
    layout.texts.with(Key::RightsHeldLimitedTo, &[("resources", Argument::Text(&names))])
}

/// Until when something is granted.
fn until(texts: Texts, end: Option<Timestamp>) -> Option<String> {
    end.map(|end| texts.with(Key::GrantsUntil, &[("until", Argument::Text(&texts.instant(end)))]))
}

/// The codes of roles and of permissions, each list apart by blanks.
pub(crate) fn codes(held: &Grants) -> (String, String) {
    let roles: Vec<&str> = held.roles.iter().map(|grant| grant.what.as_str()).collect();
    let permissions: Vec<&str> = held.permissions.iter().map(|grant| grant.what.as_str()).collect();
    (roles.join(" "), permissions.join(" "))
}

/// The boxes for what can be granted, those ticked that are granted.
pub(crate) fn boxes(texts: Texts, choices: &Choices, held: &Grants) -> Boxes {
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
    let mut permissions = ticks(texts, "permission", permissions, &held.permissions, |code| code.as_str().to_owned());
    // Nobody is offered all permissions, but whoever has them must be seen to.
    if let Some(at) = permissions.iter().position(|tick| tick.field == EVERYTHING) {
        let everything = permissions.remove(at);
        permissions.insert(0, Tick { hint: everything.label, label: texts.say(Key::RightsAll), ..everything });
    }
    permissions.extend(held.scoped.iter().map(|grant| scoped(texts, choices, grant)));
    Boxes {
        permissions,
        roles: ticks(texts, "role", roles, &held.roles, |code| code.as_str().to_owned()),
        resources: ticks(texts, "resource", resources, &held.resources, ToString::to_string),
        has_more_resources: choices.has_more_resources,
        new_until: String::new(),
    }
}

/// The box of a permission at one resource: it can be taken away here, and is given through the API.
fn scoped(texts: Texts, choices: &Choices, grant: &Grant<ScopedPermission>) -> Tick {
    let ScopedPermission { code, resource } = &grant.what;
    let name = choices.resources.iter().find(|known| known.id == *resource).map(|known| known.name.as_str());
    let place = name.map_or_else(|| resource.to_string(), str::to_owned);
    Tick {
        field: format!("scoped:{}@{resource}", code.as_str()),
        value: grant.until.map(Timestamp::rfc3339_millis).unwrap_or_default(),
        label: code.as_str().to_owned(),
        hint: texts.with(Key::RightsOnlyIn, &[("resource", Argument::Text(&place))]),
        until: until(texts, grant.until),
        is_ticked: true,
        typed: None,
    }
}

fn ticks<T: PartialEq + Clone>(
    texts: Texts,
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
            value: match grant {
                Some(_) => until.map(Timestamp::rfc3339_millis).unwrap_or_default(),
                None => NEW.to_owned(),
            },
            label,
            hint,
            until: self::until(texts, until),
            is_ticked: grant.is_some(),
            typed: None,
        }
    };
    all.into_iter().map(tick).collect()
}

/// What the ticked boxes grant; `None` if a field is none of ours. Passing such a field over would grant something else than
/// whoever wrote it meant, so the form is refused: no page of ours has one.
pub(crate) fn read(form: &Form) -> Option<RequestedGrants> {
    let mut grants = Grants::default();
    for (field, value) in form.fields() {
        let Some((kind, what)) = field.split_once(':').filter(|(kind, _)| *kind != "until") else { continue };
        let until = match (form.field(&format!("until:{field}")), value) {
            (None, NEW) => form.field("new_until").map_or(Some(None), end_of)?,
            (None, "") => None,
            (None, end) => Some(Timestamp::parse_rfc3339(end).ok()?),
            // The day is as it was shown, so the instant stays as exact as it was.
            (Some(day), end) if !day.is_empty() && end.get(..10) == Some(day) => {
                Some(Timestamp::parse_rfc3339(end).ok()?)
            }
            (Some(day), _) => end_of(day)?,
        };
        match kind {
            "role" => grants.roles.push(Grant { what: RoleCode::parse(what).ok()?, until }),
            "permission" => grants.permissions.push(Grant { what: PermissionCode::parse(what).ok()?, until }),
            "resource" => {
                grants.resources.push(Grant { what: ResourceId(Uuid::try_parse(what).ok()?), until });
            }
            "scoped" => {
                let (code, resource) = what.rsplit_once('@')?;
                grants.scoped.push(Grant { what: scoped_permission(code, resource)?, until });
            }
            _ => return None,
        }
    }
    let added = [form.field("scoped_permission"), form.field("scoped_resource")].map(Option::unwrap_or_default);
    if let [code, resource] = added
        && !(code.is_empty() && resource.is_empty())
    {
        let what = scoped_permission(code, resource)?;
        let until = form.field("new_until").map_or(Some(None), end_of)?;
        match grants.scoped.iter_mut().find(|grant| grant.what == what) {
            // What is held already gets the end that is asked for, if one is.
            Some(held) => held.until = until.or(held.until),
            None => grants.scoped.push(Grant { what, until }),
        }
    }
    Some(RequestedGrants {
        roles: Some(grants.roles),
        permissions: Some(grants.permissions),
        resources: Some(grants.resources),
        scoped: Some(grants.scoped),
    })
}

/// The field that sets an end which is over. An end that stays as it is may be over.
pub(crate) fn past_end(form: &Form, now: Timestamp) -> Option<String> {
    let is_past = |day: &str| matches!(end_of(day), Some(Some(end)) if end <= now);
    let granted = form.fields().filter(|(field, _)| !field.starts_with("until:"));
    let mut changed = granted.filter_map(|(field, held)| {
        let field = format!("until:{field}");
        let day = form.field(&field)?;
        (held.get(..10) != Some(day) && is_past(day)).then_some(field)
    });
    let added = || form.field("new_until").filter(|day| is_past(day)).map(|_| "new_until".to_owned());
    changed.next().or_else(added)
}

fn scoped_permission(code: &str, resource: &str) -> Option<ScopedPermission> {
    let resource = ResourceId(Uuid::try_parse(resource).ok()?);
    Some(ScopedPermission { code: PermissionCode::parse(code).ok()?, resource })
}

/// The end of a day (UTC) as a field for dates has it, none for an empty one; `None` if it is no day.
#[expect(clippy::option_option, reason = "an end that cannot be read is something else than none")]
pub(crate) fn end_of(day: &str) -> Option<Option<Timestamp>> {
    match day {
        "" => Some(None),
        day => Timestamp::parse_rfc3339(&format!("{day}T23:59:59Z")).ok().map(Some),
    }
}

#[cfg(test)]
mod tests;
