//! Answering on a page: accepting or declining, and the data for the page that shows the outcome.

use crate::engine::Engine;
use crate::{accept_invitation, decline_invitation, preview_invitation};
use usher_domain::commands::{
    AcceptInvitation, AnswerInvitation, AnsweredInvitation, DeclineInvitation, InvitationAnswer, PasswordRules,
    PreviewInvitation, VisitKind,
};
use usher_domain::{Attributes, Caller, Fault};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &AnswerInvitation,
) -> Result<AnsweredInvitation, Fault> {
    let AnswerInvitation { token, answer } = command.clone();
    let result = match answer {
        None => Ok(()),
        Some(InvitationAnswer::Accept(proof)) => {
            let (rules, attributes) = (PasswordRules::default(), Attributes::default());
            let acceptance = AcceptInvitation { token, proof, rules, attributes };
            accept_invitation::run(engine, caller, &acceptance).await.map(drop)
        }
        Some(InvitationAnswer::Decline) => {
            decline_invitation::run(engine, caller, DeclineInvitation { token }).await.map(drop)
        }
    };
    let refused = match result {
        Ok(()) => None,
        Err(Fault::Refused(refused)) => Some(refused.refusal),
        Err(fault) => return Err(fault),
    };
    let preview = preview_invitation::run(engine, PreviewInvitation { token, visit: VisitKind::Unnoted }).await?;
    Ok(AnsweredInvitation { preview, refused })
}
