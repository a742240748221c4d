package org.yardstick.platform.accreditation.application;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.AccreditationSettings;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;

/** What an organisation already holds from a body: whoever holds a certificate renews it, even for some time after it expired. */
@Component
class RenewableCertificates {
    private final JdbcClient db;
    private final AccreditationSettings settings;
    private final Today today;

    RenewableCertificates(JdbcClient db, AccreditationSettings settings, Today today) {
        this.db = db;
        this.settings = settings;
        this.today = today;
    }

    /** The certificate that a new application would renew. */
    record Held(UUID id, String level, LocalDate expiresOn) {}

    Optional<Held> of(UUID organisation, UUID body) {
        return db.sql("""
                select c.id, e.level, c.expires_on
                  from register.certificate c join register.entry e on e.certificate = c.id
                 where c.kind = 'organisation' and c.organisation = :organisation and c.body = :body
                   and e.level is not null and c.expires_on >= :since and e.ended_on is null and e.replaced_from is null
                 order by c.effective_on desc limit 1""")
                .param("organisation", organisation)
                .param("body", body)
                .param("since", Date.valueOf(today.day().minus(settings.renewWithin())))
                .query(Held.class)
                .optional();
    }

    LevelRule rule(Edition edition, Optional<Held> held) {
        var levels = edition.document().levels().stream()
                .map(EditionDocument.Level::code)
                .toList();
        return new LevelRule(levels, settings.firstLevelAtMost(), held.map(Held::level));
    }
}
