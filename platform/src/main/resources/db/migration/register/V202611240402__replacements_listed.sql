-- For the status lists: of a list's places those whose certificates were replaced, without reading the certificates of all the others.
create index certificate_replaced_idx on register.certificate (replaces, effective_on) where replaces is not null;
