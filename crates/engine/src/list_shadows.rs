//! What shadow mode has found of the caller's own organization. It shows which calls an organization makes, as its log of
//! events does, so it takes the same permission.

use crate::catalog::builtin::READ_EVENTS;
use crate::engine::Engine;
use crate::scopes::access;
use usher_domain::commands::Shadows;
use usher_domain::{Caller, Fault};

pub(crate) fn run(engine: &Engine, caller: &Caller) -> Result<Shadows, Fault> {
    let access = access(caller, READ_EVENTS)?;
    Ok(Shadows(engine.shadows.of(access.scope.organization())))
}
