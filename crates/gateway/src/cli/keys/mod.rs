//! `usher keys`

mod installation;

use super::ids::{id, member_of, organization_of, shown};
use super::{Failure, output};
use crate::Span;
use crate::config::Config;
use crate::gateway::open_installation;
use crate::protocols::keyed;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use std::io::Read;
use usher_domain::commands::ApiKeyStatus;
use usher_domain::{ApiKeyId, Description, PermissionCode, Secret, Timestamp};
use usher_engine::api_keys::KeyRequest;
use usher_engine::ports::Clock;
use usher_engine::{Engine, SystemClock};

#[derive(Subcommand)]
pub(super) enum KeysCommand {
    /// Create a key and print it once
    Create(KeyArguments),
    /// Import a key issued by a vendor; it is read from standard input, never from the command line
    Import(KeyArguments),
    /// List an organization's keys
    List {
        #[command(flatten)]
        owner: Owner,
    },
    /// Revoke a key permanently; takes effect in other processes within `auth.credential_cache`
    Revoke {
        #[command(flatten)]
        owner: Owner,
        /// The key's id, as the API and `usher keys list` show it
        key: String,
    },
}

/// What a key belongs to.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(super) struct Owner {
    /// The organization's slug or id
    #[arg(long)]
    organization: Option<String>,
    /// The installation: such a key makes, lists and ends organizations, and reads nothing of their people
    #[arg(long)]
    installation: bool,
}

#[derive(Args)]
pub(super) struct KeyArguments {
    #[command(flatten)]
    owner: Owner,
    /// The protocol the key is for
    #[arg(long, value_name = "NAME", default_value = "canonical", value_parser = PossibleValuesParser::new(keyed()))]
    adapter: String,
    /// The address or id of the member who owns it; without it the key belongs to the organization
    #[arg(long, value_name = "EMAIL")]
    member: Option<String>,
    /// Limit the key to this permission; repeat for several
    #[arg(long = "scope", value_name = "CODE")]
    scopes: Vec<String>,
    /// The key's lifetime, such as 90d; without it, the key does not expire
    #[arg(long, value_name = "SPAN")]
    expires_in: Option<Span>,
    /// A description of the key
    #[arg(long, default_value = "")]
    description: String,
}

pub(super) async fn run(command: KeysCommand, config: &Config) -> Result<(), Failure> {
    let engine = open_installation(config).await?;
    match command {
        KeysCommand::Create(arguments) if arguments.owner.installation => {
            installation::create(&engine, &arguments).await?;
        }
        KeysCommand::List { owner: Owner { installation: true, .. } } => installation::list(&engine).await?,
        KeysCommand::Revoke { owner: Owner { installation: true, .. }, key } => {
            installation::revoke(&engine, &key).await?;
        }
        KeysCommand::Create(arguments) => {
            let (id, key) = engine.create_api_key(request(&engine, &arguments).await?).await?;
            output::error(&format!("created {}; the key is shown only once:", shown(id)));
            output::line(key.expose());
        }
        KeysCommand::Import(arguments) => {
            let request = request(&engine, &arguments).await?;
            let mut key = String::new();
            std::io::stdin().lock().take(4096).read_to_string(&mut key)?;
            let id = engine.import_api_key(request, &Secret::new(key.trim())).await?;
            output::line(&format!("imported {}", shown(id)));
        }
        KeysCommand::List { owner } => {
            let organization = organization_of(&engine, owner.organization()?).await?;
            let keys = engine.list_api_keys(organization.id).await.map_err(|_fault| "the keys cannot be read")?;
            for key in keys {
                let state = match (key.revoked_at, key.expires_at) {
                    (Some(at), _) => format!("revoked {}", at.rfc3339_seconds()),
                    (None, Some(at)) if at <= SystemClock.now() => format!("expired {}", at.rfc3339_seconds()),
                    _ if key.status(SystemClock.now()) == ApiKeyStatus::Suspended => "suspended".to_owned(),
                    (None, Some(at)) => format!("until {}", at.rfc3339_seconds()),
                    (None, None) => "active".to_owned(),
                };
                let used = key
                    .last_used_at
                    .map_or_else(|| "no use recorded".to_owned(), |at| format!("used {}", at.rfc3339_seconds()));
                output::line(&format!(
                    "{}  {:10}  ...{}  {state}  {used}  {}",
                    shown(key.id),
                    key.family,
                    key.hint,
                    key.description
                ));
            }
        }
        KeysCommand::Revoke { owner, key } => {
            let organization = organization_of(&engine, owner.organization()?).await?;
            let id: Option<ApiKeyId> = id(&key);
            let id = id.ok_or_else(|| format!("`{key}` is not the id of a key; `usher keys list` prints the ids"))?;
            let revoked =
                engine.revoke_api_key(organization.id, id).await.map_err(|_fault| "the key cannot be revoked")?;
            if !revoked {
                return Err("there is no such key, or it was already revoked".into());
            }
            output::line(&format!("revoked {}", shown(id)));
        }
    }
    Ok(())
}

impl Owner {
    fn organization(&self) -> Result<&str, Failure> {
        self.organization.as_deref().ok_or_else(|| "this needs --organization".into())
    }
}

async fn request(engine: &Engine, arguments: &KeyArguments) -> Result<KeyRequest, Failure> {
    let organization = organization_of(engine, arguments.owner.organization()?).await?;
    let member = match &arguments.member {
        Some(email) => Some(member_of(engine, &organization, email).await?),
        None => None,
    };
    let scopes = arguments.scopes.iter().map(|code| scope(code)).collect::<Result<_, _>>()?;
    let description = arguments.described()?;
    Ok(KeyRequest {
        organization: organization.id,
        member,
        family: arguments.adapter.clone(),
        scopes,
        description,
        expires_at: arguments.end(),
    })
}

impl KeyArguments {
    fn described(&self) -> Result<String, Failure> {
        let description = Description::parse(self.description.as_str());
        let description = description.map_err(|error| format!("--description: the text {error}"))?;
        Ok(description.as_str().to_owned())
    }

    fn end(&self) -> Option<Timestamp> {
        self.expires_in.as_ref().map(|span| SystemClock.now().plus_millis(span.millis()))
    }
}

/// The permission of a code.
fn scope(code: &str) -> Result<PermissionCode, Failure> {
    PermissionCode::parse(code).map_err(|error| format!("--scope {code:?}: {error}").into())
}
