DELETE FROM outbox WHERE account_id IS NOT NULL;
ALTER TABLE outbox
    DROP CONSTRAINT outbox_subject,
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice', 'webhook_notice')),
    ADD CONSTRAINT outbox_subject CHECK (
        (kind = 'webhook_notice') = (invitation_id IS NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
    ),
    DROP COLUMN locale,
    DROP COLUMN password_link_id,
    DROP COLUMN account_id,
    ALTER COLUMN organization_id SET NOT NULL;
DROP TABLE password_links;
