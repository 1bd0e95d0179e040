//! The file that says what a host knows: credentials, ids and people.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use usher_conformance::{Bindings, Fixture, Suite};

/// What the host knows.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct World {
    /// Placeholders of fixtures, such as `credential:backops.admin`.
    #[serde(default)]
    bindings: BTreeMap<String, String>,
    /// Who stands for people of the fixtures, by their addresses there.
    #[serde(default)]
    pub(in crate::cli) addresses: BTreeMap<String, String>,
}

impl World {
    pub(in crate::cli) fn read(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path else { return Ok(Self::default()) };
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let world: Self = toml::from_str(&text).map_err(|error| format!("{}: {}", path.display(), error.message()))?;
        Ok(world)
    }

    /// What is filled in; an empty value is one that was left out.
    pub(in crate::cli) fn bindings(&self) -> Bindings {
        let mut bindings = Bindings::default();
        for (name, value) in self.bindings.iter().filter(|(_, value)| !value.is_empty()) {
            bindings.set(name.clone(), value.clone());
        }
        bindings
    }

    /// Whether all credentials of a case are values that `admin` has as well.
    pub(super) fn is_by_admin(&self, case: &Fixture) -> bool {
        let is_of_admin = |name: &str| {
            name.strip_prefix("credential:")
                .and_then(|rest| rest.rsplit_once('.'))
                .is_some_and(|(_, who)| who == "admin")
        };
        let admin: BTreeSet<_> =
            self.bindings.iter().filter(|(name, _)| is_of_admin(name)).map(|(_, value)| value).collect();
        let mut named = Bindings::needed(&case.request).into_iter().filter(|name| name.starts_with("credential:"));
        named.all(|name| self.bindings.get(name).is_none_or(|value| admin.contains(value)))
    }
}

/// A file to fill in.
pub(in crate::cli) fn template(suite: &Suite) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for fixture in &suite.fixtures {
        let named: BTreeSet<_> = Bindings::needed(&fixture.request).into_iter().collect();
        for name in named {
            *counts.entry(name).or_default() += 1;
        }
    }
    let mut names: Vec<_> = counts.into_iter().collect();
    names.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    let lines: Vec<_> = names.iter().map(|(name, count)| format!("{name:?} = \"\"  # {count} cases\n")).collect();
    let events = if names.iter().any(|(name, _)| name.ends_with("resource.event")) { EVENTS } else { "" };
    format!("{HEAD}{events}[bindings]\n{}{PEOPLE}", lines.concat())
}

const HEAD: &str = "\
# What the host knows. Leave empty what it does not have: cases that need it are skipped.
# The file holds secrets; keep it where only you can read it.
#
# `admin` may do everything in the organization `acme`, `inviter` may only invite, `reader` may only read, `blocked` is
# a blocked member, `pending` has an open invitation, `registered` has an account but is no member of `acme`.
# `foreign` may do everything in another organization, `other`, and nothing in `acme`. `expired`, `revoked` and `unknown`
# credentials are what they are called; `unknown` is well-formed and was never issued.
";

const EVENTS: &str = "\
# `foreign` also works at events: it needs the right to read and edit two events of `other` (`resource.event` and
# `resource.next_event`), a collaborator and an area of the first (`resource.collaborator`, `resource.area`) and a collaborator of the
# second (`resource.next_collaborator`). Cases about events are skipped without it.
";

const PEOPLE: &str = "
# Who on the host stands for these people, where cases write to them.
[addresses]
# \"reader@acme.example\" = \"somebody@your-domain.example\"
";
