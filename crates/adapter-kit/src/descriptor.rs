//! Where an operation is and what it needs.

use crate::http::Method;

/// Where an operation is and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descriptor {
    /// Its name in logs, metrics and the OpenAPI document, unique within the adapter: `snake_case`.
    pub name: &'static str,
    /// Its method.
    pub method: Method,
    /// Its path template.
    pub path: &'static str,
    /// The permission code that the caller must hold in at least one organization; `None` for public operations and
    /// those that any caller may use.
    pub required_permission: Option<&'static str>,
}

impl Descriptor {
    /// An operation that reads.
    #[must_use]
    pub const fn get(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Get, path, required_permission }
    }

    /// An operation that makes or does something.
    #[must_use]
    pub const fn post(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Post, path, required_permission }
    }

    /// An operation that replaces what its path names.
    #[must_use]
    pub const fn put(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Put, path, required_permission }
    }

    /// An operation that changes what its path names.
    #[must_use]
    pub const fn patch(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Patch, path, required_permission }
    }

    /// An operation that removes what its path names.
    #[must_use]
    pub const fn delete(name: &'static str, path: &'static str, required_permission: Option<&'static str>) -> Self {
        Self { name, method: Method::Delete, path, required_permission }
    }
}
