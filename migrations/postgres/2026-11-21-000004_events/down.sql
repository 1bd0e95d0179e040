DROP TABLE event_chains;
DROP TABLE events;
DROP FUNCTION events_are_only_added();
