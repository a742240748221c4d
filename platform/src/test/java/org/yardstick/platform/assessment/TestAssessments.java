package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Editions;

/** Assessments for tests: started and answered through the use cases, and frozen as signing freezes them, evidence included. */
public final class TestAssessments {
    /** What somebody might write to do harm, or just because it looks like this in their books. */
    public static final String NASTY =
            "=SUM(A1:A9) <script>alert(1)</script> & <img src=\"http://example.org/x.png\"> \u0007 done";

    private final TestPeople people;
    private final Assessments assessments;
    private final Answers answers;
    private final CriterionForm forms;
    private final Editions editions;
    private final JdbcClient db;

    public TestAssessments(ApplicationContext application) {
        people = new TestPeople(application);
        assessments = application.getBean(Assessments.class);
        answers = application.getBean(Answers.class);
        forms = application.getBean(CriterionForm.class);
        editions = application.getBean(Editions.class);
        db = application.getBean(JdbcClient.class);
    }

    public UUID company() {
        var names = new Names("Harbour View Property Services", "海景物业服务有限公司", "海景物業服務有限公司");
        var company = people.organisation(Organisation.Kind.COMPANY, names, Organisation.Sector.PROPERTY_MANAGEMENT);
        db.sql("""
                insert into identity.site (organisation, name_en, name_hans, name_hant, country, city, headcount, added_at)
                values (:company, 'Harbour View Garden', '海景花园', '海景花園', 'HK', 'Hong Kong', 120, now()),
                       (:company, 'Tsuen Wan service centre', '荃湾服务中心', '荃灣服務中心', 'HK', 'Hong Kong', 45, now())""").param("company", company).update();
        return company;
    }

    public Viewer manager(UUID company) {
        return people.person(new Names("Mei Chan", "陈美", "陳美"), company, Role.QUALITY_MANAGER);
    }

    public UUID start(UUID company, String name, int year, Viewer by) {
        var edition = editions.published("OSQS", "1.0").orElseThrow();
        var sites = db.sql("select id from identity.site where organisation = :company")
                .param("company", company)
                .query(UUID.class)
                .list();
        return assessments.start(
                new Assessments.Statement(
                        company,
                        edition.id(),
                        "property-management",
                        name,
                        year,
                        "All property management offices in Hong Kong and the service centre; the security company is left out.",
                        null,
                        sites,
                        Set.of(),
                        Optional.of("II")),
                by);
    }

    /** A few answers, as they stand in the middle of the work. */
    public void answerSome(UUID assessment, Viewer by) {
        var standard = assessments.standard(assessments.get(assessment, by));
        standard.criteria().stream().limit(24).forEach(criterion -> {
            for (var dimension : standard.edition().document().dimensions()) {
                var field = Field.score(dimension.code());
                answers.save(assessment, new Answers.Change(criterion.code(), field, "6", 0, "test"), by);
            }
        });
    }

    /** Answers every criterion with the same three scores and marks it complete. */
    public void answerAll(UUID assessment, Viewer by, String intention, String implementation, String integration) {
        for (var criterion :
                assessments.standard(assessments.get(assessment, by)).criteria()) {
            var sent = Map.of(
                    "value.narrative",
                    "We do " + criterion.code() + " everywhere.",
                    "value.score.intention",
                    intention,
                    "value.score.implementation",
                    implementation,
                    "value.score.integration",
                    integration,
                    "tab",
                    "test",
                    "then",
                    "complete");
            forms.save(assessment, criterion.code(), sent, by, Words.in(Language.ENGLISH));
        }
    }

    /** Freezes answers as signing does; {@code strength} is about the mean score. */
    public Inputs sign(UUID id, double strength, long seed, Viewer by) {
        var assessment = assessments.get(id, by);
        var standard = assessments.standard(assessment);
        var random = new Random(seed);
        var given = new TreeMap<String, Inputs.Answer>();
        for (var criterion : standard.criteria()) {
            var scores = new TreeMap<String, BigDecimal>();
            double lead = strength + 1.3;
            for (var dimension : standard.edition().document().dimensions()) {
                scores.put(dimension.code(), score(lead + random.nextGaussian() * 1.4));
                lead -= 1;
            }
            given.put(
                    criterion.code(),
                    new Inputs.Answer(
                            narrative(criterion.code()), scores, "medium", "", evidence(criterion.code(), random)));
        }
        given.put(
                "OS-2", new Inputs.Answer("", Map.of(), "", "No service was moved to a partner this year.", List.of()));
        return keep(assessment, given, Set.of(), by);
    }

    /** Freezes an assessment in which every criterion is answered alike. */
    public void signAlike(UUID id, Inputs.Answer answer, Viewer by) {
        sign(id, one -> answer, by);
    }

    public void sign(UUID id, Function<EditionDocument.Criterion, Inputs.Answer> answers, Viewer by) {
        var assessment = assessments.get(id, by);
        var given = new TreeMap<String, Inputs.Answer>();
        assessments.standard(assessment).criteria().forEach(one -> given.put(one.code(), answers.apply(one)));
        keep(assessment, given, Set.of("business-unit"), by);
    }

    private Inputs keep(Assessment assessment, Map<String, Inputs.Answer> given, Set<String> facts, Viewer by) {
        var inputs = new Inputs(
                assessment.id(),
                assessment.organisation(),
                assessment.edition(),
                assessment.profile(),
                assessment.pinned(),
                given,
                facts);
        db.sql("""
                insert into assessment.submission
                    (assessment, inputs, sha256, level, independent, interrelated, signed_by, signed_as, signed_at)
                values (:assessment, :inputs, :sha256, null, 50, 50, :by, 'Mei Chan, Head of Service Quality', :at)""")
                .param("assessment", inputs.assessment())
                .param("inputs", inputs.canonical())
                .param("sha256", inputs.sha256())
                .param("by", by.person())
                .param("at", Timestamp.from(Instant.parse("2026-11-20T02:30:00Z")))
                .update();
        return inputs;
    }

    private static BigDecimal score(double about) {
        return BigDecimal.valueOf(Math.round(Math.clamp(about, 0, 10) * 2)).divide(BigDecimal.TWO);
    }

    private static String narrative(String criterion) {
        return switch (criterion) {
            case "LS-1" ->
                "Our service promise hangs in every management office and is part of each tender.\n\n"
                        + "The board reviews it each March with the owners’ committees; the figures of all 18 estates are on one page.\n"
                        + "管理處每季向業主委員會匯報服務承諾的達標情況，並張貼於大堂。";
            case "LS-2" -> NASTY;
            default ->
                "Done in all estates since 2023 and checked every quarter by the service quality team. Figures go to the"
                        + " monthly operations meeting, and what was decided is followed up at the next one. Two of the eighteen"
                        + " estates joined last year and are still being brought to the same practice.";
        };
    }

    private static List<Inputs.Evidence> evidence(String criterion, Random random) {
        var promise = new Inputs.Evidence(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "Service promise 2026",
                "file",
                "page 3",
                "2026-01-15",
                "ab".repeat(32),
                "");
        var minutes = new Inputs.Evidence(
                UUID.nameUUIDFromBytes(criterion.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Minutes of the quarterly service review, " + criterion,
                "file",
                "§ " + (1 + random.nextInt(9)),
                "2026-09-30",
                "0c".repeat(32),
                "");
        return criterion.startsWith("LS") ? List.of(promise, minutes) : List.of(minutes);
    }
}
