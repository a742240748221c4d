-- What is attached is a version of a document, and stays that version when a newer one comes: an answer points to what its author had
-- read, a signature to what was signed.
alter table assessment.attachment add column version uuid references document.version;

-- Until now the newest version counted: of what is signed the one that stood then, of the rest the one that stood when it was attached.
update assessment.attachment t
   set version = coalesce(
           (select v.id from document.version v
             where v.document = t.document and v.uploaded_at <= counted.at order by v.number desc limit 1),
           (select v.id from document.version v where v.document = t.document order by v.number limit 1))
  from (select a.id, coalesce(s.signed_at, a.attached_at) as at
          from assessment.attachment a left join assessment.current_submission s on s.assessment = a.assessment) counted
 where counted.id = t.id;

alter table assessment.attachment alter column version set not null;

create or replace view assessment.current_attachment as
    select a.id, a.assessment, a.criterion, a.document, a.pointer, a.attached_by, a.attached_at, a.version
      from assessment.attachment a
     where not exists (select 1 from assessment.attachment_end e where e.attachment = a.id);

-- A comment is a remark, not an answer; those of before stay as long as they are.
alter table assessment.comment add constraint comment_not_too_long check (length(text) <= 4000) not valid;
