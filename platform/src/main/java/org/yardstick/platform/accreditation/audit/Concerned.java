package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.identity.Role;

/** Whom something that happens in a case concerns, and that they are told. */
@Component
public class Concerned {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Concerned(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** @param part of the case's address, where more is read */
    public void tell(
            CaseNews.Kind kind, List<UUID> to, Audit of, String subject, Optional<LocalDate> day, String part) {
        tell(new CaseNews(kind, to, of.organisationName(), subject, day, of.path() + part));
    }

    public void tell(Object news) {
        events.publishEvent(news);
    }

    /** The organisation, the team and the office. */
    public List<UUID> everybody(Audit of) {
        return Stream.of(auditees(of.organisation()), team(of.id()), office(of.body()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Who audits, without those who only watch. */
    public List<UUID> team(UUID audit) {
        return db.sql("""
                select distinct person from accreditation.current_appointment
                 where audit = :audit and accepted and role <> 'observer'""").param("audit", audit).query(UUID.class).list();
    }

    /** Whoever answers for the organisation's quality. */
    public List<UUID> auditees(UUID organisation) {
        return holding(organisation, Role.QUALITY_MANAGER);
    }

    public List<UUID> office(UUID body) {
        return holding(body, Role.SECRETARIAT);
    }

    /** Who holds a role in an organisation. */
    public List<UUID> holding(UUID organisation, Role role) {
        return db.sql("""
                select distinct person from identity.current_membership
                 where organisation = :organisation and role = :role""")
                .param("organisation", organisation)
                .param("role", role.name())
                .query(UUID.class)
                .list();
    }
}
