//! The engine's other systems for tests that reach none of them.

use async_trait::async_trait;
use usher_domain::commands::{ReceiveReports, ReportDelivery, Shadow};
use usher_domain::{EventView, LineProblem, OrganizationId, Refusal, Timestamp};
use usher_engine::ports::{
    EventRenderer, JudgedAnswer, JudgedCall, RefusalRenderer, RenderedEvent, ReportReader, ReportsRejected,
    SentWebhook, ShadowReports, UrlRefusal, UsedTokens, WebhookMessage, WebhookSender,
};

/// Nobody is told anything here.
pub(crate) struct Nobody;

impl EventRenderer for Nobody {
    fn render(&self, _: &EventView, _: &str) -> RenderedEvent {
        unreachable!("there is no endpoint")
    }
}

impl ShadowReports for Nobody {
    fn of(&self, _: OrganizationId) -> Vec<Shadow> {
        Vec::new()
    }
}

impl RefusalRenderer for Nobody {
    fn render(&self, _: &Refusal, _: Option<u64>) -> LineProblem {
        unreachable!("nothing is imported")
    }
}

#[async_trait]
impl WebhookSender for Nobody {
    fn check(&self, _: &str) -> Result<(), UrlRefusal> {
        Ok(())
    }

    async fn send(&self, _: WebhookMessage) -> SentWebhook {
        unreachable!("there is no endpoint")
    }

    async fn fetch(&self, _: JudgedCall) -> Result<JudgedAnswer, String> {
        unreachable!("nobody is called")
    }
}

#[async_trait]
impl ReportReader for Nobody {
    async fn read(
        &self,
        _: &ReceiveReports,
        _: Timestamp,
        _: &dyn UsedTokens,
    ) -> Result<Vec<ReportDelivery>, ReportsRejected> {
        unreachable!("no provider calls")
    }
}
