//! The command line.

mod accounts;
mod audit;
mod backup;
mod bootstrap;
mod compare;
mod config_check;
mod conform;
mod demo;
mod export;
mod healthcheck;
mod ids;
mod import;
mod keys;
mod mail;
mod manual;
mod migrate;
mod openapi;
mod organizations;
mod outbox;
mod output;
mod record;
mod remote;
mod serve;
mod signals;
mod takeover;

use crate::config::Config;
use crate::telemetry;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// The error of a command; its text is shown at the terminal.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Usher: one invitation engine behind five APIs
///
/// Legacy clients of four vendors' invitation APIs change their base URL and nothing else; new clients use the
/// canonical API. `usher demo` shows all of it in one command.
#[derive(Parser)]
#[command(
    name = "usher",
    version,
    after_help = "Settings come from --config FILE and from USHER__SECTION__KEY variables; \
`usher config check` prints the effective configuration."
)]
struct Arguments {
    /// A configuration file in TOML (also: `USHER_CONFIG`)
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a demo gateway and print curl commands for all five APIs
    Demo(demo::DemoArguments),
    /// Run the gateway: serve the APIs and deliver mail until SIGTERM
    Serve,
    /// Ask the running gateway whether it is ready: the exit code is 0 if it is, else 1
    Healthcheck,
    /// Run pending database migrations
    Migrate,
    /// Create an organization with an administrator and one credential per protocol
    Bootstrap(bootstrap::BootstrapArguments),
    /// Create, list, rename, archive, restore and delete organizations
    #[command(subcommand)]
    Organizations(organizations::OrganizationsCommand),
    #[command(flatten)]
    Remote(remote::RemoteCommand),
    /// Create links to reset passwords
    #[command(subcommand)]
    Accounts(accounts::AccountsCommand),
    /// Create, import, list and revoke API keys
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Invite people from a CSV file and report each line
    Import(import::ImportArguments),
    /// Take over organizations, people, invitations and keys from a vendor, with the vendor's ids
    Takeover(takeover::TakeoverArguments),
    /// Write all state in the form that `usher takeover` reads, with the ids of a vendor
    Export(export::ExportArguments),
    /// Write the whole installation to a file, while the gateway serves
    Backup(backup::BackupArguments),
    /// Restore an installation from a backup, where there is none yet
    Restore(backup::RestoreArguments),
    /// Show the mail outbox and requeue dead letters
    #[command(subcommand)]
    Outbox(outbox::OutboxCommand),
    /// Try whether mail goes out, and read what comes back
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Verify or export an organization's audit trail
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Check the configuration
    #[command(subcommand)]
    Config(config_check::ConfigCommand),
    /// Send a protocol's compatibility fixtures to any host and report what differs
    Conform(conform::ConformArguments),
    /// Replay recorded calls against an Usher made for it and report what differs
    Compare(compare::CompareArguments),
    /// Pass calls on to the original and keep them as fixtures, without secrets and personal data
    Record(record::RecordArguments),
    /// Print an OpenAPI document
    Openapi(openapi::OpenapiArguments),
    /// Print the completions of a shell
    Completions(manual::CompletionsArguments),
    /// Write the manual pages to a folder
    Man(manual::ManArguments),
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let exit_code = match arguments.command {
        Command::Import(_) | Command::Takeover(_) => import::exit_code,
        Command::Conform(_) => conform::exit_code,
        Command::Compare(_) => compare::exit_code,
        _ => |_: &Failure| ExitCode::FAILURE,
    };
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::error(&format!("error: {failure}"));
            exit_code(&failure)
        }
    }
}

fn perform(arguments: Arguments) -> Result<(), Failure> {
    let file = arguments.config.as_deref();
    let config = match &arguments.command {
        Command::Remote(command) => return remote::run(command),
        Command::Config(command) => return config_check::run(command, file),
        Command::Conform(conform) => return conform::run(conform),
        Command::Completions(shell) => return manual::completions(shell),
        Command::Man(folder) => return manual::pages(folder),
        Command::Healthcheck => return healthcheck::run(file),
        Command::Demo(demo) => demo::config(demo, file)?,
        _ => Config::load(file)?,
    };
    telemetry::start(&config.log)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let outcome = runtime.block_on(async {
        match arguments.command {
            Command::Demo(demo) => demo::run(&demo, &config).await,
            Command::Serve => serve::run(&config).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Bootstrap(bootstrap) => bootstrap::run(&bootstrap, &config).await,
            Command::Organizations(command) => organizations::run(command, &config).await,
            Command::Accounts(command) => accounts::run(command, &config).await,
            Command::Keys(command) => keys::run(command, &config).await,
            Command::Import(import) => import::run(&import, &config).await,
            Command::Takeover(takeover) => takeover::run(&takeover, &config).await,
            Command::Export(export) => export::run(&export, &config).await,
            Command::Backup(backup) => backup::run(&backup, &config).await,
            Command::Restore(restore) => backup::restore(&restore, &config).await,
            Command::Outbox(command) => outbox::run(command, &config).await,
            Command::Mail(command) => mail::run(command, &config).await,
            Command::Audit(command) => audit::run(command, &config).await,
            Command::Compare(compare) => compare::run(&compare, &config).await,
            Command::Record(record) => record::run(&record, &config).await,
            Command::Openapi(openapi) => openapi::run(&openapi, &config),
            Command::Config(command) => config_check::run(&command, file),
            Command::Conform(conform) => conform::run(&conform),
            Command::Remote(command) => remote::run(&command),
            Command::Completions(shell) => manual::completions(&shell),
            Command::Man(folder) => manual::pages(&folder),
            Command::Healthcheck => healthcheck::run(file),
        }
    });
    // A thread that still works, such as one in a long statement, does not keep the process.
    runtime.shutdown_timeout(Duration::from_millis(500));
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
