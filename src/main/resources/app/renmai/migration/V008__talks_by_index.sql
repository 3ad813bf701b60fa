-- When and how one last spoke with everybody, and how far one has come, are counted from this index alone, without reading what was
-- said. It takes the place of one that did not know when.
CREATE INDEX interaction_kind_direction_start ON interaction (kind, direction, starts_at);
DROP INDEX interaction_kind_direction;
