//! What `usher conform` is told.

use crate::duration::Span;
use crate::protocols::apis;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use url::Url;
use usher_conformance::Values;

#[derive(Args)]
#[command(after_help = "Begin with:\n  usher conform backops --template > credentials.toml\n  \
usher conform backops --base-url https://sandbox.example.com --credentials credentials.toml\n\n\
Cases that only read are sent by default. What a case needs and the file does not have is skipped and said.\n\
Exit codes: 0 nothing differs, 1 some answers differ, 2 the arguments or files are wrong, 3 the host does not answer, \
4 nothing was compared.")]
pub(in crate::cli) struct ConformArguments {
    /// The protocol whose fixtures are sent
    #[arg(value_name = "VENDOR", value_parser = PossibleValuesParser::new(apis()))]
    pub(super) vendor: String,
    /// Where the host is, with the path that all calls have in common
    #[arg(long, value_name = "URL", required_unless_present = "template")]
    base_url: Option<Url>,
    /// A TOML file of credentials and ids that the host knows
    #[arg(long, value_name = "FILE")]
    pub(super) credentials: Option<PathBuf>,
    /// Print a file of credentials to fill in, and end
    #[arg(long)]
    pub(super) template: bool,
    /// Send cases that write as well: they invite, change and remove people, but not the organization itself or whoever calls
    #[arg(long, requires = "address_domain")]
    pub(super) allow_writes: bool,
    /// A domain of yours, under which all addresses are that are written to
    #[arg(long, value_name = "DOMAIN", value_parser = domain)]
    pub(super) address_domain: Option<String>,
    /// How values are compared; refusals as they stand and the rest by its form if not given
    #[arg(long, value_enum)]
    values: Option<Compared>,
    /// Only cases whose names contain this text, such as invite; may be repeated
    #[arg(long, value_name = "TEXT")]
    pub(super) case: Vec<String>,
    /// How the report is written
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: Format,
    /// A file for the report; standard output if not given
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
    /// How long to wait between requests, such as 250ms
    #[arg(long, value_name = "TIME", default_value = "20ms")]
    pub(super) pause: Span,
    /// How long to wait for an answer
    #[arg(long, value_name = "TIME", default_value = "30s")]
    pub(super) timeout: Span,
}

/// How values are compared.
#[derive(Clone, Copy, ValueEnum)]
enum Compared {
    /// As they stand, for a host with the people of the fixtures
    Exact,
    /// By their form
    Form,
}

/// How a report is written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// For CI servers
    Junit,
}

impl ConformArguments {
    pub(super) fn base_url(&self) -> Result<Url, String> {
        let url = self.base_url.clone().ok_or("--base-url is missing")?;
        if !matches!(url.scheme(), "http" | "https") || url.query().is_some() || url.fragment().is_some() {
            return Err(format!("{url} is no base URL; write it like https://sandbox.example.com"));
        }
        Ok(url)
    }

    pub(super) fn values(&self) -> Option<Values> {
        self.values.map(|values| match values {
            Compared::Exact => Values::Exact,
            Compared::Form => Values::Form,
        })
    }
}

/// A domain of the operator's; one made for examples would be nobody's.
fn domain(text: &str) -> Result<String, String> {
    let domain = text.trim_start_matches('@').to_ascii_lowercase();
    let is_name =
        domain.contains('.') && domain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    if is_name { Ok(domain) } else { Err(format!("`{text}` is no domain; write it like test.example.com")) }
}
