package org.yardstick.platform.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a result depends on, frozen when an assessment is signed. From these inputs and the pinned edition the result can be
 * recomputed for ever; their hash is what was signed.
 *
 * @param pinned hash of edition and profile together
 * @param answers by criterion
 * @param facts established about the scope
 */
public record Inputs(
        UUID assessment,
        UUID organisation,
        UUID edition,
        String profile,
        String pinned,
        Map<String, Answer> answers,
        Set<String> facts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What was answered of one criterion.
     *
     * @param scores by dimension, 0-10
     * @param notApplicable the reason, empty when the criterion applies
     * @param evidence what was attached, in the order of the page
     */
    public record Answer(
            String narrative,
            Map<String, BigDecimal> scores,
            String confidence,
            String notApplicable,
            java.util.List<Evidence> evidence) {
        public boolean applies() {
            return notApplicable.isEmpty();
        }
    }

    /**
     * @param document the version of the document that was attached
     * @param pointer page or paragraph
     * @param sha256 of its content, empty for a link
     * @param address where a link leads; empty for a file, and for what was signed before addresses were frozen, whose text and hash
     *     stay what they were
     */
    public record Evidence(
            UUID document,
            String title,
            String kind,
            String pointer,
            String effective,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String address) {
        public Evidence {
            address = java.util.Objects.requireNonNullElse(address, "");
        }

        /** The same for a list of what there is, whichever place in it was meant. */
        public Evidence wherever() {
            return new Evidence(document, title, kind, "", effective, sha256, address);
        }

        /** Where this very version is read; empty when that is no longer known. */
        public String readAt() {
            return kind.equals("file") ? "/documents/versions/" + document + "/view" : address;
        }
    }

    /** As scoring takes them; scores of a criterion that does not apply fall away. */
    public org.yardstick.measurement.scoring.Answers toScore() {
        var scores = new HashMap<String, Map<String, BigDecimal>>();
        var notApplicable = new TreeSet<String>();
        answers.forEach((criterion, answer) -> {
            if (answer.applies()) {
                scores.put(criterion, answer.scores());
            } else {
                notApplicable.add(criterion);
            }
        });
        return new org.yardstick.measurement.scoring.Answers(new TreeMap<>(scores), notApplicable, facts);
    }

    public String canonical() {
        return CanonicalJson.of(this);
    }

    /** Hash of the canonical text, in hexadecimal: what a signature is about. */
    public String sha256() {
        return CanonicalJson.hex(CanonicalJson.sha256(canonical()));
    }

    public static Inputs read(String canonical) {
        return JSON.readValue(canonical, Inputs.class);
    }
}
