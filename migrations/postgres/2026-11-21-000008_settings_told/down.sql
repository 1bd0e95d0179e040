DROP TRIGGER usher_tell ON organizations;
