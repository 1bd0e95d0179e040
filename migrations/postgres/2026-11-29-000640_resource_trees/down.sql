DROP TRIGGER usher_notify_deleted ON resources;
DROP TRIGGER usher_notify ON resources;
DROP TRIGGER usher_notify_added ON resources;
ALTER TABLE resources DROP COLUMN parent_id;
