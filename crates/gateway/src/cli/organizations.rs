//! `usher organizations`

use super::ids::{organization_of, shown};
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_installation;
use crate::slug::slug;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use usher_adapter_canonical::csv_import;
use usher_domain::commands::{
    ArchiveOrganization, CreateOrganization, DeleteOrganization, EditAnyOrganization, EditOrganization,
    FirstAdministrator, ListOrganizations, OrganizationsListed, RestoreOrganization, StateFilter, WhichOrganization,
};
use usher_domain::{
    Caller, CallerScope, EmailAddress, Fault, Label, MemberStatus, Organization, PageLimit, Slug, Timestamp,
};
use usher_engine::{Engine, UseCase};

#[derive(Subcommand)]
pub(super) enum OrganizationsCommand {
    /// List all organizations, by slug
    List {
        /// Only those in this state
        #[arg(long)]
        status: Option<Status>,
        /// Print one JSON array for scripts
        #[arg(long)]
        json: bool,
    },
    /// Create an organization and invite its administrator
    ///
    /// Somebody who has an account is an administrator at once; anybody else is mailed an invitation once `usher serve`
    /// runs. `usher bootstrap` also makes credentials, for trying things out.
    Create(CreateArguments),
    /// Show one organization
    Show(One),
    /// Change an organization's name or slug
    Rename {
        #[command(flatten)]
        one: One,
        /// The new name
        #[arg(long, required_unless_present = "slug")]
        name: Option<String>,
        /// The new short name in URLs
        #[arg(long)]
        slug: Option<String>,
    },
    /// Archive an organization: it can be read, and nothing in it can be changed
    Archive(One),
    /// Restore an organization that is archived or about to be erased
    Restore(One),
    /// Archive an organization and erase it with all its data after `organizations.erase_after`
    Delete {
        #[command(flatten)]
        one: One,
        /// The organization's slug once more
        #[arg(long, value_name = "SLUG")]
        confirm: String,
    },
}

#[derive(Args)]
pub(super) struct One {
    /// The organization's slug or id
    organization: String,
    /// Print one JSON object for scripts
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub(super) struct CreateArguments {
    /// The organization's name
    #[arg(long)]
    name: String,
    /// Its short name in URLs; derived from its name if omitted
    #[arg(long)]
    slug: Option<String>,
    /// The administrator's email address
    #[arg(long, value_name = "EMAIL")]
    admin: String,
    /// Print one JSON object for scripts
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Status {
    Active,
    Archived,
    Deleting,
}

/// What a script gets.
#[derive(Serialize)]
struct Printed<'a> {
    id: String,
    slug: &'a str,
    name: &'a str,
    status: &'static str,
    created_at: String,
    archived_at: Option<String>,
    erase_at: Option<String>,
}

impl<'a> Printed<'a> {
    fn of(organization: &'a Organization) -> Self {
        let (archived_at, erase_at) = organization.state.ends();
        Self {
            id: shown(organization.id),
            slug: &organization.slug,
            name: &organization.name,
            status: organization.state.as_str(),
            created_at: organization.created_at.rfc3339_seconds(),
            archived_at: archived_at.map(Timestamp::rfc3339_seconds),
            erase_at: erase_at.map(Timestamp::rfc3339_seconds),
        }
    }

