//! Coming back from a provider to an invitation: whoever it names joins, if the invitation is theirs.

use super::flow::Purpose;
use super::identify::{Identified, Stop, identify};
use super::in_organization::Home;
use super::link::{has_another, link, owner_of, person};
use crate::engine::Engine;
use crate::{answer_invitation, incident, redeem};
use usher_domain::commands::{
    AcceptAtProvider, AcceptedAtProvider, AnswerInvitation, InvitationAnswer, Proof, ProviderAnswer, ProviderProblem,
};
use usher_domain::{Account, Assurance, Caller, EmailAddress, Fault, InvitationToken};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &AcceptAtProvider,
) -> Result<AcceptedAtProvider, Fault> {
    let token = command.token;
    let problem = match &command.answer {
        None => None,
        Some(answer) => match Box::pin(accepted(engine, caller, token, answer)).await {
            Ok(accepted) => return Ok(accepted),
            Err(Stop::Problem(problem)) => Some(problem),
            Err(Stop::Fault(fault)) => return Err(fault),
        },
    };
    let answered = answer_invitation::run(engine, caller, &AnswerInvitation { token, answer: None }).await?;
    Ok(AcceptedAtProvider { answered, problem })
}

async fn accepted(
    engine: &Engine,
    caller: &Caller,
    token: InvitationToken,
    answer: &ProviderAnswer,
) -> Result<AcceptedAtProvider, Stop> {
    let opened = redeem::open(engine, token).await?;
    let wanted = Purpose::Accept(token.expose());
    let found = identify(engine, answer, |purpose| *purpose == wanted).await?;
    let invitation = &opened.record.invitation;
    let account = engine.db.account(invitation.account).await?;
    let account = account.ok_or_else(|| incident::internal("an invitation without an account"))?.account;
    let is_new = account.activated_at.is_none();
    let home = Home::of(&found);
    // The way to another organization's provider was not offered; nobody gets here by it.
    if home.is_some_and(|home| home.organization != opened.scope.organization()) {
        return Err(ProviderProblem::Expired.into());
    }
    let assurance = match home {
        Some(home) => {
            names(engine, home, &account, &invitation.email, &found).await?;
            home.assurance()
        }
        None if vouches(engine, &account, &invitation.email, &found).await? => Assurance::Vouched,
        None => Assurance::Account,
    };
    let invitee = Caller { assurance, ..person(caller, caller.family, &account) };
    let command = AnswerInvitation { token, answer: Some(InvitationAnswer::Accept(Proof::Caller)) };
    let answered = answer_invitation::run(engine, &invitee, &command).await?;
    if answered.refused.is_none() && assurance != Assurance::Account {
        let record = engine.db.account(account.id).await?;
        let account = record.ok_or_else(|| incident::internal("a member without an account"))?.account;
        let linked = match home {
            Some(home) => home.link(engine, &invitee, &account, &found, !is_new).await,
            None => link(engine, &invitee, &account, &found, !is_new).await,
        };
        match linked {
            // The person has joined; that the identity went to another account meanwhile does not undo it.
            Ok(()) | Err(Stop::Problem(_)) => {}
            Err(stop) => return Err(stop),
        }
    }
    Ok(AcceptedAtProvider { answered, problem: None })
}

/// Refuses an identity that the organization's provider gives to somebody else than the invitee.
async fn names(
    engine: &Engine,
    home: Home,
    account: &Account,
    invited: &EmailAddress,
    found: &Identified,
) -> Result<(), Stop> {
    match home.owner_of(engine, found).await? {
        Some(owner) if owner == account.id => return Ok(()),
        Some(_) => return Err(ProviderProblem::LinkedElsewhere.into()),
        None => {}
    }
    if found.email().await?.canonical() != invited.canonical() {
        return Err(ProviderProblem::OtherAddress.into());
    }
    if home.has_another(engine, account.id, found).await? {
        return Err(ProviderProblem::LinkedElsewhere.into());
    }
    Ok(())
}

/// Whether the provider vouches for the address of the invitation; `false` where the identity is the account's already, which
/// says as much about its person as a password.
async fn vouches(engine: &Engine, account: &Account, invited: &EmailAddress, found: &Identified) -> Result<bool, Stop> {
    match owner_of(engine, found).await? {
        Some(owner) if owner == account.id => return Ok(false),
        Some(_) => return Err(ProviderProblem::LinkedElsewhere.into()),
        None => {}
    }
    let email = found.email().await?;
    if email.canonical() != invited.canonical() {
        return Err(ProviderProblem::OtherAddress.into());
    }
    if has_another(engine, account.id, found).await? {
        return Err(ProviderProblem::LinkedElsewhere.into());
    }
    Ok(true)
}
