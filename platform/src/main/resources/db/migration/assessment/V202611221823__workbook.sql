-- A workbook that was sent and read, until its owner says that it shall be taken over: the changes found in it, as JSON. The file
-- itself is not kept. After a day it is no longer taken, and the next upload clears it away.
create table assessment.workbook_upload (
    id          uuid primary key default uuidv7(),
    assessment  uuid not null references assessment.assessment,
    changes     text not null,
    uploaded_by uuid not null references identity.person,
    uploaded_at timestamptz not null
);
create index on assessment.workbook_upload (uploaded_at);

-- That it was taken over, once and for all.
create table assessment.workbook_import (
    upload      uuid primary key references assessment.workbook_upload on delete cascade,
    saved       integer not null check (saved >= 0),
    set_aside   integer not null check (set_aside >= 0),
    imported_by uuid not null references identity.person,
    imported_at timestamptz not null
);
