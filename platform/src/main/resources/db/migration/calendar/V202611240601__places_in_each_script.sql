-- Where it takes place, in the scripts of those who are asked to come; as with titles, what is not written is read in another one.
alter table calendar.entry_version add column place_hans text, add column place_hant text;

create or replace view calendar.current_version as
    select distinct on (v.entry) v.entry, v.version, v.title_en, v.title_hans, v.title_hant, v.place, v.zone, v.begins_at, v.ends_at, v.called_off,
           v.written_at, v.place_hans, v.place_hant
      from calendar.entry_version v order by v.entry, v.version desc;
