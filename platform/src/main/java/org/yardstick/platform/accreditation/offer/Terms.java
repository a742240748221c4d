package org.yardstick.platform.accreditation.offer;

import java.util.List;
import java.util.Map;
import org.yardstick.platform.accreditation.ShippedRules;
import org.yardstick.platform.shell.Language;

/** The terms of the contract, clause by clause, in every language; an offer keeps them as they were when it was made. */
public record Terms(Map<String, List<Clause>> languages) {

    public record Clause(String title, String text) {}

    static Terms shipped() {
        return ShippedRules.read("terms", Terms.class);
    }

    public List<Clause> in(Language language) {
        return languages.getOrDefault(language.tag(), List.of());
    }
}
