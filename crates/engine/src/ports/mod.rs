//! The external services that the engine needs. Each port is a trait with more than one implementation, of which tests
//! have one.

mod clock;
mod mailer;
mod refusals;
mod reports;
mod shadows;
mod webhooks;

pub use clock::{Clock, Entropy};
pub use mailer::{InvitationMail, Mailer, MarkField, Notice, NoticeOf, SendError};
pub use refusals::RefusalRenderer;
pub use reports::{ReportReader, ReportsRejected, UsedTokens};
pub use shadows::ShadowReports;
pub use webhooks::{
    EventRenderer, JudgedAnswer, JudgedCall, RenderedEvent, SentWebhook, UrlRefusal, WebhookMessage, WebhookSender,
};
