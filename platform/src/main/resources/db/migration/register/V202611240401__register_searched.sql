-- Everything by which a certificate is looked up, as marks in one index: then any words with any city, sector, level and state are found in
-- the time that the rarest of them takes, the latest months first. A word is there with each of its beginnings, so that a beginning is a
-- mark like any other; looked for in the index itself, that of a word which very many have takes a tenth of a second. A mark that is no
-- word has a colon, which no word has.
create function register.marks(words tsvector, body uuid, sector text, level text, city text, granted_on date,
                               expires_on date, suspended_from date, replaced_from date, ended_as text)
returns text[] language sql immutable parallel safe as $$
    select array(select distinct left(word, length)
                   from unnest(tsvector_to_array(words)) word, generate_series(1, least(char_length(word), 20)) length)
           || array_remove(array[
                'body:' || body,
                'sector:' || sector,
                'level:' || level,
                'city:' || city,
                'granted:' || (12 * extract(year from granted_on) + extract(month from granted_on) - 1)::int,
                'expires:' || (12 * extract(year from expires_on) + extract(month from expires_on) - 1)::int,
                case when suspended_from is not null then 'state:suspended' end,
                case when replaced_from is not null then 'state:inactive' end,
                'state:' || ended_as], null)
$$;

drop index register.entry_words_idx;
-- What is put off to a list of its own would be read through by every search.
create index entry_marks_idx on register.entry
    using gin (register.marks(words, body, sector, level, city, granted_on, expires_on, suspended_from,
                              replaced_from, ended_as)) with (fastupdate = off);
-- Which marks are frequent is not asked when a search is planned, and to know it costs a second at each analysis.
alter index register.entry_marks_idx alter column 1 set statistics 0;

-- Those that are not in effect yet.
create index entry_effective_on_idx on register.entry (effective_on);
