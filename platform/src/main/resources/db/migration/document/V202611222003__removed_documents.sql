-- The bytes of what was removed from every library long ago are deleted; which file it was, by name and hash, stays known.
alter table document.content add column deleted_at timestamptz;
create index on document.retirement (retired_at);
