//! `usher bootstrap`

use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Args;
use serde::{Deserialize, Serialize};
use usher_domain::{AccountId, EmailAddress, OrganizationId, PersonName, Secret};
use usher_engine::Engine;
use usher_engine::bootstrap::{Bootstrap, Bootstrapped};
use uuid::Uuid;

/// How long the access tokens that are printed are good: 30 days.
const TOKEN_LIFETIME: i64 = 30 * 86_400_000;

#[derive(Args)]
pub(super) struct BootstrapArguments {
    /// The organization's name
    #[arg(long, value_name = "NAME")]
    pub(super) organization: String,
    /// The administrator's address
    #[arg(long, value_name = "EMAIL")]
    pub(super) admin: String,
    /// The seats of its license
    #[arg(long, default_value_t = 10)]
    pub(super) seats: u32,
    /// Read the administrator's password from standard input, so that the administrator can log in
    #[arg(long)]
    pub(super) password_stdin: bool,
    /// Print one JSON object for scripts
    #[arg(long)]
    pub(super) json: bool,
}

/// What a script gets.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Printed {
    pub(super) organization: PrintedOrganization,
    pub(super) admin: PrintedAdmin,
    pub(super) credentials: Credentials,
    pub(super) licenses: Vec<PrintedLicense>,
    pub(super) resources: Vec<PrintedResource>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PrintedOrganization {
    pub(super) id: Uuid,
    pub(super) ordinal: i64,
    pub(super) slug: String,
    pub(super) name: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PrintedAdmin {
    pub(super) account_id: Uuid,
    pub(super) member_id: Uuid,
    pub(super) email: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Credentials {
    pub(super) canonical: KeyAndToken,
    pub(super) bizkithub: Key,
    pub(super) backops: Key,
    pub(super) apexscore: Token,
    pub(super) ad_invite: Session,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct KeyAndToken {
    pub(super) api_key: String,
    pub(super) access_token: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Key {
    pub(super) api_key: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Token {
    pub(super) access_token: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Session {
    pub(super) access_token: String,
    pub(super) session_token: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PrintedLicense {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) seats: u32,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PrintedResource {
    pub(super) id: Uuid,
    pub(super) kind: String,
    pub(super) name: String,
}

pub(super) async fn run(arguments: &BootstrapArguments, config: &Config) -> Result<(), Failure> {
    let password = if arguments.password_stdin { Some(read_password()?) } else { None };
    let (engine, _storage) = open_engine(config, None, None).await?;
    let wanted = wanted(&arguments.organization, &arguments.admin, arguments.seats, password)?;
    let made = engine.bootstrap(&wanted).await?;
    let printed = printed(&engine, &arguments.admin, &made).await?;
    if arguments.json {
        output::line(&serde_json::to_string(&printed)?);
        return Ok(());
    }
    output::line(&format!("made the organization {} ({})", printed.organization.name, printed.organization.slug));
    output::line("the credentials are shown this once; tokens are good for 30 days:");
    output::line(&serde_json::to_string_pretty(&printed.credentials)?);
    for license in &printed.licenses {
        output::line(&format!("license {}: {}, {} seats", license.id, license.name, license.seats));
    }
    for resource in &printed.resources {
        output::line(&format!("{} {}: {}", resource.kind, resource.id, resource.name));
    }
    Ok(())
}

/// What is made for an organization of a name.
pub(super) fn wanted(name: &str, admin: &str, seats: u32, password: Option<Secret>) -> Result<Bootstrap, Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 || name.contains(char::is_control) {
        return Err("the organization's name must have 1 to 100 printable characters".into());
    }
    if seats > 1_000_000_000 {
        return Err("a license can have at most 1,000,000,000 seats".into());
    }
    Ok(Bootstrap {
        name: name.to_owned(),
        slug: slug(name),
        admin: EmailAddress::parse(admin)?,
        admin_name: (PersonName::parse("Ada")?, PersonName::parse("Admin")?),
        password,
        licenses: vec![("Standard".to_owned(), seats)],
        portfolios: vec!["North".to_owned(), "South".to_owned()],
        key_families: vec!["canonical", "bizkithub", "backops"],
    })
}

/// What was made, with tokens minted for it.
pub(super) async fn printed(engine: &Engine, admin: &str, made: &Bootstrapped) -> Result<Printed, Failure> {
    let key = |family: &str| {
        let found = made.keys.iter().find(|(known, _)| *known == family);
        found.map(|(_, key)| key.expose().to_owned()).unwrap_or_default()
    };
    let tokens = tokens(engine, made.account, made.organization.id).await?;
    Ok(Printed {
        organization: PrintedOrganization {
            id: made.organization.id.0,
            ordinal: made.organization.ordinal.0,
            slug: made.organization.slug.clone(),
            name: made.organization.name.clone(),
        },
        admin: PrintedAdmin { account_id: made.account.0, member_id: made.member.0, email: admin.trim().to_owned() },
        credentials: Credentials {
            canonical: KeyAndToken { api_key: key("canonical"), access_token: tokens.canonical },
            bizkithub: Key { api_key: key("bizkithub") },
            backops: Key { api_key: key("backops") },
            apexscore: tokens.apexscore,
            ad_invite: tokens.ad_invite,
        },
        licenses: made
            .licenses
            .iter()
            .map(|license| PrintedLicense { id: license.id.0, name: license.name.clone(), seats: license.seats })
            .collect(),
        resources: made
            .resources
            .iter()
            .map(|it| PrintedResource { id: it.id.0, kind: it.kind.clone(), name: it.name.clone() })
            .collect(),
    })
}

/// Tokens that run out and can be made again, unlike keys.
pub(super) struct Tokens {
    pub(super) canonical: String,
    pub(super) apexscore: Token,
    pub(super) ad_invite: Session,
}

/// New tokens of a person in an organization.
pub(super) async fn tokens(
    engine: &Engine,
    account: AccountId,
    organization: OrganizationId,
) -> Result<Tokens, Failure> {
    let mint = |family: &'static str, bound: Option<OrganizationId>| {
        let token = engine.mint_access_token(family, account, bound, TOKEN_LIFETIME);
        token.map(|token| token.expose().to_owned()).ok_or("a token could not be signed")
    };
    let session = engine.open_session("ad-invite", account, organization).await;
    let session = session.map_err(|_logged| "a session could not be opened; see the log")?;
    Ok(Tokens {
        canonical: mint("canonical", Some(organization))?,
        apexscore: Token { access_token: mint("apexscore", None)? },
        ad_invite: Session {
            access_token: session.access.expose().to_owned(),
            session_token: session.session.expose().to_owned(),
        },
    })
}

fn read_password() -> Result<Secret, Failure> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let password = line.trim_end_matches(['\n', '\r']);
    usher_domain::rules::check_password(password).map_err(
        |_weak| "the password needs 8 characters, at most 256 bytes, and must not be one that everybody tries first",
    )?;
    Ok(Secret::new(password))
}

/// Lower-case letters, digits and hyphens made of a name.
fn slug(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "organization".to_owned() } else { words.join("-") }
}
