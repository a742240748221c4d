package org.yardstick.platform.accreditation.audit.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.assessment.Spread;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Tailored;

/** What the team sees once everybody has signed; before that there is nothing here, for anybody. */
@Component
class ConsensusPages {
    private static final Comparator<ConsensusPage.Row> FARTHEST_APART = Comparator.comparing(ConsensusPage.Row::range)
            .thenComparing(ConsensusPage.Row::deviation)
            .reversed();

    private final JdbcClient db;
    private final Audits audits;
    private final Sheets sheets;
    private final SheetPages written;
    private final Results results;

    ConsensusPages(JdbcClient db, Audits audits, Sheets sheets, SheetPages written, Results results) {
        this.db = db;
        this.audits = audits;
        this.sheets = sheets;
        this.written = written;
        this.results = results;
    }

    /** Everything the rows are made of. */
    private record Material(
            Tailored standard,
            EditionTexts texts,
            List<Sheets.Given> given,
            Map<UUID, Names> people,
            Map<String, Map<String, SheetPages.Written>> agreed,
            Optional<Inputs> company) {}

    ConsensusPage page(UUID id, Viewer viewer, Language language) {
        var audit = audits.ofTeam(id, viewer);
        return page(audit, viewer, language);
    }

    private ConsensusPage page(Audit audit, Viewer viewer, Language language) {
        var given = sheets.given(audit.id(), audit.asking(viewer));
        var consensus = sheets.consensus(audit.id(), audit.asking(viewer));
        var standard = audits.standard(audit);
        var material = new Material(
                standard,
                standard.edition().texts(language),
                given,
                names(audit),
                consensus.map(written::all).orElse(Map.of()),
                audits.signed(audit));
        var settled = consensus.filter(Sheet::isSigned).map(this::settled);
        return new ConsensusPage(
                audit,
                sheets.stage(audit.id(), audit.asking(viewer)),
                dimensions(material),
                rows(material),
                Agreed.of(given, audit.assessors()),
                settled,
                settled.isEmpty() ? Optional.empty() : SelfAgainstTeam.drawn(rows(material), language),
                viewer.names().in(language));
    }

    private ConsensusPage.Settled settled(Sheet consensus) {
        var signed = consensus.assessment().submission().orElseThrow();
        var result = results.of(consensus.assessment()).result();
        return new ConsensusPage.Settled(
                signed.signer(),
                signed.signedAt(),
                result.reached().orElse(""),
                result.independent(),
                result.interrelated());
    }

    private static Map<String, String> dimensions(Material material) {
        var names = new LinkedHashMap<String, String>();
        for (var dimension : material.standard.edition().document().dimensions()) {
            names.put(
                    dimension.code(),
                    Objects.requireNonNull(material.texts.dimensions().get(dimension.code()))
                            .name());
        }
        return names;
    }

    private static List<ConsensusPage.Row> rows(Material material) {
        var byCriterion = material.given.stream().collect(Collectors.groupingBy(Sheets.Given::criterion));
        return material.standard.criteria().stream()
                .map(one -> row(one.code(), byCriterion.getOrDefault(one.code(), List.of()), material))
                .sorted(FARTHEST_APART)
                .toList();
    }

    private static ConsensusPage.Row row(String code, List<Sheets.Given> given, Material material) {
        var fields = material.agreed.getOrDefault(code, Map.of());
        var company = material.company.map(inputs -> inputs.answers().get(code));
        var cells = new LinkedHashMap<String, ConsensusPage.Cell>();
        for (var dimension : material.standard.edition().document().dimensions()) {
            var of = dimension.code();
            var scores = given.stream().filter(one -> one.dimension().equals(of));
            var self = company.map(answer -> answer.scores().get(of));
            cells.put(of, cell(scores, value(fields, Field.score(of)), self, material));
        }
        var complete = cells.values().stream().noneMatch(cell -> cell.agreed().isEmpty());
        var settled = complete || !value(fields, Field.NOT_APPLICABLE).isEmpty();
        var title = Objects.requireNonNull(material.texts.criteria().get(code)).title();
        return new ConsensusPage.Row(code, title, cells, settled);
    }

    private static ConsensusPage.Cell cell(
            Stream<Sheets.Given> given, String agreed, Optional<BigDecimal> self, Material material) {
        var scores = given.map(one -> new ConsensusPage.Given(
                        one.assessor(), material.people.getOrDefault(one.assessor(), Names.of("-")), one.score()))
                .toList();
        var spread = Spread.of(scores.stream().map(ConsensusPage.Given::score).toList());
        return new ConsensusPage.Cell(scores, spread, agreed, self);
    }

    private static String value(Map<String, SheetPages.Written> fields, Field field) {
        var found = fields.get(field.code());
        return found == null ? "" : found.value();
    }

    ConsensusPage.One one(UUID id, String code, Map<String, String> typed, Viewer viewer, Language language) {
        var audit = audits.ofTeam(id, viewer);
        var agenda = page(audit, viewer, language);
        var row = agenda.rows().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var consensus = sheets.consensus(id, audit.asking(viewer));
        var text = audits.standard(audit).edition().texts(language).criteria().get(code);
        var said = audits.signed(audit).map(inputs -> inputs.answers().get(code));
        var at = agenda.rows().indexOf(row);
        return new ConsensusPage.One(
                agenda,
                row,
                Objects.requireNonNull(text).requirement(),
                said.map(Inputs.Answer::narrative).orElse(""),
                consensus.map(written::all).orElse(Map.of()).getOrDefault(code, Map.of()),
                typed,
                consensus.map(sheet -> written.conflicts(sheet, viewer)).orElse(List.of()).stream()
                        .filter(conflict -> conflict.criterion().equals(code))
                        .toList(),
                agenda.rows().stream().skip(at + 1).map(ConsensusPage.Row::code).findFirst(),
                at + 1);
    }

    private Map<UUID, Names> names(Audit audit) {
        return db
                .sql("select id, name, name_hans, name_hant from identity.person where id = any(:people)")
                .param("people", audit.assessors().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), Names.ofPerson(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
