//! What `usher compare` is told.

use crate::protocols::apis;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args)]
#[command(after_help = "Begin with:\n  usher compare backops --recorded recordings\n\n\
Calls are replayed in their order against an Usher of their own, which is made for it and deleted afterwards: nothing of\n\
this installation is read or written but the settings of the adapter and the catalog.\n\
Exit codes: 0 enough calls are answered alike, 1 too few are, 2 the arguments or files are wrong, or nothing is compared.")]
pub(in crate::cli) struct CompareArguments {
    /// The protocol whose recordings are replayed
    #[arg(value_name = "VENDOR", value_parser = PossibleValuesParser::new(apis()))]
    pub(super) vendor: String,
    /// The folder that `usher record` has written
    #[arg(long, value_name = "FOLDER")]
    pub(super) recorded: PathBuf,
    /// A TOML file with a table [bindings] of what placeholders of the recordings stand for, such as "text:1" = "..."
    #[arg(long, value_name = "FILE")]
    pub(super) world: Option<PathBuf>,
    /// What percentage of the calls that can be compared has to be answered alike
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(super) enough: u8,
    /// How the report is written
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: Format,
    /// A file for the report; standard output if not given
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
}

/// How a report is written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}
