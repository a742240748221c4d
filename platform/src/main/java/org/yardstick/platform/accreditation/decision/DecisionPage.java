package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.report.LevelStanding;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.identity.Names;

/**
 * The decision on an audit: what is decided on, who decides, what was decided, and what the reader may do.
 *
 * @param candidates whom the office may ask, with what bars them
 * @param instead where that is given which comes of the decision in place of a certificate
 */
public record DecisionPage(
        Audit of,
        List<Decision> decisions,
        Optional<Report> report,
        List<LevelStanding> levels,
        Optional<Gates> gates,
        Optional<Room> room,
        List<Candidate> candidates,
        Rights rights,
        Optional<String> instead,
        Map<String, String> typed) {

    /**
     * The panel that sits, as far as the reader may see it.
     *
     * @param seats votes only where the reader may see them
     */
    public record Room(
            List<Seat> seats, int quorum, int inRoom, int voted, boolean decided, boolean stuck, String sha256) {}

    /** @param vote in view only of those who may see it */
    public record Seat(
            UUID person,
            Names names,
            boolean chair,
            Optional<String> recusal,
            Optional<Choice> vote,
            boolean voted,
            String reason) {}

    public record Candidate(UUID person, Names names, Optional<Part> bar) {}

    /** What the reader may do now. */
    public record Rights(
            boolean convene,
            boolean vote,
            boolean leave,
            boolean sign,
            boolean grant,
            boolean appeal,
            boolean seesPanel) {}

    public Optional<Decision> latest() {
        return decisions.stream().findFirst();
    }

    /** What is decided on: there once the report has passed, until it is decided. */
    public Optional<Gates> basis() {
        return gates.filter(one -> !of.decided() && report.map(Report::isPassed).orElse(false));
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The levels that may be voted for, lowest first: none above the one applied for. */
    public List<LevelStanding> open() {
        var codes = levels.stream().map(LevelStanding::code).toList();
        var most = codes.indexOf(of.level());
        return most < 0 ? levels : levels.subList(0, most + 1);
    }

    public String levelName(String code) {
        return levels.stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .map(LevelStanding::name)
                .orElse(code);
    }

    /** Whom the office may take. */
    public List<Candidate> free() {
        return candidates.stream().filter(one -> one.bar().isEmpty()).toList();
    }

    public List<Candidate> barred() {
        return candidates.stream().filter(one -> one.bar().isPresent()).toList();
    }
}
