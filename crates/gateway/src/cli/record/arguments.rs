//! What `usher record` is told.

use crate::duration::Span;
use crate::protocols::apis;
use clap::Args;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;
use url::Url;

#[derive(Args)]
#[command(after_help = "Begin with:\n  usher record backops --upstream https://api.example.com --out recordings\n\n\
Let clients call http://127.0.0.1:8081 in place of the original. Ctrl-C ends it and says what was kept.\n\
Addresses, names, ids, tokens and free text are replaced; look at the files before you pass them on.")]
pub(in crate::cli) struct RecordArguments {
    /// The protocol that the original speaks
    #[arg(value_name = "VENDOR", value_parser = PossibleValuesParser::new(apis()))]
    pub(super) vendor: String,
    /// Where the original is, with the path that all calls have in common
    #[arg(long, value_name = "URL")]
    pub(super) upstream: Url,
    /// The folder for the recordings
    #[arg(long, value_name = "FOLDER", default_value = "recordings")]
    pub(super) out: PathBuf,
    /// The address to listen on; plain HTTP, so put what ends TLS before it if clients are elsewhere
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    pub(super) listen: String,
    /// A member or query parameter that holds nothing secret or personal, and is not replaced; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(super) keep: Vec<String>,
    /// The longest body that is kept, in bytes; longer ones pass and are counted
    #[arg(long, value_name = "BYTES", default_value_t = 65_536)]
    pub(super) max_body: usize,
    /// How many calls are kept at most; later ones pass and are counted
    #[arg(long, value_name = "COUNT", default_value_t = 10_000)]
    pub(super) max_calls: u64,
    /// How many connections of clients there may be at a time; more wait
    #[arg(long, value_name = "COUNT", default_value_t = 512)]
    pub(super) connections: usize,
    /// How long to wait until the original begins to answer
    #[arg(long, value_name = "TIME", default_value = "60s")]
    pub(super) timeout: Span,
}
