-- Each check of a reference is a query of its own for each row. These follow from others, or refer to rows that are never
-- deleted and that the rule read in the same transaction:
--   * an invitation is of its member's organization, and its account and license are its member's;
--   * inviters and grantors are members, and members are never deleted;
--   * the organization of a mail is its invitation's, its webhook's or its member's, and organizations are never deleted.
ALTER TABLE invitations
    DROP CONSTRAINT invitations_organization_id_fkey,
    DROP CONSTRAINT invitations_account_id_fkey,
    DROP CONSTRAINT invitations_organization_id_inviter_id_fkey,
    DROP CONSTRAINT invitations_organization_id_granted_by_fkey,
    DROP CONSTRAINT invitations_organization_id_license_id_fkey;
ALTER TABLE outbox DROP CONSTRAINT outbox_organization_id_fkey;

-- Most invitations take no seat.
DROP INDEX invitations_lapsing_by_license;
CREATE INDEX invitations_lapsing_by_license ON invitations (license_id, expires_at)
    WHERE status = 'pending' AND license_id IS NOT NULL;

-- Which query or invariant each index is for. Those of primary keys and of UNIQUE constraints are for the constraint.
COMMENT ON INDEX accounts_email IS 'One account for each address; signing in';
COMMENT ON INDEX api_keys_digest IS 'Authenticating with a key';
COMMENT ON INDEX api_keys_newest IS 'Listing keys';
COMMENT ON INDEX events_member IS 'Erasing a member';
COMMENT ON INDEX events_of_nobody IS 'Erasing an address that was never a member';
COMMENT ON INDEX events_sequence IS 'One event for each place in the chain; listing and verifying events';
COMMENT ON INDEX events_unsealed IS 'Finding events that are not chained yet';
COMMENT ON INDEX idempotency_outlived IS 'Deleting expired responses';
COMMENT ON INDEX invitations_email IS 'Filtering invitations by address';
COMMENT ON INDEX invitations_lapsing IS 'Finding overdue invitations of an organization';
COMMENT ON INDEX invitations_lapsing_by_license IS 'Finding overdue invitations that hold a seat';
COMMENT ON INDEX invitations_newest IS 'Listing invitations';
COMMENT ON INDEX invitations_newest_by_status IS 'Listing invitations of a status';
COMMENT ON INDEX invitations_one_pending IS 'One pending invitation for each address';
COMMENT ON INDEX invitations_token IS 'Opening an invitation by its token';
COMMENT ON INDEX licenses_by_name IS 'Listing licenses';
COMMENT ON INDEX members_account_id IS 'Finding the organizations of an account';
COMMENT ON INDEX members_email IS 'One member for each address; inviting an address';
COMMENT ON INDEX members_external_id IS 'Finding a member by its external id, of which there is one';
COMMENT ON INDEX members_newest IS 'Listing members';
COMMENT ON INDEX members_newest_by_status IS 'Listing members of a status';
COMMENT ON INDEX outbox_counted IS 'Sending limits of an organization';
COMMENT ON INDEX outbox_counted_by_recipient IS 'Sending limits of a recipient';
COMMENT ON INDEX outbox_dead IS 'Listing dead letters';
COMMENT ON INDEX outbox_due IS 'Claiming due mails';
COMMENT ON INDEX outbox_newest IS 'The newest mail of an invitation';
COMMENT ON INDEX outbox_password_link IS 'Deleting the mails of a password link with it';
COMMENT ON INDEX outbox_settled_at IS 'Deleting old mails';
COMMENT ON INDEX outbox_webhook IS 'Deleting the mails of a webhook with it';
COMMENT ON INDEX password_links_newest IS 'The newest password links of an account';
COMMENT ON INDEX resources_by_name IS 'Listing resources';
COMMENT ON INDEX sessions_newest IS 'Listing and ending the sessions of an account';
COMMENT ON INDEX sessions_refresh IS 'Refreshing a session';
COMMENT ON INDEX suppressions_newest IS 'Listing suppressed addresses';
COMMENT ON INDEX webhook_deliveries_due IS 'Claiming due deliveries';
COMMENT ON INDEX webhook_deliveries_ended IS 'Deleting old deliveries';
COMMENT ON INDEX webhook_deliveries_newest IS 'Listing deliveries';
COMMENT ON INDEX webhook_deliveries_once IS 'One delivery of an event to each webhook';
