package org.yardstick.platform.demo.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.shell.Language;

/**
 * Everything that happens in the sample scheme, with names, scores, texts and times, before any of it is done: the same at every
 * creation.
 */
public record Plan(Cast cast, List<Round> rounds) {
    /** From which the maturity of companies is counted; one or the other was there before. */
    public static final int FIRST_YEAR = 2024;

    public static final int LAST_YEAR = 2026;
    public static final Instant BEGINNING = Instant.parse("2023-01-03T01:00:00Z");
    /** Nothing happens later. */
    public static final Instant END = Instant.parse("2026-11-20T10:00:00Z");

    /**
     * An assessment of one company.
     *
     * @param unit the unit assessed, the whole company when there is none
     * @param carriedOver whether it starts with the answers of the year before
     * @param asked which criteria which colleague is asked for, by the number among {@link Cast.Member#answering}; none when it is not
     *     shared out
     * @param signedAt when it is signed, should it come to that
     * @param remarks what colleagues say about criteria
     * @param second a text that the manager writes while a colleague has saved another
     */
    public record Round(
            Cast.Member company,
            int year,
            Optional<Units.Statement> unit,
            Cast.Stage stage,
            Heading heading,
            Instant startedAt,
            boolean carriedOver,
            Map<Integer, Set<String>> asked,
            List<Answer> answers,
            Instant signedAt,
            List<Remark> remarks,
            Optional<Remark> second) {

        public String key() {
            return company.key() + " " + year
                    + unit.map(one -> " " + one.names().en()).orElse("");
        }

        public Instant answeredAt() {
            return answers.isEmpty() ? startedAt : answers.getLast().at();
        }

        /** The whole main company in the last year, for which everything is written by hand. */
        public boolean isByHand() {
            return company.isMain() && year == LAST_YEAR && unit.isEmpty();
        }

        /** From then on nothing is added to it. */
        public Instant closesAt() {
            return stage == Cast.Stage.SIGNED || stage == Cast.Stage.REOPENED ? signedAt : END;
        }

        Round answered(List<Answer> all, Instant signed) {
            return new Round(
                    company,
                    year,
                    unit,
                    stage,
                    heading,
                    startedAt,
                    carriedOver,
                    asked,
                    List.copyOf(all),
                    signed,
                    remarks,
                    second);
        }

        Round discussed(List<Remark> all, Optional<Remark> late) {
            return new Round(
                    company,
                    year,
                    unit,
                    stage,
                    heading,
                    startedAt,
                    carriedOver,
                    asked,
                    answers,
                    signedAt,
                    List.copyOf(all),
                    late);
        }
    }

    /**
     * What is stated of an assessment.
     *
     * @param reopening the reason, should it be reopened
     */
    public record Heading(Language language, String name, String scope, String target, String reopening) {}

    /** @param by the number among {@link Cast.Member#answering} */
    public record Remark(String criterion, Instant at, int by, String text) {}

    /**
     * What is answered of one criterion.
     *
     * @param by who answers: the number among {@link Cast.Member#answering}
     * @param values in the order in which they are saved
     */
    public record Answer(String criterion, Instant at, int by, Map<Field, String> values) {
        public boolean applies() {
            return !values.containsKey(Field.NOT_APPLICABLE);
        }

        public boolean isComplete() {
            return values.containsKey(Field.COMPLETE);
        }
    }
}
