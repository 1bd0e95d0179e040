DROP TABLE event_chains;
DROP TABLE events;
