package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.journal.CanonicalJson;

/** How much work a later audit of the cycle is, from what was filed and agreed for the first one. */
@Component
public class LaterAudits {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient db;
    private final Durations durations;

    LaterAudits(JdbcClient db, Durations durations) {
        this.db = db;
        this.durations = durations;
    }

    /**
     * @param days person-days
     * @param sites the central function, those drawn at random, and of the rest those that the rules propose
     * @param sample the question from which the sites follow with its rules, canonical JSON
     */
    public record Work(BigDecimal days, List<UUID> sites, String sample) {}

    public Work surveillance(UUID filing) {
        var frozen = db.sql("select frozen, sha256 from accreditation.filing where id = :filing")
                .param("filing", filing)
                .query((row, n) -> new Frozen(FiledApplication.read(row.getString("frozen")), row.getString("sha256")))
                .single();
        var question = new SiteSample.Question(
                frozen.application.allPlaces(), AuditKind.SURVEILLANCE, frozen.sha256 + "-" + chance());
        var asked = new SiteSample.Asked(SampleRules.shipped(), question);
        var days = durations
                .of(filing)
                .map(Durations.Duration::surveillance)
                .orElseGet(() -> unreduced(frozen.application.headcount()))
                .days();
        return new Work(days, sites(question, asked.answer()), CanonicalJson.of(asked));
    }

    /** After a change on documents no time was computed; what was reduced was for another size. */
    private static AuditTime unreduced(int staff) {
        var rules = TimeRules.shipped();
        var question = new AuditTime.Question(staff, AuditKind.SURVEILLANCE, List.of(), rules.leastOnSite());
        return AuditTime.of(rules, question);
    }

    private record Frozen(FiledApplication application, String sha256) {}

    private static List<UUID> sites(SiteSample.Question question, SiteSample sample) {
        var central =
                question.places().stream().filter(SiteSample.Place::central).map(SiteSample.Place::id);
        var drawn = sample.drawn().stream().map(SiteSample.Drawn::site);
        var rest = sample.proposed().stream().limit(sample.open()).map(SiteSample.Proposed::site);
        return Stream.of(central, drawn, rest).flatMap(one -> one).toList();
    }

    private static String chance() {
        var bytes = new byte[16];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
