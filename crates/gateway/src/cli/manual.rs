//! `usher completions` and `usher man`: what shells and manuals know of the command line, made from it.

use super::{Arguments, Failure, output};
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::io;
use std::path::PathBuf;

/// Print the completions of a shell, to be put where it looks for them
#[derive(Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// Write the manual pages, one for each command, to FOLDER
#[derive(Args)]
pub(super) struct ManArguments {
    /// The folder; it has to be there
    folder: PathBuf,
}

pub(super) fn completions(arguments: &CompletionsArguments) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "usher", &mut text);
    output::line(std::str::from_utf8(&text)?.trim_end());
    Ok(())
}

pub(super) fn pages(arguments: &ManArguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let failed = |error: io::Error| format!("{} cannot be written: {error}", folder.display());
    clap_mangen::generate_to(Arguments::command(), folder).map_err(failed)?;
    Ok(())
}
