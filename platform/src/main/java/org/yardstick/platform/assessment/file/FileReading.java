package org.yardstick.platform.assessment.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.offline.Located;
import org.yardstick.platform.offline.Located.Place;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;

/**
 * Reads an assessment from its file and judges it against the standard: every flaw with its line and column, all of them at once.
 * Nothing that the file says is passed over in silence, since a misspelt name would otherwise change a result.
 */
final class FileReading {
    /** More than any assessment needs. */
    static final int LARGEST = 3 * 1024 * 1024;

    private final Edition edition;
    private final List<Flaw> flaws;
    private final List<String> remarks = new ArrayList<>();
    private final FileValues values;

    private FileReading(Edition edition, List<Flaw> flaws) {
        this.edition = edition;
        this.flaws = flaws;
        this.values = new FileValues(flaws);
    }

    /**
     * @param remarks facts that the standard does not know
     */
    record Outcome(AssessmentFile file, Tailored standard, List<String> remarks) {}

    /**
     * @param profile instead of the one that the file names
     * @param partial whether scores may be missing
     */
    static Outcome read(byte[] content, Edition edition, Optional<String> profile, boolean partial) {
        var flaws = new ArrayList<Flaw>();
        if (content.length > LARGEST) {
            throw new FlawedFile(List.of(Flaw.at(new Place(1, 1), "", "too-large")));
        }
        if (!(Located.read(content, new Listed(flaws)) instanceof Located.Fields root)) {
            flaws.add(Flaw.at(new Place(1, 1), "", "not-fields"));
            throw new FlawedFile(flaws);
        }
        var outcome = new FileReading(edition, flaws).read(root, profile, partial);
        if (!flaws.isEmpty()) {
            // What is wrong comes before what is only missing, which may be most of the standard.
            flaws.sort(Comparator.comparing(Flaw::isGap)
                    .thenComparingInt(Flaw::line)
                    .thenComparingInt(Flaw::column));
            throw new FlawedFile(flaws);
        }
        return outcome.orElseThrow();
    }

    /** Code of the standard that the file names, if it names one; what is wrong with the file is told when it is read. */
    static Optional<String> namedStandard(byte[] content) {
        try {
            return content.length <= LARGEST
                            && Located.read(content, new Listed(new ArrayList<>())) instanceof Located.Fields root
                            && root.values().get("standard") instanceof Located.Fields standard
                            && standard.values().get("code") instanceof Located.Text code
                    ? Optional.of(code.value())
                    : Optional.empty();
        } catch (FlawedFile unreadable) {
            return Optional.empty();
        }
    }

    /** What is wrong with the file as JSON or YAML, among all that is wrong. */
    private record Listed(List<Flaw> flaws) implements Located.Faults {
        @Override
        public void twice(Place at, String path, int first) {
            flaws.add(Flaw.at(at, path, "twice", String.valueOf(first)));
        }

        @Override
        public void secondDocument(Place at) {
            flaws.add(Flaw.at(at, "", "second-document"));
        }

        @Override
        public RuntimeException unreadable(Place at, String reason) {
            return new FlawedFile(List.of(Flaw.at(at, "", "unreadable", reason)));
        }
    }

    private Optional<Outcome> read(Located.Fields root, Optional<String> otherProfile, boolean partial) {
        values.refuseUnknown(root, "", AssessmentFile.FIELDS);
        readHead(root);
        var named = values.text(root, "", "profile", true);
        var profile = otherProfile.orElse(named);
        if (!edition.knowsProfile(profile)) {
            if (otherProfile.isEmpty() && root.values().containsKey("profile")) {
                values.add(root, "profile", "unknown-profile", profile, edition.name(), profiles());
            }
            return Optional.empty();
        }
        var standard = edition.tailored(profile);
        var facts = facts(root);
        var answers = new AnswerReading(standard, values, partial).read(root);
        return Optional.of(new Outcome(
                new AssessmentFile(profile, organisation(root), values.text(root, "", "name", false), facts, answers),
                standard,
                remarks));
    }

    private String profiles() {
        var codes = new ArrayList<>(List.of(Edition.UNTAILORED));
        edition.document().profiles().stream()
                .map(EditionDocument.Profile::code)
                .forEach(codes::add);
        return String.join(", ", codes);
    }

    private void readHead(Located.Fields root) {
        if (!values.text(root, "", "format", true).equals(AssessmentFile.FORMAT)
                && root.values().containsKey("format")) {
            values.add(root, "format", "other-format", AssessmentFile.FORMAT);
        }
        if (values.fields(root, "", "standard", true) instanceof Located.Fields standard) {
            values.refuseUnknown(standard, "standard", List.of("code", "version", "sha256"));
            var named = values.text(standard, "standard", "code", true) + " "
                    + values.text(standard, "standard", "version", true);
            var sha256 = values.text(standard, "standard", "sha256", false);
            if (!named.equals(edition.name()) && standard.values().keySet().containsAll(Set.of("code", "version"))) {
                flaws.add(Flaw.at(standard.at(), "standard", "other-standard", named, edition.name()));
            } else if (!sha256.isEmpty() && !sha256.equals(edition.sha256())) {
                values.add(standard, "sha256", "standard.sha256", "other-text", List.of(edition.name()));
            }
        }
        values.number(root, "", "year");
    }

    private String organisation(Located.Fields root) {
        if (values.fields(root, "", "organisation", false) instanceof Located.Fields organisation) {
            values.refuseUnknown(organisation, "organisation", List.of("name", "scope"));
            values.text(organisation, "organisation", "scope", false);
            return values.text(organisation, "organisation", "name", false);
        }
        return "";
    }

    /** A fact that no gate asks for is no flaw, as in scoring itself; but it may be a misspelt one. */
    private Set<String> facts(Located.Fields root) {
        var facts = new LinkedHashSet<String>();
        var known =
                edition.texts(edition.document().languages().getFirst()).facts().keySet();
        for (var fact : values.items(root, "", "facts")) {
            if (fact instanceof Located.Text text) {
                facts.add(text.value());
                if (!known.contains(text.value())) {
                    remarks.add(text.value());
                }
            } else {
                flaws.add(Flaw.at(fact.at(), "facts", "not-text"));
            }
        }
        return facts;
    }
}
