-- Mails that an identity was linked to an account, or unlinked.
ALTER TABLE outbox
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice', 'move_notice', 'webhook_notice', 'set_password',
        'password_changed', 'identity_linked', 'identity_unlinked', 'account_deleted')),
    DROP CONSTRAINT outbox_subject,
    ADD CONSTRAINT outbox_subject CHECK (
        (kind IN ('invitation', 'bounce_notice', 'move_notice')) = (invitation_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
        AND (kind IN ('set_password', 'password_changed', 'identity_linked', 'identity_unlinked', 'account_deleted'))
            = (account_id IS NOT NULL)
        AND (kind = 'set_password') = (password_link_id IS NOT NULL)
        AND (organization_id IS NULL) = (account_id IS NOT NULL)
    );
