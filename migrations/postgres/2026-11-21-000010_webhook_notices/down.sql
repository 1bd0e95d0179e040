DROP INDEX outbox_webhook;
DO $$
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM outbox WHERE kind = 'webhook_notice';
END $$;
ALTER TABLE outbox
    DROP CONSTRAINT outbox_subject,
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice')),
    DROP COLUMN member_id,
    DROP COLUMN webhook_id,
    ALTER COLUMN invitation_id SET NOT NULL;
