//! What an operator can choose where the vendor's documents are silent. Every default is our recommendation, none is
//! documented.

use serde::Deserialize;
use std::collections::BTreeMap;
use usher_domain::{PermissionCode, RequestedGrants, RoleCode};

/// The settings of the adapter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The `scope` that answers show. It never gives a right.
    pub scope: Scope,
    /// What `permissions.group` grants.
    pub groups: GroupTable,
    /// The answer to an unknown path or a wrong method.
    pub unknown_route: UnknownRoute,
    /// Let `register_user` attach accounts that the organization has never heard of. Numbers can be counted through, and
    /// a membership shows name and address: only for installations whose organizations trust one another.
    pub register_strangers: bool,
}

/// The "role of the user in the organization": 1 or 2 (`[D]` P2, P3). 1 by default, the only one that the documented
/// answer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Scope(i64);

impl Scope {
    /// Both of them.
    pub(crate) const ALL: [Self; 2] = [Self(1), Self(2)];

    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl Default for Scope {
    fn default() -> Self {
        Self(1)
    }
}

impl TryFrom<i64> for Scope {
    type Error = SettingsError;

    fn try_from(number: i64) -> Result<Self, SettingsError> {
        if matches!(number, 1 | 2) {
            Ok(Self(number))
        } else {
            Err(SettingsError(format!("scope {number} is not 1 or 2")))
        }
    }
}

/// The answer to an unknown path or a wrong method (assumed; it depends on the kind of AWS gateway).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownRoute {
    /// 403 `Missing Authentication Token`, as of a REST API.
    #[default]
    MissingAuthenticationToken,
    /// 404 `Not Found`, as of an HTTP API.
    NotFound,
}

/// Canonical grants by `permissions.group`. A number that is not in the table grants nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "BTreeMap<String, Group>")]
pub struct GroupTable(BTreeMap<i64, (Vec<PermissionCode>, Vec<RoleCode>)>);

/// One entry as written in the configuration.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Group {
    permissions: Vec<String>,
    roles: Vec<String>,
}

/// A setting that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError(String);

impl std::fmt::Display for SettingsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SettingsError {}

impl GroupTable {
    /// What a group grants. Permissions and roles are always stated, so that a repeated invitation replaces them.
    /// Resources are not: this protocol has none, and to state none would lift a confinement that another protocol set.
    #[must_use]
    pub fn grants_of(&self, group: i64) -> RequestedGrants {
        let (permissions, roles) = self.0.get(&group).cloned().unwrap_or_default();
        RequestedGrants { resources: None, ..RequestedGrants::stated(permissions, roles, Vec::new()) }
    }
}

impl GroupTable {
    /// What a member holds after its group was changed to this one. Without a table the number means nothing, so what the
    /// member holds stays; with one, a number that it does not have takes everything away.
    #[must_use]
    pub fn grants_after(&self, group: i64) -> RequestedGrants {
        if self.0.is_empty() { RequestedGrants::default() } else { self.grants_of(group) }
    }
}

impl TryFrom<BTreeMap<String, Group>> for GroupTable {
    type Error = SettingsError;

    fn try_from(written: BTreeMap<String, Group>) -> Result<Self, SettingsError> {
        let mut table = BTreeMap::new();
        for (key, group) in written {
            let bad = |what: &str| SettingsError(format!("group `{key}`: {what}"));
            let number = key.parse::<u32>().map_err(|error| bad(&error.to_string()))?;
            let permissions = group
                .permissions
                .iter()
                .map(|code| PermissionCode::parse(code).map_err(|error| bad(&format!("permission `{code}`: {error}"))));
            let roles = group
                .roles
                .iter()
                .map(|code| RoleCode::parse(code).map_err(|error| bad(&format!("role `{code}`: {error}"))));
            let grants = (permissions.collect::<Result<_, _>>()?, roles.collect::<Result<_, _>>()?);
            if table.insert(i64::from(number), grants).is_some() {
                return Err(bad("stands twice"));
            }
        }
        Ok(Self(table))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(json: &str) -> Result<Settings, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_group_grants_what_the_table_says_and_nothing_otherwise() {
        let table = settings(r#"{"scope":2,"groups":{"3":{"permissions":["Organization.Read"],"roles":["editor"]}}}"#);
        let table = table.unwrap().groups;
        let granted = table.grants_of(3);
        assert_eq!(granted.permissions.unwrap()[0].what.as_str(), "Organization.Read");
        assert_eq!(granted.roles.unwrap()[0].what.as_str(), "editor");
        let nothing = RequestedGrants { permissions: Some(vec![]), roles: Some(vec![]), ..RequestedGrants::default() };
        assert_eq!(table.grants_of(0), nothing);
        assert_eq!(Settings::default().groups.grants_of(3), nothing);
        assert_eq!((table.grants_after(3), table.grants_after(0)), (table.grants_of(3), nothing));
        assert_eq!(Settings::default().groups.grants_after(3), RequestedGrants::default());
    }

    #[test]
    fn settings_that_cannot_be_meant_are_refused() {
        for json in [
            r#"{"scope":3}"#,
            r#"{"groups":{"1":{"permissions":["a..b"]}}}"#,
            r#"{"groups":{"1":{"roles":[""]}}}"#,
            r#"{"groups":{"one":{}}}"#,
            r#"{"groups":{"-1":{}}}"#,
            r#"{"groups":{"1":{},"01":{}}}"#,
            r#"{"groups":{"1":{"scopes":[]}}}"#,
            r#"{"unknown_route":"teapot"}"#,
            r#"{"color":1}"#,
        ] {
            assert!(settings(json).is_err(), "{json}");
        }
    }
}
