package org.yardstick.platform.accreditation.letter;

import java.util.List;
import java.util.Map;
import org.yardstick.platform.accreditation.decision.DecisionPage;

/**
 * One appeal, complaint or representation, and what the reader may do about it.
 *
 * @param candidates whom the office may give it to
 */
public record RepresentationPage(
        Representation representation,
        List<DecisionPage.Candidate> candidates,
        boolean mayAssign,
        boolean mayAnswer,
        Map<String, String> typed) {
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
