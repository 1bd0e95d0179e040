//! Coming back from a provider to the console: a session, or an identity that is linked.

use super::flow::Purpose;
use super::identify::{Identified, Stop, identify};
use super::in_organization::Home;
use super::link::{has_another, link, owner_of, person};
use crate::engine::Engine;
use crate::log_in;
use usher_domain::commands::{FinishAtProvider, FinishedAtProvider, ProviderProblem, SessionOpened, SessionPlace};
use usher_domain::{Account, AccountId, Caller, Fault, SessionId};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &FinishAtProvider,
) -> Result<FinishedAtProvider, Fault> {
    match finished(engine, caller, command).await {
        Ok(finished) => Ok(finished),
        Err(Stop::Problem(problem)) => Ok(FinishedAtProvider::Failed(problem)),
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

async fn finished(engine: &Engine, caller: &Caller, command: &FinishAtProvider) -> Result<FinishedAtProvider, Stop> {
    let fits = |purpose: &Purpose| !matches!(purpose, Purpose::Accept(_));
    let found = identify(engine, &command.answer, fits).await?;
    let family = command.family;
    match found.purpose.clone() {
        Purpose::SignIn(next) => {
            let opened = match Home::of(&found) {
                Some(home) => sign_in_at(engine, caller, family, home, &found).await?,
                None => sign_in(engine, caller, family, &found).await?,
            };
            Ok(FinishedAtProvider::SignedIn { opened: Box::new(opened), next })
        }
        Purpose::Link { account, session } => {
            let account = owner_with(engine, AccountId(account), SessionId(session)).await?;
            let (person, home) = (person(caller, family, &account), Home::of(&found));
            let owner = match home {
                Some(home) => home.owner_of(engine, &found).await?,
                None => owner_of(engine, &found).await?,
            };
            match (owner, home) {
                (Some(owner), _) if owner == account.id => {}
                (Some(_), _) => return Err(ProviderProblem::LinkedElsewhere.into()),
                (None, Some(home)) => home.link(engine, &person, &account, &found, true).await?,
                (None, None) => link(engine, &person, &account, &found, true).await?,
            }
            Ok(FinishedAtProvider::Linked)
        }
        Purpose::Accept(_) => Err(ProviderProblem::Expired.into()),
    }
}

/// Signs in whom the provider of an organization names: to that organization, as a member of it, and to nothing else.
async fn sign_in_at(
    engine: &Engine,
    caller: &Caller,
    family: &'static str,
    home: Home,
    found: &Identified,
) -> Result<SessionOpened, Stop> {
    let owner = home.owner_of(engine, found).await?;
    let account = match owner {
        Some(owner) => registered(engine, owner).await?,
        None => home.member(engine, found).await?,
    };
    let (organization, _) = home.place(engine, account.id).await?.ok_or(ProviderProblem::NoAccount)?;
    // Nothing changes in an archived organization; people may look at it.
    if owner.is_none() && !organization.state.is_archived() {
        let person = Caller { assurance: home.assurance(), ..person(caller, family, &account) };
        home.link(engine, &person, &account, found, true).await?;
    }
    Ok(log_in::open(engine, family, &account, home.organization, Some(home.provider)).await?)
}

async fn sign_in(
    engine: &Engine,
    caller: &Caller,
    family: &'static str,
    found: &Identified,
) -> Result<SessionOpened, Stop> {
    let owner = owner_of(engine, found).await?;
    let account = match owner {
        Some(owner) => registered(engine, owner).await?,
        None => addressed(engine, found).await?,
    };
    // Whoever is let in nowhere leaves everything as it is.
    let organization = log_in::organization_of(engine, &account, &SessionPlace::First).await?;
    let organization = organization.ok_or(ProviderProblem::NoAccount)?;
    if owner.is_some() {
        return Ok(log_in::open(engine, family, &account, organization, None).await?);
    }
    link(engine, &person(caller, family, &account), &account, found, true).await?;
    // Read again: an account that was handed over has lost its older tokens.
    let account = registered(engine, account.id).await?;
    Ok(log_in::open(engine, family, &account, organization, None).await?)
}

/// The account of an identity that signs in for the first time: that of its address, if the provider has verified it.
async fn addressed(engine: &Engine, found: &Identified) -> Result<Account, Stop> {
    let email = found.email().await?;
    let record = engine.db.account_by_email(email.canonical()).await?;
    let account = record.map(|record| record.account).filter(Account::is_registered);
    let account = account.ok_or(ProviderProblem::NoAccount)?;
    if has_another(engine, account.id, found).await? {
        return Err(ProviderProblem::LinkedElsewhere.into());
    }
    Ok(account)
}

/// An account that can log in.
async fn registered(engine: &Engine, id: AccountId) -> Result<Account, Stop> {
    let account = engine.db.account(id).await?.map(|record| record.account);
    Ok(account.filter(Account::is_registered).ok_or(ProviderProblem::NoAccount)?)
}

/// The account of a session that is still open, for its person, who has given the password in it.
async fn owner_with(engine: &Engine, account: AccountId, session: SessionId) -> Result<Account, Stop> {
    let session = engine.db.session(session).await?;
    let is_open = session.is_some_and(|session| {
        session.account == account && session.revoked_at.is_none() && session.expires_at > engine.now()
    });
    if !is_open {
        return Err(ProviderProblem::Expired.into());
    }
    let account = registered(engine, account).await?;
    // Proved when the sign-in began; what an address that is not proved has linked, its owner would not know of.
    if account.is_proved() { Ok(account) } else { Err(ProviderProblem::Expired.into()) }
}
