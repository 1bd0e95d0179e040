//! All cases of an archive.

use crate::json::Json;
use crate::malformed::Table;
use crate::message::message_parts;
use crate::writes::Writes;
use crate::{Archive, Fixture, FixtureError};
use std::path::Path;

/// The cases of one protocol or of all, in the order of their names.
#[derive(Clone, Debug)]
pub struct Suite {
    archive: Archive,
    writes: Writes,
    /// The cases.
    pub fixtures: Vec<Fixture>,
}

impl Suite {
    /// Reads the files, and what the tables of malformed bodies stand for.
    ///
    /// # Errors
    /// If a file cannot be understood.
    pub fn of(archive: Archive, protocol: Option<&str>) -> Result<Self, FixtureError> {
        let wanted = |path: &&str| {
            let named = path.split('/').next().unwrap_or_default();
            path.contains('/') && protocol.is_none_or(|protocol| protocol == named)
        };
        let mut fixtures = Vec::new();
        for path in archive.paths().filter(wanted) {
            if let Some(protocol) = path.strip_suffix("/malformed-bodies.toml") {
                fixtures.extend(Table::of(&archive, protocol)?.cases(&archive, protocol)?);
            } else if path.strip_suffix(".http").is_some() {
                fixtures.push(Fixture::read(&archive, path)?);
            }
        }
        fixtures.sort_by(|one, other| one.name.cmp(&other.name));
        let writes = Writes::of(&archive)?;
        Ok(Self { archive, writes, fixtures })
    }

    /// The operations of a protocol that leave the organization itself and whoever calls as they are, although they write.
    pub fn spared_by(&self, protocol: &str) -> impl Iterator<Item = &str> {
        self.writes.of_people(protocol)
    }

    /// Whether any answer of a protocol has null below a member, so that another host may have it as well.
    #[must_use]
    pub fn is_nullable(&self, protocol: &str, member: &str) -> bool {
        let own = self.fixtures.iter().filter(|fixture| fixture.protocol() == protocol);
        own.filter_map(|fixture| Json::read_pattern(message_parts(&fixture.response).2))
            .any(|body| body.has_null(member))
    }

    /// Whether a case is of such an operation, or reads.
    #[must_use]
    pub fn spares(&self, fixture: &Fixture) -> bool {
        fixture.reads() || self.spared_by(fixture.protocol()).any(|operation| operation == fixture.operation())
    }

    /// The cases that go before one, in order.
    ///
    /// # Errors
    /// If one of them is not there or cannot be understood.
    pub fn earlier(&self, fixture: &Fixture) -> Result<Vec<Fixture>, FixtureError> {
        let operation: Vec<&str> = fixture.name.split('/').take(2).collect();
        let path = |name: &String| normal(&format!("{}/{name}.http", operation.join("/")));
        fixture.case.before.iter().map(|name| Fixture::read(&self.archive, &path(name))).collect()
    }

    /// The operations of a protocol to which malformed bodies are sent.
    ///
    /// # Errors
    /// If the table cannot be understood.
    pub fn malformed_operations(&self, protocol: &str) -> Result<Vec<String>, FixtureError> {
        Ok(Table::of(&self.archive, protocol)?.operations())
    }
}

/// A path without `..`.
fn normal(path: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in Path::new(path).iter().map(|part| part.to_string_lossy().into_owned()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}
