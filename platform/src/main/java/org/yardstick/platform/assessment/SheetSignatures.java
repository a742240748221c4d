package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Signing sheets; what is signed stays as it is, and the result follows from it for ever.
 *
 * <p>Refused: {@code assessment.refused.signed}; {@code assessment.sheet.refused.incomplete} when a criterion that applies lacks a score;
 * of the consensus also {@code assessment.sheet.refused.reason} when a value lies outside what the assessors gave and nobody says why, and
 * {@code assessment.sheet.refused.lead} by anybody but who leads.
 */
@Component
public class SheetSignatures {
    private final Sheets sheets;
    private final Assessments assessments;
    private final Results results;
    private final Submissions submissions;
    private final Journal journal;

    SheetSignatures(Sheets sheets, Assessments assessments, Results results, Submissions submissions, Journal journal) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.results = results;
        this.submissions = submissions;
        this.journal = journal;
    }

    @Transactional
    public UUID sign(Sheet.Occasion occasion, String signedAs, Sheets.Asking asking) {
        var sheet = sheets.hold(occasion.id(), Sheet.Kind.ASSESSOR, asking, Sheets.ALONE);
        return sign(occasion, sheet, results.running(sheet.assessment()), signedAs, asking.viewer());
    }

    @Transactional
    public UUID signConsensus(Sheet.Occasion occasion, String signedAs, Sheets.Asking asking) {
        var sheet = sheets.hold(occasion.id(), Sheet.Kind.CONSENSUS, asking, Sheets.ALONE);
        if (asking.part() != SheetVisibility.Part.LEAD) {
            throw new Refused("assessment.sheet.refused.lead");
        }
        var inputs = results.running(sheet.assessment());
        var unexplained = unexplained(inputs, sheets.given(occasion.id(), asking.assessors()));
        if (!unexplained.isEmpty()) {
            throw new Refused("assessment.sheet.refused.reason", String.join(", ", unexplained));
        }
        return sign(occasion, sheet, inputs, signedAs, asking.viewer());
    }

    private UUID sign(Sheet.Occasion occasion, Sheet sheet, Inputs inputs, String signedAs, Viewer by) {
        var missing = missing(inputs, sheet.assessment());
        if (!missing.isEmpty()) {
            throw new Refused("assessment.sheet.refused.incomplete", String.join(", ", missing));
        }
        var scored = results.score(inputs, Missing.REFUSE);
        var id = submissions.insert(scored, signedAs, by);
        journal.record(Entry.by(by.person(), journal.now(), "sheet.sign", "sheet", sheet.id())
                .of(occasion.body())
                .with("submission", id.toString())
                .with("sha256", scored.inputs().sha256()));
        return id;
    }

    /** The codes of the criteria that apply and lack a score. */
    private List<String> missing(Inputs inputs, Assessment sheet) {
        var standard = assessments.standard(sheet);
        int dimensions = standard.edition().document().dimensions().size();
        return standard.criteria().stream()
                .map(one -> one.code())
                .filter(code -> {
                    var answer = inputs.answers().get(code);
                    return answer == null || answer.applies() && answer.scores().size() < dimensions;
                })
                .toList();
    }

    /** The codes of the criteria that were settled outside what the assessors gave, without a word why. */
    static List<String> unexplained(Inputs consensus, List<Sheets.Given> given) {
        record Place(String criterion, String dimension) {}
        Map<Place, List<BigDecimal>> ranges = given.stream()
                .collect(Collectors.groupingBy(
                        one -> new Place(one.criterion(), one.dimension()),
                        Collectors.mapping(Sheets.Given::score, Collectors.toList())));
        var outside = new HashSet<String>();
        consensus.answers().forEach((code, answer) -> {
            if (answer.applies() && answer.narrative().isBlank()) {
                answer.scores().forEach((dimension, value) -> {
                    if (!Spread.of(ranges.getOrDefault(new Place(code, dimension), List.of()))
                            .holds(value)) {
                        outside.add(code);
                    }
                });
            }
        });
        return outside.stream().sorted().toList();
    }

    /** The result of the audit as the team settled and signed it; not found before. */
    public Results.Scored settled(UUID occasion, Sheets.Asking asking) {
        return sheets.consensus(occasion, asking)
                .filter(Sheet::isSigned)
                .map(sheet -> results.of(sheet.assessment()))
                .orElseThrow(NotFound::new);
    }
}
