//! `usher demo`: the main job in one command.

mod announcing_mailer;
mod guide;

use super::bootstrap::{self, BootstrapArguments, Printed};
use super::{Failure, output, signals};
use crate::build_error::BuildError;
use crate::config::Config;
use crate::gateway::{Gateway, Overrides};
use crate::mail_settings::mail_settings;
use announcing_mailer::AnnouncingMailer;
use clap::Args;
use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use usher_domain::{AccountId, OrganizationId, Secret};
use usher_engine::Engine;
use usher_engine::bootstrap::BootstrapError;
use usher_private_files as private_files;

/// The administrator's password in the demo, for the console and the log-ins of the APIs.
const PASSWORD: &str = "Correct-Horse-7";

#[derive(Args)]
pub(super) struct DemoArguments {
    /// The folder for the demo's database, mails and credentials; delete it to start over
    #[arg(long, value_name = "FOLDER", default_value = "usher-demo")]
    data: PathBuf,
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: String,
}

/// The demo's configuration: everything in its folder, a quiet log, and webhooks to programs on the same machine. A file of
/// one's own is refused: it would lead to another database or relay, to which the demo must not write.
pub(super) fn config(arguments: &DemoArguments, file: Option<&Path>) -> Result<Config, Failure> {
    if let Some(file) = file {
        let why = "usher demo has a configuration of its own and reads no other";
        return Err(format!("{why}; leave out --config, or run: usher serve --config {}", file.display()).into());
    }
    private_files::create_folder(&arguments.data)
        .map_err(|error| format!("cannot create the folder {}: {error}", arguments.data.display()))?;
    let listen = with_port(&arguments.listen)?;
    let text = |path: PathBuf| toml::Value::String(path.display().to_string()).to_string();
    let changes = format!(
        "[http]\nlisten = {}\npublic_url = {}\n[database]\nurl = {}\n[mail]\ndirectory = {}\n[log]\nfilter = \"warn\"\n\
         [webhooks]\nallow_http = true\nallow_private = [\"127.0.0.0/8\", \"::1\"]\n",
        toml::Value::String(listen.clone()),
        toml::Value::String(format!("http://{listen}")),
        toml::Value::String(format!("sqlite://{}", arguments.data.join("usher.db").display())),
        text(arguments.data.join("mail")),
    );
    Ok(Config::with(&changes)?)
}

/// The address, with a free port in place of 0: links in mails name the port before anything listens on it.
fn with_port(listen: &str) -> Result<String, Failure> {
    if !listen.ends_with(":0") {
        return Ok(listen.to_owned());
    }
    let found = TcpListener::bind(listen).and_then(|listener| listener.local_addr());
    Ok(found.map_err(|error| format!("cannot listen on {listen}: {error}"))?.to_string())
}

pub(super) async fn run(arguments: &DemoArguments, config: &Config) -> Result<(), Failure> {
    let mails = PathBuf::from(&config.mail.directory);
    let mailer = Arc::new(AnnouncingMailer::new(usher_mailer::connect(&mail_settings(config)?)?, mails.clone()));
    let overrides = Overrides { mailer: Some(mailer), ..Overrides::default() };
    let gateway = Gateway::build(config, overrides).await.map_err(|error| match error {
        BuildError::Listen { .. } => format!("{error}\nchoose another address: usher demo --listen 127.0.0.1:8081"),
        _ => error.to_string(),
    })?;
    let printed = organization(gateway.engine(), &arguments.data.join("demo.json")).await?;
    let base = format!("http://{}", gateway.address());
    output::line(&guide::text(&base, &arguments.data, &mails, &printed, PASSWORD));
    let stop = signals::stop();
    output::line(&format!("listening on {base}"));
    gateway.run(stop).await?;
    Ok(())
}

/// The demo's organization: created at the first run, with new tokens at each further one.
async fn organization(engine: &Engine, file: &Path) -> Result<Printed, Failure> {
    if let Ok(text) = fs::read_to_string(file) {
        let mut printed: Printed = serde_json::from_str(&text)
            .map_err(|error| format!("{} is damaged ({error}); delete the folder to start over", file.display()))?;
        let account = AccountId(printed.admin.account_id);
        let tokens = bootstrap::tokens(engine, account, OrganizationId(printed.organization.id)).await?;
        printed.credentials.canonical.access_token = tokens.canonical;
        printed.credentials.apexscore = tokens.apexscore;
        printed.credentials.ad_invite = tokens.ad_invite;
        return Ok(printed);
    }
    let admin = "ada@acme.example";
    let wanted = BootstrapArguments {
        organization: "Acme Events".to_owned(),
        admin: admin.to_owned(),
        admin_name: Some("Ada Admin".to_owned()),
        slug: None,
        seats: 25,
        password_stdin: false,
        json: true,
    };
    let wanted = bootstrap::wanted(&wanted, Some(Secret::new(PASSWORD)))?;
    let made = engine.bootstrap(&wanted).await.map_err(|error| match error {
        BootstrapError::SlugTaken(_) => format!(
            "the first run of the demo in this folder was interrupted before {} was written; delete the folder to \
             start over",
            file.display()
        ),
        _ => error.to_string(),
    })?;
    let printed = bootstrap::printed(engine, admin, &made).await?;
    let mut file = private_files::options().write(true).create_new(true).open(file)?;
    writeln!(file, "{}", serde_json::to_string_pretty(&printed)?)?;
    Ok(printed)
}