    /// The line of a table.
    fn line(&self) -> String {
        let Self { id, slug, name, status, created_at, erase_at, .. } = self;
        let end = erase_at.as_ref().map(|end| format!("  erased at {end}")).unwrap_or_default();
        format!("{id}  {slug:<24}  {status:<8}  {created_at}  {name}{end}")
    }
}

pub(super) async fn run(command: OrganizationsCommand, config: &Config) -> Result<(), Failure> {
    let engine = open_installation(config).await?;
    match command {
        OrganizationsCommand::List { status, json } => list(&engine, status, json).await,
        OrganizationsCommand::Create(arguments) => create(&engine, &arguments).await,
        OrganizationsCommand::Show(one) => print(&organization_of(&engine, &one.organization).await?, one.json),
        OrganizationsCommand::Rename { one, name, slug } => {
            let name = name.as_deref().map(label).transpose()?;
            let slug = slug.map(|slug| Slug::parse(&slug).map_err(|error| format!("--slug: {error}"))).transpose()?;
            let organization = organization_of(&engine, &one.organization).await?.id;
            let edit = EditOrganization { name, slug, ..EditOrganization::default() };
            let changed = perform(&engine, &EditAnyOrganization { organization, edit }).await?;
            print(&changed.what.organization, one.json)
        }
        OrganizationsCommand::Archive(one) => {
            let command = ArchiveOrganization { organization: which(&engine, &one).await?, confirmation: None };
            print(&perform(&engine, &command).await?.what.organization, one.json)
        }
        OrganizationsCommand::Restore(one) => {
            let command = RestoreOrganization { organization: which(&engine, &one).await? };
            print(&perform(&engine, &command).await?.what.organization, one.json)
        }
        OrganizationsCommand::Delete { one, confirm } => {
            let organization = organization_of(&engine, &one.organization).await?;
            if confirm != organization.slug {
                return Err(format!(
                    "--confirm: write the slug of {}, which is `{}`",
                    organization.name, organization.slug
                )
                .into());
            }
            let organization = WhichOrganization::Any(organization.id);
            let command = DeleteOrganization { organization, confirmation: None };
            print(&perform(&engine, &command).await?.what.organization, one.json)
        }
    }
}

async fn list(engine: &Engine, status: Option<Status>, json: bool) -> Result<(), Failure> {
    let state = status.map(|status| match status {
        Status::Active => StateFilter::Active,
        Status::Archived => StateFilter::Archived,
        Status::Deleting => StateFilter::Deleting,
    });
    let mut command = ListOrganizations { state, after: None, limit: PageLimit::clamped(200) };
    let mut all = Vec::new();
    loop {
        let (OrganizationsListed::All(page) | OrganizationsListed::Own(page)) = perform(engine, &command).await?;
        all.extend(page.entries);
        match page.next {
            Some(next) => command.after = Some(next),
            None => break,
        }
    }
    let printed: Vec<Printed<'_>> = all.iter().map(Printed::of).collect();
    if json {
        output::line(&serde_json::to_string(&printed)?);
    } else {
        for one in &printed {
            output::line(&one.line());
        }
    }
    Ok(())
}

async fn create(engine: &Engine, arguments: &CreateArguments) -> Result<(), Failure> {
    let name = label(&arguments.name)?;
    let slug = match &arguments.slug {
        Some(text) => Slug::parse(text).map_err(|error| format!("--slug: {error}"))?,
        None => slug(name.as_str()),
    };
    let email = EmailAddress::parse(&arguments.admin)?;
    let administrator = FirstAdministrator { email: email.clone(), first_name: None, last_name: None, locale: None };
    let settings = EditOrganization::default();
    let made = perform(engine, &CreateOrganization { name, slug, settings, administrator }).await?;
    print(&made.profile.what.organization, arguments.json)?;
    output::error(&match made.administrator.status {
        MemberStatus::Active => format!("{} has an account and administers it", email.as_sent()),
        _ => format!("{} will be mailed an invitation once `usher serve` runs", email.as_sent()),
    });
    Ok(())
}

fn label(text: &str) -> Result<Label, Failure> {
    let name = Label::parse(text.trim()).map_err(|error| format!("--name: the name {error}"))?;
    if name.as_str().is_empty() { Err("--name: the name is empty".into()) } else { Ok(name) }
}

async fn which(engine: &Engine, one: &One) -> Result<WhichOrganization, Failure> {
    Ok(WhichOrganization::Any(organization_of(engine, &one.organization).await?.id))
}

fn print(organization: &Organization, json: bool) -> Result<(), Failure> {
    let printed = Printed::of(organization);
    output::line(&if json { serde_json::to_string(&printed)? } else { printed.line() });
    Ok(())
}

/// Has a command carried out for the operator.
async fn perform<C: UseCase>(engine: &Engine, command: &C) -> Result<C::Outcome, Failure> {
    let operator = Caller::operator(CallerScope::Installation);
    let done = engine.perform(&operator, command, None).await;
    let done = done.map_err(|fault| match fault {
        Fault::Refused(refused) => csv_import::refused(&refused.refusal, &[]).detail(),
        _ => "nothing was changed; see the log".to_owned(),
    })?;
    done.executed().ok_or_else(|| "nothing was changed".into())
}
