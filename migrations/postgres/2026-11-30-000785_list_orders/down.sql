DROP INDEX members_joined;
DROP INDEX outbox_undelivered;
