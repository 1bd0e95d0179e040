//! What every organization can grant besides the built-in codes.

use serde::Deserialize;
use std::collections::BTreeMap;
use usher_domain::settings::label;
use usher_domain::{Lending, Locale, PermissionCode, PermissionEntry, Role, RoleCode, Translations};

/// The shared catalog.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogConfig {
    /// Permissions.
    pub permissions: Vec<PermissionConfig>,
    /// Roles.
    pub roles: Vec<RoleConfig>,
    /// What may be granted by a right without being held.
    #[serde(default)]
    pub lends: Vec<LendingConfig>,
}

/// A right with what it lends.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LendingConfig {
    /// The right, held at a resource.
    pub right: String,
    /// What may be granted there.
    #[serde(default)]
    pub here: Vec<String>,
    /// What may be granted at the resource right above.
    #[serde(default)]
    pub above: Vec<String>,
}

/// A permission.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermissionConfig {
    /// Its code.
    pub code: String,
    /// What it allows.
    pub description: String,
    /// The same in other languages, by their codes.
    #[serde(default)]
    pub translations: BTreeMap<String, String>,
}

/// A role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleConfig {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it confers.
    pub permissions: Vec<String>,
    /// Its name in other languages, by their codes.
    #[serde(default)]
    pub translations: BTreeMap<String, String>,
}

impl CatalogConfig {
    /// The entries as the engine takes them; the error names the malformed code.
    pub fn entries(&self) -> Result<(Vec<PermissionEntry>, Vec<Role>), String> {
        let permission =
            |code: &str| PermissionCode::parse(code).map_err(|error| format!("catalog: `{code}` is {error}"));
        let permissions = self.permissions.iter().map(|entry| {
            Ok(PermissionEntry {
                code: permission(&entry.code)?,
                description: entry.description.clone(),
                translations: translations(&entry.translations)?,
            })
        });
        let roles = self.roles.iter().map(|role| {
            Ok(Role {
                code: RoleCode::parse(&role.code).map_err(|error| format!("catalog: `{}` is {error}", role.code))?,
                name: role.name.clone(),
                permissions: role.permissions.iter().map(|code| permission(code)).collect::<Result<_, String>>()?,
                translations: translations(&role.translations)?,
            })
        });
        Ok((permissions.collect::<Result<_, String>>()?, roles.collect::<Result<_, String>>()?))
    }
}

impl CatalogConfig {
    /// What rights lend, as the engine takes it; the error names the malformed code.
    pub fn lends(&self) -> Result<Vec<Lending>, String> {
        let code = |code: &String| PermissionCode::parse(code).map_err(|error| format!("catalog: `{code}` is {error}"));
        let all = |codes: &[String]| codes.iter().map(code).collect::<Result<Vec<_>, _>>();
        let lending = |one: &LendingConfig| {
            Ok(Lending { right: code(&one.right)?, here: all(&one.here)?, above: all(&one.above)? })
        };
        self.lends.iter().map(lending).collect()
    }
}

fn translations(names: &BTreeMap<String, String>) -> Result<Translations, String> {
    let name = |(code, name): (&String, &String)| {
        let locale = Locale::ALL.into_iter().find(|locale| locale.code() == code);
        let locale = locale.ok_or_else(|| format!("catalog: `{code}` is the code of none of the languages"))?;
        let name = label(name).map_err(|_no_name| format!("catalog: a name in `{code}` is empty or too long"))?;
        Ok((locale, name))
    };
    names.iter().map(name).collect()
}
