-- The list is read in the order of its names, a page at a time; the cities to choose from one after the other.
create index on identity.organisation (name_en, id);
create index on identity.organisation (city);
