//! `usher export`: all state in the form that `usher takeover` reads, with the ids that a vendor's clients know.
//!
//! A file appears when it is complete, and only its owner can read it. Must never hold a secret that was not asked for.

use super::ids::organization_of;
use super::takeover::{ExportedLine, Vendor};
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_installation;
use clap::Args;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use usher_domain::OrganizationId;
use usher_engine::Engine;
use usher_engine::transfer::ExportError;
use usher_private_files::Replacement;

/// Write all organizations, people, memberships, invitations and their rights to FILE, in the form that `usher takeover`
/// reads (crates/gateway/TAKEOVER.md)
///
/// The export is of one moment, and the gateway can go on serving. FILE appears when it is complete; only its owner can
/// read it. Passwords and keys are left out unless --with-secrets asks for the hashes of passwords and the digests of keys.
#[derive(Args)]
pub(super) struct ExportArguments {
    /// The vendor whose ids the file gets
    vendor: Vendor,
    /// The file; `-` for standard output
    file: PathBuf,
    /// Export this organization alone, by slug, id or name
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// Add hashes of passwords, and keys by their digests, which open nothing without this installation's secret
    #[arg(long)]
    with_secrets: bool,
}

pub(super) async fn run(arguments: &ExportArguments, config: &Config) -> Result<(), Failure> {
    let engine = open_installation(config).await?;
    let only = match &arguments.organization {
        Some(text) => Some(organization_of(&engine, text).await?.id),
        None => None,
    };
    let file = &arguments.file;
    let lines = if file == Path::new("-") {
        let mut out = BufWriter::new(io::stdout().lock());
        anything(write(arguments, &engine, only, &mut out).await?)?
    } else {
        let unwritable = |error: io::Error| format!("{} cannot be written: {error}", file.display());
        let begun = Replacement::begin(file).map_err(|error| match error.kind() {
            ErrorKind::InvalidInput => format!("{} is no regular file; `-` is standard output", file.display()),
            _ => unwritable(error),
        });
        let mut out = BufWriter::new(begun?);
        let lines = anything(write(arguments, &engine, only, &mut out).await?)?;
        let complete = out.into_inner().map_err(|error| unwritable(error.into_error()))?;
        complete.finish().map_err(unwritable)?;
        lines
    };
    output::error(&format!("{lines} lines were exported"));
    Ok(())
}

/// Refuses to call nothing an export: a wrong folder or address leads to a new and empty database.
fn anything(lines: usize) -> Result<usize, &'static str> {
    if lines == 0 { Err("nothing is in this database: is database.url the one that was meant?") } else { Ok(lines) }
}

/// Writes all lines, and returns how many.
async fn write(
    arguments: &ExportArguments,
    engine: &Engine,
    only: Option<OrganizationId>,
    out: &mut impl Write,
) -> Result<usize, Failure> {
    let mut lines = 0;
    let forms = arguments.vendor.forms();
    let exported = engine.export_state(forms, only, arguments.with_secrets, |line| {
        serde_json::to_writer(&mut *out, &ExportedLine::of(&line))?;
        lines += 1;
        out.write_all(b"\n")
    });
    match exported.await {
        Ok(()) => {}
        Err(ExportError::Fault(_logged)) => return Err("the database failed; see the log".into()),
        Err(ExportError::Unsayable(what)) => return Err(format!("{what} cannot be exported").into()),
        Err(ExportError::Write(error)) => return Err(format!("the export cannot be written: {error}").into()),
    }
    out.flush().map_err(|error| format!("the export cannot be written: {error}"))?;
    Ok(lines)
}
