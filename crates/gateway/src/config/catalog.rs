//! What every organization can grant besides the built-in codes.

use serde::Deserialize;
use usher_domain::{PermissionCode, PermissionEntry, Role, RoleCode};

/// The shared catalog.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogConfig {
    /// Permissions.
    pub permissions: Vec<PermissionConfig>,
    /// Roles.
    pub roles: Vec<RoleConfig>,
}

/// A permission.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermissionConfig {
    /// Its code.
    pub code: String,
    /// What it allows.
    pub description: String,
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
}

impl CatalogConfig {
    /// The entries as the engine takes them; the error names the malformed code.
    pub fn entries(&self) -> Result<(Vec<PermissionEntry>, Vec<Role>), String> {
        let permission =
            |code: &str| PermissionCode::parse(code).map_err(|error| format!("catalog: `{code}` is {error}"));
        let permissions = self.permissions.iter().map(|entry| {
            Ok(PermissionEntry { code: permission(&entry.code)?, description: entry.description.clone() })
        });
        let roles = self.roles.iter().map(|role| {
            Ok(Role {
                code: RoleCode::parse(&role.code).map_err(|error| format!("catalog: `{}` is {error}", role.code))?,
                name: role.name.clone(),
                permissions: role.permissions.iter().map(|code| permission(code)).collect::<Result<_, String>>()?,
            })
        });
        Ok((permissions.collect::<Result<_, String>>()?, roles.collect::<Result<_, String>>()?))
    }
}
