-- Mails to members about a webhook that was disabled: no invitation is behind them. They go with their webhook.
ALTER TABLE outbox
    ALTER COLUMN invitation_id DROP NOT NULL,
    ADD COLUMN webhook_id UUID,
    ADD COLUMN member_id UUID,
    ADD FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id) ON DELETE CASCADE,
    ADD FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice', 'webhook_notice')),
    ADD CONSTRAINT outbox_subject CHECK (
        (kind = 'webhook_notice') = (invitation_id IS NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
    );
CREATE INDEX outbox_webhook ON outbox (webhook_id) WHERE webhook_id IS NOT NULL;
