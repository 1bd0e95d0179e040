-- Mails that an invitee asks for another address.
ALTER TABLE outbox
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice', 'move_notice', 'webhook_notice', 'set_password',
        'password_changed', 'account_deleted')),
    DROP CONSTRAINT outbox_subject,
    ADD CONSTRAINT outbox_subject CHECK (
        (kind IN ('invitation', 'bounce_notice', 'move_notice')) = (invitation_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
        AND (kind IN ('set_password', 'password_changed', 'account_deleted')) = (account_id IS NOT NULL)
        AND (kind = 'set_password') = (password_link_id IS NOT NULL)
        AND (organization_id IS NULL) = (account_id IS NOT NULL)
    );
-- Addresses that invitees asked for, to be erased with whoever they belong to.
CREATE INDEX events_move_requests ON events (organization_id)
    WHERE kind = 'invitation.move_requested' AND person IS NOT NULL;
COMMENT ON INDEX events_move_requests IS 'Erasing an address that an invitee asked for';
