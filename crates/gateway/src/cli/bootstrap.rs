//! `usher bootstrap`

use super::accounts::mailed;
use super::{Failure, output};
use crate::config::{Config, MailTransport};
use crate::gateway::open_engine;
use crate::protocols::keyed;
use crate::slug::slug;
use clap::Args;
use serde::{Deserialize, Serialize};
use usher_domain::{AccountId, EmailAddress, Label, OrganizationId, PersonName, Secret, Slug};
use usher_engine::bootstrap::{AdminPassword, Bootstrap, Bootstrapped};
use usher_engine::{Engine, LinkRefused};
use uuid::Uuid;

/// The lifetime of the printed access tokens: 30 days.
const TOKEN_LIFETIME: i64 = 30 * 86_400_000;

/// The lifetime of the link that sets the administrator's password: a day.
const LINK_LIFETIME: i64 = 86_400_000;

#[derive(Args)]
#[command(after_help = "Example:
  usher bootstrap --organization 'Acme Events' --admin ada@acme.example --admin-name 'Ada Lovelace'

Without --password-stdin the administrator gets a link to set a password: by mail, or printed where
mail is not configured. With a password at hand:
  printf '%s' \"$PASSWORD\" | usher bootstrap --organization Acme --admin ada@acme.example --password-stdin")]
pub(super) struct BootstrapArguments {
    /// The organization's name
    #[arg(long, value_name = "NAME")]
    pub(super) organization: String,
    /// The administrator's email address
    #[arg(long, value_name = "EMAIL")]
    pub(super) admin: String,
    /// The administrator's full name; the last word is taken as the last name
    #[arg(long, value_name = "NAME")]
    pub(super) admin_name: Option<String>,
    /// The organization's short name in URLs; derived from its name if omitted
    #[arg(long, value_name = "SLUG")]
    pub(super) slug: Option<String>,
    /// The number of seats of its license
    #[arg(long, default_value_t = 10)]
    pub(super) seats: u32,
    /// Read the administrator's password from standard input instead of creating a link to set one
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
    /// Where the administrator sets a password, where there is none yet and no mail to send the link by.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) password_link: Option<String>,
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
    let wanted = wanted(arguments, password)?;
    let engine = open_engine(config, None, None).await?;
    let made = engine.bootstrap(&wanted).await?;
    let mut printed = printed(&engine, &arguments.admin, &made).await?;
    if made.password == AdminPassword::Missing {
        let by_mail = config.mail.transport != MailTransport::None;
        let handed = match engine.hand_over_password_link(&wanted.admin, by_mail, LINK_LIFETIME).await {
            // The organization is created; without a link its administrator could not log in.
            Err(LinkRefused::Unmailable(_)) => {
                engine.hand_over_password_link(&wanted.admin, false, LINK_LIFETIME).await
            }
            handed => handed,
        }?;
        printed.admin.password_link = handed.link.map(|link| link.expose().to_owned());
    }
    if made.password == AdminPassword::Kept && wanted.password.is_some() {
        output::error("the administrator already has an account with a password, which was not changed");
    }
    if arguments.json {
        output::line(&serde_json::to_string(&printed)?);
    } else {
        tell(&printed)?;
    }
    match (&printed.admin.password_link, made.password) {
        (Some(link), _) => {
            output::error(&format!(
                "the administrator can set a password here; the link works once, within a day:\n  {link}"
            ));
        }
        (None, AdminPassword::Missing) => output::error(&mailed(&wanted.admin)),
        (None, AdminPassword::Set | AdminPassword::Kept) => {}
    }
    Ok(())
}

/// Prints what was created, for a terminal.
fn tell(printed: &Printed) -> Result<(), Failure> {
    output::line(&format!("created organization {} ({})", printed.organization.name, printed.organization.slug));
    output::line("these credentials are shown only once; tokens are valid for 30 days:");
    output::line(&serde_json::to_string_pretty(&printed.credentials)?);
    for license in &printed.licenses {
        output::line(&format!("license {}: {}, {} seats", license.id, license.name, license.seats));
    }
    for resource in &printed.resources {
        output::line(&format!("{} {}: {}", resource.kind, resource.id, resource.name));
    }
    Ok(())
}

/// What is made for an organization.
pub(super) fn wanted(arguments: &BootstrapArguments, password: Option<Secret>) -> Result<Bootstrap, Failure> {
    let name = Label::parse(arguments.organization.trim());
    let name = name.map_err(|error| format!("--organization: the name {error}"))?;
    let name = Some(name.as_str()).filter(|name| !name.is_empty()).ok_or("--organization: the name is empty")?;
    if arguments.seats > 1_000_000_000 {
        return Err("a license can have at most 1,000,000,000 seats".into());
    }
    let slug = match &arguments.slug {
        Some(text) => Slug::parse(text).map_err(|error| format!("--slug: {error}"))?,
        None => slug(name),
    };
    Ok(Bootstrap {
        name: name.to_owned(),
        slug: slug.as_str().to_owned(),
        admin: EmailAddress::parse(&arguments.admin)?,
        admin_name: names(arguments.admin_name.as_deref().unwrap_or_default())?,
        password,
        licenses: vec![("Standard".to_owned(), arguments.seats)],
        portfolios: vec!["North".to_owned(), "South".to_owned()],
        key_families: keyed(),
    })
}

/// First and last name of a whole name. No name is made up where none is given.
fn names(whole: &str) -> Result<(PersonName, PersonName), Failure> {
    let words = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let (first, last) = words.rsplit_once(' ').unwrap_or((&words, ""));
    let parsed = |part: &str| PersonName::parse(part).map_err(|error| format!("--admin-name: the name {error}"));
    Ok((parsed(first)?, parsed(last)?))
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
        admin: PrintedAdmin {
            account_id: made.account.0,
            member_id: made.member.0,
            email: admin.trim().to_owned(),
            password_link: None,
        },
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
    let mint = async |family: &'static str, bound: Option<OrganizationId>| {
        let token = engine.mint_access_token(family, account, bound, TOKEN_LIFETIME).await;
        token.map(|token| token.expose().to_owned()).ok_or("a token could not be signed")
    };
    let session = engine.open_session("ad-invite", account, organization).await;
    let session = session.map_err(|_logged| "a session could not be opened; see the log")?;
    Ok(Tokens {
        canonical: mint("canonical", Some(organization)).await?,
        apexscore: Token { access_token: mint("apexscore", None).await? },
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
        |_weak| "the password must have at least 8 characters and at most 256 bytes, and must not be a common one",
    )?;
    Ok(Secret::new(password))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_is_taken_apart_and_nobody_gets_one_that_was_not_said() {
        let read =
            |whole: &str| names(whole).map(|(first, last)| (first.as_str().to_owned(), last.as_str().to_owned()));
        for (whole, first, last) in [
            ("", "", ""),
            ("Ada", "Ada", ""),
            (" Ada  Lovelace ", "Ada", "Lovelace"),
            ("Juan Carlos Ruiz", "Juan Carlos", "Ruiz"),
        ] {
            assert_eq!(read(whole).unwrap(), (first.to_owned(), last.to_owned()), "{whole}");
        }
        assert!(read("Ada\u{7}").is_err() && read(&"x".repeat(251)).is_err());
    }
}
