-- An attempt is counted before it is looked at, and taken back when it was right: each has a name for that.
alter table identity.failed_sign_in add column id uuid primary key default uuidv7();

-- When whoever is signed in last showed who they are: what opens another way in asks for it again.
alter table identity.user_session add column proved_at timestamptz;
update identity.user_session set proved_at = opened_at;
alter table identity.user_session alter column proved_at set not null;

-- Whoever sent a link answers for it: it opens nothing once they may no longer give the role.
alter table identity.invitation_link add column sent_by uuid references identity.person;
update identity.invitation_link l set sent_by = (select i.invited_by from identity.invitation i where i.id = l.invitation);
alter table identity.invitation_link alter column sent_by set not null;
