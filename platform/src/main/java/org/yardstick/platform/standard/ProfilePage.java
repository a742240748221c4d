package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.yardstick.platform.shell.NotFound;

/** What a sector profile changes in the standard. */
public record ProfilePage(Reading reading, EditionDocument.Profile profile, Tailored tailored) {
    /** A criterion that weighs otherwise in the sector. */
    public record Weight(String criterion, BigDecimal before, BigDecimal after) {
        public boolean isMore() {
            return after.compareTo(before) > 0;
        }
    }

    static ProfilePage of(Reading reading, String code) {
        var profile = reading.edition().profile(code).orElseThrow(NotFound::new);
        return new ProfilePage(reading, profile, reading.edition().tailored(code));
    }

    public EditionTexts.ProfileText text() {
        return reading.profile(profile.code());
    }

    /** In the order of the standard. */
    public List<Weight> weights() {
        return reading.document().criteria().stream()
                .filter(one -> profile.weights().containsKey(one.code()))
                .map(one -> new Weight(
                        one.code(),
                        one.weight(),
                        Objects.requireNonNull(profile.weights().get(one.code()))))
                .toList();
    }

    /** The criteria with a note of the sector, in the order of the standard. */
    public List<String> noted() {
        return reading.document().criteria().stream()
                .map(EditionDocument.Criterion::code)
                .filter(code -> text().notes().containsKey(code))
                .toList();
    }
}
